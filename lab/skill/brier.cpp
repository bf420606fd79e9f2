#include "lab/skill/brier.hpp"

#include <algorithm>
#include <cmath>

#include "simulation/foundation/draw.hpp"

namespace lab {

namespace {

constexpr std::uint32_t bars_seed = 21;

double outcome_of(const WeighedForecast& forecast) {
    return forecast.happened ? 1 : 0;
}

double square(double value) {
    return value * value;
}

/// 0..1, 1 not included.
double uniform(const sim::Draw& draw, std::uint32_t n) {
    return draw.bits(n) / 4294967296.0;
}

}  // namespace

double brier_score(std::span<const WeighedForecast> forecasts) {
    double sum = 0;
    double weight = 0;
    for (const WeighedForecast& forecast : forecasts) {
        sum += forecast.weight * square(forecast.chance - outcome_of(forecast));
        weight += forecast.weight;
    }
    return weight == 0 ? 0 : sum / weight;
}

double brier_score(std::span<const double> chances, std::size_t happened) {
    double sum = 0;
    for (std::size_t i = 0; i < chances.size(); ++i) {
        sum += square(chances[i] - (i == happened ? 1 : 0));
    }
    return sum / 2;
}

double fair_brier_score(std::span<const std::uint32_t> counts, std::uint32_t members,
                        std::size_t happened) {
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double chance = static_cast<double>(counts[i]) / members;
        sum += square(chance - (i == happened ? 1 : 0)) - chance * (1 - chance) / (members - 1);
    }
    return sum / 2;
}

double ensemble_log_score(std::uint32_t count, std::uint32_t members, bool happened) {
    const double hits = happened ? count : members - count;
    return std::log((hits + 1) / (static_cast<double>(members) + 2));
}

std::size_t bin_of(double chance, std::uint32_t bins) {
    const double position = std::clamp(chance, 0.0, 1.0) * bins;
    return std::min<std::size_t>(bins - 1, static_cast<std::size_t>(position));
}

std::vector<ReliabilityBin> reliability_bins(std::span<const WeighedForecast> forecasts,
                                             std::uint32_t bins) {
    std::vector<ReliabilityBin> found(bins);
    for (const WeighedForecast& forecast : forecasts) {
        ReliabilityBin& bin = found[bin_of(forecast.chance, bins)];
        bin.count += 1;
        bin.weight += forecast.weight;
        bin.chance += forecast.weight * forecast.chance;
        bin.happened += forecast.weight * outcome_of(forecast);
    }
    for (ReliabilityBin& bin : found) {
        if (bin.count > 0) {
            bin.chance /= bin.weight;
            bin.happened /= bin.weight;
        }
    }
    return found;
}

BrierParts brier_parts(std::span<const WeighedForecast> forecasts, std::uint32_t bins) {
    BrierParts parts;
    const std::vector<ReliabilityBin> found = reliability_bins(forecasts, bins);
    double weight = 0;
    double share = 0;
    for (const ReliabilityBin& bin : found) {
        weight += bin.weight;
        share += bin.weight * bin.happened;
    }
    if (weight == 0) {
        return parts;
    }
    share /= weight;
    for (const ReliabilityBin& bin : found) {
        parts.reliability += bin.weight * square(bin.chance - bin.happened) / weight;
        parts.resolution += bin.weight * square(bin.happened - share) / weight;
    }
    for (const WeighedForecast& forecast : forecasts) {
        const ReliabilityBin& bin = found[bin_of(forecast.chance, bins)];
        const double off = forecast.chance - bin.chance;
        parts.spread += forecast.weight * square(off) / weight;
        parts.covariance +=
            2 * forecast.weight * off * (outcome_of(forecast) - bin.happened) / weight;
    }
    parts.uncertainty = share * (1 - share);
    parts.brier = brier_score(forecasts);
    return parts;
}

void add_consistency_bars(std::span<const WeighedForecast> forecasts,
                          std::vector<ReliabilityBin>& bins, std::uint32_t repeats) {
    const auto bin_count = static_cast<std::uint32_t>(bins.size());
    const auto count = static_cast<std::uint32_t>(forecasts.size());
    std::vector<std::vector<double>> shares(bins.size());
    std::vector<double> weights(bins.size());
    std::vector<double> hits(bins.size());
    for (std::uint32_t repeat = 0; repeat < repeats; ++repeat) {
        const sim::Draw draw({bars_seed, 0}, repeat, 0, 0);
        std::ranges::fill(weights, 0);
        std::ranges::fill(hits, 0);
        for (std::uint32_t i = 0; i < count; ++i) {
            const WeighedForecast& forecast = forecasts[draw.below(count, 2 * i)];
            const std::size_t bin = bin_of(forecast.chance, bin_count);
            weights[bin] += forecast.weight;
            hits[bin] += uniform(draw, 2 * i + 1) < forecast.chance ? forecast.weight : 0;
        }
        for (std::size_t bin = 0; bin < bins.size(); ++bin) {
            if (weights[bin] > 0) {
                shares[bin].push_back(hits[bin] / weights[bin]);
            }
        }
    }
    for (std::size_t bin = 0; bin < bins.size(); ++bin) {
        std::vector<double>& found = shares[bin];
        if (!found.empty()) {
            std::ranges::sort(found);
            const std::size_t twentieth = found.size() / 20;
            bins[bin].bar = {found[twentieth], found[found.size() - 1 - twentieth]};
        }
    }
}

}  // namespace lab
