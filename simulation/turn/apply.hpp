// Apply: the one place where the world changes. Forced facts, rules and orders all end here.
#pragma once

#include "simulation/calendar/day.hpp"
#include "simulation/events/change.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/turn/plan.hpp"
#include "simulation/world/setting.hpp"
#include "simulation/world/world.hpp"

namespace sim {

/// Carries out one change on `day` as part of event `event`, and gives back the event that had made
/// the state which this change ends (what put the former holder there, what began the treaty, the
/// reign, the siege), or none. A change that does not fit the world (a siege that ends before it
/// began, an id outside its table) is a bug of the caller: CHECK.
EventId apply(World& world, const Setting& setting, const Plan& plan, const Change& change, Day day,
              EventId event);

}  // namespace sim
