#include "tools/territory/write.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <functional>
#include <set>
#include <sstream>
#include <string>

namespace territory {
namespace {

void write_file(const std::filesystem::path& path, const std::string& text) {
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << text;
    if (!file.flush()) {
        throw LayerError("cannot write " + path.string());
    }
}

// A number with so many decimals, without trailing noughts: the same bytes everywhere.
std::string decimal(double value, int decimals) {
    const auto scale = static_cast<std::int64_t>(std::llround(std::pow(10.0, decimals)));
    const std::int64_t whole = std::llround(value * static_cast<double>(scale));
    std::string text = std::to_string(whole / scale);
    std::string rest = std::to_string(whole % scale);
    if (decimals == 0 || whole % scale == 0) {
        return text;
    }
    rest.insert(0, static_cast<std::size_t>(decimals) - rest.size(), '0');
    rest.erase(rest.find_last_not_of('0') + 1);
    return text + "." + rest;
}

template <typename List, typename Write>
std::string joined(const List& list, const char* between, Write write) {
    std::string text;
    bool is_first = true;
    for (const auto& item : list) {
        text += is_first ? "" : between;
        text += write(item);
        is_first = false;
    }
    return text;
}

std::string arc_text(const Arc& arc) {
    std::string text = "[";
    Spot before;
    for (std::size_t k = 0; k < arc.spots.size(); ++k) {
        const Spot at = arc.spots[k];
        text += (k == 0 ? "[" : ",[") + std::to_string(at.x - before.x) + "," +
                std::to_string(at.y - before.y) + "]";
        before = at;
    }
    return text + "]";
}

std::string polygon_text(const Polygon& polygon) {
    return "[" +
           joined(polygon, ",",
                  [](const Ring& ring) {
                      return "[" + joined(ring.arcs, ",", [](int a) { return std::to_string(a); }) +
                             "]";
                  }) +
           "]";
}

std::string cell_text(const Place& place, const std::vector<Polygon>& polygons,
                      const CellFigures& figures) {
    const bool is_one = polygons.size() == 1;
    std::string text = "{\"type\":\"";
    text += is_one ? "Polygon" : "MultiPolygon";
    text += "\",\"id\":\"" + place.id + "\",\"arcs\":";
    text += is_one ? polygon_text(polygons[0]) : "[" + joined(polygons, ",", polygon_text) + "]";
    text += ",\"properties\":{\"area_km2\":" + decimal(figures.area_km2, 0);
    text += ",\"core_km\":" + decimal(figures.core_km, 0);
    text += ",\"reach_km\":" + decimal(figures.reach_km, 0);
    text += ",\"fade\":" + decimal(figures.fade, 2) + "}}";
    return text;
}

// Cells are named by their number in "geometries"; -1 is land of no cell, -2 the sea.
std::string side_text(int side) {
    return std::to_string(side > 0 ? side - 1 : side == waste ? -1 : -2);
}

std::string sides_text(const Layers& layers, const CellMap& map) {
    std::set<std::string> names;
    for (const Arc& arc : map.arcs) {
        if (arc.river >= 0) {
            names.insert(layers.rivers[static_cast<std::size_t>(arc.river)].id);
        }
    }
    const auto number = [&](const Arc& arc) {
        if (arc.river < 0) {
            return std::string("-1");
        }
        const auto found = names.find(layers.rivers[static_cast<std::size_t>(arc.river)].id);
        return std::to_string(std::distance(names.begin(), found));
    };
    std::string text = "{\"rivers\":[";
    text += joined(names, ",", [](const std::string& name) { return "\"" + name + "\""; });
    text += "],\n\"left\":[";
    text += joined(map.arcs, ",", [](const Arc& arc) { return side_text(arc.left); });
    text += "],\n\"right\":[";
    text += joined(map.arcs, ",", [](const Arc& arc) { return side_text(arc.right); });
    return text + "],\n\"river\":[" + joined(map.arcs, ",", number) + "]}";
}

std::string topology_text(const Layers& layers, const CellMap& map,
                          const std::vector<CellFigures>& figures) {
    std::string text = "{\"type\":\"Topology\",\"transform\":{\"scale\":[0.001,0.001],";
    text += "\"translate\":[" + decimal(window.west, 3) + "," + decimal(window.south, 3) + "]},\n";
    text += "\"objects\":{\"cells\":{\"type\":\"GeometryCollection\",\"geometries\":[\n";
    for (std::size_t k = 0; k < map.cells.size(); ++k) {
        text += cell_text(layers.places[k], map.cells[k], figures[k]);
        text += k + 1 < map.cells.size() ? ",\n" : "\n";
    }
    text += "]}},\n\"arc_sides\":" + sides_text(layers, map) + ",\n\"arcs\":[\n";
    text += joined(map.arcs, ",\n", arc_text);
    return text + "\n]}\n";
}

std::string areas_text(const Layers& layers, const CellMap& map,
                       const std::vector<CellFigures>& figures) {
    std::string text = "place,area_km2,core_km,reach_km,fade,parts\n";
    for (std::size_t k = 0; k < map.cells.size(); ++k) {
        text += layers.places[k].id + "," + decimal(figures[k].area_km2, 0) + "," +
                decimal(figures[k].core_km, 0) + "," + decimal(figures[k].reach_km, 0) + "," +
                decimal(figures[k].fade, 2) + "," + std::to_string(map.cells[k].size()) + "\n";
    }
    return text;
}

std::string neighbours_text(const Layers& layers,
                            const std::map<std::pair<int, int>, Neighbour>& neighbours) {
    std::string text = "place,neighbour,border_km,river,river_km\n";
    for (const auto& [pair, neighbour] : neighbours) {
        std::map<std::string, double> by_name;
        for (const auto& [river, km] : neighbour.river_km) {
            by_name[layers.rivers[static_cast<std::size_t>(river)].id] += km;
        }
        std::string name;
        double river_km = 0;
        for (const auto& [id, km] : by_name) {
            if (km > river_km) {
                river_km = km;
                name = id;
            }
        }
        text += layers.places[static_cast<std::size_t>(pair.first)].id + "," +
                layers.places[static_cast<std::size_t>(pair.second)].id + "," +
                decimal(neighbour.border_km, 1) + "," + name + "," +
                (name.empty() ? "" : decimal(river_km, 1)) + "\n";
    }
    return text;
}

}  // namespace

void write_cells(const std::filesystem::path& folder, const Layers& layers, const CellMap& map,
                 const std::vector<CellFigures>& figures,
                 const std::map<std::pair<int, int>, Neighbour>& neighbours) {
    write_file(folder / "cells.topojson", topology_text(layers, map, figures));
    write_file(folder / "cell_areas.csv", areas_text(layers, map, figures));
    write_file(folder / "cell_neighbours.csv", neighbours_text(layers, neighbours));
}

}  // namespace territory
