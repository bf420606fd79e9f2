// Soldiers and walls. Declared in interior.hpp.
#include <algorithm>
#include <vector>

#include "courts/interior.hpp"

namespace courts {

namespace {

using sim::Choice;
using sim::OrderKind;
using sim::Reason;

constexpr std::int64_t whole = 1000;

/// A people in arms: few stay behind, and its subjects are pressed.
bool is_in_arms(const Assessment& at) {
    return at.view.realm.cohesion.value >= 500;
}

/// Men called up of a thousand households of subjects.
std::int32_t pressed_permille(const Assessment& at) {
    return is_in_arms(at) ? at.laws.auxiliaries_permille : at.laws.levy_threat_permille;
}

/// Men that the land bears: in the field, and as many again behind walls.
std::int64_t bearable(const Assessment& at) {
    return at.own().households * pressed_permille(at) / whole +
           at.own_people_in_arms() * at.laws.call_permille / whole;
}

/// Places with enough behind their walls to give some away, the nearest to the danger first.
struct Source {
    std::int32_t days = 0;
    sim::PlaceId place;
    std::int32_t men = 0;
};

sim::PlaceId danger_of(const Assessment& at) {
    for (const sim::SiegeView& siege : at.view.sieges) {
        if (siege.defender == at.view.court) {
            return siege.place;
        }
    }
    return at.view.realm.capital;
}

std::vector<Source> sources(const Assessment& at, sim::PlaceId danger, std::int32_t spare_least) {
    std::vector<Source> found;
    for (std::size_t i = 0; i < at.view.places.size(); ++i) {
        const sim::PlaceView& seen = at.view.places[i];
        // A people in arms leaves few behind.
        const std::int32_t spare = seen.garrison.value * (is_in_arms(at) ? 8 : 6) / 10;
        if (!seen.is_own || seen.is_besieged || spare < spare_least / 2) {
            continue;
        }
        const sim::Millidays way =
            danger.exists() ? at.roads.march(sim::PlaceId(i), danger) : sim::Millidays(0);
        if (way != sim::no_passage) {
            found.push_back({way.value / 1000, sim::PlaceId(i), spare});
        }
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Source& one, const Source& other) { return one.days < other.days; });
    return found;
}

/// Whether a host rests on own land, by its letter of these days, so that men can join it.
bool takes_men(const Assessment& at, const sim::OwnArmyView& army) {
    return at.is_fresh(army) && !army.objective.exists() && !army.is_besieged &&
           !army.is_besieging && at.view.places[army.place.index].is_own;
}

/// The nearest own host that men of a place can join, and the days to it; at most `days_most`.
struct Standard {
    sim::ArmyId army;
    std::int32_t days = 0;
};

Standard standard_near(const Assessment& at, sim::PlaceId place, std::int32_t days_most) {
    Standard nearest{{}, days_most + 1};
    for (const sim::OwnArmyView& army : at.view.own_armies) {
        const sim::Millidays way =
            takes_men(at, army) ? at.roads.march(place, army.place) : sim::no_passage;
        if (way != sim::no_passage && way.value <= days_most * whole &&
            way.value / whole < nearest.days) {
            nearest = {army.army, static_cast<std::int32_t>(way.value / whole)};
        }
    }
    return nearest;
}

/// How many men more the court would have in the field.
std::int64_t wanted(const Assessment& at) {
    std::int64_t field = 0;
    for (const sim::OwnArmyView& army : at.view.own_armies) {
        field += army.men.value;
    }
    // As many as they have, and as many as it takes of men who are worth less in the field.
    const auto match = [&](sim::PolityId other) {
        return std::max(at.of(other).men, at.equal_men(other));
    };
    std::int64_t enemy = 0;
    for (const sim::PolityId other : at.enemies()) {
        enemy = std::max(enemy, match(other));
    }
    if (at.enemies().empty() && at.view.realm.aim.exists()) {
        enemy = match(at.view.realm.aim);
    }
    // What the realm can bear: no more than it pays, unless its soldiers live off land and herds.
    const sim::RealmView& realm = at.view.realm;
    const std::int64_t by_money =
        realm.has_offices && realm.cohesion.value < 300
            ? std::max<std::int64_t>(
                  realm.income_strings / 80 * (whole - at.debt_permille()) / whole, 0)
            : INT64_MAX / 4;
    return std::min({enemy * 5 / 4 - field, by_money - field, bearable(at) - field});
}

/// New local troops at the most populous safe places.
void levy_behind_walls(const Assessment& at, Docket& docket) {
    // No more behind walls than the land bears.
    std::int64_t behind_walls = 0;
    for (const sim::PlaceView& seen : at.view.places) {
        behind_walls += seen.is_own ? seen.garrison.value : 0;
    }
    if (behind_walls >= bearable(at)) {
        return;
    }
    std::vector<std::pair<std::int32_t, std::uint32_t>> populous;
    for (std::size_t i = 0; i < at.view.places.size(); ++i) {
        const sim::PlaceView& seen = at.view.places[i];
        // The court's own people in arms, or their subjects pressed: who bears the one is not asked
        // for the other.
        const std::int64_t called = std::int64_t{seen.own_people.value} * at.laws.call_permille /
                                    whole * at.view.realm.cohesion.value / whole;
        const std::int64_t pressed =
            std::int64_t{seen.households.value} * pressed_permille(at) / whole;
        const std::int64_t most = std::max(called, pressed) - seen.garrison.value;
        if (seen.is_own && !seen.is_besieged && most >= 500 && seen.unrest.value < 600) {
            populous.emplace_back(-static_cast<std::int32_t>(most), static_cast<std::uint32_t>(i));
        }
    }
    std::sort(populous.begin(), populous.end());  // keys are unique: each names its place.
    constexpr std::size_t levies_most = 4;
    for (std::size_t i = 0; i < std::min(populous.size(), levies_most); ++i) {
        sim::Order order = order_of(OrderKind::levy);
        order.place = sim::PlaceId(populous[i].second);
        order.amount = std::min(-populous[i].first * 2 / 3, 4000);
        docket.order(order);
    }
}

}  // namespace

void raise_men(const Assessment& at, Docket& docket) {
    if (at.enemies().empty() && !at.view.realm.aim.exists()) {
        return;
    }
    constexpr std::int32_t slots_least = 3;
    const std::int64_t need = wanted(at);
    // A small people goes to war with a small host.
    const auto host_least =
        static_cast<std::int32_t>(std::clamp<std::int64_t>(at.own_men() / 6, 400, 3000));
    if (need < host_least) {
        return;
    }
    const sim::PlaceId danger = danger_of(at);
    const std::vector<Source> found = sources(at, danger, host_least);
    Choice raise = choice_of(OrderKind::recruit);
    weigh(raise, Reason::threat,
          static_cast<std::int32_t>(std::min<std::int64_t>(need / 10, 5000)));
    sim::Decision decision;
    decision.matter = sim::Matter::levy;
    decision.own_men = sim::Men(static_cast<std::int32_t>(at.own_men()));
    settle(docket, std::move(decision), std::move(raise), nothing_to_do());
    constexpr std::int32_t musters_most = 3;
    constexpr std::int32_t joins_least = 300;
    std::int64_t left = need;
    std::int32_t musters = 0;
    for (const Source& source : found) {
        if (left <= 0) {
            break;
        }
        sim::Order order = order_of(OrderKind::recruit);
        order.place = source.place;
        order.amount = source.men;
        // Men for a host that stands there or near by join it; else they are one of their own.
        const Standard standard = standard_near(at, source.place, at.laws.draft_days);
        order.army = standard.army;
        if (standard.army.exists()) {
            // No wall is left bare for a host.
            const std::int64_t beyond =
                at.view.places[source.place.index].garrison.value - at.usual_garrison(source.place);
            order.amount = static_cast<std::int32_t>(std::min<std::int64_t>(source.men, beyond));
        }
        const bool is_new = !order.army.exists();
        if (order.amount < (is_new ? host_least / 2 : joins_least) ||
            (is_new && (musters >= musters_most || !at.may_have_more_hosts() ||
                        at.view.realm.free_army_slots - musters < slots_least))) {
            continue;
        }
        musters += is_new ? 1 : 0;
        docket.order(order);
        left -= order.amount;
    }
    levy_behind_walls(at, docket);
}

}  // namespace courts
