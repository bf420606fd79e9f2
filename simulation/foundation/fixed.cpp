#include "simulation/foundation/fixed.hpp"

namespace sim {

namespace {

constexpr int whole_digits_max = 12;
constexpr int fraction_digits_max = 9;

struct Decimal {
    bool negative = false;
    std::int64_t whole = 0;
    std::int64_t fraction = 0;  ///< The digits after the point as an integer.
    int fraction_digits = 0;
};

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

std::int64_t power_of_ten(int exponent) {
    std::int64_t power = 1;
    for (int i = 0; i < exponent; ++i) {
        power *= 10;
    }
    return power;
}

std::optional<Decimal> split_decimal(std::string_view text) {
    Decimal decimal;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        decimal.negative = text[0] == '-';
        text.remove_prefix(1);
    }
    int whole_digits = 0;
    while (!text.empty() && is_digit(text[0]) && whole_digits <= whole_digits_max) {
        decimal.whole = decimal.whole * 10 + (text[0] - '0');
        text.remove_prefix(1);
        ++whole_digits;
    }
    if (whole_digits == 0 || whole_digits > whole_digits_max) {
        return std::nullopt;
    }
    if (text.empty()) {
        return decimal;
    }
    if (text[0] != '.') {
        return std::nullopt;
    }
    text.remove_prefix(1);
    while (!text.empty() && is_digit(text[0]) && decimal.fraction_digits < fraction_digits_max) {
        decimal.fraction = decimal.fraction * 10 + (text[0] - '0');
        text.remove_prefix(1);
        ++decimal.fraction_digits;
    }
    if (!text.empty() || decimal.fraction_digits == 0) {
        return std::nullopt;
    }
    return decimal;
}

}  // namespace

std::optional<Fixed> parse_fixed(std::string_view text) {
    const std::optional<Decimal> decimal = split_decimal(text);
    if (!decimal) {
        return std::nullopt;
    }
    const std::int64_t scale = power_of_ten(decimal->fraction_digits);
    const std::int64_t fraction_scaled = decimal->fraction * Fixed::one_raw;
    const std::int64_t whole_raw = decimal->whole * Fixed::one_raw;
    if (decimal->negative) {
        return Fixed::from_raw(-whole_raw + div_floor(-fraction_scaled, scale));
    }
    return Fixed::from_raw(whole_raw + div_floor(fraction_scaled, scale));
}

std::optional<std::int64_t> parse_decimal(std::string_view text, int places) {
    const std::optional<Decimal> decimal = split_decimal(text);
    if (!decimal || decimal->fraction_digits > places) {
        return std::nullopt;
    }
    // 10^12 whole units times 10^9 would overflow; such numbers are not in any table.
    if (decimal->whole > std::int64_t{9'000'000'000'000'000'000} / power_of_ten(places) - 1) {
        return std::nullopt;
    }
    const std::int64_t value = decimal->whole * power_of_ten(places) +
                               decimal->fraction * power_of_ten(places - decimal->fraction_digits);
    return decimal->negative ? -value : value;
}

}  // namespace sim
