#include "lab/statistics/quantile.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lab {

double quantile(std::span<const double> sorted, double share) {
    const double position = static_cast<double>(sorted.size() - 1) * share;
    const auto below = std::min(static_cast<std::size_t>(position), sorted.size() - 1);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    const double part = position - static_cast<double>(below);
    return sorted[below] + part * (sorted[above] - sorted[below]);
}

Fan fan_of(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    Fan fan{};
    for (std::size_t i = 0; i < fan.size(); ++i) {
        fan[i] = quantile(values, fan_shares[i]);
    }
    return fan;
}

std::vector<Fan> fans_of(std::span<const std::vector<double>> futures) {
    std::vector<Fan> fans;
    for (std::size_t moment = 0; moment < futures.front().size(); ++moment) {
        std::vector<double> values;
        values.reserve(futures.size());
        for (const std::vector<double>& future : futures) {
            values.push_back(future[moment]);
        }
        fans.push_back(fan_of(std::move(values)));
    }
    return fans;
}

}  // namespace lab
