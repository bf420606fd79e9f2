// Dues: what a treaty's yearly clauses let fall due, and when. The rule says what is owed; whether
// it is paid is another matter, and not part of this rule.
// Page: docs/rules/dues.md.
#pragma once

#include <cstdint>

#include "simulation/calendar/day.hpp"
#include "simulation/foundation/units.hpp"

namespace sim {

struct DuesInputs {
    bool yearly = false;  ///< The clause is a yearly payment of the default reading.
    bool treaty_in_force = false;
    Amount amount;  ///< A year, in the clause's good. >= 0.
    Day from_day;   ///< First day of the clause; none: with the treaty.
    Day until_day;  ///< Last day of the clause; none: with the treaty.
    Day last_due;   ///< When it last fell due; none: never.
    Day today;
};

/// What falls due today, called once in the month of dues: the yearly amount or nothing.
[[nodiscard]] Amount dues(const DuesInputs& in);

}  // namespace sim
