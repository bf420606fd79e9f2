#include "simulation/rules/recovery.hpp"

#include <algorithm>

#include "simulation/foundation/drift.hpp"

namespace sim {

namespace {

/// A share of what is missing from `goal`, on land that bears less the more it is laid waste.
std::int32_t part_of_missing(std::int64_t goal, std::int64_t present, std::int64_t share_permille,
                             Permille devastation) {
    const std::int64_t missing = goal - present;
    if (missing <= 0) {
        return 0;
    }
    return static_cast<std::int32_t>(missing * share_permille / 1000 * (1000 - devastation.value) /
                                     1000);
}

}  // namespace

Permille walls_to_mend(Permille works, std::int32_t months, const MusterLaws& muster) {
    const std::int32_t missing = std::max(1000 - works.value, 0);
    return Permille(step_of(missing, over_months(muster.mend_permille, months), months));
}

RecoveryOutcome recovery(const RecoveryInputs& in, const MusterLaws& muster,
                         const SupplyLaws& supply) {
    RecoveryOutcome out;
    if (in.is_besieged) {
        return out;
    }
    out.levied = Men(part_of_missing(
        garrison_establishment(in.place, in.households, muster).value, in.garrison.value,
        over_months(muster.recovery_permille, in.months), in.devastation));
    // Rounded up: where anything is paid, the last thousandths heal too.
    const std::int32_t full = walls_to_mend(in.works, in.months, muster).value;
    out.mended = Permille((full * in.works_paid_permille + 999) / 1000);
    out.devastation = Permille(
        step_of(in.devastation.value, over_months(supply.recovery_permille, in.months), in.months));
    return out;
}

}  // namespace sim
