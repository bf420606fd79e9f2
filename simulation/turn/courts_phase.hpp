// Courts phase: how far officials reach, what they are worth, how peoples and other courts look at
// a court (rules/administration.hpp, legitimacy.hpp, prestige.hpp); rulers, heirs and ministers,
// courts in flight, bonds between courts, the ends of states (rules/succession.hpp,
// court_flight.hpp, polity.hpp). While the record decides, thrones_phase only keeps heirs.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

void courts_phase(TickContext& tick);

void thrones_phase(TickContext& tick);

}  // namespace sim
