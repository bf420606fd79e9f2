// Map folder: the files of data/map that maps, exports and the page need, found and read.
#pragma once

#include <string>

#include "atlas/layers.hpp"
#include "cli/context.hpp"

namespace cli {

struct MapLayers {
    std::string folder;
    atlas::Layers layers;
    std::string relief_png;  ///< The bytes of relief_stage.png.
};

/// Finds (--map, JINSONG_MAP, beside the program) and reads all layers. Tells why not on failure.
[[nodiscard]] std::optional<MapLayers> load_map_layers(Context& context);

}  // namespace cli
