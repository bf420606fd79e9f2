// Standing phase: armies that no court has ordered do what rules/standing_orders.hpp says.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

void standing_phase(TickContext& tick);

}  // namespace sim
