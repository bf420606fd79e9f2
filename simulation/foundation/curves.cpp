#include "simulation/foundation/curves.hpp"

#include <bit>

#include "simulation/foundation/arithmetic.hpp"
#include "simulation/foundation/check.hpp"
#include "simulation/foundation/curve_tables.hpp"

namespace sim {
namespace {

constexpr std::int64_t ln_2_fine = 2977044472;  // ln 2 = 0.693147, times 2^32.
constexpr std::int64_t steps_per_one = 32;      // Of the tables of logistic and decay.
constexpr std::int64_t last_step = 12 * steps_per_one;

// The table read between its entries; `raw` is 0..12 in 1/65,536.
std::int64_t between(const std::uint32_t* table, std::int64_t raw) {
    const std::int64_t step = div_floor(raw * steps_per_one, Fixed::one_raw);
    if (step >= last_step) {
        return table[last_step];
    }
    const std::int64_t part = raw * steps_per_one - step * Fixed::one_raw;
    const std::int64_t low = table[step];
    const std::int64_t high = table[step + 1];
    return low + div_floor((high - low) * part + Fixed::one_raw / 2, Fixed::one_raw);
}

// ln(value) for value >= 1: the power of two below it, and the rest from the table.
std::int64_t log_raw(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    const int power = static_cast<int>(std::bit_width(bits)) - 1;
    // value / 2^power - 1 in 1/2^24: 0..2^24 - 1.
    const std::int64_t rest = power <= 24
                                  ? static_cast<std::int64_t>(bits << (24 - power)) - (1LL << 24)
                                  : static_cast<std::int64_t>(bits >> (power - 24)) - (1LL << 24);
    const std::int64_t step = div_floor(rest, 1LL << 16);
    const std::int64_t part = rest - step * (1LL << 16);
    const std::int64_t low = curve_tables::natural_log[step];
    const std::int64_t high = curve_tables::natural_log[step + 1];
    return div_floor(power * ln_2_fine + (1LL << 15), 1LL << 16) + low +
           div_floor((high - low) * part + (1LL << 15), 1LL << 16);
}

Ratio ratio_of(std::int64_t parts) {
    Ratio ratio;
    ratio.parts = static_cast<std::uint32_t>(parts);
    return ratio;
}

}  // namespace

Fixed log_ratio(std::int64_t numerator, std::int64_t denominator) {
    CHECK(numerator >= 1 && denominator >= 1, "a logarithm of nothing");
    return Fixed::from_raw(log_raw(numerator) - log_raw(denominator));
}

Ratio logistic(Fixed score) {
    const std::int64_t parts =
        between(curve_tables::logistic, score.raw < 0 ? -score.raw : score.raw);
    return ratio_of(score.raw < 0 ? std::int64_t{Ratio::certain_parts} - parts : parts);
}

Ratio survival(Fixed hazard) {
    CHECK(hazard.raw >= 0, "a hazard below zero");
    if (hazard.raw >= 12 * Fixed::one_raw) {
        return ratio_of(0);
    }
    return ratio_of(between(curve_tables::decay, hazard.raw));
}

Ratio chance_of(Fixed hazard) {
    return ratio_of(std::int64_t{Ratio::certain_parts} - survival(hazard).parts);
}

}  // namespace sim
