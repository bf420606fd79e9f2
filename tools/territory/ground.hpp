#pragma once

// The ground as a grid of one arc-minute: what is land, how hard it is to cross, and which steps
// lead over a river.

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "tools/territory/layers.hpp"

namespace territory {

inline constexpr int pixels_per_degree = 60;
inline constexpr int columns = 75 * pixels_per_degree;
inline constexpr int rows = 38 * pixels_per_degree;
inline constexpr std::size_t pixel_count = static_cast<std::size_t>(columns) * rows;

/// A pixel: column from the west, row from the north.
struct Pixel {
    int x = 0;
    int y = 0;
};

[[nodiscard]] inline std::size_t index_of(Pixel p) {
    return static_cast<std::size_t>(p.y) * columns + static_cast<std::size_t>(p.x);
}
[[nodiscard]] inline bool is_on_grid(Pixel p) {
    return p.x >= 0 && p.x < columns && p.y >= 0 && p.y < rows;
}
[[nodiscard]] Pixel pixel_at(Point at);
[[nodiscard]] Point middle_of(Pixel p);

/// The eight ways from a pixel to its neighbours. The first four and their opposites (k + 4).
inline constexpr Pixel ways[8] = {{1, 0},  {1, 1},   {0, 1},  {-1, 1},
                                  {-1, 0}, {-1, -1}, {0, -1}, {1, -1}};

/// Where a step between two pixels crosses a river.
struct Crossing {
    int cost_m = 0;    ///< Cost in metres of level ground.
    int river = -1;    ///< Index in Layers::rivers of the dearest river crossed.
    double along = 0;  ///< Place on that river: number of its segment plus the share of it.
};

struct Ground {
    std::vector<std::uint8_t> is_land;    ///< 1 where the middle of the pixel was land in 1100.
    std::vector<std::int16_t> polygon;    ///< Index in Layers::land, -1 at sea.
    std::vector<std::uint16_t> permille;  ///< Cost of a metre, 1000 on level ground.
    std::unordered_map<std::uint64_t, Crossing> crossings;

    /// The crossing on the way from a pixel to its neighbour, or null.
    [[nodiscard]] const Crossing* crossing(Pixel from, int way) const;
};

/// Length of a step in metres, by the row it starts from and its way.
[[nodiscard]] int step_m(int row, int way);

[[nodiscard]] Ground build_ground(const Layers& layers);

/// A run of pixels of one row: columns first to last, both included.
struct Span {
    int y = 0;
    int first = 0;
    int last = 0;
};

/// The pixels whose middles lie in the ring.
[[nodiscard]] std::vector<Span> spans_of(const Line& ring);

}  // namespace territory
