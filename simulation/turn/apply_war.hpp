// The part of apply that carries out changes of armies, garrisons, stores and enmities.
#pragma once

#include "simulation/calendar/day.hpp"
#include "simulation/events/change.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/world/setting.hpp"
#include "simulation/world/world.hpp"

namespace sim {

/// As apply, for the kinds from `muster` and `stand_down` and from `hostility_begin` on.
EventId apply_war(World& world, const Setting& setting, const Change& change, Day day,
                  EventId event);

}  // namespace sim
