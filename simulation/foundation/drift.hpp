// Drift: the slow way of a score toward where circumstances draw it. Shared by the rules of
// society.
#pragma once

#include <algorithm>
#include <cstdint>

#include "simulation/foundation/units.hpp"

namespace sim {

/// A part of the way to `goal` (cut to 0..1,000), at least one thousandth while there is any left.
[[nodiscard]] constexpr Permille drift(Permille now, std::int32_t goal,
                                       std::int32_t step_permille) {
    const std::int32_t aim = std::clamp(goal, 0, 1000);
    const std::int32_t way = aim - now.value;
    std::int32_t step = way * step_permille / 1000;
    if (step == 0 && way != 0 && step_permille > 0) {
        step = way > 0 ? 1 : -1;
    }
    return Permille(now.value + step);
}

/// A score moved by so much, cut to 0..1,000.
[[nodiscard]] constexpr Permille shifted(Permille now, std::int32_t by) {
    return Permille(std::clamp(now.value + by, 0, 1000));
}

}  // namespace sim
