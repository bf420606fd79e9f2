#include "simulation/turn/cohesion.hpp"

#include <algorithm>

namespace sim {

Day united_on(const Setting& setting, const Plan& plan, PolityId court) {
    for (const Unification& change : plan.unifications) {
        if (change.tribes == court) {
            return change.on.exists() ? change.on : Day(INT32_MAX);
        }
    }
    return setting.polities[court.index].united_on;
}

std::int32_t vigour_permille(const World& world, const Setting& setting, const Plan& plan,
                             PolityId court, Day today) {
    constexpr std::int32_t year_days = 365;
    const DecisionLaws& laws = setting.laws.decision;
    // Tribes rise when somebody unites them.
    const Day begun = world.polities.phase_since[court];
    const Day united = united_on(setting, plan, court);
    const Day since = united.exists() ? std::max(begun, united) : begun;
    const std::int32_t years =
        since.exists() ? (today.number - since.number) / year_days : laws.cohesion_years;
    return std::clamp(1000 - 1000 * years / laws.cohesion_years, laws.cohesion_least_permille,
                      1000);
}

Permille cohesion_of(const World& world, const Setting& setting, const Plan& plan, PolityId court,
                     Day today) {
    if (!is_people_in_arms(setting.polities[court.index])) {
        return Permille(0);
    }
    const auto culture = static_cast<std::size_t>(setting.polities[court.index].culture);
    std::int64_t all = 0;
    std::int64_t own = 0;
    const auto holders = world.places.holder.values();
    for (std::size_t i = 0; i < holders.size(); ++i) {
        if (holders[i] == court) {
            all += world.places.households[PlaceId(i)].value;
            own += world.peoples_at(PlaceId(i))[culture].value;
        }
    }
    if (own * 2 >= all) {
        return Permille(1000);
    }
    return Permille(vigour_permille(world, setting, plan, court, today));
}

}  // namespace sim
