#include "cli/map_folder.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

#include "cli/discovery.hpp"
#include "cli/read_file.hpp"

namespace cli {
std::optional<MapLayers> load_map_layers(Context& context) {
    const Discovery discovery = find_map(context.arguments.value("--map"));
    if (discovery.path.empty()) {
        tell(context,
             {context.say("map.not_found"), context.say("pack.looked", looked_in(discovery)),
              context.say("map.say_where")});
        return std::nullopt;
    }
    constexpr std::array<std::string_view, 6> names{"land.geojson",   "lakes.geojson",
                                                    "rivers.geojson", "overlays.geojson",
                                                    "cells.topojson", "relief_stage.png"};
    std::array<std::string, names.size()> texts;
    for (std::size_t file = 0; file < names.size(); ++file) {
        const std::string path = discovery.path + "/" + std::string(names[file]);
        auto bytes = read_file(path);
        if (!bytes) {
            tell(context, {context.say("map.missing", path, std::strerror(errno)),
                           {},
                           context.say("map.say_where")});
            return std::nullopt;
        }
        texts[file] = std::move(*bytes);
    }
    auto layers = atlas::read_layers({texts[0], texts[1], texts[2], texts[3], texts[4]});
    if (!layers) {
        tell(context, {context.say("map.broken", discovery.path + "/" + layers.error().file,
                                   layers.error().what),
                       {},
                       context.say("map.say_where")});
        return std::nullopt;
    }
    return MapLayers{discovery.path, std::move(layers.value()), std::move(texts[5])};
}

}  // namespace cli
