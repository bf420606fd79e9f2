#include "exports/cell_shapes.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace exports {
namespace {

using atlas::Line;
using atlas::Position;

double rounded(double degrees) {
    constexpr double per_degree = 10'000;
    return std::round(degrees * per_degree) / per_degree;
}

// The ring with rounded positions, without those that rounding made equal.
Line rounded_ring(const Line& ring) {
    Line line;
    for (const Position& position : ring) {
        const Position next{rounded(position.lon), rounded(position.lat)};
        if (line.empty() || line.back().lon != next.lon || line.back().lat != next.lat) {
            line.push_back(next);
        }
    }
    return line;
}

bool is_inside(const Position& point, const Line& ring) {
    bool inside = false;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        const Position& a = ring[i];
        const Position& b = ring[i + 1];
        const bool crosses = (a.lat > point.lat) != (b.lat > point.lat);
        if (crosses &&
            point.lon < (b.lon - a.lon) * (point.lat - a.lat) / (b.lat - a.lat) + a.lon) {
            inside = !inside;
        }
    }
    return inside;
}

// Rings of one cell may touch in single positions, so the most of them decide.
bool lies_in(const Line& ring, const Line& other) {
    std::size_t inside = 0;
    for (const Position& position : ring) {
        inside += is_inside(position, other) ? 1 : 0;
    }
    return inside * 2 > ring.size();
}

void wind(Line& ring, bool counterclockwise) {
    if ((signed_area(ring) > 0) != counterclockwise) {
        std::reverse(ring.begin(), ring.end());
    }
}

}  // namespace

double signed_area(const Line& ring) {
    double area = 0;
    for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
        area += ring[i].lon * ring[i + 1].lat - ring[i + 1].lon * ring[i].lat;
    }
    return area;
}

Shape cell_shape(const atlas::Layers& layers, const atlas::Cell& cell) {
    constexpr std::size_t positions_least = 4;
    std::vector<Line> rings;
    for (const std::vector<int>& arcs : cell.rings) {
        Line ring = rounded_ring(atlas::ring_of(layers, arcs));
        if (ring.size() >= positions_least && signed_area(ring) != 0) {
            rings.push_back(std::move(ring));
        }
    }
    std::stable_sort(rings.begin(), rings.end(), [](const Line& a, const Line& b) {
        return std::abs(signed_area(a)) > std::abs(signed_area(b));
    });
    Shape shape;
    for (Line& ring : rings) {
        // Larger rings come first, so the last that holds this one is the smallest.
        std::optional<std::size_t> around;
        for (std::size_t i = 0; i < shape.size(); ++i) {
            if (lies_in(ring, shape[i].front())) {
                around = i;
            }
        }
        wind(ring, !around);
        if (around) {
            shape[*around].push_back(std::move(ring));
        } else {
            shape.push_back({std::move(ring)});
        }
    }
    return shape;
}

Json shape_json(const Shape& shape) {
    Json polygons = Json::array();
    for (const atlas::Polygon& polygon : shape) {
        Json rings = Json::array();
        for (const Line& line : polygon) {
            Json positions = Json::array();
            for (const Position& position : line) {
                positions.push_back(Json::array({position.lon, position.lat}));
            }
            rings.push_back(std::move(positions));
        }
        polygons.push_back(std::move(rings));
    }
    if (polygons.size() == 1) {
        return {{"type", "Polygon"}, {"coordinates", polygons[0]}};
    }
    return {{"type", "MultiPolygon"}, {"coordinates", polygons}};
}

}  // namespace exports
