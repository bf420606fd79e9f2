// The triangular distribution: from a lowest to a highest value, most often about its mode.
#pragma once

namespace lab {

/// The value below which a share (0..1) of draws lies: the inverse of the distribution function
/// (Johnson, Kotz and Balakrishnan 1995, 26.9). `lowest` <= `mode` <= `highest` (CHECK).
[[nodiscard]] double triangular_quantile(double lowest, double mode, double highest, double share);

}  // namespace lab
