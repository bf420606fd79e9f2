// Supply: what an army eats in a tick, where it comes from, and what becomes of men, horses and
// temper if it does not come. Food is taken in a fixed order: the stores of a friendly place where
// the army is, the land around, depots within reach, the train; then the train is filled again.
// Page: docs/rules/supply.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/laws/supply_laws.hpp"

namespace sim {

struct SupplyInputs {
    Men men;
    Horses horses;
    Grain train;                         ///< With the army.
    std::int32_t days = 10;              ///< That the tick covers. 1..31.
    std::int32_t drawn_permille = 1000;  ///< Of its need; the rest it has from its own fields.

    Grain stores;  ///< Open to it where it is; 0 in foreign land.
    Grain depot;   ///< At the nearest friendly place that it has a way to; or 0.
    std::int32_t carriage_permille = 0;  ///< Of what sets out from there, eaten by its carriers.

    Households households;    ///< Of the land that it may forage; 0 where it may not.
    Permille devastation;     ///< Of that land.
    bool has_grass = false;   ///< Horses graze: steppe and meadow in their season.
    bool is_harvest = false;  ///< From harvest to frost.

    Permille hunger;  ///< Of late.
    Permille morale;
    Permille fatigue;
    bool marched = false;   ///< It was on the march in this tick.
    bool in_field = false;  ///< Camps in the open; else it has roofs.
    bool is_heat = false;   ///< The hot and wet months.
};

/// Everything is >= 0 and comes out of what the inputs name.
struct SupplyOutcome {
    Grain from_stores;   ///< Taken from the place, eaten or loaded.
    Grain foraged;       ///< Found in the land: grown there, never in a ledger before.
    Grain from_depot;    ///< Taken from the depot.
    Grain carriers_ate;  ///< Of that, on the way.
    Grain eaten;         ///< By the army.
    Grain train;         ///< Left with it: train + taken - carriers_ate - eaten.
    Permille hunger;     ///< From now on.
    Permille morale;
    Permille fatigue;
    Permille devastation_added;
    Men died;
    Men deserted;
    Horses horses_died;
    Horses horses_strayed;  ///< More than the men can mind.
};

/// Thousandths of a shi that men and horses need a day.
[[nodiscard]] std::int64_t daily_need_millishi(Men men, Horses horses, bool has_grass,
                                               const SupplyLaws& laws);

[[nodiscard]] SupplyOutcome supply(const SupplyInputs& in, const SupplyLaws& laws);

}  // namespace sim
