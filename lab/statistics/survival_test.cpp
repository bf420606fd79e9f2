#include "lab/statistics/survival.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <vector>

#include "lab/statistics/proportion.hpp"
#include "simulation/foundation/draw.hpp"

namespace lab {
namespace {

TEST(survival, follows_a_table_worked_by_hand) {
    // Five lives; the third was lost from sight at 6 days.
    const std::array<Life, 5> lives = {{{4, true}, {4, true}, {6, false}, {8, true}, {9, true}}};
    const auto curve = survival_curve(lives);
    ASSERT_EQ(curve.size(), 3U);
    EXPECT_EQ(curve[0].days, 4);
    EXPECT_NEAR(curve[0].share, 0.6, 1e-12);
    EXPECT_NEAR(curve[1].share, 0.3, 1e-12);
    EXPECT_EQ(curve[2].share, 0);
    // Greenwood at day 4: 2 / (5 x 3); on the scale log(-log): 0.6^exp(+-1.645 x 0.7148).
    EXPECT_NEAR(curve[0].low, 0.1910, 0.001);
    EXPECT_NEAR(curve[0].high, 0.8542, 0.001);
}

TEST(survival, is_whole_before_the_first_end) {
    const std::array<Life, 2> lives = {{{4, true}, {8, true}}};
    const auto curve = survival_curve(lives);
    EXPECT_EQ(step_on(curve, 3).share, 1);
    EXPECT_NEAR(step_on(curve, 4).share, 0.5, 1e-12);
    EXPECT_NEAR(step_on(curve, 7).share, 0.5, 1e-12);
    EXPECT_EQ(step_on(curve, 8).share, 0);
}

/// Lives that end on a day of 1..100, each as likely, of which those are lost from sight before
/// that are seen for less: for 1..`seen_days`, each as likely.
std::vector<Life> draw_lives(std::uint32_t count, std::uint32_t seen_days, std::uint32_t repeat) {
    const sim::Draw draw({7, 0}, repeat, 3, 0);
    std::vector<Life> lives;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto end = static_cast<std::int32_t>(1 + draw.below(100, 2 * i));
        const auto seen = static_cast<std::int32_t>(1 + draw.below(seen_days, 2 * i + 1));
        lives.push_back({std::min(end, seen), end <= seen});
    }
    return lives;
}

TEST(survival, falls_from_day_to_day_within_its_band) {
    for (std::uint32_t repeat = 0; repeat < 50; ++repeat) {
        CurveStep before;
        for (const CurveStep& step : survival_curve(draw_lives(40, 120, repeat))) {
            EXPECT_GT(step.days, before.days);
            EXPECT_LT(step.share, before.share);
            EXPECT_GE(step.low, 0);
            EXPECT_LE(step.low, step.share);
            EXPECT_GE(step.high, step.share);
            EXPECT_LE(step.high, 1);
            before = step;
        }
        EXPECT_GT(before.days, 0);
    }
}

TEST(survival, where_every_end_is_seen_is_the_share_that_lasts_longer) {
    for (std::uint32_t repeat = 0; repeat < 50; ++repeat) {
        const sim::Draw draw({7, 0}, repeat, 4, 0);
        std::vector<Life> lives;
        for (std::uint32_t i = 0; i < 37; ++i) {
            lives.push_back({static_cast<std::int32_t>(1 + draw.below(60, i)), true});
        }
        const auto curve = survival_curve(lives);
        for (std::int32_t day = 0; day <= 61; ++day) {
            const auto longer =
                std::ranges::count_if(lives, [day](const Life& life) { return life.days > day; });
            EXPECT_NEAR(step_on(curve, day).share, static_cast<double>(longer) / 37, 1e-12);
        }
    }
}

TEST(survival, tells_nothing_by_lives_lost_before_the_first_end) {
    const std::vector<Life> lives = draw_lives(40, 120, 1);
    std::vector<Life> more = lives;
    more.insert(more.begin(), 5, Life{0, false});
    std::ranges::reverse(more);
    const auto one = survival_curve(lives);
    const auto other = survival_curve(more);
    ASSERT_EQ(one.size(), other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        EXPECT_EQ(one[i].days, other[i].days);
        EXPECT_EQ(one[i].share, other[i].share);
        EXPECT_EQ(one[i].low, other[i].low);
        EXPECT_EQ(one[i].high, other[i].high);
    }
}

TEST(survival, has_a_band_that_holds_the_truth_as_often_as_it_says) {
    constexpr std::uint32_t repeats = 2000;
    constexpr std::array<std::int32_t, 3> days = {25, 50, 70};
    for (const std::uint32_t seen_days : {100000U, 150U}) {
        std::array<std::uint32_t, 3> held_95{};
        std::array<std::uint32_t, 3> held_90{};
        for (std::uint32_t repeat = 0; repeat < repeats; ++repeat) {
            const std::vector<Life> lives = draw_lives(80, seen_days, repeat);
            const auto wide = survival_curve(lives, normal_95);
            const auto narrow = survival_curve(lives, normal_90);
            for (std::size_t i = 0; i < days.size(); ++i) {
                const double truth = 1 - days[i] / 100.0;
                const CurveStep outer = step_on(wide, days[i]);
                const CurveStep inner = step_on(narrow, days[i]);
                held_95[i] += outer.low <= truth && truth <= outer.high ? 1 : 0;
                held_90[i] += inner.low <= truth && truth <= inner.high ? 1 : 0;
            }
        }
        for (std::size_t i = 0; i < days.size(); ++i) {
            EXPECT_NEAR(held_95[i] / 2000.0, 0.95, 0.02) << days[i] << " of " << seen_days;
            EXPECT_NEAR(held_90[i] / 2000.0, 0.90, 0.025) << days[i] << " of " << seen_days;
        }
    }
}

}  // namespace
}  // namespace lab
