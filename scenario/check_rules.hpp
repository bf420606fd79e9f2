// Rules that bind rows of several tables, or several rows of one: what a schema cannot say. The
// order of the record and the replay of control are checked where they are built (record_*.cpp).
#pragma once

#include "scenario/metadata.hpp"
#include "scenario/texts/texts.hpp"
#include "scenario/workbook.hpp"

namespace scenario {

/// Reports date.range, ref.self, clause.good, clause.third, decision.option, reading.target,
/// reading.default, month.sexagenary and number.range.
void check_rules(Workbook& book, const Texts& texts, const Metadata& metadata);

/// Part of it: every option of a decision is bound to the world, and each order that binds one
/// names what its kind reads and nothing else. Reports option.unbound and option.binding.
void check_option_orders(Workbook& book, const Texts& texts);

}  // namespace scenario
