// Two futures of one chance, side by side.
#pragma once

#include "cli/render/json.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// The answer of the call `compare`.
void show_compare(Page& page, const Json& answer);

}  // namespace cli
