// Typical and strange: of many futures the one that is nearest to all others, and those that are
// most unlike it, by who holds the places over time. docs/whatif.md.
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "lab/ensemble/trajectory.hpp"

namespace lab {

/// Where a future goes: who holds each place at each look; of a pair both branches, one after the
/// other. All of one ensemble are of the same length.
using HolderPath = std::vector<sim::PolityId>;
/// The path of a future by its position. It is asked several times, so that not all paths need be
/// kept.
using PathOf = std::function<HolderPath(std::size_t)>;

[[nodiscard]] HolderPath holder_path(const Trajectory& without, const Trajectory& with);

/// At what share of all places and looks two paths have other holders (Hamming 1950, Bell Syst.
/// Tech. J. 29, 147); 0..1. Of the same length (CHECK).
[[nodiscard]] double path_distance(const HolderPath& one, const HolderPath& other);

/// The medoid: the future whose distances from all others have the least sum (Kaufman and Rousseeuw
/// 1987); of several the first. `count`: 1 or more.
[[nodiscard]] std::size_t most_typical(std::size_t count, const PathOf& path_of);

/// The strangest futures: first the one farthest from `from`, then each time the one farthest from
/// the nearest of `from` and those chosen (Gonzalez 1985, Theor. Comput. Sci. 38, 293); of several
/// the first. Fewer than `wanted` where all others are as those chosen.
[[nodiscard]] std::vector<std::size_t> strangest(std::size_t count, std::size_t from,
                                                 std::size_t wanted, const PathOf& path_of);

}  // namespace lab
