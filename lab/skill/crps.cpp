#include "lab/skill/crps.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lab {

namespace {

constexpr int most_terms = 10'000;

/// ln of the gamma function at half the degrees: exact sums, since it is asked of halves only and
/// std::lgamma writes a global.
double log_gamma_of_half(std::uint32_t degrees) {
    constexpr double log_root_pi = 0.57236494292470008707;
    double sum = degrees % 2 == 0 ? 0 : log_root_pi;
    for (std::uint32_t twice = degrees % 2 == 0 ? 2 : 1; twice < degrees; twice += 2) {
        sum += std::log(twice / 2.0);
    }
    return sum;
}

}  // namespace

Crps crps_of(std::vector<double> members, double observed) {
    std::ranges::sort(members);
    const auto count = static_cast<double>(members.size());
    double off = 0;
    double apart = 0;  // Sum over all ordered pairs of |a - b|.
    double place = 1 - count;
    for (const double member : members) {
        off += std::abs(member - observed);
        apart += 2 * place * member;
        place += 2;
    }
    Crps score;
    score.usual = off / count - apart / (2 * count * count);
    score.fair = members.size() < 2 ? score.usual : off / count - apart / (2 * count * (count - 1));
    return score;
}

std::uint32_t rank_of(std::span<const double> members, double observed, const sim::Draw& draw,
                      std::uint32_t n) {
    std::uint32_t below = 0;
    std::uint32_t equal = 0;
    for (const double member : members) {
        below += member < observed ? 1 : 0;
        equal += member == observed ? 1 : 0;
    }
    return below + draw.below(equal + 1, n);
}

RankHistogram rank_histogram(std::span<const std::uint32_t> ranks, std::uint32_t members,
                             std::uint32_t bins) {
    RankHistogram histogram;
    histogram.counts.assign(bins, 0);
    histogram.expected.assign(bins, 0);
    const std::uint64_t all = std::uint64_t{members} + 1;
    const auto bin_of_rank = [&](std::uint64_t rank) {
        return static_cast<std::size_t>(rank * bins / all);
    };
    for (std::uint64_t rank = 0; rank < all; ++rank) {
        histogram.expected[bin_of_rank(rank)] +=
            static_cast<double>(ranks.size()) / static_cast<double>(all);
    }
    for (const std::uint32_t rank : ranks) {
        histogram.counts[bin_of_rank(rank)] += 1;
    }
    if (ranks.empty() || bins < 2) {
        return histogram;
    }
    for (std::size_t i = 0; i < bins; ++i) {
        const double off = histogram.counts[i] - histogram.expected[i];
        histogram.chi_square += off * off / histogram.expected[i];
    }
    histogram.p = chi_square_tail(histogram.chi_square, bins - 1);
    return histogram;
}

double chi_square_tail(double value, std::uint32_t degrees) {
    const double a = degrees / 2.0;
    const double x = value / 2;
    if (x <= 0) {
        return 1;
    }
    const double front = std::exp(a * std::log(x) - x - log_gamma_of_half(degrees));
    constexpr double enough = std::numeric_limits<double>::epsilon() / 4;
    if (x < a + 1) {
        double term = 1 / a;
        double sum = term;
        for (int n = 1; n < most_terms && term > sum * enough; ++n) {
            term *= x / (a + n);
            sum += term;
        }
        return std::max(0.0, 1 - front * sum);
    }
    // Lentz's method.
    double b = x + 1 - a;
    double c = std::numeric_limits<double>::max();
    double d = 1 / b;
    double fraction = d;
    for (int n = 1; n < most_terms; ++n) {
        const double numerator = -n * (n - a);
        b += 2;
        d = 1 / (numerator * d + b);
        c = b + numerator / c;
        const double step = c * d;
        fraction *= step;
        if (std::abs(step - 1) < enough) {
            break;
        }
    }
    return front * fraction;
}

}  // namespace lab
