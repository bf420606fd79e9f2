#include "simulation/foundation/arithmetic.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <limits>
#include <numeric>
#include <vector>

#include "simulation/foundation/draw.hpp"

namespace sim {
namespace {

constexpr std::int64_t int64_max = std::numeric_limits<std::int64_t>::max();

TEST(Arithmetic, quotients_round_as_they_say) {
    EXPECT_EQ(div_floor(7, 2), 3);
    EXPECT_EQ(div_floor(-7, 2), -4);
    EXPECT_EQ(div_floor(7, -2), -4);
    EXPECT_EQ(div_floor(-7, -2), 3);
    EXPECT_EQ(div_floor(-8, 2), -4);
    EXPECT_EQ(div_floor(0, -5), 0);
    EXPECT_EQ(div_ceil(7, 2), 4);
    EXPECT_EQ(div_ceil(-7, 2), -3);
    EXPECT_EQ(div_ceil(7, -2), -3);
    EXPECT_EQ(div_ceil(8, 2), 4);
    EXPECT_EQ(div_ceil(0, 5), 0);
}

TEST(Arithmetic, remainder_has_the_sign_of_the_divisor) {
    EXPECT_EQ(mod_floor(7, 3), 1);
    EXPECT_EQ(mod_floor(-7, 3), 2);
    EXPECT_EQ(mod_floor(7, -3), -2);
    EXPECT_EQ(mod_floor(-7, -3), -1);
    EXPECT_EQ(mod_floor(-9, 3), 0);
}

TEST(Arithmetic, quotient_and_remainder_give_back_the_dividend) {
    for (std::int64_t dividend = -40; dividend <= 40; ++dividend) {
        for (std::int64_t divisor = -9; divisor <= 9; ++divisor) {
            if (divisor != 0) {
                EXPECT_EQ(div_floor(dividend, divisor) * divisor + mod_floor(dividend, divisor),
                          dividend);
                EXPECT_LE(div_ceil(dividend, divisor) - div_floor(dividend, divisor), 1);
            }
        }
    }
}

TEST(MulDiv, rounds_down) {
    EXPECT_EQ(mul_div(7, 3, 2), 10);
    EXPECT_EQ(mul_div(0, 3, 2), 0);
    EXPECT_EQ(mul_div(1, 1, 2), 0);
}

TEST(MulDiv, is_exact_where_the_product_needs_128_bits) {
    EXPECT_EQ(mul_div(int64_max, int64_max, int64_max), int64_max);
    EXPECT_EQ(mul_div(int64_max, 2, 4), int64_max / 2);
    // 9e18 * 9e18 / 9.1e18, worked out by hand with whole numbers.
    EXPECT_EQ(
        mul_div(9'000'000'000'000'000'000, 9'000'000'000'000'000'000, 9'100'000'000'000'000'000),
        8'901'098'901'098'901'098);
}

TEST(MulDiv, agrees_with_the_compilers_128_bit_numbers) {
    __extension__ using Wide = __int128;
    const Draw draw({.seed = 1, .member = 0}, 0, 0, 0);
    std::uint32_t n = 0;
    const auto next = [&draw, &n] {
        const std::uint64_t high = draw.bits(n++);
        const std::uint64_t low = draw.bits(n++);
        const std::uint32_t shift = draw.bits(n++) % 63;
        return static_cast<std::int64_t>((((high << 32) | low) >> 1) >> shift);
    };
    int compared = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::int64_t a = next();
        const std::int64_t b = next();
        const std::int64_t divisor = next() | 1;
        const Wide expected = static_cast<Wide>(a) * b / divisor;
        if (expected <= int64_max) {
            ASSERT_EQ(mul_div(a, b, divisor), static_cast<std::int64_t>(expected))
                << a << " * " << b << " / " << divisor;
            ++compared;
        }
    }
    EXPECT_GT(compared, 10'000);
}

TEST(MulDivDeathTest, stops_at_what_it_cannot_answer) {
    EXPECT_DEATH((void)mul_div(-1, 1, 1), "");
    EXPECT_DEATH((void)mul_div(1, -1, 1), "");
    EXPECT_DEATH((void)mul_div(1, 1, 0), "");
    EXPECT_DEATH((void)mul_div(int64_max, 2, 1), "");
    EXPECT_DEATH((void)mul_div(int64_max, int64_max, 1), "");
}

std::vector<std::int64_t> split(std::int64_t total, const std::vector<std::int64_t>& weights) {
    std::vector<std::int64_t> shares(weights.size(), -1);
    split_by_weight(total, weights, shares);
    return shares;
}

TEST(SplitByWeight, gives_the_odd_units_to_the_largest_remainders) {
    EXPECT_EQ(split(10, {1, 1, 1}), (std::vector<std::int64_t>{4, 3, 3}));
    EXPECT_EQ(split(10, {3, 3, 4}), (std::vector<std::int64_t>{3, 3, 4}));
    EXPECT_EQ(split(100, {1, 2, 4}), (std::vector<std::int64_t>{14, 29, 57}));
    EXPECT_EQ(split(5, {0, 1, 0, 1}), (std::vector<std::int64_t>{0, 3, 0, 2}));
    EXPECT_EQ(split(0, {2, 5}), (std::vector<std::int64_t>{0, 0}));
}

TEST(SplitByWeight, without_weights_the_first_takes_all) {
    EXPECT_EQ(split(9, {0, 0, 0}), (std::vector<std::int64_t>{9, 0, 0}));
}

TEST(SplitByWeight, loses_nothing_and_strays_from_the_quota_by_less_than_one) {
    const Draw draw({.seed = 2, .member = 0}, 0, 0, 0);
    std::uint32_t n = 0;
    for (int round = 0; round < 500; ++round) {
        const std::int64_t total = draw.below(1'000'000, n++);
        std::vector<std::int64_t> weights(1 + draw.below(12, n++));
        for (std::int64_t& weight : weights) {
            weight = draw.below(1'000, n++);
        }
        const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
        const std::vector<std::int64_t> shares = split(total, weights);
        EXPECT_EQ(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}), total);
        for (std::size_t i = 0; sum > 0 && i < weights.size(); ++i) {
            EXPECT_GE(shares[i], total * weights[i] / sum);
            EXPECT_LE(shares[i], div_ceil(total * weights[i], sum));
        }
    }
}

TEST(SplitByWeightDeathTest, stops_at_what_it_cannot_split) {
    std::array<std::int64_t, 2> shares = {};
    const std::array<std::int64_t, 1> short_weights = {1};
    const std::array<std::int64_t, 2> weights = {1, 1};
    EXPECT_DEATH(split_by_weight(1, {}, {}), "");
    EXPECT_DEATH(split_by_weight(1, short_weights, shares), "");
    EXPECT_DEATH(split_by_weight(-1, weights, shares), "");
}

}  // namespace
}  // namespace sim
