// A share of yes among independent cases, with its interval of 95%.
#pragma once

#include <cstdint>

#include "lab/statistics/band.hpp"

namespace lab {

/// The score interval of Wilson (1927, J. Am. Stat. Assoc. 22, 209). 0 <= hits <= count, count
/// above 0; both need not be whole (a sample yet to be drawn). `normal`: the deviate of its level.
[[nodiscard]] Band wilson(double hits, double count, double normal = normal_95);

/// The exact interval of Clopper and Pearson (1934, Biometrika 26, 404): never too short, often
/// too long. hits <= count, count 1 or more; takes time in proportion to `count`.
[[nodiscard]] Band clopper_pearson(std::uint32_t hits, std::uint32_t count);

/// The chance that of `count` cases, each a yes with `chance` (0..1), at most `hits` are. Summed
/// outward from the likeliest term, each from its neighbour: no logarithm of a factorial.
[[nodiscard]] double binomial_at_most(std::uint32_t hits, std::uint32_t count, double chance);

}  // namespace lab
