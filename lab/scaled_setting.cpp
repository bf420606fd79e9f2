#include "lab/scaled_setting.hpp"

#include <algorithm>

namespace lab {

namespace {

using sim::PlaceId;

PlaceId moved(PlaceId place, std::size_t by) {
    return place.exists() ? PlaceId(place.index + by) : place;
}

void copy_map(const sim::Setting& setting, const sim::World& at, std::size_t first,
              sim::Setting& scaled) {
    for (std::size_t i = 0; i < setting.map.places.size(); ++i) {
        scaled.map.places.push_back(setting.map.places[i]);
        sim::PlaceStart start = setting.place_starts[i];
        start.holder = at.places.holder[PlaceId(i)];
        start.owner = at.places.owner[PlaceId(i)];
        start.households = at.places.households[PlaceId(i)];
        for (std::uint32_t c = 0; c < sim::culture_count; ++c) {
            start.peoples[c] =
                at.peoples
                    .households[sim::World::people_of(PlaceId(i), static_cast<sim::Culture>(c))];
        }
        scaled.place_starts.push_back(start);
    }
    for (sim::RouteDefinition route : setting.map.routes) {
        route.from = moved(route.from, first);
        route.to = moved(route.to, first);
        scaled.map.routes.push_back(route);
    }
    if (first > 0) {
        sim::RouteDefinition bridge;
        bridge.from = PlaceId(first - setting.map.places.size());
        bridge.to = PlaceId(first);
        bridge.length_km = sim::Kilometres(5000);
        scaled.map.routes.push_back(bridge);
    }
}

void copy_armies(const sim::World& at, std::size_t first, sim::Setting& scaled) {
    const sim::ArmyColumns& armies = at.armies;
    for (std::size_t i = 0; i < armies.polity.size(); ++i) {
        const sim::ArmyId army(i);
        if (!armies.polity[army].exists()) {
            continue;
        }
        sim::ForceDefinition force;
        force.polity = armies.polity[army];
        // A person is in one place: only the first copy has commanders.
        force.commander = first == 0 ? armies.commander[army] : sim::PersonId::none();
        force.place = moved(armies.place[army], first);
        force.objective = moved(armies.objective[army], first);
        force.infantry = armies.infantry[army];
        force.cavalry = armies.cavalry[army];
        force.siege_train = armies.siege_train[army];
        force.ships = armies.ships[army];
        force.quality = armies.training[army].value / 100;
        force.morale = armies.morale[army].value / 100;
        force.supply = 10;
        force.stance = armies.stance[army];
        scaled.record.changes.push_back({sim::ChangeKind::muster,
                                         static_cast<std::uint32_t>(scaled.forces.size()),
                                         sim::Id<void>::none_index, 0, 0});
        scaled.forces.push_back(force);
    }
}

}  // namespace

sim::Setting scaled_setting(const sim::Setting& setting, const sim::World& at, sim::Day first_day,
                            std::uint32_t times) {
    sim::Setting scaled;
    scaled.first_day = first_day;
    scaled.last_day = setting.last_day;
    scaled.map.barriers = setting.map.barriers;
    scaled.polities = setting.polities;
    scaled.people = setting.people;
    scaled.techniques = setting.techniques;
    scaled.laws = setting.laws;
    for (std::size_t i = 0; i < scaled.polities.size(); ++i) {
        const sim::PolityId polity(i);
        scaled.polities[i].begins_active = at.polities.phase[polity] == sim::Phase::present;
        scaled.polities[i].first_ruler = at.polities.ruler[polity];
        scaled.polities[i].first_capital = at.polities.capital[polity];
        scaled.polities[i].first_overlord = at.polities.overlord[polity];
    }
    for (std::size_t i = 0; i < scaled.people.size(); ++i) {
        const sim::PersonId person(i);
        scaled.people[i].begins_alive = at.people.life[person] == sim::Phase::present;
        scaled.people[i].first_polity = at.people.polity[person];
    }
    for (std::uint32_t copy = 0; copy < times; ++copy) {
        const std::size_t first = scaled.map.places.size();
        copy_map(setting, at, first, scaled);
        copy_armies(at, first, scaled);
    }
    sim::ForcedEvent muster;
    muster.event.day = first_day;
    muster.event.kind = sim::EventKind::order_of_battle;
    muster.event.origin = sim::EventOrigin::fact;
    muster.change_count = static_cast<std::uint32_t>(scaled.record.changes.size());
    scaled.record.events.push_back(muster);
    scaled.army_capacity =
        static_cast<std::uint32_t>(scaled.forces.size()) + setting.army_capacity * times;
    scaled.report_capacity = setting.report_capacity * times;
    scaled.dispatch_capacity = setting.dispatch_capacity;
    return scaled;
}

void copy_wars(const sim::World& at, sim::Day day, sim::World& world) {
    const auto since = at.enmities.since.values();
    for (std::size_t i = 0; i < since.size(); ++i) {
        if (since[i].exists()) {
            world.enmities.since[sim::EnmityId(i)] = day;
        }
    }
}

}  // namespace lab
