#include "simulation/rules/recovery.hpp"

#include <algorithm>

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

RecoveryOutcome recovery(const RecoveryInputs& in, const MusterLaws& muster,
                         const SupplyLaws& supply) {
    RecoveryOutcome out;
    if (in.is_besieged) {
        return out;
    }
    out.levied = Men(part_of_missing(garrison_establishment(in.place, in.households, muster).value,
                                     in.garrison.value, muster.recovery_permille, in.devastation));
    if (in.is_harvest_month) {
        // The tax grain of the year comes in at once, as far as the granaries hold it.
        const std::int64_t room =
            std::int64_t{granary(in.place, in.households, supply.ration_millishi, muster).value} -
            in.stores.value;
        const std::int64_t tax = std::int64_t{tax_grain(in.households, muster).value} *
                                 (1000 - in.devastation.value) / 1000;
        out.harvested = Grain(static_cast<std::int32_t>(std::clamp<std::int64_t>(room, 0, tax)));
    }
    out.made = Wealth(part_of_missing(movable_wealth(in.place, in.households, muster).value,
                                      in.wealth.value, muster.recovery_permille, in.devastation));
    out.mended = Permille(part_of_missing(1000, in.works.value, muster.mend_permille, Permille(0)));
    out.devastation = Permille(in.devastation.value * supply.recovery_permille / 1000);
    // The last thousandths heal too.
    if (out.devastation == Permille(0) && in.devastation > Permille(0)) {
        out.devastation = Permille(1);
    }
    if (out.mended == Permille(0) && in.works < Permille(1000)) {
        out.mended = Permille(1);
    }
    return out;
}

}  // namespace sim
