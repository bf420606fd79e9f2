// Orders phase: orders that outside callers gave for this tick are judged (orders/legality.hpp) and
// sent off by courier; those that arrive are judged again, since things have changed, obeyed or not
// (rules/commander.hpp), and carried out. Orders go in canonical order, so it never matters in
// which order they were handed in.
#pragma once

#include "simulation/orders/legality.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

void orders_phase(TickContext& tick);

/// What an order is judged by, out of the world and of what its court knows.
[[nodiscard]] OrderFacts order_facts(const TickContext& tick, const Order& order);

/// Why a court is told at once, when it gives an order, that it cannot. Refusal::none: it may give
/// it, or will learn otherwise only where the courier arrives.
[[nodiscard]] Refusal refusal_at_court(const TickContext& tick, const Order& order);
/// The same for who looks from outside at the end of the last tick: an order for the next one.
[[nodiscard]] Refusal refusal_at_court(Run& run, const Order& order);

}  // namespace sim
