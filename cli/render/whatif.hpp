// What if: pairs of futures, told.
#pragma once

#include <string>

#include "cli/render/json.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// The first lines: what the one branch does otherwise (`title` is told of it), and what the other
/// does. `answer` has "do", "orders", "against" and "against_orders".
void show_branches(Page& page, Key title, const Json& answer);

/// `again`: the command that gives the same answer.
void show_whatif(Page& page, const Json& answer, const std::string& again);

}  // namespace cli
