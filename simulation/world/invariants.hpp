// Invariants: what must hold of a world after every tick. A breach is a bug and stops the run.
#pragma once

#include "simulation/world/setting.hpp"
#include "simulation/world/world.hpp"

namespace sim {

/// Holders, rulers and overlords exist; nobody is their own overlord; armies stand somewhere and
/// count no negative men; households and dues are not negative. CHECKs on the first breach.
void check_invariants(const World& world, const Setting& setting);

}  // namespace sim
