// Enmities: wars in which nobody fights any more come to an end without a word. So does what the
// record leaves of a war of which it tells nothing further. Part of the turn, under the record too.
// Page: docs/rules/party.md.
#pragma once

#include "simulation/events/event.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// Whether arms meet, or walls are held, in events of the kind.
[[nodiscard]] constexpr bool is_fight(EventKind kind) {
    return kind == EventKind::battle || kind == EventKind::standoff || kind == EventKind::raid ||
           kind == EventKind::siege || kind == EventKind::city_taken || kind == EventKind::revolt;
}

/// Both have fought on that day; either may be none.
void note_fight(World& world, PolityId one, PolityId other, Day day);

/// The war of the two is over on that day, of itself.
void end_war_unsaid(TickContext& tick, PolityId a, PolityId b, Day day);

/// At the end of a month: whoever besieges or is besieged fights; wars in which one side has fought
/// with nobody for long are over.
void lapse_wars(TickContext& tick);

}  // namespace sim
