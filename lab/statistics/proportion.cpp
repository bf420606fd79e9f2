#include "lab/statistics/proportion.hpp"

#include <algorithm>
#include <cmath>

namespace lab {

namespace {

/// The chance of a case at which `tail` (falling in it, if `falls`) is 2.5%.
template <typename Tail>
double solve(Tail tail, bool falls) {
    constexpr double one_side = 0.025;
    double low = 0;
    double high = 1;
    // Until no number lies between.
    for (double middle = 0.5; middle > low && middle < high; middle = low + (high - low) / 2) {
        ((tail(middle) > one_side) == falls ? low : high) = middle;
    }
    return low + (high - low) / 2;
}

/// Sums of the terms of the binomial up to `hits` and above it, with the likeliest term as 1.
struct Sides {
    double up_to = 0;
    double above = 0;
};

Sides sides_of(std::uint32_t hits, std::uint32_t count, double chance) {
    const double odds = chance / (1 - chance);
    const auto top =
        std::min(count, static_cast<std::uint32_t>(std::floor((count + 1.0) * chance)));
    Sides sides;
    (top <= hits ? sides.up_to : sides.above) = 1;
    double term = 1;
    for (std::uint32_t k = top; k > 0 && term > 0; --k) {
        term *= k / (odds * (count - k + 1.0));
        (k - 1 <= hits ? sides.up_to : sides.above) += term;
    }
    term = 1;
    for (std::uint32_t k = top; k < count && term > 0; ++k) {
        term *= odds * (count - k) / (k + 1.0);
        (k + 1 <= hits ? sides.up_to : sides.above) += term;
    }
    return sides;
}

double binomial_above(std::uint32_t hits, std::uint32_t count, double chance) {
    const Sides sides = sides_of(hits, count, chance);
    return sides.above / (sides.up_to + sides.above);
}

}  // namespace

Band wilson(double hits, double count, double normal) {
    const double share = hits / count;
    const double square = normal * normal / count;
    const double middle = share + square / 2;
    const double half = normal * std::sqrt(share * (1 - share) / count + square / (4 * count));
    return {hits <= 0 ? 0 : std::max((middle - half) / (1 + square), 0.0),
            hits >= count ? 1 : std::min((middle + half) / (1 + square), 1.0)};
}

double binomial_at_most(std::uint32_t hits, std::uint32_t count, double chance) {
    if (hits >= count || chance <= 0) {
        return 1;
    }
    if (chance >= 1) {
        return 0;
    }
    const Sides sides = sides_of(hits, count, chance);
    return sides.up_to / (sides.up_to + sides.above);
}

Band clopper_pearson(std::uint32_t hits, std::uint32_t count) {
    Band band{0, 1};
    if (hits > 0) {
        band.low =
            solve([&](double chance) { return binomial_above(hits - 1, count, chance); }, false);
    }
    if (hits < count) {
        band.high =
            solve([&](double chance) { return binomial_at_most(hits, count, chance); }, true);
    }
    return band;
}

}  // namespace lab
