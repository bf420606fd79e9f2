// Members of a what-if as a table for spreadsheets and other programs: the bytes are those that the
// web app writes of the same members (web/app/src/engine/member.ts).
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "api/whatif.hpp"

namespace cli {

/// The shortest decimal number that is read back as the same, written as JavaScript writes it.
[[nodiscard]] std::string csv_number(double value);

/// One line for each member, in order, under a line of names: its number, the answer to each
/// question without the change and with it (1 and 0 for yes and no), both digests. `questions`: a
/// name for each answer; `first`: the number of the first pair.
[[nodiscard]] std::string csv_of(std::span<const std::string> questions, std::uint32_t first,
                                 std::span<const lab::PairLived> pairs);

/// The same of a what-if: a question is named by its outcome, or by its expression. `pairs`: from
/// WhatIf::first on.
[[nodiscard]] std::string whatif_csv(const scenario::Scenario& scenario, const api::WhatIf& asked,
                                     std::span<const lab::PairLived> pairs);

}  // namespace cli
