// Cohesion: how far a people in arms still holds together as it did when it rose. It wanes over
// generations once it rules more settled subjects than it is itself: asabiya (Turchin, Historical
// Dynamics, 2003, ch. 3). Part of the turn.
#pragma once

#include "simulation/turn/plan.hpp"
#include "simulation/world/world.hpp"

namespace sim {

/// From when on a polity acts as one: of tribes when the plan, or else the record, unites them; if
/// never, a day that no run reaches. none: it needs nobody to unite it.
[[nodiscard]] Day united_on(const Setting& setting, const Plan& plan, PolityId court);

/// How much of its first vigour a people in arms has kept by the years since its rise, 0..1,000.
[[nodiscard]] std::int32_t vigour_permille(const World& world, const Setting& setting,
                                           const Plan& plan, PolityId court, Day today);

/// 0: no people in arms; 1,000: as on the day of its rise.
[[nodiscard]] Permille cohesion_of(const World& world, const Setting& setting, const Plan& plan,
                                   PolityId court, Day today);

}  // namespace sim
