#include "simulation/laws/trade_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr TradeLawField fields[] = {
    {"local_strings", "strings", &TradeLaws::local_strings, 0, 1000},
    {"country_millistrings", "millistrings", &TradeLaws::country_millistrings, 0, 50000},
    {"exchange_strings", "strings", &TradeLaws::exchange_strings, 0, 2000},
    {"half_km", "km", &TradeLaws::half_km, 1, 5000},
    {"river_permille", "permille", &TradeLaws::river_permille, 1, 1000},
    {"canal_permille", "permille", &TradeLaws::canal_permille, 1, 1000},
    {"sea_permille", "permille", &TradeLaws::sea_permille, 1, 1000},
    {"overseas_strings", "strings", &TradeLaws::overseas_strings, 0, 2000},
    {"war_permille", "permille", &TradeLaws::war_permille, 0, 1000},
    {"market_permille", "permille", &TradeLaws::market_permille, 0, 5000},
    {"border_millistrings", "millistrings", &TradeLaws::border_millistrings, 0, 50000},
    {"vassal_permille", "permille", &TradeLaws::vassal_permille, 0, 1000},
    {"devastation_permille", "permille", &TradeLaws::devastation_permille, 0, 1000},
    {"gain_permille", "permille", &TradeLaws::gain_permille, 0, 1000},
    {"home_wealth_millistrings", "millistrings", &TradeLaws::home_wealth_millistrings, 0, 50000},
    {"wealth_spent_permille", "permille", &TradeLaws::wealth_spent_permille, 0, 1000},
    {"urban_permille", "permille", &TradeLaws::urban_permille, 0, 1000},
    {"great_urban_permille", "permille", &TradeLaws::great_urban_permille, 0, 1000},
    {"trade_urban_permille", "permille", &TradeLaws::trade_urban_permille, 0, 1000},
    {"court_strings", "strings", &TradeLaws::court_strings, 1, 100000},
    {"most_urban_permille", "permille", &TradeLaws::most_urban_permille, 1, 1000},
    {"urban_growth_permille", "permille", &TradeLaws::urban_growth_permille, 0, 1000},
    {"urban_decline_permille", "permille", &TradeLaws::urban_decline_permille, 0, 1000},
    {"siege_decline_permille", "permille", &TradeLaws::siege_decline_permille, 0, 1000},
};
static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(TradeLaws),
              "list the new parameter above");

}  // namespace

std::span<const TradeLawField> trade_law_fields() {
    return fields;
}

}  // namespace sim
