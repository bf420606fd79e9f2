#include "simulation/rules/polity.hpp"

#include <algorithm>

namespace sim {

namespace {

enum class PolityDraw : std::uint32_t { break_away, submission, abolition };

constexpr std::uint32_t million = 1'000'000;

bool happens(std::int64_t parts_per_million, PolityDraw which, const Draw& draw) {
    return draw.below(million, static_cast<std::uint32_t>(which)) <
           static_cast<std::uint32_t>(std::clamp<std::int64_t>(parts_per_million, 0, million));
}

}  // namespace

bool breaks_away(const BondInputs& in, const ThroneLaws& laws, const Draw& draw) {
    const std::int64_t missing = laws.break_away_prestige_permille - in.overlord_prestige.value;
    if (in.is_puppet || (missing <= 0 && !in.overlord_beaten)) {
        return false;
    }
    const std::int64_t most = std::max(laws.break_away_prestige_permille, 1);
    // An overlord beaten this year is worth no more than half of his name.
    const std::int64_t share =
        std::max<std::int64_t>(missing * 1000 / most, in.overlord_beaten ? 500 : 0);
    return happens(laws.break_away_ppm * share / 1000, PolityDraw::break_away, draw);
}

bool submits(const SubmissionInputs& in, const ThroneLaws& laws, const Draw& draw) {
    const bool is_outmatched = in.other_strength >= in.own_strength * laws.submit_ratio;
    if (!is_outmatched || in.places_lost == 0 || in.is_sovereign_empire) {
        return false;
    }
    return happens(laws.submit_ppm, PolityDraw::submission, draw);
}

bool abolishes_puppet(bool overlord_has_war_on_that_side, const ThroneLaws& laws,
                      const Draw& draw) {
    return !overlord_has_war_on_that_side &&
           happens(laws.puppet_end_ppm, PolityDraw::abolition, draw);
}

bool state_ends(const EndInputs& in) {
    return !in.has_court || (in.places == 0 && in.armies == 0);
}

}  // namespace sim
