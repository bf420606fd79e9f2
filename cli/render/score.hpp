// The answer of score as tables.
#pragma once

#include "cli/render/json.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// Of each set of forks: who holds the places, by horizon, against two simpler forecasters; whether
/// chances mean what they say; figures of courts; and where forecasts were worst.
void show_score(Page& page, const Json& answer);

}  // namespace cli
