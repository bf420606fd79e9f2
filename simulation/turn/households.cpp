#include "simulation/turn/households.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "simulation/turn/ledger.hpp"

namespace sim {

namespace {

using Parts = std::array<std::int32_t, culture_count>;

/// How many of each people `count` of all are. The remainder falls to the most numerous.
Parts parts_of(const World& world, PlaceId place, std::int32_t count) {
    Parts parts{};
    const std::int64_t all = world.places.households[place].value;
    std::uint32_t largest = 0;
    std::int32_t left = count;
    for (std::uint32_t c = 0; c < culture_count && all > 0; ++c) {
        const auto people = World::people_of(place, static_cast<Culture>(c));
        const std::int64_t there = world.peoples.households[people].value;
        parts[c] = static_cast<std::int32_t>(there * count / all);
        left -= parts[c];
        const auto most = World::people_of(place, static_cast<Culture>(largest));
        largest = there > world.peoples.households[most].value ? c : largest;
    }
    // Rounding leaves fewer than there are peoples; the largest may lack one of them.
    parts[largest] += left;
    for (std::uint32_t c = 0; c < culture_count; ++c) {
        const std::int32_t there =
            world.peoples.households[World::people_of(place, static_cast<Culture>(c))].value;
        const std::int32_t over = std::max(parts[c] - there, 0);
        parts[c] -= over;
        parts[(c + 1) % culture_count] += over;
    }
    return parts;
}

void take(World& world, PlaceId place, Culture culture, std::int32_t count) {
    PlaceColumns& places = world.places;
    Households& people = world.peoples.households[World::people_of(place, culture)];
    CHECK(count >= 0 && people.value >= count, "no more households go than there are");
    const std::int64_t all = places.households[place].value;
    if (all > 0) {
        places.urban[place] -= Households(
            static_cast<std::int32_t>(places.urban[place].value * std::int64_t{count} / all));
    }
    people -= Households(count);
    places.households[place] -= Households(count);
    places.urban[place] = std::min(places.urban[place], places.households[place]);
}

void put(World& world, PlaceId place, Culture culture, std::int32_t count) {
    world.peoples.households[World::people_of(place, culture)] += Households(count);
    world.places.households[place] += Households(count);
}

}  // namespace

void lose_households(World& world, PlaceId place, Culture culture, Households count,
                     FlowKind kind) {
    take(world, place, culture, count.value);
    Ledger(world).out(Stock::households, kind, count.value);
}

void lose_households(World& world, PlaceId place, Households count, FlowKind kind) {
    const Parts parts = parts_of(world, place, count.value);
    for (std::uint32_t c = 0; c < culture_count; ++c) {
        take(world, place, static_cast<Culture>(c), parts[c]);
    }
    Ledger(world).out(Stock::households, kind, count.value);
}

void add_households(World& world, PlaceId place, Culture culture, Households count, FlowKind kind) {
    put(world, place, culture, count.value);
    Ledger(world).in(Stock::households, kind, count.value);
}

void settle_captives(World& world, PlaceId place, Culture culture, Households count,
                     std::int32_t persons) {
    const Persons freed(count.value * persons);
    CHECK(world.places.captives[place] >= freed, "no more are freed than are held");
    world.places.captives[place] -= freed;
    Ledger(world).out(Stock::captives, FlowKind::released, freed.value);
    add_households(world, place, culture, count, FlowKind::settled);
}

void move_households(World& world, PlaceId from, PlaceId to, Culture culture, Households count) {
    take(world, from, culture, count.value);
    put(world, to, culture, count.value);
}

void move_households(World& world, PlaceId from, PlaceId to, Households count) {
    const Parts parts = parts_of(world, from, count.value);
    for (std::uint32_t c = 0; c < culture_count; ++c) {
        move_households(world, from, to, static_cast<Culture>(c), Households(parts[c]));
    }
}

void flee_next_door(World& world, const Map& map, PlaceId place, Households count) {
    std::vector<PlaceId> own;
    std::vector<PlaceId> any;
    for (const RouteDefinition& route : map.routes) {
        if (route.from != place && route.to != place) {
            continue;
        }
        const PlaceId next = route.from == place ? route.to : route.from;
        any.push_back(next);
        if (world.places.holder[next] == world.places.holder[place]) {
            own.push_back(next);
        }
    }
    const std::vector<PlaceId>& refuges = own.empty() ? any : own;
    if (refuges.empty()) {
        lose_households(world, place, count, FlowKind::fled);
        return;
    }
    const auto n = static_cast<std::int32_t>(refuges.size());
    for (std::int32_t i = 0; i < n; ++i) {
        const std::int32_t part = count.value / n + (i < count.value % n ? 1 : 0);
        move_households(world, place, refuges[static_cast<std::size_t>(i)], Households(part));
    }
}

}  // namespace sim
