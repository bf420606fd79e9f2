#include "lab/scores.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace lab {
namespace {

TEST(scores, of_a_coin_are_those_of_a_coin) {
    const std::vector<Forecast> coin{{0.5, true}, {0.5, false}, {0.5, true}};
    const Score score = score_of(coin);
    EXPECT_EQ(score.count, 3U);
    EXPECT_NEAR(score.log_score, std::log(0.5), 1e-12);
    EXPECT_NEAR(score.brier, 0.25, 1e-12);
    EXPECT_NEAR(score.ahead, 0.5, 1e-12);
}

TEST(scores, reward_who_was_right) {
    const std::vector<Forecast> mixed{{0.9, true}, {0.2, false}, {0.7, false}};
    const Score score = score_of(mixed);
    EXPECT_NEAR(score.log_score, (std::log(0.9) + std::log(0.8) + std::log(0.3)) / 3, 1e-12);
    EXPECT_NEAR(score.brier, (0.01 + 0.04 + 0.49) / 3, 1e-12);
    EXPECT_NEAR(score.ahead, 2.0 / 3, 1e-12);
}

TEST(scores, gain_over_oneself_is_nothing) {
    const std::vector<Forecast> mixed{{0.9, true}, {0.2, false}, {0.7, false}};
    const Band band = gain_band(mixed, mixed);
    EXPECT_EQ(band.low, 0);
    EXPECT_EQ(band.high, 0);
}

TEST(line, finds_the_odds_of_two_groups) {
    // At 0 one in two happened, at 1 three in four: level 0, slope ln 3.
    std::vector<double> values;
    std::vector<bool> happened;
    for (int i = 0; i < 4000; ++i) {
        values.push_back(i < 2000 ? 0 : 1);
        happened.push_back(i < 2000 ? i % 2 == 0 : i % 4 != 0);
    }
    const Line line = fit_line(values, happened);
    EXPECT_NEAR(line.level, 0, 0.01);
    EXPECT_NEAR(line.slope, std::log(3), 0.01);
}

}  // namespace
}  // namespace lab
