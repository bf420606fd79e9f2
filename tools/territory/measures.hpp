#pragma once

// Figures of the cells: area, how far they reach, how much of them is only nominal, and who borders
// on whom for how long.

#include <map>
#include <vector>

#include "tools/territory/cells.hpp"

namespace territory {

struct CellFigures {
    double area_km2 = 0;
    double core_km = 0;   ///< Half of the cell lies nearer to the place than this.
    double reach_km = 0;  ///< The furthest point of the cell.
    double fade = 0;      ///< 0 held throughout, 1 no more than roamed over.
};

struct Neighbour {
    double border_km = 0;
    std::map<int, double> river_km;  ///< By Layers::rivers index.
};

[[nodiscard]] std::vector<CellFigures> measure_cells(const Layers& layers, const Ground& ground,
                                                     const Spread& spread, const CellMap& map);

/// By pair of place numbers, both ways round.
[[nodiscard]] std::map<std::pair<int, int>, Neighbour> find_neighbours(const CellMap& map);

}  // namespace territory
