// Recovery: what a month of peace gives back to a place: local troops, grain, wealth, walls, land.
// A stand-in for the economy and the people by rule, which will make these outcomes of their own.
// Page: docs/rules/recovery.md.
#pragma once

#include "simulation/foundation/units.hpp"
#include "simulation/laws/muster_laws.hpp"
#include "simulation/laws/supply_laws.hpp"
#include "simulation/map/map.hpp"

namespace sim {

struct RecoveryInputs {
    PlaceDefinition place;
    Households households;
    Men garrison;
    Grain stores;
    Wealth wealth;
    Permille works;
    Permille devastation;
    bool is_besieged = false;  ///< Nothing grows under siege.
    bool is_harvest_month = false;
};

/// What is added. All >= 0 but `devastation`, which is what is healed.
struct RecoveryOutcome {
    Men levied;
    Grain harvested;
    Wealth made;
    Permille mended;
    Permille devastation;
};

[[nodiscard]] RecoveryOutcome recovery(const RecoveryInputs& in, const MusterLaws& muster,
                                       const SupplyLaws& supply);

}  // namespace sim
