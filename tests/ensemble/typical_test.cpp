// The typical future is nearest to all others, and the strangest are farthest from it and from each
// other: held against what sums over all pairs say.
#include "lab/ensemble/typical.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "tests/support/reference_table.hpp"

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

/// Paths by the rule of tests/statistics/make_reference.py.
std::vector<HolderPath> reference_paths(const std::vector<double>& inputs) {
    const auto count = static_cast<std::uint32_t>(inputs[0]);
    const auto cells = static_cast<std::uint32_t>(inputs[1]);
    const std::vector<double> values =
        test_support::reference_values(count * cells, static_cast<std::uint32_t>(inputs[2]));
    std::vector<HolderPath> paths(count);
    for (std::uint32_t i = 0; i < count * cells; ++i) {
        const auto drawn = static_cast<std::uint32_t>((values[i] + 3000) * 8);
        paths[i / cells].push_back(sim::PolityId(drawn % 5));
    }
    return paths;
}

TEST(typical, agrees_with_the_distances_of_an_independent_library) {
    std::size_t medoids = 0;
    std::size_t strange = 0;
    for (const auto& row : test_support::read_reference()) {
        if (row.asked != "medoid" && row.asked != "strangest") {
            continue;
        }
        const std::vector<HolderPath> paths = reference_paths(row.inputs);
        const auto of = [&](std::size_t i) { return paths[i]; };
        std::vector<std::size_t> found{lab::most_typical(paths.size(), of)};
        if (row.asked == "strangest") {
            found =
                lab::strangest(paths.size(), found[0], static_cast<std::size_t>(row.inputs[3]), of);
        }
        (row.asked == "medoid" ? medoids : strange) += 1;
        test_support::expect_reference({found.begin(), found.end()}, row);
    }
    EXPECT_EQ(medoids, 4U);
    EXPECT_EQ(strange, 4U);
}

}  // namespace
