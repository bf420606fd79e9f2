#include "atlas/layers.hpp"

#include <algorithm>
#include <utility>

#include "atlas/read_json.hpp"
#include "atlas/topology.hpp"

namespace atlas {
namespace {

// A line of positions; false when it is something else.
bool read_line(const Json& coordinates, Line& line) {
    if (!coordinates.is_array() || coordinates.size() < 2) {
        return false;
    }
    line.reserve(coordinates.size());
    for (const Json& pair : coordinates) {
        if (!pair.is_array() || pair.size() < 2 || !pair[0].is_number() || !pair[1].is_number()) {
            return false;
        }
        line.push_back({pair[0].get<double>(), pair[1].get<double>()});
    }
    return true;
}

bool read_lines(const Json& list, std::vector<Line>& lines) {
    if (!list.is_array() || list.empty()) {
        return false;
    }
    for (const Json& coordinates : list) {
        if (!read_line(coordinates, lines.emplace_back())) {
            return false;
        }
    }
    return true;
}

// The lines of a geometry: of a polygon its rings, of a line the line itself.
bool read_geometry(const Json& geometry, std::vector<Line>& lines, bool& area) {
    const std::string type = text_of(geometry, "type");
    const Json& coordinates = member(geometry, "coordinates");
    area = type == "Polygon";
    if (type == "LineString") {
        return read_line(coordinates, lines.emplace_back());
    }
    if (type == "Polygon" || type == "MultiLineString") {
        return read_lines(coordinates, lines);
    }
    return false;
}

// Calls `take(properties, lines, area)` for each feature. Gives back what is wrong, or nothing.
template <typename Take>
std::optional<std::string> read_features(std::string_view text, const Take& take) {
    const Json document = Json::parse(text, nullptr, false);
    const Json& features = member(document, "features");
    if (!features.is_array()) {
        return "is no GeoJSON feature collection";
    }
    for (std::size_t number = 0; number < features.size(); ++number) {
        std::vector<Line> lines;
        bool area = false;
        if (!read_geometry(member(features[number], "geometry"), lines, area)) {
            return "feature " + std::to_string(number) +
                   " has no geometry of type LineString, MultiLineString or Polygon";
        }
        take(member(features[number], "properties"), std::move(lines), area);
    }
    return std::nullopt;
}

std::optional<std::string> read_polygons(std::string_view text, std::vector<Polygon>& polygons) {
    bool all_areas = true;
    auto wrong = read_features(text, [&](const Json&, std::vector<Line> lines, bool area) {
        all_areas = all_areas && area;
        polygons.push_back(std::move(lines));
    });
    if (!wrong && !all_areas) {
        wrong = "has features that are not polygons";
    }
    return wrong;
}

std::optional<std::string> read_rivers(std::string_view text, std::vector<River>& rivers) {
    return read_features(text, [&](const Json& about, std::vector<Line> lines, bool) {
        rivers.push_back({text_of(about, "id"), text_of(about, "name_en"),
                          text_of(about, "name_zh"), integer_of(about, "rank").value_or(3),
                          text_of(about, "period"), std::move(lines)});
    });
}

std::optional<std::string> read_overlays(std::string_view text, std::vector<Overlay>& overlays) {
    return read_features(text, [&](const Json& about, std::vector<Line> lines, bool area) {
        overlays.push_back({text_of(about, "id"), text_of(about, "kind"), text_of(about, "name_en"),
                            text_of(about, "name_zh"), integer_of(about, "valid_from"),
                            integer_of(about, "valid_to"), text_of(about, "sources"),
                            text_of(about, "confidence"), area, std::move(lines)});
    });
}

}  // namespace

sim::Result<Layers, LayerError> read_layers(const LayerTexts& texts) {
    Layers layers;
    if (auto wrong = read_polygons(texts.land, layers.land)) {
        return sim::Failure{LayerError{"land.geojson", *wrong}};
    }
    if (auto wrong = read_polygons(texts.lakes, layers.lakes)) {
        return sim::Failure{LayerError{"lakes.geojson", *wrong}};
    }
    if (auto wrong = read_rivers(texts.rivers, layers.rivers)) {
        return sim::Failure{LayerError{"rivers.geojson", *wrong}};
    }
    if (auto wrong = read_overlays(texts.overlays, layers.overlays)) {
        return sim::Failure{LayerError{"overlays.geojson", *wrong}};
    }
    if (auto wrong = read_topology(texts.cells, layers)) {
        return sim::Failure{LayerError{"cells.topojson", *wrong}};
    }
    return layers;
}

Line ring_of(const Layers& layers, const std::vector<int>& arcs) {
    Line ring;
    for (const int reference : arcs) {
        const bool backwards = reference < 0;
        Line line = layers.arcs[static_cast<std::size_t>(backwards ? ~reference : reference)].line;
        if (backwards) {
            std::reverse(line.begin(), line.end());
        }
        // The first position of an arc is the last one of the arc before it.
        const auto skip = ring.empty() ? line.begin() : line.begin() + 1;
        ring.insert(ring.end(), skip, line.end());
    }
    return ring;
}

}  // namespace atlas
