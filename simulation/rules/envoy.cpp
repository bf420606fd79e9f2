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

MissionEnd mission_end(const MissionInputs& in, const EnvoyLaws& laws, const Draw& draw) {
    const auto happens = [&](std::int32_t chance_permille, std::uint32_t n) {
        return draw.below(static_cast<std::uint32_t>(whole), n) <
               static_cast<std::uint32_t>(chance_permille);
    };
    const std::int32_t chance = in.is_secret ? laws.secret_capture_permille : laws.capture_permille;
    if (in.is_at_war && happens(chance, 0)) {
        return happens(laws.detain_permille, 1) ? MissionEnd::detained : MissionEnd::lost;
    }
    if (!in.is_at_war && in.means_war && happens(laws.detain_permille, 1)) {
        return MissionEnd::detained;
    }
    return in.is_secret && happens(laws.secret_capture_permille, 2) ? MissionEnd::read
                                                                    : MissionEnd::comes_through;
}

}  // namespace sim
