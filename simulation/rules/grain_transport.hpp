// Grain transport: a court fills the stores of its stations, the places where its armies stand and
// its capital, with the grain that other places can spare. What is carried is eaten into on the
// way. Page: docs/rules/grain_transport.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/laws/supply_laws.hpp"

namespace sim {

/// Stores that the armies at a station are to find there. `daily_millishi`: what they draw a day.
[[nodiscard]] Grain station_stores(std::int64_t daily_millishi, const SupplyLaws& laws);

/// What a station asks for: nothing while it has most of its measure, then all that lacks.
[[nodiscard]] Grain asked_for(Grain measure, Grain stores, const SupplyLaws& laws);

inline constexpr std::int32_t convoys_a_year = 4;

/// What the households around a station sell to it between two convoys, of what it asks for.
[[nodiscard]] Grain bought(Grain wanted, Households households, Permille devastation,
                           const SupplyLaws& laws);

/// Thousandths of a convoy eaten on the way, where porters behind an army would eat
/// `carriage_permille` (>= 0).
[[nodiscard]] std::int32_t convoy_eaten_permille(std::int32_t carriage_permille,
                                                 const SupplyLaws& laws);

struct Convoy {
    Grain leaves;   ///< The place that spares it.
    Grain arrives;  ///< The rest is eaten by the carriers.
};

/// A convoy from a place that spares up to `spare`, of which `eaten_permille` (0..1000) is eaten on
/// the way, to a station that still asks for `wanted`. Carriers' food is rounded up.
[[nodiscard]] Convoy convoy(Grain wanted, Grain spare, std::int32_t eaten_permille);

}  // namespace sim
