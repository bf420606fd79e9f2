// Offers as orders: each term that one court lays before another is one order.
#pragma once

#include <vector>

#include "simulation/orders/order.hpp"
#include "simulation/orders/term.hpp"

namespace sim {

/// What `court` orders to lay the terms before `other`: it offers what it gives and demands what
/// the other gives. Ends at the first empty row.
[[nodiscard]] std::vector<Order> orders_of_terms(const TermList& terms, PolityId court,
                                                 PolityId other);

}  // namespace sim
