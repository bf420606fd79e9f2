#include "simulation/rules/decree.hpp"

#include <algorithm>

namespace sim {

namespace {

constexpr std::int64_t whole = 1000;
// Where this share of the food lacks nobody sells any.
constexpr std::int64_t want_times = 5;

Permille permille(std::int64_t value) {
    return Permille(static_cast<std::int32_t>(std::clamp<std::int64_t>(value, 0, whole)));
}

Grain grain(std::int64_t value) {
    return Grain(static_cast<std::int32_t>(std::min<std::int64_t>(value, INT32_MAX / 4)));
}

/// All that households sell where nobody is hungry.
std::int64_t usual_sale(Households households, const OrderLaws& laws) {
    return std::int64_t{households.value} * laws.sale_millishi / whole;
}

}  // namespace

Permille works_done(std::int64_t strings, std::int64_t strings_a_permille, Permille need,
                    const OrderLaws& laws) {
    const std::int64_t paid = strings / std::max<std::int64_t>(strings_a_permille, 1);
    return permille(
        std::min({paid, std::int64_t{need.value}, std::int64_t{laws.works_most_permille}}));
}

std::int64_t land_cost_strings(Households households, const OrderLaws& laws) {
    return std::max<std::int64_t>(std::int64_t{households.value} * laws.land_strings / whole, 1);
}

Permille bounty_morale(std::int64_t strings, Men men, const OrderLaws& laws) {
    const std::int64_t full =
        std::max<std::int64_t>(std::int64_t{men.value} * laws.bounty_strings, 1);
    return permille(strings * laws.bounty_morale_permille / full);
}

std::int64_t least_bounty_strings(Men men, const OrderLaws& laws) {
    const std::int64_t full =
        std::max<std::int64_t>(std::int64_t{men.value} * laws.bounty_strings, 1);
    const std::int64_t steps = std::max(laws.bounty_morale_permille, 1);
    return std::max<std::int64_t>((full + steps - 1) / steps, 1);
}

Grain grain_for_sale(Households households, Permille want, const OrderLaws& laws) {
    const std::int64_t share = std::max<std::int64_t>(whole - want_times * want.value, 0);
    return grain(usual_sale(households, laws) * share / whole);
}

Permille want_after_sale(Permille want, Grain bought, Households households,
                         const OrderLaws& laws) {
    const std::int64_t all = std::max<std::int64_t>(usual_sale(households, laws), 1);
    // The least purchase is felt: many small ones are not cheaper than a great one.
    const std::int64_t more =
        (bought.value * std::int64_t{laws.sale_want_permille} + all - 1) / all;
    return permille(want.value + more);
}

Grain grain_wanted(Permille want, Households households, const HarvestLaws& laws) {
    const std::int64_t need_millishi =
        std::int64_t{laws.yield_millishi} * laws.subsistence_permille / whole;
    return grain((need_millishi * households.value / whole * want.value + whole - 1) / whole);
}

Permille want_after_relief(Permille want, Grain given, Households households,
                           const HarvestLaws& laws) {
    const std::int64_t all = grain_wanted(Permille(1000), households, laws).value;
    return permille(want.value - given.value * whole / std::max<std::int64_t>(all, 1));
}

Grain relief_eaten(Grain arrives, std::int32_t days, const OrderLaws& laws) {
    constexpr std::int64_t most_eaten = 900;
    const std::int64_t eaten =
        std::min<std::int64_t>(std::int64_t{days} * laws.relief_eaten_permille, most_eaten);
    const std::int64_t left = whole - eaten;
    return grain((arrives.value * eaten + left - 1) / left);
}

std::int32_t moving_unrest(std::int64_t moved, Households households, const OrderLaws& laws) {
    const std::int64_t most = std::int64_t{households.value} * laws.move_most_permille / whole;
    return permille(moved * laws.move_unrest_permille / std::max<std::int64_t>(most, 1)).value;
}

std::int32_t tax_unrest(Permille before, Permille after, const OrderLaws& laws) {
    const std::int64_t rise = std::max(after.value - before.value, 0);
    return static_cast<std::int32_t>(rise * laws.tax_unrest_permille / whole);
}

}  // namespace sim
