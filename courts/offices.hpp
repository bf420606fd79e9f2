// Offices: who is minister, who commands, and who is feared.
#pragma once

#include "courts/assessment.hpp"
#include "courts/docket.hpp"

namespace courts {

/// Each month: ministers raised and dropped, commanders, and those who are feared.
void fill_offices(const Assessment& at, Docket& docket);

/// Whether somebody commands an army of the court, by its letters.
[[nodiscard]] bool commands(const Assessment& at, sim::PersonId person);

}  // namespace courts
