// Compare: where two runs part, and verify: whether a kept run is what the engine makes today.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "chronicle/timeline.hpp"
#include "simulation/foundation/digest.hpp"
#include "simulation/world/world.hpp"

namespace chronicle {

/// The first tick whose digests differ, or none if the shorter is a beginning of the longer. The
/// digests are chained, so the first difference is found by halving.
[[nodiscard]] std::optional<std::uint32_t> first_difference(std::span<const sim::Digest> a,
                                                            std::span<const sim::Digest> b);

/// Where and in what two runs first part.
struct Divergence {
    std::uint32_t tick = 0;
    std::vector<sim::CellDifference>
        cells;  ///< The differing cells after that tick, at most `most`.
};

/// Compares two timelines over the ticks that both have lived. None: they are the same.
[[nodiscard]] std::optional<Divergence> compare(const Timeline& a, const Timeline& b,
                                                std::size_t most);

}  // namespace chronicle
