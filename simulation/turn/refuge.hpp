// Refuge: where an army goes that has to leave its place. Part of the turn.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

/// The nearest friendly place by the army's own routes that no stronger enemy stands before: ties
/// by id, `avoid` last; none: there is none next to it.
[[nodiscard]] PlaceId refuge_of(const TickContext& tick, ArmyId army, PlaceId avoid);

/// The place that `court` holds nearest on foot to `from`, however far, other than it and not
/// besieged; ties by id. none: there is none, or no way to it.
[[nodiscard]] PlaceId nearest_own_place(const TickContext& tick, PolityId court, PlaceId from);

/// The nearest place, however far, that `polity` holds or may enter, and that is not besieged: by
/// time of a march from `from`; ties by id. none: it has no place, or no way to one.
[[nodiscard]] PlaceId nearest_friendly_place(const Run& run, Season season, Going going,
                                             PlaceId from, PolityId polity);

/// Whether an army that a peace has left on foreign land is on its way home: it is let through.
[[nodiscard]] bool goes_home(const World& world, ArmyId army);

/// Where a beaten army goes that has no refuge next to it: home through hostile land.
struct WayHome {
    PlaceId next;  ///< The first place on the way; none: an enemy bars it, or there is no way.
    PlaceId home;
};
[[nodiscard]] WayHome way_home(const TickContext& tick, ArmyId army);

}  // namespace sim
