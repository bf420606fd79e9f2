// Gather: everything that the page shows, as one JSON object. What the API answers is taken as it
// is and slimmed (slim.hpp); spans of time come from the history tables of the run; the calendar is
// laid out so that the page can date any day as the courts did. docs/formats/report.md tells every
// member. The same pack gives the same bytes.
#pragma once

#include "api/api.hpp"
#include "api/json.hpp"
#include "storage/names.hpp"

namespace report {

/// Lives the whole record. `names` names the things of the run, by the same setting as `session`.
[[nodiscard]] api::Json gather(api::Session& session, const storage::NameTable& names);

}  // namespace report
