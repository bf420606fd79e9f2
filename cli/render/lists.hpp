// Lists: the tables of things (places, people ...), one line each.
#pragma once

#include <string_view>

#include "cli/render/names.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// The rows of a table of the door ("places", "people" ...) as lines, and how many there are.
void show_list(Page& page, Names& names, std::string_view table, const Json& answer);

/// Disputed readings, the default of each first.
void show_readings(Page& page, const Json& answer);

}  // namespace cli
