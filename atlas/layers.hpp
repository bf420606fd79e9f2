// Layers: the base map and the cells, read from the texts of data/map into plain geometry.
// No input or output: the caller gives the bytes. Everything is in degrees (WGS 84).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "simulation/foundation/result.hpp"

namespace atlas {

/// A position on the earth, in degrees: east and north are positive.
struct Position {
    double lon = 0;
    double lat = 0;
};

using Line = std::vector<Position>;

/// Rings of an area: the first is its shore, the others are holes. Rings are closed: the last
/// position is the first one.
using Polygon = std::vector<Line>;

struct River {
    std::string id;
    std::string name_en;
    std::string name_zh;
    int rank = 3;        ///< 1 great, 2, 3 small.
    std::string period;  ///< "both": runs today as it did then; "modern": only today.
    std::vector<Line> lines;
};

/// Something that the period had and a modern map has not: a former course, canal or shore.
struct Overlay {
    std::string id;
    std::string kind;  ///< As in data/map/README.md: "canal", "lake", "later_land" ...
    std::string name_en;
    std::string name_zh;
    std::optional<int> from;  ///< Year from which it is valid; nothing: since ever.
    std::optional<int> to;    ///< Year from which it is no longer valid; nothing: open.
    std::string sources;
    std::string confidence;
    bool area = false;  ///< Its lines are the rings of an area.
    std::vector<Line> lines;

    [[nodiscard]] bool valid_in(int year) const {
        return (!from || *from <= year) && (!to || year < *to);
    }
};

/// What may lie beside an arc instead of a cell.
inline constexpr int side_no_cell = -1;
inline constexpr int side_sea = -2;

/// A stretch of border that two neighbours share.
struct Arc {
    Line line;
    int left = side_no_cell;   ///< Number of the cell to the left, or one of the above.
    int right = side_no_cell;  ///< Number of the cell to the right, or one of the above.
    int river = -1;  ///< Number of the river that it follows, in Layers::arc_rivers; -1: none.
};

/// The country of a place. Arcs are referred to as in TopoJSON: number n, or ~n when it is walked
/// backwards.
struct Cell {
    std::string id;  ///< Of its place.
    double area_km2 = 0;
    double core_km = 0;   ///< Half of the cell lies nearer to its place.
    double reach_km = 0;  ///< All of the cell lies nearer to its place.
    double fade = 0;      ///< 0 administered land .. 1 land that was only roamed over.
    std::vector<std::vector<int>> rings;
};

struct Layers {
    std::vector<Polygon> land;
    std::vector<Polygon> lakes;
    std::vector<River> rivers;
    std::vector<Overlay> overlays;
    std::vector<Arc> arcs;
    std::vector<std::string> arc_rivers;
    std::vector<Cell> cells;
};

/// The texts of the files of data/map that the layers are read from.
struct LayerTexts {
    std::string_view land;      ///< land.geojson
    std::string_view lakes;     ///< lakes.geojson
    std::string_view rivers;    ///< rivers.geojson
    std::string_view overlays;  ///< overlays.geojson
    std::string_view cells;     ///< cells.topojson
};

/// Why a layer could not be read.
struct LayerError {
    std::string file;  ///< "land.geojson"
    std::string what;
};

/// Reads all layers, or says what is wrong with the first one that cannot be read.
[[nodiscard]] sim::Result<Layers, LayerError> read_layers(const LayerTexts& texts);

/// The positions of a ring that is given by arcs, closed.
[[nodiscard]] Line ring_of(const Layers& layers, const std::vector<int>& arcs);

}  // namespace atlas
