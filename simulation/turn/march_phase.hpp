// March phase: armies with somewhere to go go there. They move in order of the hour at which each
// reaches its next place, ties by slot, so that who comes first meets whom does not depend on the
// order of the table. Rules: march.hpp; fights on the way: battle_phase.hpp.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

void march_phase(TickContext& tick);

/// How an army goes: by ship, by horse, or on foot; embarked where it has ships for all.
[[nodiscard]] Going going_of(const World& world, ArmyId army, const CampaignLaws& laws);

/// Whether the army has been on the road in this tick.
[[nodiscard]] bool is_on_the_march(const World& world, ArmyId army);

}  // namespace sim
