// The two sides of a siege as the rule asks for them (rules/siege.hpp), gathered from the world.
#pragma once

#include "simulation/rules/siege.hpp"
#include "simulation/turn/battle_side.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// Those within a place, with what they hope of armies of their court around and fear of `outside`,
/// which lies before it or a march away. Says nothing of orders and offers; they are ready.
[[nodiscard]] Besieged besieged_of(const TickContext& tick, PlaceId place, const Host& inside,
                                   const Host& outside);

/// The host outside. Not empty.
[[nodiscard]] Besieger besieger_of(const TickContext& tick, PlaceId place, const Host& outside,
                                   bool is_bad_season);

}  // namespace sim
