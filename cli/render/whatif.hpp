// What if: pairs of futures, told.
#pragma once

#include <string>

#include "cli/render/json.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// `again`: the command that gives the same answer.
void show_whatif(Page& page, const Json& answer, const std::string& again);

}  // namespace cli
