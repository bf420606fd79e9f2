// Hold: an order from outside to which its court is held for some time. While it holds, the court,
// where it decides for itself, gives no order that runs against it. Page: docs/rules/orders.md.
#pragma once

#include <compare>

#include "simulation/orders/order.hpp"

namespace sim {

struct Hold {
    Order order;  ///< As it stands in the plan.
    Day until;    ///< The last day on which it holds; not before the order's.
    friend constexpr auto operator<=>(const Hold&, const Hold&) = default;
};

/// Whether another order of the same court runs against one that holds: whether it is about the
/// same army, or what else the order is about (the court dealt with, the seat, an office, taxes
/// ...), and neither says the same nor carries it on, as an assault carries on a siege. Pay, grain
/// and recruits for an army run against nothing.
[[nodiscard]] bool runs_against(const Order& held, const Order& other);

}  // namespace sim
