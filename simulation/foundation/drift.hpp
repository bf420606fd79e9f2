// Drift: the slow way of a score toward where circumstances draw it. Shared by the rules of
// society.
#pragma once

#include <algorithm>
#include <cstdint>

#include "simulation/foundation/units.hpp"

namespace sim {

/// What goes of a whole in so many months, permille, if `permille` (0..1,000) of what is left goes
/// in each.
[[nodiscard]] constexpr std::int32_t over_months(std::int32_t permille, std::int32_t months) {
    constexpr std::uint32_t fine = 1'000'000;
    if (months == 1) {
        return permille;
    }
    if (months == 3) {  // What is mostly asked for, without a loop.
        const auto part = static_cast<std::uint32_t>(permille);
        return static_cast<std::int32_t>((part * (3 * fine - part * (3000 - part)) + fine / 2) /
                                         fine);
    }
    std::int64_t left = fine;
    for (std::int32_t month = 0; month < months; ++month) {
        left = left * (1000 - permille) / 1000;
    }
    return static_cast<std::int32_t>((std::int64_t{fine} - left + 500) / 1000);
}

/// A step of a way, at least `least` of it or what is left.
[[nodiscard]] constexpr std::int32_t step_of(std::int32_t way, std::int32_t step_permille,
                                             std::int32_t least) {
    const std::int32_t step = way * step_permille / 1000;
    return way >= 0 ? std::max(step, std::min(way, least)) : std::min(step, std::max(way, -least));
}

/// So many months of the way to `goal` (cut to 0..1,000), of which `step_permille` is gone in each:
/// at least one thousandth a month while there is any left.
[[nodiscard]] constexpr Permille drift(Permille now, std::int32_t goal, std::int32_t step_permille,
                                       std::int32_t months = 1) {
    const std::int32_t way = std::clamp(goal, 0, 1000) - now.value;
    const std::int32_t least = step_permille > 0 ? months : 0;
    return Permille(now.value + step_of(way, over_months(step_permille, months), least));
}

/// A score moved by so much, cut to 0..1,000.
[[nodiscard]] constexpr Permille shifted(Permille now, std::int32_t by) {
    return Permille(std::clamp(now.value + by, 0, 1000));
}

}  // namespace sim
