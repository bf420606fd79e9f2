// Deliberation: the courts that sit in this tick are shown what they know (fill_court_view) and
// say what they want done. Part of the orders phase.
#pragma once

#include <vector>

#include "simulation/orders/order.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// The orders of all courts that sit, in order of court.
[[nodiscard]] std::vector<Order> deliberate(TickContext& tick);

/// Fills `view` with all that a court decides by, its own affairs and other courts included.
void fill_court_view(const TickContext& tick, PolityId court, View& view);

/// The same for who looks from outside, at the end of the last tick.
void fill_court_view(Run& run, PolityId court, View& view);

}  // namespace sim
