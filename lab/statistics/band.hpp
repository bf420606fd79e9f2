// Band: a range about an estimate. What it covers is said by whoever makes it.
#pragma once

namespace lab {

struct Band {
    double low = 0;
    double high = 0;
    [[nodiscard]] double width() const { return high - low; }
    [[nodiscard]] bool holds(double value) const { return low <= value && value <= high; }
};

/// The normal deviate that leaves 2.5% on each side.
inline constexpr double normal_95 = 1.959963984540054;
/// The one that leaves 5% on each side.
inline constexpr double normal_90 = 1.6448536269514722;

}  // namespace lab
