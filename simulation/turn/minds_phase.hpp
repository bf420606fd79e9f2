// Minds phase: what commanders do of their own accord (rules/commander.hpp), and what courts learn
// of the arts of war (rules/technique.hpp).
#pragma once

#include "simulation/rules/technique.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

void commander_phase(TickContext& tick);

void technique_phase(TickContext& tick);

/// What all techniques that a court has add, by how far it has taken up each.
[[nodiscard]] TechniqueModifiers techniques_of(const TickContext& tick, PolityId court);

}  // namespace sim
