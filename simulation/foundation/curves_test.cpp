#include "simulation/foundation/curves.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>

namespace {

constexpr double step = 1.0 / 65536;

double number(sim::Fixed value) {
    return static_cast<double>(value.raw) * step;
}
double number(sim::Ratio value) {
    return static_cast<double>(value.parts) * step;
}

TEST(log_ratio, is_close_to_the_logarithm_over_its_whole_range) {
    for (std::int64_t value = 1; value < (std::int64_t{1} << 46); value += 1 + value / 97) {
        const double exact = std::log(static_cast<double>(value));
        EXPECT_NEAR(number(sim::log_ratio(value, 1)), exact, 4 * step) << value;
        EXPECT_NEAR(number(sim::log_ratio(1000, value)), std::log(1000.0) - exact, 4 * step);
    }
}

TEST(log_ratio, of_equals_is_nothing_and_turns_its_sign) {
    EXPECT_EQ(sim::log_ratio(12345, 12345).raw, 0);
    EXPECT_EQ(sim::log_ratio(300, 7).raw, -sim::log_ratio(7, 300).raw);
}

TEST(logistic, is_close_to_the_curve_rises_and_is_symmetric) {
    std::uint32_t former = 0;
    for (std::int64_t raw = -13 * 65536; raw <= 13 * 65536; raw += 131) {
        const sim::Ratio chance = sim::logistic(sim::Fixed::from_raw(raw));
        const double x = static_cast<double>(raw) * step;
        EXPECT_NEAR(number(chance), 1 / (1 + std::exp(-x)), 4 * step) << x;
        EXPECT_GE(chance.parts, former) << x;
        former = chance.parts;
        EXPECT_EQ(chance.parts + sim::logistic(sim::Fixed::from_raw(-raw)).parts, 65536U) << x;
    }
    EXPECT_EQ(sim::logistic(sim::Fixed{}).parts, 32768U) << "even odds";
}

TEST(survival, is_close_to_the_exponential_and_falls) {
    std::uint32_t former = 65536;
    for (std::int64_t raw = 0; raw <= 13 * 65536; raw += 97) {
        const sim::Ratio left = sim::survival(sim::Fixed::from_raw(raw));
        EXPECT_NEAR(number(left), std::exp(-static_cast<double>(raw) * step), 10 * step) << raw;
        EXPECT_LE(left.parts, former) << raw;
        former = left.parts;
    }
    EXPECT_EQ(sim::survival(sim::Fixed{}).parts, 65536U);
    EXPECT_EQ(sim::chance_of(sim::Fixed{}).parts, 0U);
}

TEST(survival, of_two_hazards_is_the_product_of_both) {
    const sim::Fixed a = sim::Fixed::from_fraction(3, 10);
    const sim::Fixed b = sim::Fixed::from_fraction(9, 10);
    EXPECT_NEAR(number(sim::survival(a + b)), number(sim::survival(a)) * number(sim::survival(b)),
                20 * step);
}

}  // namespace
