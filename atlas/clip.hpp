// Clip: what lies far outside the stage is cut off, so that it costs nothing to draw.
#pragma once

#include <vector>

#include "atlas/projection.hpp"

namespace atlas {

struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

/// The ring inside the box, closed; empty if nothing is left. A ring that the box cuts into pieces
/// stays one ring, joined along the box's edge (Sutherland and Hodgman).
[[nodiscard]] std::vector<Point> clip_ring(const std::vector<Point>& ring, const Box& box);

/// The stretches of the line that touch the box, each with whole segments: a line is not cut at
/// the edge, it only loses what lies wholly outside.
[[nodiscard]] std::vector<std::vector<Point>> clip_line(const std::vector<Point>& line,
                                                        const Box& box);

}  // namespace atlas
