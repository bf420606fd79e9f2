// Scaled setting: a world many times as large, for measuring how cost grows: the map of a setting
// side by side so many times, with the places and armies of one moment in every copy, and the same
// courts over all of them.
#pragma once

#include <cstdint>

#include "simulation/world/setting.hpp"
#include "simulation/world/world.hpp"

namespace lab {

/// The state `at` of a setting, `times` times (1 or more), as a setting of its own that begins on
/// `first_day` and lasts to the end of the other. Its record does nothing but muster the armies.
/// Copies are joined by one long road each, so that no way is shorter than before.
[[nodiscard]] sim::Setting scaled_setting(const sim::Setting& setting, const sim::World& at,
                                          sim::Day first_day, std::uint32_t times);

/// Gives `world`, of a scaled setting, the wars of `at`.
void copy_wars(const sim::World& at, sim::Day day, sim::World& world);

}  // namespace lab
