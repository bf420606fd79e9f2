#include "simulation/rules/purge.hpp"

#include <algorithm>

namespace sim {

namespace {

/// `permille` under a middling ruler, nothing under one without suspicion, twice as much under one
/// of full.
bool happens(std::int32_t permille, std::int32_t suspicion_permille, PurgeDraw which,
             const Draw& draw) {
    const std::int32_t parts = std::clamp(permille * suspicion_permille / 500, 0, 1000);
    return draw.below(1000, static_cast<std::uint32_t>(which)) < static_cast<std::uint32_t>(parts);
}

}  // namespace

bool purge_follows(std::int32_t suspicion_permille, const PurgeLaws& laws, const Draw& draw) {
    return happens(laws.after_fall_permille, suspicion_permille, PurgeDraw::purge, draw);
}

FollowerFate follower_fate(std::int32_t suspicion_permille, const PurgeLaws& laws,
                           const Draw& draw) {
    constexpr std::int32_t as_always = 500;
    if (!happens(laws.follower_permille, as_always, PurgeDraw::follower, draw)) {
        return FollowerFate::stays;
    }
    return happens(laws.killed_permille, suspicion_permille, PurgeDraw::killed, draw)
               ? FollowerFate::killed
               : FollowerFate::dismissed;
}

std::int32_t officers_lost_days(std::int32_t following_permille, const PurgeLaws& laws) {
    return following_permille < laws.following_permille
               ? 0
               : laws.officers_days * std::min(following_permille, 1000) / 1000;
}

}  // namespace sim
