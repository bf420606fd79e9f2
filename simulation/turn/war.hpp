// War: the phases of a tick that are about armies, in their order.
#pragma once

#include <cstddef>

#include "simulation/turn/run.hpp"

namespace sim {

/// Weather, orders, marches, battles, sieges, supply, commanders, techniques and news of one tick.
/// While the record decides, only those that fill what it leaves open.
/// `first_event`: number of the first event of the tick, facts of the record included.
void live_war(Run& run, std::size_t first_event);

}  // namespace sim
