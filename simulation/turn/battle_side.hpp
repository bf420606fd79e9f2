// BattleSide from armies, and back: gathers the armies of one side into the values that the rule
// asks for, and shares what the fight costs among them by their part in it.
#pragma once

#include <vector>

#include "simulation/rules/battle.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// Armies that fight together. The chief is the largest, ties to the lower slot; his skill leads.
struct Host {
    std::vector<ArmyId> armies;
    ArmyId chief;
    PolityId polity;  ///< Of the chief.
    Men men;
};

[[nodiscard]] Host make_host(const TickContext& tick, std::vector<ArmyId> armies);

/// The values of a host; `naval`: skill and techniques of water count.
[[nodiscard]] BattleSide side_of(const TickContext& tick, const Host& host, bool naval);

/// Adds the changes of what a host loses. Captured men, horses and ships go to `captor`'s chief, or
/// where that is none to the place.
void add_losses(const TickContext& tick, const Host& host, const SideOutcome& outcome,
                const Host& captor, std::vector<Change>& changes);

/// Changes the morale of all armies of a host.
void change_morale(World& world, const Host& host, std::int32_t change_permille);

/// Skill of an army's commander, 0..10; a little below the middle where nobody commands.
[[nodiscard]] std::int32_t skill_of(const TickContext& tick, ArmyId army,
                                    std::int32_t PersonDefinition::* skill);

/// Adds the changes of a commander's death or capture; nothing if he is unhurt or there is none.
void add_fate(const TickContext& tick, ArmyId army, CommanderFate fate, PolityId captor,
              std::vector<Change>& changes);

/// The changes that the death or capture of any person brings, the throne included.
void add_person_fate(const TickContext& tick, PersonId person, bool is_killed, PolityId captor,
                     std::vector<Change>& changes);

}  // namespace sim
