#pragma once

// Gives every piece of land to the place that reaches it at the least cost. All places start at
// once; a place that many households fed goes faster than a guarded pass, and none goes further
// than its reach. The sea is not crossed.

#include <cstdint>
#include <vector>

#include "tools/territory/ground.hpp"

namespace territory {

/// Number of a place plus one; 0 where nobody claims the land, and at sea.
using Label = std::uint16_t;

struct Spread {
    std::vector<Label> labels;          ///< By pixel; also a strip of the sea along claimed shores.
    std::vector<std::uint32_t> cost_m;  ///< Way from the place in metres of level ground.
};

/// How fast and how far a place spreads.
struct Pace {
    int permille = 1000;  ///< Cost of a metre to this place; more is slower.
    int reach_km = 0;     ///< Furthest, in km of level ground as this place goes.
};

[[nodiscard]] Pace pace_of(const Place& place);

/// Throws LayerError when a place stands in the sea.
[[nodiscard]] Spread spread_places(const Layers& layers, const Ground& ground);

}  // namespace territory
