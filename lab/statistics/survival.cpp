#include "lab/statistics/survival.hpp"

#include <algorithm>
#include <cmath>

namespace lab {

namespace {

/// The band on the scale log(-log S), which stays within 0..1.
void add_band(CurveStep& step, double greenwood, double normal) {
    if (step.share <= 0) {
        // Nobody is left and the variance is unknown: the band of the step before holds.
        step.share = 0;
        step.low = 0;
        return;
    }
    const double scale = std::log(step.share);
    const double deviation = std::sqrt(greenwood) / std::abs(scale);
    step.low = std::pow(step.share, std::exp(normal * deviation));
    step.high = std::pow(step.share, std::exp(-normal * deviation));
}

}  // namespace

std::vector<CurveStep> survival_curve(std::span<const Life> lives, double normal) {
    std::vector<Life> sorted(lives.begin(), lives.end());
    std::sort(sorted.begin(), sorted.end(),
              [](const Life& a, const Life& b) { return a.days < b.days; });
    std::vector<CurveStep> curve;
    double share = 1;
    double greenwood = 0;
    for (std::size_t first = 0; first < sorted.size();) {
        std::size_t next = first;
        double ended = 0;
        for (; next < sorted.size() && sorted[next].days == sorted[first].days; ++next) {
            ended += sorted[next].is_ended ? 1 : 0;
        }
        const auto at_risk = static_cast<double>(sorted.size() - first);
        if (ended > 0) {
            share *= 1 - ended / at_risk;
            greenwood += ended / (at_risk * std::max(at_risk - ended, 1e-9));
            CurveStep step{sorted[first].days, share, 0, curve.empty() ? 1 : curve.back().high};
            add_band(step, greenwood, normal);
            curve.push_back(step);
        }
        first = next;
    }
    return curve;
}

CurveStep step_on(std::span<const CurveStep> curve, std::int32_t days) {
    CurveStep found;
    for (const CurveStep& step : curve) {
        if (step.days > days) {
            break;
        }
        found = step;
    }
    return found;
}

}  // namespace lab
