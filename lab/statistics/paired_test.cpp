#include "lab/statistics/paired.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "lab/statistics/proportion.hpp"
#include "simulation/foundation/draw.hpp"

namespace lab {
namespace {

constexpr std::array<PairCounts, 6> tables = {{{36, 12, 2, 0},
                                               {1, 1, 7, 12},
                                               {0, 0, 0, 50},
                                               {0, 50, 0, 0},
                                               {212, 301, 44, 443},
                                               {3, 400, 500, 97}}};

TEST(difference, is_that_of_another_implementation) {
    // Responses of Cavo and others 2012 in the tests of the R package contingencytables.
    const Estimate estimate = difference({59, 6, 16, 80});
    EXPECT_NEAR(estimate.value, -0.0621, 5e-5);
    EXPECT_NEAR(estimate.interval.low, -0.1186, 5e-5);
    EXPECT_NEAR(estimate.interval.high, -0.0046, 5e-5);
}

PairCounts exchanged(const PairCounts& pairs) {
    return {pairs.both, pairs.only_without, pairs.only_with, pairs.neither};
}

TEST(difference, of_the_branches_exchanged_is_its_opposite) {
    for (const PairCounts& pairs : tables) {
        const Estimate one = difference(pairs);
        const Estimate other = difference(exchanged(pairs));
        EXPECT_EQ(one.value, -other.value);
        EXPECT_NEAR(one.interval.low, -other.interval.high, 1e-15);
        EXPECT_TRUE(one.interval.holds(one.value));
        EXPECT_EQ(mcnemar_p(pairs), mcnemar_p(exchanged(pairs)));
    }
}

TEST(difference, of_yes_exchanged_with_no_is_its_opposite) {
    for (const PairCounts& pairs : tables) {
        const PairCounts turned = prevented(pairs);
        EXPECT_NEAR(difference(pairs).interval.low, -difference(turned).interval.high, 1e-15);
        EXPECT_NEAR(worth_of_pairing(pairs).value_or(-1), worth_of_pairing(turned).value_or(-1),
                    1e-12);
    }
}

TEST(difference, of_twice_as_many_pairs_is_surer) {
    for (const PairCounts& pairs : tables) {
        EXPECT_LT(difference_width(pairs, 2), difference_width(pairs, 1));
        const double more = pairs_to_halve(pairs);
        const double all = pairs.all();
        EXPECT_LE(difference_width(pairs, 1 + more / all), difference_width(pairs, 1) / 2);
        EXPECT_GT(difference_width(pairs, 1 + (more - 1) / all), difference_width(pairs, 1) / 2);
    }
}

TEST(causation, of_what_is_prevented_is_of_the_no) {
    // With the change 3 and 40 say no; of these the 3 would have said yes without it. Of the 50 and
    // 3 that say yes without it, it turns the 3.
    const Causation found = causation(prevented({50, 7, 3, 40}));
    ASSERT_TRUE(found.necessity && found.sufficiency);
    EXPECT_DOUBLE_EQ(found.necessity->value, 3.0 / 43);
    EXPECT_DOUBLE_EQ(found.sufficiency->value, 3.0 / 53);
    EXPECT_DOUBLE_EQ(found.both.value, 3.0 / 100);
}

TEST(risk_ratio, is_that_of_another_implementation) {
    // As above.
    const auto estimate = risk_ratio({59, 6, 16, 80});
    ASSERT_TRUE(estimate);
    EXPECT_NEAR(estimate->value, 0.8667, 5e-5);
    EXPECT_NEAR(estimate->interval.low, 0.7579, 5e-5);
    EXPECT_NEAR(estimate->interval.high, 0.9910, 5e-5);
}

TEST(risk_ratio, of_the_branches_exchanged_is_its_inverse) {
    for (const PairCounts& pairs : tables) {
        const auto one = risk_ratio(pairs);
        const auto other = risk_ratio(exchanged(pairs));
        if (!one || !other) {
            continue;
        }
        EXPECT_NEAR(one->value * other->value, 1, 1e-14);
        EXPECT_NEAR(one->interval.low * other->interval.high, 1, 1e-13);
    }
    EXPECT_FALSE(risk_ratio({0, 5, 0, 5}));
}

TEST(causation, is_counted_from_the_pairs) {
    const Causation found = causation({30, 20, 10, 40});
    EXPECT_EQ(found.necessity->value, 0.4);
    EXPECT_NEAR(found.sufficiency->value, 20.0 / 60, 1e-15);
    EXPECT_EQ(found.both.value, 0.2);
    for (const Estimate& estimate : {*found.necessity, *found.sufficiency, found.both}) {
        EXPECT_TRUE(estimate.interval.holds(estimate.value));
        EXPECT_GT(estimate.interval.width(), 0.05);
    }
    // The bootstrap of a share of all pairs is that of a binomial: near 0.2 +- 1.96 x 0.04.
    EXPECT_NEAR(found.both.interval.low, 0.2 - 0.0784, 0.011);
    EXPECT_NEAR(found.both.interval.high, 0.2 + 0.0784, 0.011);
}

TEST(causation, is_the_same_each_time_and_in_any_order_of_counting) {
    PairCounts pairs;
    for (std::uint32_t i = 0; i < 60; ++i) {
        pairs.count(i % 2 == 0, i % 3 == 0);
    }
    EXPECT_EQ(pairs, (PairCounts{10, 10, 20, 20}));
    const Causation one = causation(pairs);
    const Causation other = causation(pairs);
    EXPECT_EQ(one.necessity->interval.low, other.necessity->interval.low);
    EXPECT_EQ(one.both.interval.high, other.both.interval.high);
}

TEST(causation, where_all_cases_are_alike_is_not_called_certain) {
    const Causation found = causation({0, 20, 0, 0});
    EXPECT_EQ(found.necessity->value, 1);
    EXPECT_LT(found.necessity->interval.low, 0.85);
    EXPECT_FALSE(causation({0, 0, 5, 5}).necessity);
    EXPECT_FALSE(causation({5, 0, 5, 0}).sufficiency);
}

TEST(worth_of_pairing, is_one_where_the_branches_have_nothing_in_common) {
    EXPECT_NEAR(*worth_of_pairing({25, 25, 25, 25}), 1, 1e-15);
    // Ninety pairs in a hundred agree: five times as much.
    EXPECT_NEAR(*worth_of_pairing({45, 5, 5, 45}), 5, 1e-14);
    // Opposites: worse than futures lived apart.
    EXPECT_LT(*worth_of_pairing({0, 50, 50, 0}), 1);
    EXPECT_FALSE(worth_of_pairing({5, 0, 0, 5}));
    EXPECT_FALSE(worth_of_pairing({0, 5, 0, 0}));
}

// How often the interval of 95% holds the truth, over many drawn ensembles.
struct Truth {
    double both;
    double only_with;
    double only_without;
};

PairCounts draw_pairs(const Truth& truth, std::uint32_t count, std::uint32_t repeat) {
    const sim::Draw draw({7, 0}, repeat, 1, 0);
    PairCounts pairs;
    for (std::uint32_t i = 0; i < count; ++i) {
        const double roll = draw.bits(i) / 4294967296.0;
        const bool is_both = roll < truth.both;
        const bool is_with = !is_both && roll < truth.both + truth.only_with;
        const bool is_without =
            !is_both && !is_with && roll < truth.both + truth.only_with + truth.only_without;
        pairs.count(is_both || is_without, is_both || is_with);
    }
    return pairs;
}

TEST(intervals, hold_the_truth_as_often_as_they_say) {
    constexpr std::uint32_t repeats = 2000;
    constexpr std::uint32_t count = 100;
    for (const Truth& truth :
         {Truth{0.3, 0.2, 0.1}, Truth{0.1, 0.05, 0.05}, Truth{0.6, 0.3, 0.0}}) {
        const double with = truth.both + truth.only_with;
        const double without = truth.both + truth.only_without;
        std::uint32_t share = 0;
        std::uint32_t exact = 0;
        std::uint32_t gap = 0;
        std::uint32_t ratio = 0;
        for (std::uint32_t repeat = 0; repeat < repeats; ++repeat) {
            const PairCounts pairs = draw_pairs(truth, count, repeat);
            share += wilson(pairs.with(), count).holds(with) ? 1 : 0;
            exact += clopper_pearson(pairs.with(), count).holds(with) ? 1 : 0;
            gap += difference(pairs).interval.holds(with - without) ? 1 : 0;
            const auto risk = risk_ratio(pairs);
            ratio += risk && risk->interval.holds(with / without) ? 1 : 0;
        }
        EXPECT_NEAR(share / 2000.0, 0.95, 0.02);
        EXPECT_GE(exact, share);
        EXPECT_NEAR(gap / 2000.0, 0.955, 0.02);
        EXPECT_NEAR(ratio / 2000.0, 0.955, 0.025);
    }
}

TEST(intervals, of_the_bootstrap_hold_the_truth_nearly_as_often_as_they_say) {
    constexpr std::uint32_t repeats = 150;
    std::uint32_t necessity = 0;
    std::uint32_t sufficiency = 0;
    std::uint32_t both = 0;
    for (std::uint32_t repeat = 0; repeat < repeats; ++repeat) {
        const Causation found = causation(draw_pairs({0.3, 0.2, 0.1}, 100, repeat));
        necessity += found.necessity->interval.holds(0.2 / (0.2 + 0.3)) ? 1 : 0;
        sufficiency += found.sufficiency->interval.holds(0.2 / (0.2 + 0.4)) ? 1 : 0;
        both += found.both.interval.holds(0.2) ? 1 : 0;
    }
    EXPECT_NEAR(necessity / 150.0, 0.95, 0.05);
    EXPECT_NEAR(sufficiency / 150.0, 0.95, 0.05);
    EXPECT_NEAR(both / 150.0, 0.95, 0.05);
}

TEST(mcnemar, rejects_what_is_true_no_more_often_than_it_says) {
    std::uint32_t rejected = 0;
    for (std::uint32_t repeat = 0; repeat < 2000; ++repeat) {
        rejected += mcnemar_p(draw_pairs({0.3, 0.15, 0.15}, 100, repeat)) < 0.05 ? 1 : 0;
    }
    EXPECT_LE(rejected, 100U);
    EXPECT_GE(rejected, 20U);
    EXPECT_EQ(mcnemar_p({5, 0, 0, 5}), 1);
}

}  // namespace
}  // namespace lab
