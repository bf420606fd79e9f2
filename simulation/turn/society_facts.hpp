// Society facts: what an order of society is judged by, beside what every order is
// (order_facts.cpp). Part of the turn.
#pragma once

#include "simulation/orders/legality.hpp"
#include "simulation/rules/money.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// Fills in what only orders of society ask. `facts` knows already which things of the order exist.
void add_society_facts(const TickContext& tick, const Order& order, OrderFacts& facts);

/// Cost of a thousandth of the works that an order to spend asks for, strings. >= 1. The order's
/// place and option exist.
[[nodiscard]] std::int64_t works_cost_strings(const TickContext& tick, const Order& order);

/// Of those works, what is out of order.
[[nodiscard]] Permille works_needed(const TickContext& tick, const Order& order);

/// Share of a year's income, strings.
[[nodiscard]] std::int64_t income_share(const World& world, PolityId court, std::int32_t permille);

/// Days of the way of carts or people on foot; -1: there is none.
[[nodiscard]] std::int32_t days_on_foot(const TickContext& tick, PlaceId from, PlaceId to);

/// Men of the bands around a place who take a pardon.
[[nodiscard]] Men men_pardoned(const TickContext& tick, PlaceId place);

}  // namespace sim
