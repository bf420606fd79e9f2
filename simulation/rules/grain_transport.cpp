#include "simulation/rules/grain_transport.hpp"

#include <algorithm>
#include <limits>

namespace sim {

namespace {

constexpr std::int64_t whole = 1000;

Grain capped(std::int64_t amount) {
    return Grain(static_cast<std::int32_t>(
        std::clamp<std::int64_t>(amount, 0, std::numeric_limits<std::int32_t>::max() / 4)));
}

}  // namespace

Grain station_stores(std::int64_t daily_millishi, const SupplyLaws& laws) {
    return capped(daily_millishi * laws.station_days / whole);
}

Grain asked_for(Grain measure, Grain stores, const SupplyLaws& laws) {
    const std::int64_t low = std::int64_t{measure.value} * laws.station_low_permille / whole;
    return stores.value < low ? measure - stores : Grain(0);
}

Grain bought(Grain wanted, Households households, Permille devastation, const SupplyLaws& laws) {
    const std::int64_t offered = std::int64_t{households.value} * laws.purchase_millishi / whole /
                                 convoys_a_year * (whole - devastation.value) / whole;
    return std::min(wanted, capped(offered));
}

std::int32_t convoy_eaten_permille(std::int32_t carriage_permille, const SupplyLaws& laws) {
    return static_cast<std::int32_t>(std::int64_t{carriage_permille} *
                                     laws.convoy_carriage_permille / whole);
}

Convoy convoy(Grain wanted, Grain spare, std::int32_t eaten_permille) {
    const std::int64_t share = std::max<std::int64_t>(whole - eaten_permille, 0);
    if (share == 0 || wanted <= Grain(0) || spare <= Grain(0)) {
        return {};
    }
    const std::int64_t leaves =
        std::min<std::int64_t>((wanted.value * whole + share - 1) / share, spare.value);
    const std::int64_t arrives = std::min<std::int64_t>(leaves * share / whole, wanted.value);
    return arrives == 0 ? Convoy{} : Convoy{capped(leaves), capped(arrives)};
}

}  // namespace sim
