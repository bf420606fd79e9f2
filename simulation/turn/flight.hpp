// Flight: refugees on the roads. Part of the people phase.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

/// Lets people leave the places where life is worse than they bear, for the refuges that draw them
/// most. Asked once a quarter. Streams of thousands become events.
void flee(TickContext& tick);

}  // namespace sim
