// Households: the only ways in which households are lost, won and moved, so that the sum of the
// peoples, the whole and the ledger never part.
#pragma once

#include "simulation/map/map.hpp"
#include "simulation/world/world.hpp"

namespace sim {

/// Takes `count` households (0..all) out of a place, of every people in proportion, the remainder
/// from the most numerous; those within the walls go in proportion. Books them as `kind`.
void lose_households(World& world, PlaceId place, Households count, FlowKind kind);

/// The same out of one people, which has as many.
void lose_households(World& world, PlaceId place, Culture culture, Households count, FlowKind kind);

/// Adds households of one people to a place, outside the walls. Books them as `kind`.
void add_households(World& world, PlaceId place, Culture culture, Households count, FlowKind kind);

/// `count` households' worth of the captives of a place, who are as many, become households of one
/// people there, each of `persons`. Books both.
void settle_captives(World& world, PlaceId place, Culture culture, Households count,
                     std::int32_t persons);

/// Moves households of one people, which has as many; nothing is booked.
void move_households(World& world, PlaceId from, PlaceId to, Culture culture, Households count);

/// Moves `count` households of every people, in proportion; nothing is booked.
void move_households(World& world, PlaceId from, PlaceId to, Households count);

/// `count` households run to the places one route away: those of their own holder, else any, in
/// equal parts. Where no route leads they leave the map.
void flee_next_door(World& world, const Map& map, PlaceId place, Households count);

}  // namespace sim
