// Happen: an event takes place. Every change of a run goes through here, from whichever phase.
#pragma once

#include <span>
#include <vector>

#include "simulation/events/event.hpp"
#include "simulation/turn/run.hpp"

namespace sim {

/// Adds a cause that exists and is not known yet.
void add_cause(std::vector<Cause>& causes, EventId event, CauseKind kind);

/// Applies the changes of one event and writes it to the log. What the changes ended becomes a
/// cause only where no other cause is known: the record's own reading comes first.
EventId happen(Run& run, const Event& event, std::vector<Cause> causes,
               std::span<const Change> changes);

}  // namespace sim
