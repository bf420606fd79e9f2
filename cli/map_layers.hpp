// Map layers: the files of data/map, found and read.
#pragma once

#include <optional>

#include "atlas/layers.hpp"
#include "cli/context.hpp"

namespace cli {

/// The layers, or nothing after telling what is missing or wrong.
[[nodiscard]] std::optional<atlas::Layers> read_map_layers(Context& context);

}  // namespace cli
