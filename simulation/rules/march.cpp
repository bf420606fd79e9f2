#include "simulation/rules/march.hpp"

#include <algorithm>

namespace sim {

Millidays march_budget(std::int32_t days, Permille fatigue, Permille hunger,
                       const CampaignLaws& laws) {
    const std::int64_t slowed = std::int64_t{fatigue.value} * laws.fatigue_slows_permille / 1000 +
                                std::int64_t{hunger.value} * laws.hunger_slows_permille / 1000;
    const std::int64_t pace = std::max<std::int64_t>(1000 - slowed, laws.slowest_permille);
    return Millidays(static_cast<std::int32_t>(std::int64_t{days} * pace));
}

Approach approach(const ApproachInputs& in, const CampaignLaws& laws) {
    if (in.inside == Men(0)) {
        return Approach::enters;
    }
    if (in.is_objective) {
        return Approach::besieges;
    }
    // A pass or fortress stands where there is no way around it.
    const bool bars = in.kind == PlaceKind::pass || in.kind == PlaceKind::fortress;
    const bool can_mask =
        std::int64_t{in.inside.value} * 1000 <= std::int64_t{in.outside.value} * laws.mask_permille;
    return !bars && can_mask ? Approach::passes : Approach::stopped;
}

}  // namespace sim
