// Calendar data: what the page needs to date any day as every court did.
#pragma once

#include "api/json.hpp"
#include "scenario/scenario.hpp"

namespace report {

/// {"months": [[first_day, lunar_year, month, leap 0|1], …],
///  "skips": {"<polity>": [position in months, …]},
///  "eras": [{"polity", "name_en", "name_zh", "year_zero", "spans": [[first, last, certain 0|1],
///  …]}]}
/// Days are Julian day numbers. `months` holds the months of all almanacs in order of first day; a
/// court goes by the last month that has begun and is not in its skips. The year of an era is the
/// lunar year less `year_zero`. Eras stand in the order of the pack.
[[nodiscard]] api::Json calendar_data(const scenario::Scenario& scenario);

}  // namespace report
