// Knowledge phase: what is seen in the tick sets out as reports to the courts that could see it;
// reports that arrive change what those courts believe (rules/knowledge.hpp), of their own places
// and armies too. Courts decide by nothing else: fill_view is the only way from the world to them.
#pragma once

#include "simulation/turn/tick_context.hpp"
#include "simulation/views/view.hpp"

namespace sim {

void knowledge_phase(TickContext& tick);

/// Whose a court believes a place to be; none: nobody's.
[[nodiscard]] PolityId believed_holder(const World& world, PolityId court, PlaceId place);

/// Whether a court believes that an army is its own and stands.
[[nodiscard]] bool is_believed_own(const World& world, PolityId court, ArmyId army);

/// Fills `view` with what `court` knows at the end of the last tick.
void fill_view(const Run& run, PolityId court, View& view);

}  // namespace sim
