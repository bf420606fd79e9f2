#include "simulation/rules/recovery.hpp"

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

Permille walls_to_mend(Permille works, const MusterLaws& muster) {
    const std::int32_t mended =
        part_of_missing(1000, works.value, muster.mend_permille, Permille(0));
    return Permille(mended == 0 && works < Permille(1000) ? 1 : mended);
}

RecoveryOutcome recovery(const RecoveryInputs& in, const MusterLaws& muster,
                         const SupplyLaws& supply) {
    RecoveryOutcome out;
    if (in.is_besieged) {
        return out;
    }
    out.levied = Men(part_of_missing(garrison_establishment(in.place, in.households, muster).value,
                                     in.garrison.value, muster.recovery_permille, in.devastation));
    // Rounded up: where anything is paid, the last thousandths heal too.
    const std::int32_t full = walls_to_mend(in.works, muster).value;
    out.mended = Permille((full * in.works_paid_permille + 999) / 1000);
    out.devastation = Permille(in.devastation.value * supply.recovery_permille / 1000);
    if (out.devastation == Permille(0) && in.devastation > Permille(0)) {
        out.devastation = Permille(1);
    }
    return out;
}

}  // namespace sim
