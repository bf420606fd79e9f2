// Deliberation: the courts that sit in this tick are shown what they know (fill_court_view) and
// say what they want done. Part of the orders phase.
#pragma once

#include <vector>

#include "simulation/orders/order.hpp"
#include "simulation/turn/common_knowledge.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// The orders of all courts that sit, in order of court.
[[nodiscard]] std::vector<Order> deliberate(TickContext& tick);

/// Fills `view` with all that a court decides by, its own affairs and other courts included.
void fill_court_view(const TickContext& tick, const CommonKnowledge& common, PolityId court,
                     View& view);

/// The same for who looks from outside, at the end of the last tick.
void fill_court_view(Run& run, PolityId court, View& view);

/// If the next tick is the first in which the record is silent and courts decide: makes the
/// treaties accords at once, as the tick itself would, so that courts can be shown them. For
/// copies.
void take_over_early(Run& run);

/// What `decider` would have the court do in the next tick, by what it knows at the end of the last
/// one. Nothing is given: days and court of the orders are filled in, no decision is counted.
[[nodiscard]] std::vector<Order> counsel(Run& run, PolityId court, Decider& decider);

}  // namespace sim
