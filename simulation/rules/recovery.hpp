// Recovery: what months of peace give back to a place: local troops, walls, land. Grain and
// wealth come back by harvest and trade (harvest.hpp, trade.hpp). Page: docs/rules/recovery.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/laws/muster_laws.hpp"
#include "simulation/laws/supply_laws.hpp"
#include "simulation/map/map.hpp"

namespace sim {

struct RecoveryInputs {
    PlaceDefinition place;
    Households households;
    Men garrison;
    Permille works;
    Permille devastation;
    std::int32_t works_paid_permille = 1000;  ///< Of the mending of walls. 0..1,000.
    bool is_besieged = false;                 ///< Nothing grows under siege.
    std::int32_t months = 1;                  ///< That pass, one as the other. 1..12.
};

/// What is added. All >= 0 but `devastation`, which is what is healed.
struct RecoveryOutcome {
    Men levied;
    Permille mended;
    Permille devastation;
};

[[nodiscard]] RecoveryOutcome recovery(const RecoveryInputs& in, const MusterLaws& muster,
                                       const SupplyLaws& supply);

/// What so many months mend of walls where all of it is paid, permille; the last thousandths too.
[[nodiscard]] Permille walls_to_mend(Permille works, std::int32_t months, const MusterLaws& muster);

}  // namespace sim
