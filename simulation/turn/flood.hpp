// Flood: what a broken dike does to the land around. Part of the turn.
#pragma once

#include <vector>

#include "simulation/turn/tick_context.hpp"

namespace sim {

/// Lays the land at a broken dike and the level country one leg away waste, and says which
/// households flee, for the event that tells it.
[[nodiscard]] std::vector<Change> flood(TickContext& tick, PlaceId place);

}  // namespace sim
