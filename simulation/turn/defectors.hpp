// Defectors: whoever goes over to another court tells it what he knows of the armies of the court
// that he has left. Part of the phase of knowledge.
#pragma once

#include "simulation/turn/couriers.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// Of all who have gone over in this tick, with an army or without. Each sends what he knows, and
/// is told of.
void hear_defectors(TickContext& tick, Couriers& couriers);

}  // namespace sim
