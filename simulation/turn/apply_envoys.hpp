// The part of apply that carries out what envoys, treaties and the plans of courts change.
#pragma once

#include "simulation/calendar/day.hpp"
#include "simulation/events/change.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/world/setting.hpp"
#include "simulation/world/world.hpp"

namespace sim {

/// Gives back the event that had made the state which the change ends; none if there is none.
EventId apply_envoys(World& world, const Setting& setting, const Change& change, Day day,
                     EventId event);

}  // namespace sim
