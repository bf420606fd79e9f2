#include "courts/greedy_court.hpp"

#include <algorithm>
#include <vector>

#include "courts/interior.hpp"
#include "courts/offices.hpp"
#include "simulation/calendar/julian.hpp"

namespace courts {

namespace {

constexpr std::uint32_t ticks_a_month = 3;

/// The neighbour against whom it thinks itself strongest; none: it has no neighbour.
sim::PolityId weakest_neighbour(const Assessment& at) {
    sim::PolityId weakest;
    for (const sim::PolityView& other : at.view.polities) {
        const bool is_prey = other.is_present && other.polity != at.view.court &&
                             other.overlord != at.view.court && other.places > 0 &&
                             (other.is_neighbour || other.is_at_war);
        if (is_prey && (!weakest.exists() || at.strength(other.polity) > at.strength(weakest))) {
            weakest = other.polity;
        }
    }
    return weakest;
}

/// The place of the prey that is nearest to an army; none: no way leads to any.
sim::PlaceId nearest_target(const Assessment& at, sim::PolityId prey, sim::PlaceId from) {
    sim::PlaceId nearest;
    sim::Millidays best = sim::no_passage;
    for (std::size_t i = 0; i < at.view.places.size(); ++i) {
        const sim::PlaceId place(i);
        if (at.view.places[i].holder != prey) {
            continue;
        }
        const sim::Millidays way = at.roads.march(from, place);
        if (way != sim::no_passage && (!nearest.exists() || way < best)) {
            nearest = place;
            best = way;
        }
    }
    return nearest;
}

void attack(const Assessment& at, sim::PolityId prey, Docket& docket) {
    for (const sim::OwnArmyView& army : at.view.own_armies) {
        if (army.is_besieging || army.is_besieged || (army.is_at_hand && army.objective.exists())) {
            continue;
        }
        const sim::PlaceId target = nearest_target(at, prey, army.place);
        if (target.exists()) {
            sim::Order order = order_of(sim::OrderKind::besiege);
            order.army = army.army;
            order.place = target;
            order.option = static_cast<std::uint32_t>(sim::Fate::plunder);
            docket.routine(order);
        }
    }
}

}  // namespace

bool GreedyCourt::sits(sim::PolityId court, std::uint32_t tick, bool /*is_at_war*/) const {
    return tick % ticks_a_month == court.index % ticks_a_month;
}

void GreedyCourt::decide(const sim::View& view, const sim::Map& map, const sim::Roads& roads,
                         const sim::Draw& /*draw*/, sim::Resolutions& out) {
    const sim::JulianDate date = sim::julian_date_of(view.today.plus_days(1));
    const Assessment at(view, map, roads, laws_, date.month);
    Docket docket(out);
    for (const sim::AccordView& accord : view.accords) {
        if (accord.state == sim::AccordState::on_table && !accord.is_own_offer) {
            sim::Order reject = order_of(sim::OrderKind::reject);
            reject.other_court = accord.other;
            docket.routine(reject);
        }
    }
    const sim::PolityId prey = weakest_neighbour(at);
    if (prey.exists()) {
        if (view.realm.aim != prey) {
            sim::Order aim = order_of(sim::OrderKind::aim);
            aim.other_court = prey;
            docket.routine(aim);
        }
        attack(at, prey, docket);
    }
    raise_men(at, docket);
    fill_offices(at, docket);
    keep_treasury(at, docket);
    govern(at, docket);
}

}  // namespace courts
