// Knowledge phase: what is seen in the tick sets out as reports to the courts that could see it;
// reports that arrive change what those courts believe (rules/knowledge.hpp). Courts decide by
// nothing else: view_of is the only way from the world to a court.
#pragma once

#include "simulation/turn/tick_context.hpp"
#include "simulation/views/view.hpp"

namespace sim {

void knowledge_phase(TickContext& tick);

/// Whose a court believes a place to be; none: nobody's.
[[nodiscard]] PolityId believed_holder(const World& world, PolityId court, PlaceId place);

/// Scouts of `court` have reached `place`: what they see sets out at once.
void scout(TickContext& tick, PolityId court, PlaceId place);

/// Fills `view` with what `court` knows at the end of the last tick.
void fill_view(const Run& run, PolityId court, View& view);

}  // namespace sim
