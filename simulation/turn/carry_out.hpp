// Carrying out: what a lawful order that has reached its army or place changes.
#pragma once

#include "simulation/orders/legality.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// `facts` are those that the order was found lawful by.
void carry_out(TickContext& tick, const Order& order, const OrderFacts& facts);

}  // namespace sim
