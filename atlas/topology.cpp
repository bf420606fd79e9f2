#include "atlas/topology.hpp"

#include <array>
#include <utility>

#include "atlas/read_json.hpp"

namespace atlas {
namespace {

using Problem = std::optional<std::string>;

struct Grid {
    double scale_lon = 1;
    double scale_lat = 1;
    double west = 0;
    double south = 0;
};

bool is_pair(const Json& value) {
    return value.is_array() && value.size() >= 2 && value[0].is_number() && value[1].is_number();
}

Problem read_grid(const Json& document, Grid& grid) {
    const Json& scale = member(member(document, "transform"), "scale");
    const Json& translate = member(member(document, "transform"), "translate");
    if (!is_pair(scale) || !is_pair(translate)) {
        return "has no transform";
    }
    grid = {scale[0].get<double>(), scale[1].get<double>(), translate[0].get<double>(),
            translate[1].get<double>()};
    return std::nullopt;
}

Problem read_arcs(const Json& document, const Grid& grid, std::vector<Arc>& arcs) {
    const Json& list = member(document, "arcs");
    if (!list.is_array()) {
        return "has no arcs";
    }
    for (const Json& steps : list) {
        double column = 0;
        double row = 0;
        Line& line = arcs.emplace_back().line;
        if (!steps.is_array() || steps.size() < 2) {
            return "has an arc of fewer than two positions";
        }
        for (const Json& step : steps) {
            if (!is_pair(step)) {
                return "has an arc with something that is no position";
            }
            column += step[0].get<double>();
            row += step[1].get<double>();
            line.push_back(
                {grid.west + grid.scale_lon * column, grid.south + grid.scale_lat * row});
        }
    }
    return std::nullopt;
}

// A list of whole numbers from `least` to below `end`, one for each arc.
bool read_numbers(const Json& list, std::size_t count, int least, std::size_t end,
                  std::vector<int>& numbers) {
    if (!list.is_array() || list.size() != count) {
        return false;
    }
    for (const Json& value : list) {
        if (!value.is_number_integer()) {
            return false;
        }
        const int number = value.get<int>();
        if (number < least || number >= static_cast<int>(end)) {
            return false;
        }
        numbers.push_back(number);
    }
    return true;
}

Problem read_sides(const Json& document, Layers& layers) {
    const Json& sides = member(document, "arc_sides");
    const Json& rivers = member(sides, "rivers");
    for (const Json& river : rivers.is_array() ? rivers : Json::array()) {
        layers.arc_rivers.push_back(river.is_string() ? river.get<std::string>() : std::string());
    }
    const std::size_t count = layers.arcs.size();
    std::array<std::vector<int>, 3> numbers;
    if (!read_numbers(member(sides, "left"), count, side_sea, layers.cells.size(), numbers[0]) ||
        !read_numbers(member(sides, "right"), count, side_sea, layers.cells.size(), numbers[1]) ||
        !read_numbers(member(sides, "river"), count, -1, layers.arc_rivers.size(), numbers[2])) {
        return "arc_sides do not name a cell, -1 or -2 for each arc";
    }
    for (std::size_t arc = 0; arc < count; ++arc) {
        layers.arcs[arc].left = numbers[0][arc];
        layers.arcs[arc].right = numbers[1][arc];
        layers.arcs[arc].river = numbers[2][arc];
    }
    return std::nullopt;
}

bool read_ring(const Json& list, std::size_t arc_count, std::vector<int>& ring) {
    if (!list.is_array() || list.empty()) {
        return false;
    }
    for (const Json& value : list) {
        if (!value.is_number_integer()) {
            return false;
        }
        const int reference = value.get<int>();
        const int number = reference < 0 ? ~reference : reference;
        if (number >= static_cast<int>(arc_count)) {
            return false;
        }
        ring.push_back(reference);
    }
    return true;
}

bool read_rings(const Json& polygon, std::size_t arc_count, Cell& cell) {
    if (!polygon.is_array()) {
        return false;
    }
    for (const Json& ring : polygon) {
        if (!read_ring(ring, arc_count, cell.rings.emplace_back())) {
            return false;
        }
    }
    return true;
}

bool read_cell(const Json& geometry, std::size_t arc_count, Cell& cell) {
    const Json& about = member(geometry, "properties");
    cell.id = text_of(geometry, "id");
    cell.area_km2 = number_of(about, "area_km2", 0);
    cell.core_km = number_of(about, "core_km", 0);
    cell.reach_km = number_of(about, "reach_km", 0);
    cell.fade = number_of(about, "fade", 0);
    const Json& arcs = member(geometry, "arcs");
    const std::string type = text_of(geometry, "type");
    if (type == "Polygon") {
        return read_rings(arcs, arc_count, cell);
    }
    if (type != "MultiPolygon" || !arcs.is_array()) {
        return false;
    }
    for (const Json& polygon : arcs) {
        if (!read_rings(polygon, arc_count, cell)) {
            return false;
        }
    }
    return true;
}

Problem read_cells(const Json& document, Layers& layers) {
    const Json& geometries = member(member(member(document, "objects"), "cells"), "geometries");
    if (!geometries.is_array()) {
        return "has no objects.cells";
    }
    for (const Json& geometry : geometries) {
        if (!read_cell(geometry, layers.arcs.size(), layers.cells.emplace_back())) {
            return "cell '" + layers.cells.back().id + "' is not made of arcs";
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<std::string> read_topology(std::string_view text, Layers& layers) {
    const Json document = Json::parse(text, nullptr, false);
    if (text_of(document, "type") != "Topology") {
        return "is no TopoJSON topology";
    }
    Grid grid;
    Problem wrong = read_grid(document, grid);
    if (!wrong) {
        wrong = read_arcs(document, grid, layers.arcs);
    }
    if (!wrong) {
        wrong = read_cells(document, layers);
    }
    return wrong ? wrong : read_sides(document, layers);
}

}  // namespace atlas
