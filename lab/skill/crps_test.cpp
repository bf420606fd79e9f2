#include "lab/skill/crps.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace lab {
namespace {

double uniform(const sim::Draw& draw, std::uint32_t n) {
    return draw.bits(n) / 4294967296.0;
}

/// The definition, in O(m^2).
double by_pairs(const std::vector<double>& members, double observed, bool is_fair) {
    const auto count = static_cast<double>(members.size());
    double off = 0;
    double apart = 0;
    for (const double a : members) {
        off += std::abs(a - observed);
        for (const double b : members) {
            apart += std::abs(a - b);
        }
    }
    return off / count - apart / (2 * count * (is_fair ? count - 1 : count));
}

TEST(crps, is_what_the_sum_over_all_pairs_says) {
    for (std::uint32_t size = 2; size < 40; ++size) {
        const sim::Draw draw({33, 0}, size, 0, 0);
        std::vector<double> members;
        for (std::uint32_t i = 0; i < size; ++i) {
            members.push_back(draw.below(20, i) * 0.7 - 3);
        }
        const double observed = draw.below(20, size) * 0.7 - 3;
        const Crps score = crps_of(members, observed);
        EXPECT_NEAR(score.usual, by_pairs(members, observed, false), 1e-12);
        EXPECT_NEAR(score.fair, by_pairs(members, observed, true), 1e-12);
    }
}

TEST(crps, of_one_member_is_how_far_it_is_off) {
    EXPECT_EQ(crps_of({7}, 4).usual, 3);
    EXPECT_EQ(crps_of({7}, 4).fair, 3);
    EXPECT_EQ(crps_of({4, 4, 4}, 4).usual, 0);
}

TEST(crps, fair_score_does_not_depend_on_how_many_members_there_are) {
    // Members and truth spread evenly over 0..1: E|X - y| - E|X - X'| / 2 = 1/3 - 1/6.
    constexpr std::uint32_t cases = 40'000;
    for (const std::uint32_t size : {2U, 3U, 10U, 50U}) {
        double fair = 0;
        double usual = 0;
        for (std::uint32_t i = 0; i < cases; ++i) {
            const sim::Draw draw({34, size}, i, 0, 0);
            std::vector<double> members;
            for (std::uint32_t m = 0; m < size; ++m) {
                members.push_back(uniform(draw, m));
            }
            const Crps score = crps_of(members, uniform(draw, size));
            fair += score.fair / cases;
            usual += score.usual / cases;
        }
        // One case deviates by less than 0.4, the mean of 40,000 by 0.002.
        EXPECT_NEAR(fair, 1.0 / 6, 0.006) << size;
        EXPECT_NEAR(usual, 1.0 / 6 * (1 + 1.0 / size), 0.006) << size;
    }
}

TEST(crps, expects_best_of_the_true_spread) {
    // Against truths spread evenly over 0..1, ensembles that are too sure, right, too unsure.
    const auto mean_score = [](double width, double middle) {
        std::vector<double> members;
        for (int m = 0; m < 100; ++m) {
            members.push_back(middle + width * ((m + 0.5) / 100 - 0.5));
        }
        double sum = 0;
        for (int i = 0; i < 1000; ++i) {
            sum += crps_of(members, (i + 0.5) / 1000).usual;
        }
        return sum / 1000;
    };
    for (const double width : {0.2, 0.7, 1.4, 3.0}) {
        EXPECT_LT(mean_score(1, 0.5), mean_score(width, 0.5)) << width;
    }
    EXPECT_LT(mean_score(1, 0.5), mean_score(1, 0.7));
}

TEST(rank, spreads_over_those_that_are_equal) {
    const std::vector<double> members = {1, 5, 5, 5, 9};
    std::vector<std::uint32_t> seen(members.size() + 1);
    for (std::uint32_t i = 0; i < 4000; ++i) {
        seen[rank_of(members, 5, sim::Draw({35, 0}, i, 0, 0), 0)] += 1;
    }
    EXPECT_EQ(seen[0] + seen[5], 0U);
    for (std::uint32_t rank = 1; rank <= 4; ++rank) {
        EXPECT_NEAR(seen[rank], 1000, 120) << rank;
    }
    EXPECT_EQ(rank_of(members, 0, sim::Draw({35, 0}, 0, 0, 0), 0), 0U);
    EXPECT_EQ(rank_of(members, 10, sim::Draw({35, 0}, 0, 0, 0), 0), 5U);
}

TEST(rank_histogram, is_flat_where_truth_is_one_of_the_members_and_else_not) {
    const auto histogram_of = [](double width) {
        std::vector<std::uint32_t> ranks;
        for (std::uint32_t i = 0; i < 2000; ++i) {
            const sim::Draw draw({36, 0}, i, 0, 0);
            std::vector<double> members;
            for (std::uint32_t m = 0; m < 19; ++m) {
                members.push_back(0.5 + width * (uniform(draw, m) - 0.5));
            }
            ranks.push_back(rank_of(members, uniform(draw, 19), draw, 20));
        }
        return rank_histogram(ranks, 19, 10);
    };
    EXPECT_GT(histogram_of(1).p, 0.01);
    const RankHistogram sure = histogram_of(0.5);
    EXPECT_LT(sure.p, 1e-6);
    EXPECT_GT(sure.counts.front(), sure.expected.front() * 2);
    EXPECT_GT(sure.counts.back(), sure.expected.back() * 2);
}

TEST(rank_histogram, of_uneven_bins_expects_uneven_counts) {
    const std::vector<std::uint32_t> ranks = {0, 1, 2, 3, 3};
    const RankHistogram histogram = rank_histogram(ranks, 3, 3);
    EXPECT_EQ(histogram.counts, (std::vector<std::uint32_t>{2, 1, 2}));
    EXPECT_NEAR(histogram.expected[0], 2.5, 1e-12);
    EXPECT_NEAR(histogram.expected[2], 1.25, 1e-12);
    EXPECT_EQ(rank_histogram({}, 3, 2).p, 1);
}

TEST(rank_histogram, rejects_flat_ranks_as_often_as_its_p_says) {
    std::uint32_t rejected = 0;
    constexpr std::uint32_t worlds = 1000;
    for (std::uint32_t world = 0; world < worlds; ++world) {
        std::vector<std::uint32_t> ranks;
        const sim::Draw draw({37, 0}, world, 0, 0);
        for (std::uint32_t i = 0; i < 300; ++i) {
            ranks.push_back(draw.below(20, i));
        }
        rejected += rank_histogram(ranks, 19, 10).p < 0.05 ? 1 : 0;
    }
    EXPECT_NEAR(rejected, 50, 25);
}

}  // namespace
}  // namespace lab
