// Later people: those of whom the record is silent, drawn once for a pack, who come when a court of
// a free run has need of somebody. Names are drawn from the table of personal names, scores from
// the people of the same culture whom the pack knows.
// Page: docs/rules/entry.md.
#pragma once

#include "scenario/scenario.hpp"
#include "scenario/workbook.hpp"

namespace scenario {

/// Adds them to the setting, after the people of the record, and their names to the scenario. The
/// same pack gives the same people.
void add_later_people(const Workbook& book, Scenario& scenario);

}  // namespace scenario
