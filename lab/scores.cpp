#include "lab/scores.hpp"

#include <algorithm>
#include <cmath>

#include "simulation/foundation/draw.hpp"

namespace lab {

namespace {

double log_of(const Forecast& forecast) {
    return std::log(forecast.happened ? forecast.chance : 1 - forecast.chance);
}

}  // namespace

double logistic(double score) {
    return 1 / (1 + std::exp(-score));
}

Score score_of(std::span<const Forecast> forecasts) {
    Score score;
    score.count = forecasts.size();
    if (forecasts.empty()) {
        return score;
    }
    for (const Forecast& forecast : forecasts) {
        const double chance = forecast.happened ? forecast.chance : 1 - forecast.chance;
        score.log_score += log_of(forecast);
        score.brier += (1 - chance) * (1 - chance);
        score.ahead += chance > 0.5 ? 1 : chance == 0.5 ? 0.5 : 0;
    }
    const auto count = static_cast<double>(forecasts.size());
    score.log_score /= count;
    score.brier /= count;
    score.ahead /= count;
    return score;
}

Band gain_band(std::span<const Forecast> ours, std::span<const Forecast> theirs) {
    constexpr std::uint32_t repeats = 2000;
    const auto count = static_cast<std::uint32_t>(ours.size());
    std::vector<double> gains;
    gains.reserve(repeats);
    for (std::uint32_t repeat = 0; repeat < repeats; ++repeat) {
        const sim::Draw draw({20, 0}, repeat, 0, 0);
        double sum = 0;
        for (std::uint32_t i = 0; i < count; ++i) {
            const std::uint32_t pick = draw.below(count, i);
            sum += log_of(ours[pick]) - log_of(theirs[pick]);
        }
        gains.push_back(sum / count);
    }
    std::sort(gains.begin(), gains.end());
    return {gains[repeats / 20], gains[repeats - repeats / 20 - 1]};
}

Line fit_line(std::span<const double> values, const std::vector<bool>& happened) {
    // Newton's method on two parameters, each held by a prior of deviation 10.
    constexpr double hold = 0.01;
    Line line;
    for (int step = 0; step < 50; ++step) {
        double g0 = -hold * line.level;
        double g1 = -hold * line.slope;
        double h00 = hold;
        double h01 = 0;
        double h11 = hold;
        for (std::size_t i = 0; i < values.size(); ++i) {
            const double chance = logistic(line.level + line.slope * values[i]);
            const double miss = (happened[i] ? 1.0 : 0.0) - chance;
            const double spread = chance * (1 - chance);
            g0 += miss;
            g1 += miss * values[i];
            h00 += spread;
            h01 += spread * values[i];
            h11 += spread * values[i] * values[i];
        }
        const double determinant = h00 * h11 - h01 * h01;
        line.level += (h11 * g0 - h01 * g1) / determinant;
        line.slope += (h00 * g1 - h01 * g0) / determinant;
    }
    return line;
}

}  // namespace lab
