// Brier scores: how far chances were from what happened, the parts of that, and whether the things
// given a chance of three in ten happen three times in ten.
// Brier 1950; Murphy 1973 (the parts); Stephenson, Coelho and Jolliffe 2008 (what bins leave over);
// Ferro 2014 (fair scores of ensembles); Bröcker and Smith 2007 (consistency bars).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "lab/scores.hpp"

namespace lab {

/// A chance given to something that then happened or did not, with the weight of the case.
struct WeighedForecast {
    double chance = 0.5;  ///< 0..1, ends included.
    bool happened = false;
    double weight = 1;  ///< > 0.
};

/// Weighted mean of (chance - outcome)^2: 0 is best, 1 is worst. 0 of no forecasts.
[[nodiscard]] double brier_score(std::span<const WeighedForecast> forecasts);

/// Half of the sum over the categories of (chance - outcome)^2, Brier's own score of several
/// categories: with two it is the score above. `happened` is a position in `chances`, which sum
/// to 1.
[[nodiscard]] double brier_score(std::span<const double> chances, std::size_t happened);

/// The same of the shares of an ensemble, less what is owed to its having few members: its mean
/// is the score of as large an ensemble as one likes. `counts` by category sum to `members` >= 2.
/// May be below 0 in a single case.
[[nodiscard]] double fair_brier_score(std::span<const std::uint32_t> counts, std::uint32_t members,
                                      std::size_t happened);

/// Logarithm of the chance of what happened; 0 is best. The chance is (count + 1) / (members + 2):
/// Laplace's rule, so that no ensemble is infinitely sure. `count` of the members say yes.
[[nodiscard]] double ensemble_log_score(std::uint32_t count, std::uint32_t members, bool happened);

/// brier = reliability - resolution + uncertainty + spread - covariance, to rounding. The last two
/// are what different chances in one bin leave over; without them, Murphy's three parts are exact.
struct BrierParts {
    double brier = 0;
    double reliability = 0;  ///< How far shares of what happened lie from the chances. 0 is best.
    double resolution = 0;   ///< How far they lie from the share of all. High is good.
    double uncertainty = 0;  ///< share (1 - share) of all: what the cases make hard.
    double spread = 0;       ///< Variance of the chances within the bins.
    double covariance = 0;   ///< Twice that of chances and outcomes within the bins.
};

/// One bin of the reliability diagram.
struct ReliabilityBin {
    std::size_t count = 0;
    double weight = 0;    ///< Of its forecasts, together.
    double chance = 0;    ///< Mean.
    double happened = 0;  ///< Share.
    /// Where that share would lie in 90 of 100 worlds if the chances were right. 0..1 if no
    /// resample filled the bin.
    Band bar{0, 1};
};

/// The bin, of `bins` of equal width, that a chance falls into; 1 belongs to the last.
[[nodiscard]] std::size_t bin_of(double chance, std::uint32_t bins);

/// bins >= 1. Without bars.
[[nodiscard]] std::vector<ReliabilityBin> reliability_bins(
    std::span<const WeighedForecast> forecasts, std::uint32_t bins);
[[nodiscard]] BrierParts brier_parts(std::span<const WeighedForecast> forecasts,
                                     std::uint32_t bins);

/// Adds the consistency bars: forecasts are drawn again with replacement, outcomes by their
/// chances, with fixed draws; each drawn case counts by its weight.
void add_consistency_bars(std::span<const WeighedForecast> forecasts,
                          std::vector<ReliabilityBin>& bins, std::uint32_t repeats);

}  // namespace lab
