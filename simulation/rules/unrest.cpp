#include "simulation/rules/unrest.hpp"

#include <algorithm>

#include "simulation/foundation/drift.hpp"

namespace sim {

Permille unrest_pressure(const UnrestInputs& in, const UnrestLaws& laws) {
    const auto part = [](std::int32_t of, std::int32_t permille) { return of * permille / 1000; };
    const std::int32_t beyond = in.is_remitted ? 0 : std::max(in.tax_rate.value - 1000, 0);
    std::int32_t sum = part(laws.tax_permille, beyond);
    sum += part(laws.want_permille, in.want.value);
    sum += part(laws.rule_permille, 1000 - in.legitimacy.value);
    sum += part(laws.waste_permille, in.devastation.value);
    sum += part(laws.arrears_permille, std::min(in.arrears.value, 1000));
    sum -= part(laws.calm_permille, in.control.value);
    sum -= in.is_amnesty ? laws.amnesty_permille : 0;
    return Permille(std::clamp(sum, 0, 1000));
}

Permille unrest_after(const UnrestInputs& in, const UnrestLaws& laws) {
    const std::int32_t aim = unrest_pressure(in, laws).value;
    std::int32_t after = in.unrest.value;
    const std::int32_t pace = aim > after ? laws.rise_permille : laws.fall_permille;
    after += step_of(aim - after, over_months(pace, in.months), in.months);
    // Only what is more than a grumble is carried along the roads.
    const std::int32_t ahead = in.neighbour.value - std::max(after, laws.loyal_bound_permille);
    after += std::max(ahead, 0) * over_months(laws.contagion_permille, in.months) / 1000;
    return Permille(std::clamp(after, 0, 1000));
}

}  // namespace sim
