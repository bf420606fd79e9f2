// History tables: what a run came to, as spans of time that a reader can look things up in: who
// held which place from when to when, who reigned, what was in force, which armies stood where.
// Made from the log alone, in one pass. Spans are half open: `from` is the first day, `to` the
// first day on which it is over; an empty `to` means that it lasted to the end of the run. Of two
// events on one day the earlier has a span of no days. What was so before the first day of the
// run has a span that begins on that day and no event.
#pragma once

#include <vector>

#include "simulation/events/event.hpp"
#include "simulation/world/setting.hpp"
#include "storage/run_data.hpp"
#include "storage/tables.hpp"

namespace storage {

/// All tables of docs/formats/csv_tables.md but events and causes. `log` holds the run from its
/// first event on.
[[nodiscard]] std::vector<Table> history_tables(const sim::Setting& setting,
                                                const sim::EventLog& log);

/// The events with their texts and causes ("12 recorded;9 follows"), in order of happening.
[[nodiscard]] Table event_table(const sim::EventLog& log, std::span<const EventNote> notes);

}  // namespace storage
