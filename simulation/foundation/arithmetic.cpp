#include "simulation/foundation/arithmetic.hpp"

#include <cstddef>

#include "simulation/foundation/check.hpp"

namespace sim {

namespace {

struct Wide {
    std::uint64_t high;
    std::uint64_t low;
};

/// 64 x 64 -> 128 bits by 32-bit halves: the same on every target, without a runtime library.
Wide multiply_wide(std::uint64_t a, std::uint64_t b) {
    const std::uint64_t a_low = a & 0xFFFFFFFF;
    const std::uint64_t a_high = a >> 32;
    const std::uint64_t b_low = b & 0xFFFFFFFF;
    const std::uint64_t b_high = b >> 32;
    const std::uint64_t low_low = a_low * b_low;
    const std::uint64_t high_low = a_high * b_low;
    const std::uint64_t low_high = a_low * b_high;
    const std::uint64_t middle =
        (low_low >> 32) + (high_low & 0xFFFFFFFF) + (low_high & 0xFFFFFFFF);
    return {a_high * b_high + (high_low >> 32) + (low_high >> 32) + (middle >> 32),
            (middle << 32) | (low_low & 0xFFFFFFFF)};
}

struct Division {
    std::uint64_t quotient;
    std::uint64_t remainder;
};

/// 128 / 64 by shift and subtract; `dividend.high < divisor` so that the quotient fits.
Division divide_wide(Wide dividend, std::uint64_t divisor) {
    if (dividend.high == 0) {
        return {dividend.low / divisor, dividend.low % divisor};
    }
    std::uint64_t remainder = dividend.high;
    std::uint64_t quotient = 0;
    for (int bit = 63; bit >= 0; --bit) {
        const bool carry = (remainder >> 63) != 0;
        remainder = (remainder << 1) | ((dividend.low >> bit) & 1);
        quotient <<= 1;
        if (carry || remainder >= divisor) {
            remainder -= divisor;
            quotient |= 1;
        }
    }
    return {quotient, remainder};
}

Division mul_div_parts(std::int64_t a, std::int64_t b, std::int64_t divisor) {
    CHECK(a >= 0 && b >= 0 && divisor > 0, "mul_div takes numbers >= 0 and a divisor > 0");
    const Wide product =
        multiply_wide(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b));
    const auto unsigned_divisor = static_cast<std::uint64_t>(divisor);
    CHECK(product.high < unsigned_divisor, "mul_div result does not fit in 64 bits");
    const Division division = divide_wide(product, unsigned_divisor);
    CHECK((division.quotient >> 63) == 0, "mul_div result does not fit in 63 bits");
    return division;
}

}  // namespace

std::int64_t mul_div(std::int64_t a, std::int64_t b, std::int64_t divisor) {
    return static_cast<std::int64_t>(mul_div_parts(a, b, divisor).quotient);
}

void split_by_weight(std::int64_t total, std::span<const std::int64_t> weights,
                     std::span<std::int64_t> shares) {
    CHECK(!weights.empty() && weights.size() == shares.size(), "shares must match weights");
    CHECK(total >= 0, "only an amount >= 0 can be split");
    std::int64_t weight_sum = 0;
    for (const std::int64_t weight : weights) {
        weight_sum += weight;
    }
    if (weight_sum == 0) {
        for (std::int64_t& share : shares) {
            share = 0;
        }
        shares[0] = total;
        return;
    }
    std::int64_t left = total;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        shares[i] = mul_div(total, weights[i], weight_sum);
        left -= shares[i];
    }
    // At most weights.size() - 1 units are left. Each goes to the largest remainder not yet served;
    // a served index is recognised by its share, so no second array is needed.
    while (left > 0) {
        std::size_t best = weights.size();
        std::uint64_t best_remainder = 0;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const Division parts = mul_div_parts(total, weights[i], weight_sum);
            const bool served = shares[i] != static_cast<std::int64_t>(parts.quotient);
            if (!served && (best == weights.size() || parts.remainder > best_remainder)) {
                best = i;
                best_remainder = parts.remainder;
            }
        }
        shares[best] += 1;
        left -= 1;
    }
}

}  // namespace sim
