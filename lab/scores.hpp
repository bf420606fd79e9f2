// Proper scores of forecasts of yes or no.
// Gneiting and Raftery 2007; Brier 1950.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "lab/statistics/band.hpp"

namespace lab {

struct Forecast {
    double chance = 0.5;  ///< That it happens. Inside 0..1, ends not included.
    bool happened = false;
};

struct Score {
    std::size_t count = 0;
    double log_score = 0;  ///< Mean logarithm of the chance of what happened. 0 is best.
    double brier = 0;      ///< Mean squared error of the chance. 0 is best; a coin has 0.25.
    double ahead = 0;      ///< Share of forecasts that put what happened ahead; a tie is half.
};
[[nodiscard]] Score score_of(std::span<const Forecast> forecasts);

/// How much better the mean log score of `ours` is than that of `theirs`, on the same cases, by
/// paired bootstrap (Efron 1979) with fixed draws: the middle 90% of what was drawn. Both of the
/// same length, not empty.
[[nodiscard]] Band gain_band(std::span<const Forecast> ours, std::span<const Forecast> theirs);

/// chance = logistic(level + slope x value), of greatest likelihood. Values and outcomes of the
/// same length. Not regularised but for a hair's breadth that keeps separable data finite.
struct Line {
    double level = 0;
    double slope = 0;
};
[[nodiscard]] Line fit_line(std::span<const double> values, const std::vector<bool>& happened);

[[nodiscard]] double logistic(double score);

}  // namespace lab
