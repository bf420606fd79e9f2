// Unrest phase: at the end of a month unrest and bands in the country of a third of the places, for
// three months, and, where the record is silent, risings and mutinies anywhere. Part of the turn.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

/// Runs at the end of a month only.
void unrest_phase(TickContext& tick);

/// Men of the record's risings take to the hills around their places, as many as its households
/// feed; booked.
void raise_bands(World& world, const Setting& setting, InsurgencyId rising);

/// They go home, as many as are left of them.
void disband_bands(World& world, const Setting& setting, InsurgencyId rising);

}  // namespace sim
