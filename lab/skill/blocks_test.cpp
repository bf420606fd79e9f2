#include "lab/skill/blocks.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "simulation/foundation/draw.hpp"

namespace lab {
namespace {

/// About normal, by the sum of twelve (deviation 1, mean 0).
double bell(const sim::Draw& draw, std::uint32_t n) {
    double sum = -6;
    for (std::uint32_t i = 0; i < 12; ++i) {
        sum += draw.bits(12 * n + i) / 4294967296.0;
    }
    return sum;
}

TEST(skill, is_the_share_of_the_other_score_that_is_saved) {
    EXPECT_NEAR(skill_score(0.1, 0.4), 0.75, 1e-12);
    EXPECT_NEAR(skill_score(0.4, 0.1), -3, 1e-12);
    EXPECT_EQ(skill_score(0, 0), 0);
    EXPECT_EQ(skill_score(0.1, 0), -INFINITY);
}

TEST(skill, of_the_same_forecaster_is_none) {
    const std::vector<ScoreBlock> blocks = {{0.1, 0.1}, {0.3, 0.3}, {0.2, 0.2}};
    const SkillGain gain = skill_gain(blocks);
    EXPECT_EQ(gain.skill, 0);
    EXPECT_EQ(gain.p, 1);
    EXPECT_EQ(gain.skill_interval.low, 0);
    EXPECT_EQ(gain.difference_interval.high, 0);
    EXPECT_EQ(skill_gain({}).p, 1);
}

TEST(skill, of_one_block_has_no_bounds) {
    const std::vector<ScoreBlock> one = {{0.1, 0.2}};
    const SkillGain gain = skill_gain(one);
    EXPECT_NEAR(gain.skill, 0.5, 1e-12);
    EXPECT_EQ(gain.skill_interval.low, -INFINITY);
    EXPECT_EQ(gain.skill_interval.high, INFINITY);
    EXPECT_EQ(gain.p, 1);
}

TEST(skill, p_of_all_signs_is_exact) {
    // Three blocks that all say the same: two of eight ways are as great.
    EXPECT_EQ(sign_flip_p(std::vector<double>{1, 1, 1}), 0.25);
    EXPECT_EQ(sign_flip_p(std::vector<double>{1, 2, 4, 8}), 2.0 / 16);
    EXPECT_EQ(sign_flip_p(std::vector<double>{1, -1}), 1);
    // Rounding must not part sums that are equal.
    EXPECT_EQ(sign_flip_p(std::vector<double>{0.1, 0.2, 0.3, -0.3}), 12.0 / 16);
}

TEST(skill, p_of_drawn_signs_is_near_the_exact_one) {
    std::vector<double> differences;
    for (int i = 0; i < 17; ++i) {
        differences.push_back(i < 12 ? 1 : -1);
    }
    // Twelve or more of seventeen heads, or five or fewer: binomial.
    double exact = 0;
    double ways = 1;  // 17 over k.
    for (int k = 0; k <= 5; ++k) {
        exact += 2 * ways / 131072;
        ways = ways * (17 - k) / (k + 1);
    }
    EXPECT_NEAR(sign_flip_p(differences), exact, 0.005);
}

TEST(skill, rejects_equal_forecasters_as_often_as_its_p_says_and_holds_the_true_difference) {
    constexpr std::uint32_t worlds = 400;
    std::uint32_t rejected = 0;
    std::uint32_t held = 0;
    for (std::uint32_t world = 0; world < worlds; ++world) {
        const sim::Draw draw({38, 0}, world, 0, 0);
        std::vector<ScoreBlock> blocks;
        for (std::uint32_t i = 0; i < 12; ++i) {
            const double hard = 1 + 0.1 * bell(draw, 2 * i);
            blocks.push_back({hard, hard + 0.05 * bell(draw, 2 * i + 1)});
        }
        const SkillGain gain = skill_gain(blocks);
        rejected += gain.p < 0.05 ? 1 : 0;
        held += gain.difference_interval.low <= 0 && gain.difference_interval.high >= 0 ? 1 : 0;
    }
    EXPECT_NEAR(rejected, 20, 14);
    // Percentile intervals of twelve blocks are somewhat narrow: about 92 of 100 hold the truth.
    EXPECT_GT(held, worlds * 88 / 100);
    EXPECT_LT(held, worlds * 98 / 100);
}

}  // namespace
}  // namespace lab
