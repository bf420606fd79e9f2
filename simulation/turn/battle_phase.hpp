// Battle phase: hostile armies that stand in the open at one place fight. Gathers both sides for
// rules/battle.hpp, shares out what it costs, and moves the beaten away.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

enum class Meeting : std::uint32_t {
    nobody,  ///< No enemy in the open.
    won,
    lost,  ///< The army that came has left the place, or is no more.
};

/// An army comes to its place from `from` by `route`: it fights whom it finds in the open there.
Meeting meet_in_the_field(TickContext& tick, ArmyId army, PlaceId from, RouteId route);

/// Those who stand together at one place since the last tick and have become enemies, or could not
/// decide it: they fight too.
void battle_phase(TickContext& tick);

}  // namespace sim
