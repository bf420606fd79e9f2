#include "simulation/foundation/drift.hpp"

#include <gtest/gtest.h>

namespace {

using sim::Permille;

TEST(drift, a_share_a_month_leaves_less_to_go_in_the_next) {
    EXPECT_EQ(sim::over_months(120, 1), 120);
    EXPECT_EQ(sim::over_months(120, 2), 226);  // 1 - 0.88^2 = 0.2256
    EXPECT_EQ(sim::over_months(120, 3), 319);  // 1 - 0.88^3 = 0.3185
    EXPECT_EQ(sim::over_months(500, 12), 1000);
    EXPECT_EQ(sim::over_months(0, 3), 0);
    EXPECT_EQ(sim::over_months(1000, 3), 1000);
}

TEST(drift, three_months_are_reckoned_as_other_numbers_are) {
    for (std::int32_t permille = 0; permille <= 1000; ++permille) {
        std::int64_t left = 1'000'000;
        for (int month = 0; month < 3; ++month) {
            left = left * (1000 - permille) / 1000;
        }
        EXPECT_NEAR(sim::over_months(permille, 3), static_cast<int>((1'000'000 - left) / 1000), 1);
    }
}

TEST(drift, goes_a_thousandth_a_month_at_least_and_never_beyond_its_goal) {
    EXPECT_EQ(sim::drift(Permille(500), 505, 10), Permille(501));
    EXPECT_EQ(sim::drift(Permille(500), 495, 10, 3), Permille(497));
    EXPECT_EQ(sim::drift(Permille(500), 502, 10, 3), Permille(502));
    EXPECT_EQ(sim::drift(Permille(500), 600, 0, 3), Permille(500));
    EXPECT_EQ(sim::drift(Permille(500), 2000, 1000, 3), Permille(1000));
}

TEST(drift, a_step_falls_as_it_rises) {
    for (std::int32_t way = -1000; way <= 1000; way += 7) {
        EXPECT_EQ(sim::step_of(way, 60, 3), -sim::step_of(-way, 60, 3)) << way;
    }
}

}  // namespace
