// Logarithm, logistic curve and exponential decay in fixed point, for rules that are stated as the
// literature states them: winners by a logit, hazards by a rate. Integers only, so the same on
// every machine. Values come from tables (tools/curves/make_tables.py) with straight lines between;
// the errors named below are held by curves_test.cpp against floating-point references.
#pragma once

#include <cstdint>

#include "simulation/foundation/fixed.hpp"

namespace sim {

/// Natural logarithm of numerator / denominator, both 1..2^46. Error below 4 / 65,536.
[[nodiscard]] Fixed log_ratio(std::int64_t numerator, std::int64_t denominator);

/// 1 / (1 + exp(-score)): the chance that belongs to a log-odds score. logistic(-x) is exactly
/// 1 - logistic(x). Beyond +-12 the chance stays at that of 12 (6 in a million from certain).
/// Error below 4 / 65,536.
[[nodiscard]] Ratio logistic(Fixed score);

/// exp(-hazard), hazard >= 0 (CHECK): the share that survives a hazard summed over time. Beyond 12:
/// nobody. Error below 10 / 65,536.
[[nodiscard]] Ratio survival(Fixed hazard);

/// The chance that something with this hazard happens: 1 - survival(hazard).
[[nodiscard]] Ratio chance_of(Fixed hazard);

}  // namespace sim
