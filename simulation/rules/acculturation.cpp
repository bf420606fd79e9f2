#include "simulation/rules/acculturation.hpp"

#include <algorithm>

namespace sim {

Households acculturation(Households minority, Households majority, Households all,
                         const PeopleLaws& laws) {
    if (minority >= majority || all <= Households(0)) {
        return Households(0);
    }
    // Two of a people seldom meet where it is few: the pace goes with what the majority is ahead.
    const std::int64_t ahead = std::int64_t{majority.value} - minority.value;
    const std::int64_t passing =
        (minority.value * ahead / all.value * laws.acculturation_permille + 500) / 1000;
    return Households(static_cast<std::int32_t>(std::min<std::int64_t>(passing, minority.value)));
}

}  // namespace sim
