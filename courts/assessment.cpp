#include "courts/assessment.hpp"

#include <algorithm>

#include "simulation/foundation/curves.hpp"

namespace courts {

namespace {

constexpr std::int64_t whole = 1000;
constexpr std::int32_t unknown = INT32_MIN;

sim::Millidays days(std::int32_t count) {
    return sim::Millidays(count * 1000);
}

}  // namespace

bool rides(sim::Culture culture) {
    return culture == sim::Culture::jurchen || culture == sim::Culture::khitan ||
           culture == sim::Culture::mongol;
}

std::int32_t doublings(std::int64_t a, std::int64_t b) {
    constexpr std::int64_t most = std::int64_t{1} << 40;
    const sim::Fixed log =
        sim::log_ratio(std::clamp<std::int64_t>(a, 1, most), std::clamp<std::int64_t>(b, 1, most));
    // ln 2 is 45,426 of 65,536.
    return static_cast<std::int32_t>(
        std::clamp<std::int64_t>(std::int64_t{log.raw} * whole / 45426, -3000, 3000));
}

Assessment::Assessment(const sim::View& view_in, const sim::Map& map_in, const sim::Roads& roads_in,
                       const sim::DecisionLaws& laws_in, std::int32_t month_in)
    : view(view_in), map(map_in), roads(roads_in), laws(laws_in), month(month_in) {
    for (const sim::PolityId enemy : view.enemies) {
        const sim::PolityView& other = of(enemy);
        if (other.is_present && !other.is_rebel_kind) {
            enemies_.push_back(enemy);
        }
    }
    own_men_ = own().men;
    hosts_at_.assign(view.places.size(), 0);
    for (const sim::SightingView& host : view.sightings) {
        hosts_at_[host.place.index] += host_men(host);
    }
    count_near();
    strengths_.assign(view.polities.size(), unknown);
}

std::int64_t Assessment::host_men(const sim::SightingView& host) const {
    constexpr std::int32_t trust_least = 300;
    return std::int64_t{host.men.value} * std::max(host.trust_permille, trust_least) / whole;
}

/// The men of others at the places that so many legs lead to from the court's own.
void Assessment::count_near() {
    near_men_.assign(view.polities.size(), 0);
    std::vector<bool> is_seen(view.places.size());
    std::vector<sim::PlaceId> edge;
    for (std::size_t i = 0; i < view.places.size(); ++i) {
        if (view.places[i].is_own) {
            is_seen[i] = true;
            edge.emplace_back(i);
        }
    }
    std::vector<sim::PlaceId> next;
    for (std::int32_t leg = 0; leg < laws.near_legs; ++leg) {
        next.clear();
        for (const sim::PlaceId place : edge) {
            for (const sim::PlaceId other : roads.next_to(place)) {
                if (is_seen[other.index]) {
                    continue;
                }
                is_seen[other.index] = true;
                next.push_back(other);
                const sim::PlaceView& seen = view.places[other.index];
                if (seen.holder.exists()) {
                    near_men_[seen.holder.index] += usual_garrison(other) + hosts_at_[other.index];
                }
            }
        }
        edge.swap(next);
    }
}

/// What a man of it is worth in the field. Those who have come to live as their subjects do ride no
/// better than they.
std::int64_t Assessment::worth_permille(const sim::PolityView& polity) const {
    const std::int64_t riders = rides(polity.culture) ? polity.cohesion.value : 0;
    return whole + (laws.rider_worth_permille - whole) * riders / whole;
}

std::int64_t Assessment::effective(const sim::PolityView& polity, std::int64_t men) const {
    const std::int64_t beaten = std::int64_t{polity.defeat.value} * laws.defeat_weight_permille;
    return men * worth_permille(polity) / whole * (whole * whole - beaten) / (whole * whole);
}

std::int32_t Assessment::reckon_strength(sim::PolityId other) const {
    std::int64_t mine = effective(own(), own().men);
    for (const sim::PolityId enemy : enemies_) {
        if (enemy != other) {
            mine -= std::min(effective(of(enemy), of(enemy).men) / 3, mine / 3);
        }
    }
    const std::int64_t near = std::min(near_men_[other.index], of(other).men);
    const std::int64_t far = of(other).men - near;
    std::int64_t theirs = effective(of(other), near + far * laws.far_weight_permille / whole);
    if (of(other).is_at_war_elsewhere) {
        theirs = theirs * laws.elsewhere_permille / whole;
    }
    return doublings(mine, theirs);
}

std::int64_t Assessment::equal_men(sim::PolityId other) const {
    return effective(of(other), of(other).men) * whole / worth_permille(own());
}

std::int32_t Assessment::strength(sim::PolityId other) const {
    std::int32_t& known = strengths_[other.index];
    if (known == unknown) {
        known = reckon_strength(other);
    }
    return known;
}

std::int64_t Assessment::own_people_in_arms() const {
    std::int64_t households = 0;
    for (const sim::PlaceView& place : view.places) {
        households += place.own_people.value;
    }
    return households * view.realm.cohesion.value / whole;
}

bool Assessment::is_fresh(const sim::OwnArmyView& army) const {
    constexpr std::int32_t fresh_days = 20;
    return army.is_at_hand ||
           (army.news_day.exists() && view.today.number - army.news_day.number <= fresh_days);
}

std::int32_t Assessment::odds_least() const {
    return laws.offensive_strength -
           laws.offensive_arms * std::int32_t{view.realm.cohesion.value} / 1000;
}

std::int32_t Assessment::weariness_felt() const {
    const std::int32_t unfelt =
        laws.weariness_arms_permille * std::int32_t{view.realm.cohesion.value} / 1000;
    return std::int32_t{view.realm.weariness.value} * (1000 - unfelt) / 1000;
}

std::int32_t Assessment::debt_permille() const {
    const std::int64_t pay = view.realm.army_pay_strings;
    return pay <= 0 ? 0
                    : static_cast<std::int32_t>(
                          std::min(view.realm.arrears_strings * whole / pay, whole));
}

std::int64_t Assessment::enemy_near(sim::PlaceId place) const {
    std::int64_t men = 0;
    for (const sim::SightingView& host : view.sightings) {
        const bool is_enemy =
            std::find(view.enemies.begin(), view.enemies.end(), host.polity) != view.enemies.end();
        if (!is_enemy || host.men.value < 1000) {
            continue;
        }
        const sim::Millidays way = roads.march(host.place, place);
        if (way != sim::no_passage && way <= days(laws.threat_days)) {
            men += host_men(host);
        }
    }
    return men;
}

std::int64_t Assessment::hosts_around(sim::PlaceId place) const {
    std::int64_t men = 0;
    for (const sim::SightingView& host : view.sightings) {
        if (host.polity != view.places[place.index].holder || host.place == place ||
            host.men.value < 1000) {
            continue;
        }
        const sim::Millidays way = roads.march(host.place, place);
        if (way != sim::no_passage && way <= days(laws.threat_days)) {
            men += host_men(host) * worth_permille(of(host.polity)) / worth_permille(own());
        }
    }
    return men;
}

std::int32_t Assessment::worth(sim::PlaceId place) const {
    const sim::PlaceView& seen = view.places[place.index];
    const sim::PlaceDefinition& definition = map.places[place.index];
    // 100 for each doubling beyond a thousand households.
    std::int32_t value =
        std::max(doublings(std::max(seen.households.value, 1000), 1000), 0) / 10 + 100;
    value += definition.walls_class * 20;
    if (definition.kind == sim::PlaceKind::pass || definition.kind == sim::PlaceKind::ferry ||
        definition.kind == sim::PlaceKind::fortress) {
        value += 100;  // It opens a way.
    }
    if (seen.is_claimed) {
        value += laws.claim_worth;
    }
    if (seen.holder.exists() && of(seen.holder).capital == place) {
        value += laws.capital_worth;
    }
    return value;
}

std::int64_t Assessment::usual_garrison(sim::PlaceId place) const {
    return std::int64_t{map.places[place.index].walls_class} * 300 +
           view.places[place.index].households.value / 200;
}

std::int64_t Assessment::defence(sim::PlaceId place) const {
    const sim::PlaceView& seen = view.places[place.index];
    const sim::PlaceDefinition& definition = map.places[place.index];
    std::int64_t men = usual_garrison(place);
    if (seen.holder.exists()) {
        men += hosts_at_[place.index] * worth_permille(of(seen.holder)) / whole;
    }
    const std::int64_t walls =
        whole + std::int64_t{definition.walls_class} * laws.wall_weight_permille;
    return men * walls / worth_permille(own());
}

bool Assessment::is_northern() const {
    return rides(view.realm.culture);
}

bool Assessment::is_season() const {
    return !is_northern() || month >= laws.first_season_north || month <= laws.last_season_north;
}

}  // namespace courts
