// Known map: the places as a court knows them, drawn with letters.
#pragma once

#include <string>

#include "cli/render/json.hpp"
#include "cli/render/names.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// Draws the view's places where the list of places (answer of the call `places`) says they lie: a
/// letter for the holder that is believed, small where the news is older than a season. `focus` is
/// the id of a place around which to draw, or empty: all.
void show_known_map(Page& page, Names& names, const Json& view, const Json& places,
                    const std::string& focus);

}  // namespace cli
