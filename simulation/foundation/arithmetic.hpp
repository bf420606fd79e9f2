// Integer arithmetic whose rounding is always stated. `/` and `>>` on signed numbers are not used
// elsewhere in the simulation when a sign is possible.
#pragma once

#include <cstdint>
#include <span>

namespace sim {

/// Quotient rounded toward minus infinity. `divisor` must not be zero.
[[nodiscard]] constexpr std::int64_t div_floor(std::int64_t dividend, std::int64_t divisor) {
    const std::int64_t quotient = dividend / divisor;
    return (dividend % divisor != 0 && (dividend < 0) != (divisor < 0)) ? quotient - 1 : quotient;
}

/// Quotient rounded toward plus infinity. `divisor` must not be zero.
[[nodiscard]] constexpr std::int64_t div_ceil(std::int64_t dividend, std::int64_t divisor) {
    return -div_floor(-dividend, divisor);
}

/// Remainder of div_floor: has the sign of `divisor`.
[[nodiscard]] constexpr std::int64_t mod_floor(std::int64_t dividend, std::int64_t divisor) {
    return dividend - div_floor(dividend, divisor) * divisor;
}

/// a * b / divisor rounded down, exact over the whole range of the product (128 bits inside).
/// All arguments >= 0, divisor > 0, and the result must fit in 63 bits: otherwise a CHECK fails.
[[nodiscard]] std::int64_t mul_div(std::int64_t a, std::int64_t b, std::int64_t divisor);

/// Splits `total` over `weights` by largest remainder, ties to the lower index; the shares add up
/// to `total` exactly. Weights >= 0; if all are zero the first share takes everything. `shares`
/// must be as long as `weights` and not empty.
void split_by_weight(std::int64_t total, std::span<const std::int64_t> weights,
                     std::span<std::int64_t> shares);

}  // namespace sim
