// Standing: what a change of hands, a flight or the capture of a ruler does at once to a court's
// legitimacy, its prestige, its temper and the reach of its officials. Called where such changes
// are applied, so that the record and the rules move courts alike.
#pragma once

#include "simulation/events/change.hpp"
#include "simulation/turn/change_site.hpp"

namespace sim {

/// The place has just gone from `from` to its present holder.
void feel_change_of_hands(const ChangeSite& site, PolityId from, ControlHow how);

/// The court has just moved in flight.
void feel_flight(const ChangeSite& site, PolityId court);

/// The court's ruler has just been taken by enemies.
void feel_capture(const ChangeSite& site, PolityId court);

}  // namespace sim
