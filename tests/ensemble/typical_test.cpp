// The typical future is nearest to all others, and the strangest are farthest from it and from each
// other: held against what sums over all pairs say.
#include "lab/ensemble/typical.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace {

using lab::HolderPath;

HolderPath path_of(const std::vector<std::uint32_t>& holders) {
    HolderPath path;
    for (const std::uint32_t one : holders) {
        path.push_back(one == 0 ? sim::PolityId::none() : sim::PolityId(one));
    }
    return path;
}

/// Paths of draws without end, so that none is like another by design.
std::vector<HolderPath> drawn(std::size_t count, std::size_t cells) {
    std::vector<HolderPath> paths(count);
    std::uint32_t state = 7;
    for (HolderPath& path : paths) {
        for (std::size_t cell = 0; cell < cells; ++cell) {
            state = state * 1664525U + 1013904223U;
            path.push_back(sim::PolityId((state >> 24U) % 5U));
        }
    }
    return paths;
}

TEST(typical, distance_is_the_share_of_other_holders) {
    const HolderPath one = path_of({1, 2, 0, 4});
    EXPECT_EQ(lab::path_distance(one, one), 0.0);
    EXPECT_EQ(lab::path_distance(one, path_of({1, 2, 3, 5})), 0.5);
    EXPECT_EQ(lab::path_distance(path_of({}), path_of({})), 0.0);
}

TEST(typical, medoid_has_the_least_sum_of_distances) {
    const std::vector<HolderPath> paths = drawn(40, 60);
    std::vector<double> sums;
    for (const HolderPath& one : paths) {
        double sum = 0;
        for (const HolderPath& other : paths) {
            sum += lab::path_distance(one, other);
        }
        sums.push_back(sum);
    }
    const std::size_t typical =
        lab::most_typical(paths.size(), [&](std::size_t i) { return paths[i]; });
    EXPECT_LE(sums[typical], *std::ranges::min_element(sums) + 1e-9);
    EXPECT_LT(sums[typical], *std::ranges::max_element(sums));
}

TEST(typical, of_equals_the_first) {
    const std::vector<HolderPath> paths{path_of({1, 1}), path_of({2, 2}), path_of({2, 2})};
    EXPECT_EQ(lab::most_typical(3, [&](std::size_t i) { return paths[i]; }), 1U);
    EXPECT_EQ(lab::most_typical(1, [&](std::size_t i) { return paths[i]; }), 0U);
}

TEST(typical, strangest_are_far_from_all_that_are_chosen) {
    const std::vector<HolderPath> paths{path_of({1, 1, 1, 1}), path_of({1, 1, 1, 2}),
                                        path_of({3, 3, 3, 3}), path_of({3, 3, 3, 2}),
                                        path_of({1, 4, 4, 1})};
    const auto of = [&](std::size_t i) { return paths[i]; };
    EXPECT_EQ(lab::strangest(paths.size(), 0, 2, of), std::vector<std::size_t>({2, 4}));
    EXPECT_EQ(lab::strangest(paths.size(), 0, 9, of).size(), 4U);
    const std::vector<HolderPath> same(3, path_of({1, 2}));
    EXPECT_TRUE(lab::strangest(3, 0, 2, [&](std::size_t i) { return same[i]; }).empty());
}

}  // namespace
