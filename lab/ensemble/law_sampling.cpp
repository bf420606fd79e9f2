#include "lab/ensemble/law_sampling.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <utility>

#include "lab/statistics/triangular.hpp"
#include "simulation/foundation/check.hpp"
#include "simulation/foundation/digest.hpp"

namespace lab {

namespace {

/// No world draws anything in this tick.
constexpr std::uint32_t outside_time = UINT32_MAX;

/// Above 0, below 1.
double share_of(std::uint32_t bits) {
    constexpr double all = 4294967296.0;  // 2^32.
    return (bits + 0.5) / all;
}

}  // namespace

LawSampling::LawSampling(const scenario::Scenario& scenario, LawSpread spread) : spread_(spread) {
    CHECK(spread.is_posterior ? spread.percent == 0 : spread.percent >= 1 && spread.percent <= 100,
          "laws are sampled within 1..100 percent, or by their posterior");
    for (scenario::LawParameter& law : scenario::law_parameters()) {
        const auto text = std::ranges::find(scenario.laws, law.name, &scenario::LawText::name);
        CHECK(text != scenario.laws.end(), "a scenario sets every law");
        if (spread.is_posterior && !text->posterior) {
            continue;
        }
        const std::span<const char> name(law.name);
        const std::uint64_t digest = sim::digest_bytes(std::as_bytes(name)).bits;
        const scenario::Posterior reach = spread.is_posterior
                                              ? *text->posterior
                                              : scenario::Posterior{text->minimum, text->maximum};
        laws_.push_back({std::move(law), static_cast<double>(reach.low),
                         static_cast<double>(reach.high), digest});
    }
}

sim::Laws LawSampling::draw(const sim::Laws& laws, sim::ChanceKey key) const {
    constexpr double hundred = 100.0;
    sim::Laws drawn = laws;
    for (const Uncertain& one : laws_) {
        constexpr int half = 32;
        std::int32_t& value = one.law.target(drawn);
        double mode = value;
        double lowest = one.lowest;
        double highest = one.highest;
        if (spread_.is_posterior) {
            mode = std::clamp(mode, lowest, highest);
        } else {
            const double reach = std::abs(mode) * (spread_.percent / hundred);
            lowest = std::min(std::max(mode - reach, lowest), mode);
            highest = std::max(std::min(mode + reach, highest), mode);
        }
        const sim::Draw draw(key, outside_time, static_cast<std::uint32_t>(one.name),
                             static_cast<std::uint32_t>(one.name >> half));
        value = static_cast<std::int32_t>(
            std::lround(triangular_quantile(lowest, mode, highest, share_of(draw.bits(0)))));
    }
    return drawn;
}

}  // namespace lab
