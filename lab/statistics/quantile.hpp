// Quantiles of numbers, and fans: quantiles of many futures, moment by moment.
#pragma once

#include <array>
#include <span>
#include <vector>

namespace lab {

/// Type 7 of Hyndman and Fan (1996, Am. Stat. 50, 361), as R and NumPy have it. `sorted`: rising,
/// not empty. `share`: 0..1.
[[nodiscard]] double quantile(std::span<const double> sorted, double share);

/// Which quantiles a fan has.
inline constexpr std::array<double, 5> fan_shares = {0.05, 0.25, 0.5, 0.75, 0.95};
using Fan = std::array<double, fan_shares.size()>;

/// The fan of numbers in any order; not empty.
[[nodiscard]] Fan fan_of(std::vector<double> values);

/// A fan for each moment. `futures`: one row a future, all of the same length; not empty.
[[nodiscard]] std::vector<Fan> fans_of(std::span<const std::vector<double>> futures);

}  // namespace lab
