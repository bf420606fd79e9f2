// What-if report: the answer of pairs of futures as one page that opens anywhere.
#pragma once

#include <span>
#include <string>

#include "api/whatif.hpp"
#include "cli/context.hpp"
#include "report/page.hpp"

namespace cli {

/// Writes the page of --report. `command` lives the same pairs again; `parts` are those of
/// PageKind::whatif. False after telling why not. The door must be open.
[[nodiscard]] bool write_whatif_report(Context& context, const api::WhatIf& asked,
                                       std::span<const lab::PairLived> pairs,
                                       const std::string& command, report::PageParts parts);

}  // namespace cli
