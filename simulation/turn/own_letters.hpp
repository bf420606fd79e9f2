// Own letters: what courts hear of their own armies and places: from their commanders,
// and from their officers once a month and when a siege begins or ends. Part of the knowledge
// phase.
#pragma once

#include "simulation/turn/couriers.hpp"

namespace sim {

/// Armies write where they are, how many and how they bear themselves: when something has changed,
/// else at the end of the month; who is shut in does not. Of an army that has ended or gone over
/// its court is told, as soon as a way is open.
void write_of_armies(TickContext& tick, Couriers& couriers);

/// Officers write who besieges them or no more does; at the end of the month how strong the
/// garrison is, unless the place is besieged; and whose they are until their court knows it.
void write_of_places(TickContext& tick, Couriers& couriers);

}  // namespace sim
