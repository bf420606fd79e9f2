// Rising: bands that come down and take a place, and garrisons that turn on their officers. Part of
// the unrest phase; only where the record is silent.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

/// Asks whether the bands at a place rise in this month, and carries it out: a rebel court of the
/// setting, or the court that they fight for, holds the place, and their men are its garrison and
/// an army.
void rise(TickContext& tick, PlaceId place);

/// Asks whether an unpaid garrison mutinies: half of it becomes bands. `arrears`: pay owed, by a
/// year's pay.
void turn_on_officers(TickContext& tick, PlaceId place, Permille arrears);

}  // namespace sim
