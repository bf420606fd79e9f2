// Siege plan: what besieger and besieged do where no order binds them. Standing orders of armies
// and the fit to the attested sieges both follow it.
// Page: docs/rules/siege.md.
#pragma once

#include <cstdint>

#include "simulation/map/map.hpp"
#include "simulation/rules/siege.hpp"

namespace sim {

/// The class of walls that a place counts for: that of what is built; for a fortress or pass at
/// least 4 in the mountains and 3 in hills, since the rock is a wall. 0..5.
[[nodiscard]] std::int32_t walls_of_place(const PlaceDefinition& place);

/// How a besieger goes about the next step: a first assault, then engines with an assault now and
/// then, an assault where the works are down, else blockade; a starving army talks. No draw.
[[nodiscard]] SiegeWay usual_way(const Besieged& inside, const Besieger& outside,
                                 const SiegeTime& time);

/// How a defender goes about it: talks when hungry or disheartened or if a ransom would do, sallies
/// if able or when help is near, else holds. No draw.
[[nodiscard]] SiegeStand usual_stand(const Besieged& inside, const Besieger& outside);

}  // namespace sim
