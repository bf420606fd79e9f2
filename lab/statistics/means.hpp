// Pairs of numbers: the same future's figure without a change and with it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "lab/statistics/paired.hpp"

namespace lab {

struct PairedMeans {
    double without = 0;   ///< Mean without the change,
    double with = 0;      ///< and with it.
    Estimate difference;  ///< Of each pair, with less without; interval by Student's t.
    double p = 1;         ///< The paired t test, both sides. 1 if no pair differs.
    /// See worth_of_pairing of yes and no. Nothing where all pairs differ by as much.
    std::optional<double> worth;
};

/// Student (1908, Biometrika 6, 1). Both of the same length, two or more.
[[nodiscard]] PairedMeans paired_means(std::span<const double> without,
                                       std::span<const double> with);

/// The chance that Student's t lies in -value..value. freedom: 1 or more. The finite sums of
/// Abramowitz and Stegun (1964), 26.7.3 and 26.7.4; value 0 or more.
[[nodiscard]] double student_within(double value, std::uint32_t freedom);

/// The value with student_within(value, freedom) = share; share in 0..1, ends not included.
[[nodiscard]] double student_value(double share, std::uint32_t freedom);

}  // namespace lab
