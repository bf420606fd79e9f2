// Ways and borders.
#pragma once

#include <string_view>

#include "cli/render/names.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// A route, leg by leg.
void show_route(Page& page, Names& names, const Json& answer, std::string_view traveller);

/// The frontiers of a court: with whom, along what, and between which places.
void show_frontier(Page& page, Names& names, const Json& answer);

/// The frontier with one neighbour in one line: "crossed by 12 ways; 60% over the Huai".
[[nodiscard]] std::string frontier_words(const Page& page, Names& names, const Json& neighbour);

}  // namespace cli
