// Two courts at war, built in code, for tests of the turn: two places of the north, four of the
// south, one of a third court far away. A river lies between north and south, a pass leads around
// it, and there is a way by sea. All names are numbers.
//
//   seat -- 60 km -- camp -- 150 km, over the river -- bank -- 60 km -- town -- 1,600 km -- far
//     |                |                                                 |  |
//     |                +-- 80 km, a pass -- gate -- 120 km --------------+  240 km by the river
//     +-- 100 km by sea --------------------------------------------------- harbour
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "simulation/orders/order.hpp"
#include "simulation/turn/run.hpp"
#include "tests/support/tiny_setting.hpp"

namespace test_support::courts {

inline constexpr sim::PolityId third{2};
inline constexpr sim::PlaceId seat{0};
inline constexpr sim::PlaceId camp{1};
inline constexpr sim::PlaceId bank{2};
inline constexpr sim::PlaceId gate{3};
inline constexpr sim::PlaceId town{4};
inline constexpr sim::PlaceId harbour{5};
inline constexpr sim::PlaceId far{6};
inline constexpr sim::PersonId prince{1};
inline constexpr sim::PersonId marshal{2};  ///< Of the north.
inline constexpr sim::PersonId warden{3};   ///< Of the south.

inline constexpr std::size_t over_the_river = 1;  ///< The route from camp to bank.

inline void add_route(sim::Setting& setting, sim::PlaceId from, sim::PlaceId to,
                      sim::RouteMode mode, int length_km) {
    sim::RouteDefinition route;
    route.from = from;
    route.to = to;
    route.mode = mode;
    route.length_km = sim::Kilometres(length_km);
    setting.map.routes.push_back(route);
}

inline void add_map(sim::Setting& setting) {
    sim::Map& map = setting.map;
    map.places.resize(7);
    const auto place = [&](sim::PlaceId id, sim::PlaceKind kind, int walls) {
        map.places[id.index].kind = kind;
        map.places[id.index].walls_class = walls;
    };
    place(seat, sim::PlaceKind::capital, 3);
    place(camp, sim::PlaceKind::prefecture, 1);
    place(bank, sim::PlaceKind::prefecture, 1);
    place(gate, sim::PlaceKind::pass, 1);
    place(town, sim::PlaceKind::capital, 3);
    place(harbour, sim::PlaceKind::port, 1);
    place(far, sim::PlaceKind::capital, 3);
    map.places[seat.index].coastal = true;
    map.places[harbour.index].coastal = true;
    map.barriers.resize(1);
    map.places[bank.index].water = sim::BarrierId(0);
    add_route(setting, seat, camp, sim::RouteMode::road, 60);
    add_route(setting, camp, bank, sim::RouteMode::road, 150);
    add_route(setting, bank, town, sim::RouteMode::road, 60);
    add_route(setting, camp, gate, sim::RouteMode::pass, 80);
    add_route(setting, gate, town, sim::RouteMode::road, 120);
    add_route(setting, town, harbour, sim::RouteMode::river, 240);
    add_route(setting, seat, harbour, sim::RouteMode::sea, 100);
    add_route(setting, town, far, sim::RouteMode::road, 1600);
    map.routes[over_the_river].crosses = sim::BarrierId(0);
    map.routes[over_the_river].winter_freezes = true;
}

/// Years 1200..1204, an empty record, no armies, peace.
inline sim::Setting two_courts() {
    sim::Setting setting;
    setting.first_day = day(1200, 1, 1);
    setting.last_day = day(1204, 12, 31);
    add_map(setting);
    setting.laws.siege.unready = 0;  // Nobody is surprised, unless a test wants it.
    const auto start = [](sim::PolityId polity, int households) {
        return sim::PlaceStart{polity, polity, sim::Households(households)};
    };
    setting.place_starts = {start(north, 50'000), start(north, 20'000), start(south, 20'000),
                            start(south, 1000),   start(south, 40'000), start(south, 10'000),
                            start(third, 30'000)};
    setting.polities = {
        {sim::PolityKind::empire, true, king, seat, sim::PolityId::none()},
        {sim::PolityKind::empire, true, prince, town, sim::PolityId::none()},
        {sim::PolityKind::kingdom, true, sim::PersonId::none(), far, sim::PolityId::none()}};
    const auto person = [](sim::PolityId polity, int skill) {
        sim::PersonDefinition definition;
        definition.begins_alive = true;
        definition.first_polity = polity;
        definition.birth_year = 1170;
        definition.field = definition.siege = definition.naval = skill;
        definition.loyalty = 10;
        return definition;
    };
    setting.people = {person(north, 3), person(south, 3), person(north, 5), person(south, 5)};
    setting.army_capacity = 8;
    return setting;
}

/// A force of its court at a place, fed for a month, in the open.
inline sim::ForceDefinition force_of(sim::PolityId polity, sim::PlaceId place, int infantry,
                                     int cavalry = 0) {
    sim::ForceDefinition force;
    force.polity = polity;
    force.place = place;
    force.infantry = sim::Men(infantry);
    force.cavalry = sim::Men(cavalry);
    force.quality = 5;
    force.morale = 6;
    force.supply = 10;
    force.stance = sim::Stance::field;
    return force;
}

/// The first day of the war: what the record says of it, before it falls silent.
struct Outbreak {
    sim::Day day = test_support::day(1200, 4, 1);
    std::vector<sim::ForceDefinition> forces;  ///< Force n becomes army n.
    bool is_war = true;                        ///< North and south are at war.
};

/// Puts the outbreak into the record of a setting without one.
inline sim::Setting with(sim::Setting setting, const Outbreak& outbreak) {
    std::vector<sim::Change> changes;
    for (std::size_t i = 0; i < outbreak.forces.size(); ++i) {
        setting.forces.push_back(outbreak.forces[i]);
        changes.push_back(change(sim::ChangeKind::muster, static_cast<std::uint32_t>(i)));
    }
    if (outbreak.is_war) {
        changes.push_back(change(sim::ChangeKind::hostility_begin, north.index, south.index));
    }
    force(setting, outbreak.day, sim::EventKind::order_of_battle, changes);
    return setting;
}

/// The record is silent from the day after the outbreak.
inline sim::Plan free_after(const Outbreak& outbreak, std::uint32_t seed = 1) {
    sim::Plan plan;
    plan.fork_day = outbreak.day.plus_days(1);
    plan.chance.seed = seed;
    return plan;
}

/// Every stock is what the ledgers say.
inline void expect_books_balance(const sim::World& world) {
    for (std::uint32_t s = 0; s < sim::stock_count; ++s) {
        const auto stock = static_cast<sim::Stock>(s);
        EXPECT_EQ(world.stock(stock), world.booked(stock)) << "stock " << s;
    }
}

/// Lives some ticks; the books balance after each.
inline void live(sim::Run& run, int ticks) {
    for (int i = 0; i < ticks; ++i) {
        sim::advance_tick(run);
        expect_books_balance(run.world);
    }
}

/// Lives up to and with the tick that holds `day`.
inline void live_through(sim::Run& run, sim::Day day) {
    while (sim::next_tick_first_day(run) <= day) {
        live(run, 1);
    }
}

/// An order of a court; members that the kind does not read stay as they are.
inline sim::Order order(sim::Day day, sim::PolityId court, sim::OrderKind kind,
                        std::uint32_t army = sim::Id<void>::none_index,
                        sim::PlaceId place = sim::PlaceId::none()) {
    sim::Order order;
    order.day = day;
    order.court = court;
    order.kind = kind;
    order.army = sim::ArmyId(army);
    order.place = place;
    return order;
}

inline std::vector<sim::EventId> events_of(const sim::Run& run, sim::EventKind kind) {
    std::vector<sim::EventId> found;
    for (std::size_t i = 0; i < run.log.size(); ++i) {
        if (run.log[sim::EventId(i)].kind == kind) {
            found.push_back(sim::EventId(i));
        }
    }
    return found;
}

/// Battles that somebody won and those that nobody did.
inline std::vector<sim::EventId> fights_of(const sim::Run& run) {
    std::vector<sim::EventId> found = events_of(run, sim::EventKind::battle);
    for (const sim::EventId id : events_of(run, sim::EventKind::standoff)) {
        found.push_back(id);
    }
    std::sort(found.begin(), found.end());
    return found;
}

inline std::uint64_t reached(const sim::Run& run, sim::ProbeName probe) {
    return run.probes[static_cast<std::size_t>(probe)];
}

inline int men_of(const sim::Run& run, std::uint32_t army) {
    return run.world.armies.infantry[sim::ArmyId(army)].value +
           run.world.armies.cavalry[sim::ArmyId(army)].value;
}

/// What an army did with the world that a test builds: places, armies and enmities, not what was
/// heard of them.
inline std::vector<sim::CellDifference> differences(const sim::World& a, const sim::World& b) {
    return sim::diff_worlds(a, b, 100);
}

}  // namespace test_support::courts
