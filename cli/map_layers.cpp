#include "cli/map_layers.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "cli/discovery.hpp"

namespace cli {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

std::optional<atlas::Layers> read_map_layers(Context& context) {
    const Discovery found = find_own_folder("map", "data/map");
    if (found.path.empty()) {
        std::string looked;
        for (const std::string& place : found.looked) {
            looked += (looked.empty() ? "" : ", ") + place;
        }
        tell(context, {context.say("export.no_map"), context.say("pack.looked", looked),
                       context.say("export.no_map_hint")});
        return std::nullopt;
    }
    const std::filesystem::path folder = found.path;
    const std::string land = bytes_of(folder / "land.geojson");
    const std::string lakes = bytes_of(folder / "lakes.geojson");
    const std::string rivers = bytes_of(folder / "rivers.geojson");
    const std::string overlays = bytes_of(folder / "overlays.geojson");
    const std::string cells = bytes_of(folder / "cells.topojson");
    auto layers = atlas::read_layers({land, lakes, rivers, overlays, cells});
    if (!layers) {
        tell(context, {layers.error().what, (folder / layers.error().file).string(),
                       context.say("export.no_map_hint")});
        return std::nullopt;
    }
    return std::move(layers.value());
}

}  // namespace cli
