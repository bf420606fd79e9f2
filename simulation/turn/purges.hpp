// Purges: what follows the fall of a chief minister or of a general with a following, as the rule
// of purges has it (rules/purge.hpp). Part of the turn.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

/// A chief minister of a court has fallen by `because`: it may turn on those in command who argued
/// as he did.
void purge_after_minister(TickContext& tick, PolityId court, PersonId minister, EventId because);

/// A general has lost the command of `army` by `because`: if it was his own, its officers go.
void purge_officers(TickContext& tick, ArmyId army, PersonId general, EventId because);

/// One with a following has been put to death by `because`: those in command who argued as he did
/// are not safe.
void purge_after_execution(TickContext& tick, PolityId court, PersonId person, EventId because);

}  // namespace sim
