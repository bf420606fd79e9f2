// Service: people enter the service of courts once the record is silent (rules/entry.hpp): those
// whom it names when they are grown, and others where a court or a house runs out. Part of the
// turn.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

/// At each month's end: whoever is grown and serves nobody enters a service; in December courts
/// that have too few people find one.
void enter_service(TickContext& tick);

/// In the first month in which the record is silent: armies that it calls after a state of later
/// years serve the greatest court of that state's people, and their commanders with them.
void adopt_armies(TickContext& tick);

/// A kinsman of the house that rules a court, of whom the record is silent: he lives and serves it
/// from now on. none: the pack knows no such house, or nobody of a fit age is left of it.
PersonId find_kinsman(TickContext& tick, PolityId court, EventId because);

/// One who has married into the house that rules a court, of whom the record is silent, likewise.
PersonId find_consort(TickContext& tick, PolityId court, EventId because);

}  // namespace sim
