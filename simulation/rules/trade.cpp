#include "simulation/rules/trade.hpp"

#include <algorithm>
#include <limits>

#include "simulation/foundation/drift.hpp"

namespace sim {

namespace {

constexpr std::int64_t whole = 1000;
constexpr std::int64_t months_a_year = 12;
constexpr std::int64_t most_wealth = std::numeric_limits<std::int32_t>::max() / 4;

std::int64_t undisturbed(const TradePlace& place, const TradeLaws& laws) {
    return whole - std::int64_t{place.devastation.value} * laws.devastation_permille / whole;
}

std::int64_t passing(Passage passage, const TradeLaws& laws) {
    switch (passage) {
        case Passage::one_realm:
            return whole;
        case Passage::vassal:
            return laws.vassal_permille;
        case Passage::market:
            return laws.market_permille;
        case Passage::closed:
            return laws.war_permille;
    }
    return 0;
}

/// Thousandths of a string.
std::int64_t yearly_gain(const WealthInputs& in, const TradeLaws& laws) {
    const std::int64_t laid_by = std::int64_t{in.urban.value} * laws.home_wealth_millistrings +
                                 std::int64_t{in.trade.value} * laws.gain_permille;
    return laid_by * (whole - in.devastation.value) / whole;
}

}  // namespace

std::int64_t home_trade(const TradePlace& place, const TradeLaws& laws) {
    const std::int64_t country = std::max(place.households.value - place.urban.value, 0) *
                                 std::int64_t{laws.country_millistrings} / whole;
    const std::int64_t town = std::int64_t{place.urban.value} * laws.local_strings;
    return (country + town) * undisturbed(place, laws) / whole;
}

std::int64_t overseas_trade(const TradePlace& port, const TradeLaws& laws) {
    return std::int64_t{port.urban.value} * laws.overseas_strings * undisturbed(port, laws) / whole;
}

std::int64_t border_goods(std::int64_t households, std::int64_t others, const TradeLaws& laws) {
    return std::min(households, others) * laws.border_millistrings / whole;
}

std::int64_t trade_km(const RouteDefinition& route, const TradeLaws& laws) {
    std::int64_t by_mode = whole;
    if (route.mode == RouteMode::river) {
        by_mode = laws.river_permille;
    } else if (route.mode == RouteMode::canal) {
        by_mode = laws.canal_permille;
    } else if (route.mode == RouteMode::sea) {
        by_mode = laws.sea_permille;
    }
    return std::int64_t{route.length_km.value} * route.cost_permille / whole * by_mode / whole;
}

std::int64_t exchange(const TradePlace& a, const TradePlace& b, std::int64_t km, Passage passage,
                      const TradeLaws& laws) {
    const std::int64_t people = std::int64_t{a.urban.value} + b.urban.value;
    if (people == 0) {
        return 0;
    }
    // Half the harmonic mean: the smaller side bounds what is exchanged.
    const std::int64_t pairs = std::int64_t{a.urban.value} * b.urban.value / people;
    const std::int64_t goods = pairs * laws.exchange_strings * laws.half_km / (laws.half_km + km);
    return goods * passing(passage, laws) / whole *
           std::min(undisturbed(a, laws), undisturbed(b, laws)) / whole;
}

WealthOutcome wealth_of_months(const WealthInputs& in, const TradeLaws& laws) {
    WealthOutcome out;
    const std::int64_t made =
        std::min(yearly_gain(in, laws) * in.months / whole / months_a_year, most_wealth);
    const std::int64_t held = std::min(in.wealth.value + made, most_wealth);
    out.made = Wealth(static_cast<std::int32_t>(held - in.wealth.value));
    out.spent = Wealth(
        static_cast<std::int32_t>(std::int64_t{in.wealth.value} *
                                  over_months(laws.wealth_spent_permille, in.months) / whole));
    return out;
}

Wealth wealth_at_rest(const WealthInputs& in, const TradeLaws& laws) {
    const std::int64_t made = yearly_gain(in, laws) / whole / months_a_year;
    const std::int64_t spent = std::max(laws.wealth_spent_permille, 1);
    return Wealth(static_cast<std::int32_t>(std::min(made * whole / spent, most_wealth)));
}

}  // namespace sim
