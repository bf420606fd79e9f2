// Laws of the integer arithmetic on which every figure of the world rests, over generated numbers.
#include "simulation/foundation/arithmetic.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cstdint>
#include <string>

#include "simulation/foundation/fixed.hpp"

namespace {

// Far from the ends of the range, where the functions promise nothing.
std::int64_t any_number() {
    return *rc::gen::inRange<std::int64_t>(-(std::int64_t{1} << 44), std::int64_t{1} << 44);
}

std::int64_t any_divisor() {
    const std::int64_t divisor = *rc::gen::inRange<std::int64_t>(-100'000, 100'001);
    RC_PRE(divisor != 0);
    return divisor;
}

RC_GTEST_PROP(arithmetic, quotient_and_remainder_make_up_the_number, ()) {
    const std::int64_t number = any_number();
    const std::int64_t divisor = any_divisor();
    const std::int64_t rest = sim::mod_floor(number, divisor);
    RC_ASSERT(sim::div_floor(number, divisor) * divisor + rest == number);
    RC_ASSERT(rest == 0 || (rest > 0) == (divisor > 0));
}

RC_GTEST_PROP(arithmetic, up_and_down_differ_by_one_where_it_does_not_divide, ()) {
    const std::int64_t number = any_number();
    const std::int64_t divisor = any_divisor();
    const std::int64_t step = sim::mod_floor(number, divisor) == 0 ? 0 : 1;
    RC_ASSERT(sim::div_ceil(number, divisor) - sim::div_floor(number, divisor) == step);
}

RC_GTEST_PROP(fixed, sums_are_exact_and_products_lose_less_than_one_step, ()) {
    const sim::Fixed a =
        sim::Fixed::from_raw(*rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'001));
    const sim::Fixed b =
        sim::Fixed::from_raw(*rc::gen::inRange<std::int64_t>(-1'000'000, 1'000'001));
    RC_ASSERT((a + b) - b == a);
    const std::int64_t exact = a.raw * b.raw;
    const std::int64_t kept = (a * b).raw * sim::Fixed::one_raw;
    RC_ASSERT(kept <= exact);
    RC_ASSERT(exact - kept < sim::Fixed::one_raw);
}

RC_GTEST_PROP(decimal, reads_back_what_was_written, ()) {
    const int places = *rc::gen::inRange(0, 7);
    std::int64_t unit = 1;
    for (int place = 0; place < places; ++place) {
        unit *= 10;
    }
    const std::int64_t whole = *rc::gen::inRange<std::int64_t>(0, 1'000'000);
    const std::int64_t part = *rc::gen::inRange<std::int64_t>(0, unit);
    const bool negative = *rc::gen::arbitrary<bool>();
    // The one in front keeps the zeros of the fraction: 1007 -> ".007".
    const std::string digits = std::to_string(unit + part).substr(1);
    const std::string text =
        (negative ? "-" : "") + std::to_string(whole) + (places == 0 ? "" : "." + digits);
    const auto value = sim::parse_decimal(text, places);
    RC_ASSERT(value.has_value());
    RC_ASSERT(*value == (negative ? -1 : 1) * (whole * unit + part));
}

}  // namespace
