// Army: raising, ending and reading the rows of the army table. Part of the turn.
#pragma once

#include <cstdint>

#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/world/setting.hpp"
#include "simulation/world/world.hpp"

namespace sim {

/// Men of all arms.
[[nodiscard]] inline Men men_of(const ArmyColumns& armies, ArmyId army) {
    return armies.infantry[army] + armies.cavalry[army];
}

/// Whether rice is the crop around a place: its plains are paddies, and its summers hard for those
/// who come from the north.
[[nodiscard]] inline bool is_rice_land(const Setting& setting, PlaceId place) {
    return setting.map.places[place.index].latitude_millidegrees <
           setting.laws.people.warm_latitude_millidegrees;
}

/// Riders that have a horse.
[[nodiscard]] Men mounted_men(const ArmyColumns& armies, ArmyId army);

/// Thousandths of a shi that men and horses need a day.
[[nodiscard]] std::int64_t daily_need_millishi(const ArmyColumns& armies, ArmyId army,
                                               const SupplyLaws& laws);

/// The first free slot; none if all are taken.
[[nodiscard]] ArmyId free_slot(const ArmyColumns& armies);

/// The army that an order of battle's force became; none if it stands no more.
[[nodiscard]] ArmyId army_of(const ArmyColumns& armies, ForceId force);

/// Gives an army that was just raised what its draws are keyed by: where, when and for whom it was
/// raised, and how many before it were so; the same in every branch in which it is raised.
void name_chance(ArmyColumns& armies, ArmyId army);

/// Makes a slot free again: all "nothing", so that worlds with the same armies have one digest.
/// Nothing may be left in it but its name (CHECK).
void clear_slot(ArmyColumns& armies, ArmyId army);

}  // namespace sim
