// Days of the event rows. A row dated to the day keeps it. One dated to a month or year moves, as
// little as possible within that span, to the earliest day-dated fact that belongs to it, not
// before its causes and not after its effects.
#pragma once

#include <vector>

#include "scenario/texts/texts.hpp"
#include "scenario/workbook.hpp"
#include "simulation/calendar/day.hpp"

namespace scenario {

/// The day of every event row, by RecordId. Reports cause.later, cause.cycle and ref.self.
[[nodiscard]] std::vector<sim::Day> resolve_event_days(Workbook& book, const Texts& texts);

}  // namespace scenario
