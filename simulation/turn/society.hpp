// Society: the phases of a tick that are about land, money, people and courts, in their order.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

/// What places and courts live through in one tick, after the armies have eaten. Most of it is
/// asked once a month, some once a quarter or a year. While the record decides, rules fill what it
/// leaves open and make no fact that it would tell: no ruler dies, nobody rises.
void live_society(TickContext& tick);

}  // namespace sim
