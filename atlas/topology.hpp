// Topology: cells that share their borders, read from TopoJSON.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "atlas/layers.hpp"

namespace atlas {

/// Reads arcs, their sides and cells into `layers`. Gives back what is wrong, or nothing.
[[nodiscard]] std::optional<std::string> read_topology(std::string_view text, Layers& layers);

}  // namespace atlas
