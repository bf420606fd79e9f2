#include "simulation/rules/envoy.hpp"

#include <algorithm>

namespace sim {

namespace {

constexpr std::int64_t whole = 1000;

std::int32_t days_of(Millidays time, std::int32_t pace_permille, std::int32_t preparing_days) {
    const std::int64_t paced = std::int64_t{time.value} * pace_permille / whole;
    return static_cast<std::int32_t>(paced / whole) + preparing_days + 1;
}

}  // namespace

MissionOutcome mission(const MissionInputs& in, const EnvoyLaws& laws) {
    MissionOutcome out;
    const bool wants_sea = in.is_barred || in.is_secret;
    if (wants_sea && in.sea != no_passage) {
        out = {true, true, days_of(in.sea, laws.sea_pace_permille, laws.preparing_days)};
    }
    if (in.courier != no_passage) {
        const std::int32_t detour = in.is_barred ? 2 : 1;
        const std::int32_t days =
            days_of(in.courier, laws.pace_permille * detour, laws.preparing_days);
        if (!out.can_go || (!in.is_secret && days < out.days)) {
            out = {true, false, days};
        }
    }
    return out;
}

bool mission_is_lost(const MissionInputs& in, const EnvoyLaws& laws, const Draw& draw) {
    if (!in.is_at_war) {
        return false;
    }
    const std::int32_t chance = in.is_secret ? laws.secret_capture_permille : laws.capture_permille;
    return draw.below(static_cast<std::uint32_t>(whole), 0) < static_cast<std::uint32_t>(chance);
}

}  // namespace sim
