// Invariants: what must hold of a world after every tick. A breach is a bug and stops the run.
#pragma once

#include "simulation/world/setting.hpp"
#include "simulation/world/world.hpp"

namespace sim {

/// Holders, rulers and overlords exist; nobody is their own overlord; armies stand somewhere and
/// count no negative men; households are the sum of their peoples; treasuries are not negative;
/// every stock is what its ledger says. CHECKs on the first breach.
void check_invariants(const World& world, const Setting& setting);

}  // namespace sim
