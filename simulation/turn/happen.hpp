// Happen: an event takes place. Every change of a run goes through here, from whichever phase.
#pragma once

#include <initializer_list>
#include <span>
#include <vector>

#include "simulation/events/event.hpp"
#include "simulation/turn/run.hpp"

namespace sim {

/// Adds a cause that exists and is not known yet.
void add_cause(std::vector<Cause>& causes, EventId event, CauseKind kind);

/// The events that made a state, as causes of what ends or changes it: those that exist, each once.
[[nodiscard]] std::vector<Cause> follows(std::initializer_list<EventId> events);

/// Applies the changes of one event and writes it to the log. What the changes ended becomes a
/// cause only where no other cause is known: the record's own reading comes first.
EventId happen(Run& run, const Event& event, std::vector<Cause> causes,
               std::span<const Change> changes);

}  // namespace sim
