// Gather: everything that the page of a what-if shows, as one JSON object. What the API answers is
// taken as it is and slimmed. docs/formats/whatif_report.md tells every member. The same pairs give
// the same bytes.
#pragma once

#include "api/api.hpp"
#include "report/whatif/asked.hpp"

namespace report {

/// Lives the members that are told again.
[[nodiscard]] api::Json gather_whatif(api::Session& session, const Asked& asked);

/// The title of the page in one language, from what gather_whatif gave.
[[nodiscard]] std::string title_of(const api::Json& data, bool is_chinese);

}  // namespace report
