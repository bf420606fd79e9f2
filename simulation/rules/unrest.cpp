#include "simulation/rules/unrest.hpp"

#include <algorithm>

namespace sim {

namespace {
/// A share of the way from `from` to `to`, at least a point of it.
std::int32_t step(std::int32_t from, std::int32_t to, std::int32_t permille) {
    const std::int32_t way = to - from;
    const std::int32_t part = way * permille / 1000;
    return part != 0 || way == 0 ? part : (way > 0 ? 1 : -1);
}
}  // namespace

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

Permille unrest_after_month(const UnrestInputs& in, const UnrestLaws& laws) {
    const std::int32_t aim = unrest_pressure(in, laws).value;
    std::int32_t after = in.unrest.value;
    after += step(after, aim, aim > after ? laws.rise_permille : laws.fall_permille);
    // Only what is more than a grumble is carried along the roads.
    const std::int32_t ahead = in.neighbour.value - std::max(after, laws.loyal_bound_permille);
    after += std::max(ahead, 0) * laws.contagion_permille / 1000;
    return Permille(std::clamp(after, 0, 1000));
}

}  // namespace sim
