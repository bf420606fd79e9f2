// Scores of ensembles of a quantity: the continuous ranked probability score and the rank of what
// happened among the members.
// Matheson and Winkler 1976; Gneiting and Raftery 2007; Ferro 2014 (fair); Hamill 2001 (ranks).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "simulation/foundation/draw.hpp"

namespace lab {

struct Crps {
    double usual = 0;  ///< Of the members as the whole distribution. >= 0, 0 is best.
    /// Its mean is that of as large an ensemble as one likes; may be below 0 in a single case.
    /// The usual one if there is one member.
    double fair = 0;
};

/// In the unit of the members, which are one or more, in any order. O(m log m).
[[nodiscard]] Crps crps_of(std::vector<double> members, double observed);

/// How many members lie below what happened; of those equal to it, a number drawn from 0 to all of
/// them. 0..members. `n`: which draw of `draw`.
[[nodiscard]] std::uint32_t rank_of(std::span<const double> members, double observed,
                                    const sim::Draw& draw, std::uint32_t n);

/// How often each rank came. Flat if what happened could have been one of the members; high at both
/// ends if these are too sure, high in the middle if they are too unsure.
struct RankHistogram {
    std::vector<std::uint32_t> counts;
    std::vector<double> expected;  ///< Of ranks that are all as likely.
    double chi_square = 0;
    /// Chance of as much or more if the ranks were independent and flat (Pearson 1900). 1 if there
    /// are no ranks.
    double p = 1;
};

/// Ranks 0..members in `bins` of as equal width as can be; 1 <= bins <= members + 1.
[[nodiscard]] RankHistogram rank_histogram(std::span<const std::uint32_t> ranks,
                                           std::uint32_t members, std::uint32_t bins);

/// Chance that chi-square with so many degrees of freedom is `value` or more; degrees >= 1,
/// value >= 0. Regularised incomplete gamma function by series and continued fraction (Abramowitz
/// and Stegun 6.5.29 and 6.5.31).
[[nodiscard]] double chi_square_tail(double value, std::uint32_t degrees);

}  // namespace lab
