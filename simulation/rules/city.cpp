#include "simulation/rules/city.hpp"

#include <algorithm>

#include "simulation/foundation/drift.hpp"

namespace sim {

namespace {

constexpr std::int64_t whole = 1000;
// Trade a household counts for a town up to this many strings.
constexpr std::int64_t most_trade_strings = 100;

Households capped(std::int64_t count, Households most) {
    return Households(static_cast<std::int32_t>(std::clamp<std::int64_t>(count, 0, most.value)));
}

}  // namespace

Households town_at_rest(const CityInputs& in, const TradeLaws& laws) {
    const std::int64_t people = in.households.value;
    if (people == 0) {
        return Households(0);
    }
    const std::int64_t a_household =
        std::min<std::int64_t>(in.trade.value / people, most_trade_strings);
    std::int64_t share = laws.urban_permille + a_household * laws.trade_urban_permille;
    if (in.kind == PlaceKind::capital) {
        share += laws.great_urban_permille;
    }
    // Who lacks food at home lacks it first where none is grown.
    share = share * (whole - in.want.value) / whole;
    const std::int64_t of_court = in.court_income / laws.court_strings;
    const std::int64_t most = people * laws.most_urban_permille / whole;
    return capped(std::min(people * share / whole + of_court, most), in.households);
}

Households town_after(const CityInputs& in, const TradeLaws& laws) {
    if (in.is_besieged) {
        const std::int64_t away = std::int64_t{in.urban.value} *
                                  over_months(laws.siege_decline_permille, in.months) / whole;
        return capped(in.urban.value - away, in.households);
    }
    const std::int64_t gap = std::int64_t{town_at_rest(in, laws).value} - in.urban.value;
    const std::int32_t pace = gap > 0 ? laws.urban_growth_permille : laws.urban_decline_permille;
    return capped(in.urban.value + gap * over_months(pace, in.months) / whole, in.households);
}

}  // namespace sim
