// The turning points: the page that the replay of the record prints.
#pragma once

#include <cstddef>

#include "cli/render/names.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// What the page is.
void show_record_title(Page& page, std::size_t points);

/// One turning point (`number` counts from 1): what happened and why it matters, courts, dues,
/// borders, armies, causes.
void show_turning_point(Page& page, Names& names, const Json& point, std::size_t number);

}  // namespace cli
