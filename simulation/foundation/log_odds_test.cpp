#include "simulation/foundation/log_odds.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace sim {
namespace {

TEST(LogOdds, reasons_add_up) {
    LogOdds odds(-500);
    odds.add(2000, 250).add(-1000, 100);
    EXPECT_EQ(odds.permille(), -100);
    EXPECT_NEAR(odds.chance().parts / 65536.0, 1 / (1 + std::exp(0.1)), 0.0002);
}

TEST(LogOdds, a_ratio_of_sides_counts_by_its_logarithm_and_is_cut) {
    EXPECT_NEAR(static_cast<double>(LogOdds(0).add_log(1000, 2000, 1000, 2000).permille()), 693, 1);
    EXPECT_EQ(LogOdds(0).add_log(1000, 1'000'000, 1, 2000).permille(), 2000);
    EXPECT_EQ(LogOdds(0).add_log(500, 1, 1'000'000, 2000).permille(), -1000);
    EXPECT_EQ(LogOdds(0).add_log(1000, 0, 0, 2000).permille(), 0);
}

TEST(LogOdds, sums_beyond_the_curve_stay_at_its_ends) {
    EXPECT_EQ(LogOdds(1'000'000'000).chance(), LogOdds(20'000).chance());
    EXPECT_LT(LogOdds(-1'000'000'000).chance().parts, 3U);
}

}  // namespace
}  // namespace sim
