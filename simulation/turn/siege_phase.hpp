// Siege phase: every invested place lives through the tick by rules/siege.hpp; a place that falls
// is dealt with by rules/sack.hpp.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

void siege_phase(TickContext& tick);

/// The armies that lie before a place.
[[nodiscard]] std::vector<ArmyId> besiegers_of(const TickContext& tick, PlaceId place);

/// What the besieged have to fear from and to hope of those who lie before them is gathered here.
[[nodiscard]] Men besieging_men(const TickContext& tick, PlaceId place);

/// A place changes hands without a sack: nobody was left to hold it, or it gave itself up. The army
/// leaves a garrison.
void take_place(TickContext& tick, ArmyId army, PlaceId place, ControlHow how, EventId because);

/// If `place` was the seat of a court, the court flees to its most populous other place, or has
/// none.
void lose_seat(TickContext& tick, PolityId loser, PlaceId place, EventId because);

}  // namespace sim
