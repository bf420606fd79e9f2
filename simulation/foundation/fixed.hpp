// Fixed point 48.16 for rates and scores that need fractions, and ratios for chances.
// There is no conversion from floating point: decimals are read by parse_fixed.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

#include "simulation/foundation/arithmetic.hpp"

namespace sim {

/// A number with 16 binary fraction bits. Range about +-1.4e14, step 1/65,536.
struct Fixed {
    static constexpr std::int64_t one_raw = 65536;

    std::int64_t raw = 0;

    [[nodiscard]] static constexpr Fixed from_raw(std::int64_t bits) {
        Fixed result;
        result.raw = bits;
        return result;
    }
    [[nodiscard]] static constexpr Fixed from_int(std::int64_t whole) {
        return from_raw(whole * one_raw);
    }
    /// numerator / denominator rounded down; denominator != 0, |numerator| < 2^46.
    [[nodiscard]] static constexpr Fixed from_fraction(std::int64_t numerator,
                                                       std::int64_t denominator) {
        return from_raw(div_floor(numerator * one_raw, denominator));
    }

    [[nodiscard]] constexpr std::int64_t floor() const { return div_floor(raw, one_raw); }
    [[nodiscard]] constexpr std::int64_t round() const {
        return div_floor(raw + one_raw / 2, one_raw);
    }

    friend constexpr Fixed operator+(Fixed a, Fixed b) { return from_raw(a.raw + b.raw); }
    friend constexpr Fixed operator-(Fixed a, Fixed b) { return from_raw(a.raw - b.raw); }
    /// Product rounded down; |a| * |b| < 2^31 in whole numbers.
    friend constexpr Fixed operator*(Fixed a, Fixed b) {
        return from_raw(div_floor(a.raw * b.raw, one_raw));
    }
    friend constexpr auto operator<=>(const Fixed&, const Fixed&) = default;
};

/// Reads a decimal such as "-12.375" exactly rounded down to 1/65,536. Nothing but an optional
/// sign, digits and one point with digits on both sides is taken; at most 12 whole and 9 fraction
/// digits.
[[nodiscard]] std::optional<Fixed> parse_fixed(std::string_view text);

/// Reads a decimal as an integer count of 10^-places, e.g. ("114.348", 3) -> 114348. More fraction
/// digits than `places` are refused rather than rounded. places 0..9.
[[nodiscard]] std::optional<std::int64_t> parse_decimal(std::string_view text, int places);

/// A chance or share in parts per 65,536. 0..65,536.
struct Ratio {
    static constexpr std::uint32_t certain_parts = 65536;

    std::uint32_t parts = 0;

    /// numerator / denominator rounded down, for 0 <= numerator <= denominator, denominator > 0.
    [[nodiscard]] static constexpr Ratio of(std::int64_t numerator, std::int64_t denominator) {
        Ratio result;
        result.parts =
            static_cast<std::uint32_t>(div_floor(numerator * std::int64_t{65536}, denominator));
        return result;
    }
    friend constexpr auto operator<=>(const Ratio&, const Ratio&) = default;
};

}  // namespace sim
