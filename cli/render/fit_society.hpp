// The answer of fit_society as tables.
#pragma once

#include "cli/render/json.hpp"
#include "cli/render/names.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// How far off each topic is, the circuits of each count, and whether the greatest court prospers.
void show_society_fit(Page& page, Names& names, const Json& answer);

/// Every figure beside what the rules make of it, and the works that carry them.
void show_each_society_fit(Page& page, Names& names, const Json& answer);

}  // namespace cli
