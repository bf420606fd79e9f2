// The answer of plausibility as tables.
#pragma once

#include "cli/render/json.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// Each measure with the share found, its interval and whether it is credible, then where that
/// differs by fork, and what goes with it.
void show_plausibility(Page& page, const Json& answer);

}  // namespace cli
