#include "lab/statistics/survival.hpp"

#include <gtest/gtest.h>

#include <array>

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

}  // namespace
}  // namespace lab
