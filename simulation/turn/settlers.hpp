// Settlers: conquerors who farm plant their people on conquered land, and peasants of full land go
// to empty land next door. Part of the people phase.
#pragma once

#include "simulation/turn/land.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// What a year plants, of the people of courts whose soldiers farm, on land that they took; and how
/// settlers grow there beyond others.
void plant_settlers(TickContext& tick, const Land& land);

/// What a year brings from full land to empty land one route away.
void fill_empty_land(TickContext& tick, const Land& land);

}  // namespace sim
