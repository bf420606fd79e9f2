// What orders of envoys, treaties and aims are judged by. Part of the orders phase.
#pragma once

#include "simulation/orders/legality.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

void add_envoy_facts(const TickContext& tick, const Order& order, OrderFacts& facts);

}  // namespace sim
