// Bands: the small changes of bands in the country that no event tells; big ones go through changes
// (ChangeKind::bands_gather, bands_end, rising). A man who joins leaves his household, which stays.
// Part of the turn.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

/// Men leave their households for the hills.
void join_bands(World& world, PlaceId place, Men men);

/// Men of the bands (which have as many) go home, or die: as `kind` says.
void lose_bands(World& world, PlaceId place, Men men, FlowKind kind);

/// Men of the bands become soldiers of the garrison.
void enlist_bands(World& world, PlaceId place, Men men);

}  // namespace sim
