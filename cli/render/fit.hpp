// The answer of fit_war as tables.
#pragma once

#include "cli/render/json.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// The scores of battles, sieges, losses and marches; the parameters as set, if they were asked.
void show_fit(Page& page, const Json& answer);

/// Every battle and siege with its forecast.
void show_each_fit(Page& page, const Json& answer);

}  // namespace cli
