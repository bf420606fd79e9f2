// Rasterise: an SVG picture as PNG, by the program rsvg-convert of librsvg.
#pragma once

#include <string>

#include "cli/context.hpp"

namespace cli {

/// Writes the picture to `path`, at the size that it asks for. False after telling why not.
[[nodiscard]] bool write_png(Context& context, const std::string& svg, const std::string& path);

}  // namespace cli
