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

LawSampling::LawSampling(const scenario::Scenario& scenario, std::uint32_t percent)
    : share_(percent / 100.0) {
    CHECK(percent >= 1 && percent <= 100, "laws are sampled within 1..100 percent");
    for (scenario::LawParameter& law : scenario::law_parameters()) {
        const auto text = std::ranges::find(scenario.laws, law.name, &scenario::LawText::name);
        CHECK(text != scenario.laws.end(), "a scenario sets every law");
        const std::span<const char> name(law.name);
        laws_.push_back({std::move(law), static_cast<double>(text->minimum),
                         static_cast<double>(text->maximum),
                         sim::digest_bytes(std::as_bytes(name)).bits});
    }
}

sim::Laws LawSampling::draw(const sim::Laws& laws, sim::ChanceKey key) const {
    sim::Laws drawn = laws;
    for (const Uncertain& one : laws_) {
        constexpr int half = 32;
        std::int32_t& value = one.law.target(drawn);
        const double mode = value;
        const double reach = std::abs(mode) * share_;
        const double lowest = std::min(std::max(mode - reach, one.lowest), mode);
        const double highest = std::max(std::min(mode + reach, one.highest), mode);
        const sim::Draw draw(key, outside_time, static_cast<std::uint32_t>(one.name),
                             static_cast<std::uint32_t>(one.name >> half));
        value = static_cast<std::int32_t>(
            std::lround(triangular_quantile(lowest, mode, highest, share_of(draw.bits(0)))));
    }
    return drawn;
}

}  // namespace lab
