// Cards: one thing of a table with all that the record says of it.
#pragma once

#include <string_view>

#include "cli/render/names.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// The answer of a table's call with an id: the whole row and its history.
void show_card(Page& page, Names& names, std::string_view table, const Json& answer);

}  // namespace cli
