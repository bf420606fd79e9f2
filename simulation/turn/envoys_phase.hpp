// Envoys phase: missions set out, arrive, are answered and come home; accords come into force, are
// paid, run out and break; at month's end parties at court, weariness of war and trust shift
// (rules/party.hpp). Accords in order of slot.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

void envoys_phase(TickContext& tick);

}  // namespace sim
