#include "simulation/foundation/fixed.hpp"

#include <gtest/gtest.h>

#include <string_view>

namespace sim {
namespace {

TEST(Fixed, whole_numbers_go_in_and_out_unchanged) {
    EXPECT_EQ(Fixed::from_int(7).raw, 7 * 65536);
    EXPECT_EQ(Fixed::from_int(-7).floor(), -7);
    EXPECT_EQ(Fixed::from_int(7).round(), 7);
}

TEST(Fixed, fractions_round_down) {
    EXPECT_EQ(Fixed::from_fraction(1, 2).raw, 32768);
    EXPECT_EQ(Fixed::from_fraction(1, 3).raw, 21845);
    EXPECT_EQ(Fixed::from_fraction(-1, 3).raw, -21846);
    EXPECT_EQ(Fixed::from_fraction(1, -3).raw, -21846);
}

TEST(Fixed, floor_and_round_below_zero) {
    EXPECT_EQ(Fixed::from_fraction(-5, 2).floor(), -3);
    EXPECT_EQ(Fixed::from_fraction(-5, 2).round(), -2);
    EXPECT_EQ(Fixed::from_fraction(5, 2).floor(), 2);
    EXPECT_EQ(Fixed::from_fraction(5, 2).round(), 3);
    EXPECT_EQ(Fixed::from_fraction(-9, 4).round(), -2);
}

TEST(Fixed, sums_products_and_order) {
    const Fixed half = Fixed::from_fraction(1, 2);
    EXPECT_EQ(half + half, Fixed::from_int(1));
    EXPECT_EQ(half - Fixed::from_int(1), Fixed::from_fraction(-1, 2));
    EXPECT_EQ(half * half, Fixed::from_fraction(1, 4));
    EXPECT_EQ(Fixed::from_int(-3) * half, Fixed::from_fraction(-3, 2));
    EXPECT_LT(Fixed::from_int(-1), half);
    // The smallest step times a half is rounded down, not toward zero.
    EXPECT_EQ(Fixed::from_raw(1) * half, Fixed::from_raw(0));
    EXPECT_EQ(Fixed::from_raw(-1) * half, Fixed::from_raw(-1));
}

TEST(ParseFixed, reads_decimals_exactly) {
    EXPECT_EQ(parse_fixed("0"), Fixed::from_int(0));
    EXPECT_EQ(parse_fixed("-12.375"), Fixed::from_fraction(-12'375, 1'000));
    EXPECT_EQ(parse_fixed("+1.5"), Fixed::from_fraction(3, 2));
    EXPECT_EQ(parse_fixed("007"), Fixed::from_int(7));
    EXPECT_EQ(parse_fixed("999999999999.5"), Fixed::from_raw(999'999'999'999 * 65536 + 32768));
    // 0.1 = 6,553.6 steps: down above zero and below it.
    EXPECT_EQ(parse_fixed("0.1"), Fixed::from_raw(6553));
    EXPECT_EQ(parse_fixed("-0.1"), Fixed::from_raw(-6554));
    EXPECT_EQ(parse_fixed("0.999999999"), Fixed::from_raw(65535));
}

TEST(ParseFixed, refuses_everything_else) {
    constexpr std::string_view refused[] = {
        "",      "-",    "+",    ".",   ".5",  "5.",   "-.5",           "1.2.3",        "1e3",
        "1,000", " 1",   "1 ",   "--1", "+-1", "0x10", "1234567890123", "0.1234567891", "nan",
        "١",     "1.-5", "1.5a", "a",
    };
    for (const std::string_view text : refused) {
        EXPECT_FALSE(parse_fixed(text).has_value()) << text;
    }
}

TEST(ParseDecimal, counts_in_the_asked_step) {
    EXPECT_EQ(parse_decimal("114.348", 3), 114'348);
    EXPECT_EQ(parse_decimal("114.3", 3), 114'300);
    EXPECT_EQ(parse_decimal("114", 3), 114'000);
    EXPECT_EQ(parse_decimal("-0.5", 3), -500);
    EXPECT_EQ(parse_decimal("7", 0), 7);
    EXPECT_EQ(parse_decimal("0.000000001", 9), 1);
}

TEST(ParseDecimal, refuses_rather_than_rounds_or_overflows) {
    EXPECT_EQ(parse_decimal("1.2345", 3), std::nullopt);
    EXPECT_EQ(parse_decimal("1.5", 0), std::nullopt);
    EXPECT_EQ(parse_decimal("999999999999", 9), std::nullopt);
    EXPECT_EQ(parse_decimal("8999999998", 9), 8'999'999'998'000'000'000);
    EXPECT_EQ(parse_decimal("9000000000", 9), std::nullopt);
    EXPECT_EQ(parse_decimal("", 3), std::nullopt);
}

TEST(Ratio, is_parts_of_65536_rounded_down) {
    EXPECT_EQ(Ratio::of(0, 7).parts, 0U);
    EXPECT_EQ(Ratio::of(1, 3).parts, 21845U);
    EXPECT_EQ(Ratio::of(7, 7).parts, Ratio::certain_parts);
    EXPECT_LT(Ratio::of(1, 3), Ratio::of(1, 2));
}

}  // namespace
}  // namespace sim
