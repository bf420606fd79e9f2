#include "simulation/rules/march.hpp"

#include <algorithm>

namespace sim {

namespace {

/// A year, in thousandths of a day: whoever waits longer waits for ever.
constexpr std::int64_t longest_wait = 365'000;

}  // namespace

Millidays march_budget(std::int32_t days, Permille fatigue, Permille hunger,
                       const CampaignLaws& laws) {
    const std::int64_t slowed = std::int64_t{fatigue.value} * laws.fatigue_slows_permille / 1000 +
                                std::int64_t{hunger.value} * laws.hunger_slows_permille / 1000;
    const std::int64_t pace = std::max<std::int64_t>(1000 - slowed, laws.slowest_permille);
    return Millidays(static_cast<std::int32_t>(std::int64_t{days} * pace));
}

Millidays boats_time(const CrossingForce& force, const CampaignLaws& laws) {
    const std::int64_t men = std::max(force.men.value, 1);
    const std::int64_t lacking =
        std::max<std::int64_t>(men - std::int64_t{force.ships.value} * laws.men_per_ship, 0);
    // Metres times days a kilometre are thousandths of a day.
    const std::int64_t alone = std::int64_t{force.water_m} * laws.boats_days_per_km * lacking / men;
    const std::int64_t guard = std::max(force.guard_ships.value - force.ships.value, 0);
    const std::int64_t guarded = alone + alone * guard * laws.guard_men_per_ship / men;
    return Millidays(static_cast<std::int32_t>(std::min<std::int64_t>(guarded, longest_wait)));
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
