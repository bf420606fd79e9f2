// People phase: at the end of a month hunger, plague and flight; at the end of a year births and
// deaths, settlers, acculturation and the registers. Part of the turn.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

/// Runs at the end of a month only. Plague comes by chance and so only where the record is silent.
void people_phase(TickContext& tick);

/// The people who are most at a place; ties to the first.
[[nodiscard]] Culture largest_people(const World& world, PlaceId place);

}  // namespace sim
