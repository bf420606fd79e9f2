#include "courts/clients.hpp"

#include <algorithm>

#include "courts/offices.hpp"
#include "courts/war_aims.hpp"

namespace courts {

namespace {

using sim::Choice;
using sim::OrderKind;
using sim::Reason;

/// Households of strangers in own places there and one or two legs around.
std::int64_t strangers_around(const Assessment& at, sim::PlaceId place) {
    std::vector<sim::PlaceId> seen{place};
    for (std::size_t leg = 0, first = 0; leg < 2; ++leg) {
        const std::size_t last = seen.size();
        for (; first < last; ++first) {
            for (const sim::PlaceId next : at.roads.next_to(seen[first])) {
                if (at.view.places[next.index].is_own &&
                    std::find(seen.begin(), seen.end(), next) == seen.end()) {
                    seen.push_back(next);
                }
            }
        }
    }
    std::int64_t households = 0;
    for (const sim::PlaceId one : seen) {
        const sim::PlaceView& view = at.view.places[one.index];
        households += std::max(view.households.value - view.own_people.value, 0);
    }
    return households;
}

/// The middle of what the court holds of strangers, nearer to the enemy's seat than to the court's.
sim::PlaceId seat_for_client(const Assessment& at, sim::PolityId enemy) {
    const sim::PlaceId own_seat = at.view.realm.capital;
    const sim::PlaceId his_seat = at.of(enemy).capital;
    const auto is_between = [&](sim::PlaceId place) {
        return !own_seat.exists() || !his_seat.exists() ||
               at.roads.march(place, his_seat) < at.roads.march(place, own_seat);
    };
    sim::PlaceId best;
    std::int64_t most = 0;
    for (std::size_t i = 0; i < at.view.places.size(); ++i) {
        const sim::PlaceView& seen = at.view.places[i];
        const sim::PlaceId place(i);
        const bool is_strange = seen.is_own && !seen.is_besieged && place != own_seat &&
                                2 * seen.own_people.value < seen.households.value;
        const std::int64_t worth = is_strange ? strangers_around(at, place) : 0;
        // Taken of late: what the court has held since the first day it knows how to rule.
        if (worth > most && seen.news_day.exists() && is_between(place)) {
            most = worth;
            best = place;
        }
    }
    return best;
}

const sim::PersonView* client_ruler(const Assessment& at, sim::Culture culture) {
    const sim::PersonView* best = nullptr;
    std::int32_t most = 0;
    for (const sim::PersonView& person : at.view.people) {
        const std::int32_t score = person.administration * 2 + person.ambition;
        const bool is_fit = person.culture == culture && person.age_years >= 20 &&
                            !person.is_consort && person.person != at.view.realm.minister &&
                            !person.is_of_house && !commands(at, person.person);
        if (is_fit && score > most) {
            most = score;
            best = &person;
        }
    }
    return best;
}

/// Whether a day lies within the years for which a client is borne with, or is not set up again.
bool is_within_trial(const Assessment& at, sim::Day since) {
    constexpr std::int32_t year_days = 365;
    return since.exists() &&
           at.view.today.number - since.number < at.laws.client_trial_years * year_days;
}

/// What speaks for giving a client up: it is beaten, has little left, cannot hold its own border;
/// the court is accepted where it rules, wants peace, has no enemy left to be kept off.
Choice weigh_dropping(const Assessment& at, const sim::PolityView& client) {
    constexpr std::int32_t bias = 700;  // What has been set up before the world is kept.
    constexpr std::int32_t few_places = 3;
    constexpr std::int32_t remnant = 400;
    Choice drop = choice_of(OrderKind::unmake_puppet);
    drop.polity = client.polity;
    drop.score = -bias;
    weigh(drop, Reason::trend, client.defeat.value);
    weigh(drop, Reason::legitimacy, at.view.realm.subjects_legitimacy.value / 2);
    weigh(drop, Reason::fronts, at.enemies().empty() ? 200 : 0);
    weigh(drop, Reason::need, client.places <= few_places ? remnant : 0);
    if (client.strongest_enemy.exists()) {
        const std::int32_t border =
            doublings(std::max<std::int64_t>(client.men, 1),
                      std::max<std::int64_t>(at.of(client.strongest_enemy).men, 1));
        weigh(drop, Reason::strength, std::clamp(-border / 5, 0, 400));
    }
    weigh(drop, Reason::treaty, is_within_trial(at, client.bound_since) ? -bias : 0);
    weigh(drop, Reason::party, share_of(300, 500 - at.view.realm.war_party.value));
    return drop;
}

/// Whether the court has a client; if so it is weighed whether to keep it.
bool mind_client(const Assessment& at, Docket& docket) {
    const auto found = std::find_if(
        at.view.polities.begin(), at.view.polities.end(), [&](const sim::PolityView& client) {
            return client.is_present && client.is_client_kind && client.overlord == at.view.court;
        });
    if (found == at.view.polities.end()) {
        return false;
    }
    sim::Decision decision;
    decision.matter = sim::Matter::client;
    decision.other = found->polity;
    if (settle(docket, std::move(decision), weigh_dropping(at, *found), nothing_to_do())) {
        sim::Order order = order_of(OrderKind::unmake_puppet);
        order.other_court = found->polity;
        docket.order(order);
    }
    return true;  // One at a time is enough to mind.
}

/// Of the enemies of another people the one whose land a client is to rule: first of all one whose
/// house the court has taken, which leaves a throne to be filled.
sim::PolityId enemy_for_client(const Assessment& at) {
    sim::PolityId best;
    for (const sim::PolityId enemy : at.enemies()) {
        const bool is_strange = at.of(enemy).culture != at.view.realm.culture;
        if (is_strange &&
            (!best.exists() || (at.of(enemy).is_house_held && !at.of(best).is_house_held))) {
            best = enemy;
        }
    }
    return best;
}

/// Own places of strangers, taken of late, that do not accept the court.
std::int32_t strange_places(const Assessment& at) {
    constexpr std::int32_t restless = 300;
    return static_cast<std::int32_t>(std::count_if(
        at.view.places.begin(), at.view.places.end(), [&](const sim::PlaceView& seen) {
            return seen.is_own && seen.unrest.value > restless && seen.news_day.exists();
        }));
}

}  // namespace

void keep_clients(const Assessment& at, const sim::Draw& draw, Docket& docket) {
    if (at.own().overlord.exists() || !at.view.realm.ruler.exists() || mind_client(at, docket)) {
        return;
    }
    const sim::PolityId enemy = enemy_for_client(at);
    if (!enemy.exists()) {
        return;
    }
    // Of late: once a prince has founded the court anew and it stands again, no throne is empty.
    constexpr std::int32_t beaten = 500;
    const bool is_headless = at.of(enemy).is_house_held && at.of(enemy).defeat.value >= beaten;
    const std::int32_t standing = at.view.realm.subjects_legitimacy.value;
    const std::int32_t strange = strange_places(at);
    const std::int32_t least = is_headless ? at.laws.client_head_places : at.laws.client_places;
    if (standing >= at.laws.client_standing_permille || strange < least) {
        return;
    }
    const sim::Culture culture = at.of(enemy).culture;
    const sim::PersonView* ruler = client_ruler(at, culture);
    const sim::PlaceId seat = seat_for_client(at, enemy);
    const auto client = std::find_if(
        at.view.polities.begin(), at.view.polities.end(), [&](const sim::PolityView& one) {
            return !one.is_present && one.is_client_kind && one.culture == culture &&
                   !is_within_trial(at, one.bound_since);
        });
    if (ruler == nullptr || !seat.exists() || client == at.view.polities.end()) {
        return;
    }
    constexpr std::int32_t bias = 650;          // To rule by one's own officials is the rule.
    constexpr std::int32_t empty_throne = 150;  // At the least, where one is to be filled.
    Choice make = choice_of(OrderKind::make_puppet);
    make.polity = client->polity;
    make.person = ruler->person;
    make.place = seat;
    weigh(make, Reason::legitimacy, at.laws.client_standing_permille - standing);
    weigh(make, Reason::need, std::clamp(strange * 10, is_headless ? empty_throne : 0, 400));
    weigh(make, Reason::chance, noise(draw, 7, 300));
    sim::Decision decision;
    decision.matter = sim::Matter::client;
    decision.other = client->polity;
    if (settle(docket, std::move(decision), std::move(make), nothing_to_do(bias))) {
        sim::Order order = order_of(OrderKind::make_puppet);
        order.other_court = client->polity;
        order.person = ruler->person;
        order.place = seat;
        docket.order(order);
    }
}

}  // namespace courts
