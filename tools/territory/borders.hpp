#pragma once

// Turns the grid of labels into border lines. A border runs from one meeting of three cells to the
// next; both neighbours share it. Where a river parts the two cells the border takes the river's
// own line; elsewhere the staircase of the grid is smoothed.

#include <vector>

#include "tools/territory/spread.hpp"

namespace territory {

/// A border line. Both ends are in it; a closed one ends where it begins.
struct Border {
    Label left = 0;  ///< Seen along the line.
    Label right = 0;
    std::vector<Point> points;
    std::vector<int> rivers;  ///< For each piece between two points: Layers::rivers index or -1.
};

/// All borders between different labels, 0 included, on land and over the strip of sea.
[[nodiscard]] std::vector<Border> trace_borders(const Layers& layers, const Ground& ground,
                                                const Spread& spread);

}  // namespace territory
