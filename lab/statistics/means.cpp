#include "lab/statistics/means.hpp"

#include <cmath>
#include <numbers>

namespace lab {

namespace {

struct Moments {
    double mean = 0;
    double variance = 0;  ///< Of the sample: over count - 1.
};

template <typename ValueOf>
Moments moments_of(std::size_t count, ValueOf value_of) {
    Moments moments;
    for (std::size_t i = 0; i < count; ++i) {
        moments.mean += value_of(i);
    }
    moments.mean /= static_cast<double>(count);
    for (std::size_t i = 0; i < count; ++i) {
        const double gap = value_of(i) - moments.mean;
        moments.variance += gap * gap;
    }
    moments.variance /= static_cast<double>(count - 1);
    return moments;
}

}  // namespace

double student_within(double value, std::uint32_t freedom) {
    const double n = freedom;
    const double cosine_2 = n / (n + value * value);
    const double sine = value / std::sqrt(n + value * value);
    const bool is_odd = freedom % 2 == 1;
    // Terms of the sum, each from the one before; odd: from cos on, even: from 1 on.
    double term = is_odd ? std::sqrt(cosine_2) : 1;
    double sum = 0;
    for (std::uint32_t k = is_odd ? 3 : 2; k <= freedom; k += 2) {
        sum += term;
        term *= cosine_2 * (k - 1.0) / k;
    }
    if (!is_odd) {
        return sine * sum;
    }
    const double angle = std::atan(value / std::sqrt(n));
    return 2 / std::numbers::pi * (angle + sine * sum);
}

double student_value(double share, std::uint32_t freedom) {
    double low = 0;
    double high = 1;
    while (student_within(high, freedom) < share) {
        low = high;
        high *= 2;
    }
    for (double middle = low + (high - low) / 2; middle > low && middle < high;
         middle = low + (high - low) / 2) {
        (student_within(middle, freedom) < share ? low : high) = middle;
    }
    return low + (high - low) / 2;
}

PairedMeans paired_means(std::span<const double> without, std::span<const double> with) {
    const std::size_t count = without.size();
    const Moments apart_without = moments_of(count, [&](std::size_t i) { return without[i]; });
    const Moments apart_with = moments_of(count, [&](std::size_t i) { return with[i]; });
    const Moments gap = moments_of(count, [&](std::size_t i) { return with[i] - without[i]; });
    PairedMeans found;
    found.without = apart_without.mean;
    found.with = apart_with.mean;
    found.difference.value = gap.mean;
    found.difference.interval = {gap.mean, gap.mean};
    if (gap.variance <= 0) {
        found.p = gap.mean == 0 ? 1 : 0;
        return found;
    }
    const auto freedom = static_cast<std::uint32_t>(count - 1);
    const double deviation = std::sqrt(gap.variance / static_cast<double>(count));
    const double half = student_value(0.95, freedom) * deviation;
    found.difference.interval = {gap.mean - half, gap.mean + half};
    found.p = 1 - student_within(std::abs(gap.mean) / deviation, freedom);
    found.worth = (apart_without.variance + apart_with.variance) / gap.variance;
    return found;
}

}  // namespace lab
