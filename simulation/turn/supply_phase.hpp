// Supply phase: every army eats, and what it eats comes from somewhere (rules/supply.hpp); armies
// that bring plunder and captives home hand them over; a third of the places
// recovers each month (rules/recovery.hpp) and courts carry grain to their stations
// (rules/grain_transport.hpp). While the record decides, food flows, but men, horses and temper
// stay as the record has them.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

void supply_phase(TickContext& tick);

void recovery_phase(TickContext& tick);

void transport_phase(TickContext& tick);

}  // namespace sim
