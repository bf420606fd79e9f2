#pragma once

// Follows the boundaries of the label grid from meeting to meeting.

#include <utility>
#include <vector>

#include "tools/territory/spread.hpp"

namespace territory {

/// A corner of the grid: the north-west corner of the pixel of the same numbers.
using Corner = Pixel;

/// A side of a pixel as a step from a corner: 0 east, 1 south, 2 west, 3 north.
struct Edge {
    Corner from;
    int way = 0;
};

[[nodiscard]] Corner end_of(Edge e);
/// The pixels to the left and to the right of an edge.
[[nodiscard]] std::pair<Pixel, Pixel> sides_of(Edge e);
/// A number of its own for each corner.
[[nodiscard]] std::size_t corner_index(Corner c);

/// A boundary between two labels, from one meeting of three to the next, or around.
using Chain = std::vector<Edge>;

/// All boundaries on land and close to the shore; each edge stands in one chain.
[[nodiscard]] std::vector<Chain> trace_chains(const Ground& ground, const Spread& spread);

}  // namespace territory
