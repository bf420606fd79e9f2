#pragma once

// The finished map: arcs that two neighbours share, and each cell as rings of arcs.

#include <vector>

#include "tools/territory/segments.hpp"

namespace territory {

/// What lies beside an arc when it is not a cell.
inline constexpr int waste = 0;  ///< Land beyond the reach of every place.
inline constexpr int sea = -1;

/// A line between two meetings of sides. Sides are labels (place number plus one), waste or sea.
struct Arc {
    std::vector<Spot> spots;
    int left = waste;
    int right = waste;
    int river = -1;  ///< Layers::rivers index of the river that it follows, or -1.
};

/// Arc numbers in order; ~k means arc k backwards. The cell is to the left.
struct Ring {
    std::vector<int> arcs;
    double km2 = 0;  ///< Positive for an outer ring, negative for a hole.
};

/// One outer ring and its holes.
using Polygon = std::vector<Ring>;

struct CellMap {
    std::vector<Arc> arcs;
    std::vector<std::vector<Polygon>> cells;  ///< By place number; the largest polygon first.
};

[[nodiscard]] CellMap build_cells(const Layers& layers, const Spread& spread,
                                  const std::vector<Segment>& segments);

/// The spots of a ring, the first not repeated.
[[nodiscard]] std::vector<Spot> spots_of(const CellMap& map, const Ring& ring);

[[nodiscard]] double length_km(const std::vector<Spot>& spots);

/// Area on the sphere in square kilometres; positive when counter-clockwise.
[[nodiscard]] double area_km2(const std::vector<Spot>& ring);

}  // namespace territory
