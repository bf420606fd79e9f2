// Assimilation: while the record decides, what it says of places, sieges and treaties is carried
// over to what it does not say: who is at war, where the armies of its orders of battle are after a
// siege or a fall, what is left of garrisons. These are adjustments of the state to the record, as
// in the analysis of a weather forecast, and not happenings: they are booked, but told by no event.
// Page: docs/rules/assimilation.md.
#pragma once

#include <span>
#include <vector>

#include "simulation/events/change.hpp"
#include "simulation/turn/run.hpp"

namespace sim {

/// Who held each place of the `control` changes before they are applied, in order of the changes;
/// none for changes of other kinds.
[[nodiscard]] std::vector<PolityId> holders_before(const World& world,
                                                   std::span<const Change> changes);

/// Fits the world to a fact that has just been admitted as `event` on `day`.
void assimilate(Run& run, std::span<const Change> changes, std::span<const PolityId> before,
                Day day, EventId event);

}  // namespace sim
