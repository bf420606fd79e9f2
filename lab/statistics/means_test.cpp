#include "lab/statistics/means.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "lab/statistics/proportion.hpp"
#include "lab/statistics/quantile.hpp"
#include "simulation/foundation/draw.hpp"

namespace lab {
namespace {

/// A number with mean 0 and variance 1: twelve draws.
double drawn(const sim::Draw& draw, std::uint32_t n) {
    double sum = -6;
    for (std::uint32_t i = 0; i < 12; ++i) {
        sum += draw.bits(12 * n + i) / 4294967296.0;
    }
    return sum;
}

TEST(paired_means, hold_the_truth_as_often_as_they_say) {
    std::uint32_t held = 0;
    for (std::uint32_t repeat = 0; repeat < 2000; ++repeat) {
        const sim::Draw draw({7, 0}, repeat, 2, 0);
        std::vector<double> without;
        std::vector<double> with;
        for (std::uint32_t i = 0; i < 10; ++i) {
            without.push_back(drawn(draw, 2 * i));
            with.push_back(without.back() + 0.5 + 0.3 * drawn(draw, 2 * i + 1));
        }
        held += paired_means(without, with).difference.interval.holds(0.5) ? 1 : 0;
    }
    EXPECT_NEAR(held / 2000.0, 0.95, 0.015);
}

TEST(paired_means, count_what_common_chance_is_worth) {
    const std::array<double, 4> without = {0, 10, 20, 30};
    const std::array<double, 4> with = {1, 13, 21, 33};
    const PairedMeans means = paired_means(without, with);
    EXPECT_NEAR(means.difference.value, 2, 1e-15);
    // Sums of squares 500 and 544 over 3; variance 4/3 of the differences 1, 3, 1, 3.
    EXPECT_NEAR(*means.worth, (500.0 / 3 + 544.0 / 3) / (4.0 / 3), 1e-12);
}

TEST(paired_means, of_equal_differences_are_certain) {
    const std::array<double, 3> without = {1, 2, 3};
    const std::array<double, 3> with = {3, 4, 5};
    EXPECT_EQ(paired_means(without, with).p, 0);
    EXPECT_EQ(paired_means(without, without).p, 1);
    EXPECT_FALSE(paired_means(without, with).worth);
    EXPECT_EQ(paired_means(without, with).difference.interval.width(), 0);
}

TEST(quantile, rises_with_the_share_and_ends_at_the_ends) {
    const std::vector<double> values = {1, 2, 2, 5, 11};
    double last = 1;
    for (int i = 0; i <= 100; ++i) {
        const double now = quantile(values, i / 100.0);
        EXPECT_GE(now, last);
        last = now;
    }
    EXPECT_EQ(last, 11);
    EXPECT_EQ(quantile(values, 0.5), 2);
    const std::array<double, 1> single = {4};
    EXPECT_EQ(quantile(single, 0.3), 4);
}

TEST(fan, is_that_of_each_moment) {
    const std::vector<std::vector<double>> futures = {{1, 9}, {3, 7}, {2, 8}};
    const std::vector<Fan> fans = fans_of(futures);
    ASSERT_EQ(fans.size(), 2U);
    EXPECT_EQ(fans[0][2], 2);
    EXPECT_EQ(fans[1][2], 8);
    EXPECT_NEAR(fans[0][0], 1.1, 1e-15);
}

TEST(wilson, is_the_published_interval) {
    // 81 of 263 (Newcombe 1998, Stat. Med. 17, 857, table I): 0.2553 to 0.3662.
    EXPECT_NEAR(wilson(81, 263).low, 0.2553, 5e-5);
    EXPECT_NEAR(wilson(81, 263).high, 0.3662, 5e-5);
    EXPECT_EQ(wilson(0, 20).low, 0);
    EXPECT_EQ(wilson(20, 20).high, 1);
}

TEST(clopper_pearson, is_the_published_interval_and_wider_than_wilson) {
    // The same table: 0.2527 to 0.3676.
    EXPECT_NEAR(clopper_pearson(81, 263).low, 0.2527, 5e-5);
    EXPECT_NEAR(clopper_pearson(81, 263).high, 0.3676, 5e-5);
    for (std::uint32_t hits = 0; hits <= 50; ++hits) {
        const Band exact = clopper_pearson(hits, 50);
        const Band mirrored = clopper_pearson(50 - hits, 50);
        EXPECT_NEAR(exact.low, 1 - mirrored.high, 1e-14);
        EXPECT_TRUE(exact.holds(hits / 50.0));
        EXPECT_NEAR(binomial_at_most(hits, 50, 0.3) + binomial_at_most(49 - hits, 50, 0.7),
                    hits == 50 ? 2 : 1, 1e-14);
    }
}

}  // namespace
}  // namespace lab
