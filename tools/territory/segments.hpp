#pragma once

// Coasts and borders as short straight pieces that touch at their ends only: every crossing has
// become a common end point. Coordinates are whole thousandths of a degree, so that two neighbours
// hold the very same border and a second run gives the same bytes.

#include <cstdint>
#include <vector>

#include "tools/territory/borders.hpp"

namespace territory {

/// Thousandths of a degree from the south-west corner of the window.
struct Spot {
    std::int64_t x = 0;
    std::int64_t y = 0;
    auto operator<=>(const Spot&) const = default;
};

inline constexpr int spots_per_degree = 1000;
[[nodiscard]] Spot spot_at(Point at);
[[nodiscard]] Point point_at(Spot spot);

/// Twice the area of a, b, c; positive when they turn left.
[[nodiscard]] inline std::int64_t turn(Spot a, Spot b, Spot c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/// A straight piece. It may be part of a shore, of a border, or of several at once.
struct Segment {
    Spot from;
    Spot to;
    bool is_coast = false;  ///< On the ring of a land polygon.
    bool is_later = false;  ///< On the ring of later land.
    bool is_shore = false;  ///< Between land and sea of the period; the land is to the left.
    Label left = 0;         ///< Of a border: the labels beside it.
    Label right = 0;
    int river = -1;

    [[nodiscard]] bool is_border() const { return left != right; }
};

/// Shores of the land as it was, and the borders on it, split where they meet. Borders are cut off
/// at the shore.
[[nodiscard]] std::vector<Segment> build_segments(const Layers& layers,
                                                  const std::vector<Border>& borders);

/// Splits segments until they meet at their ends only, and makes one of those that coincide.
[[nodiscard]] std::vector<Segment> split_at_meetings(std::vector<Segment> segments);

}  // namespace territory
