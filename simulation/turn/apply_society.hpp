// Apply society: carries out the changes that the rules of society and orders of courts make.
#pragma once

#include "simulation/calendar/day.hpp"
#include "simulation/events/change.hpp"
#include "simulation/world/setting.hpp"
#include "simulation/world/world.hpp"

namespace sim {

/// As apply (apply.hpp), for kinds from first_society_change on.
EventId apply_society(World& world, const Setting& setting, const Change& change, Day day,
                      EventId event);

}  // namespace sim
