// TradeLaws: trade between places, border markets, and towns that grow and shrink
// (docs/rules/trade.md, city.md). The values come from the data pack (laws.toml, tables "trade.*").
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct TradeLaws {
    /// Goods that a household within the walls buys and sells at home in a year.
    std::int32_t local_strings = 40;
    /// Goods that a household in the country brings to market in a year.
    std::int32_t country_millistrings = 3000;
    /// Goods that an urban household on both sides exchanges over a road without length in a year.
    std::int32_t exchange_strings = 40;
    /// Length of level road over which exchange falls to a half.
    std::int32_t half_km = 300;
    /// Cost of a way by river, against level road.
    std::int32_t river_permille = 300;
    /// The same by canal.
    std::int32_t canal_permille = 220;
    /// The same by sea.
    std::int32_t sea_permille = 150;
    /// Goods from over the sea that a household in a port town sells in a year.
    std::int32_t overseas_strings = 75;
    /// Share of trade that smugglers carry over a closed border.
    std::int32_t war_permille = 80;
    /// Share of trade that a border market passes, against one realm.
    std::int32_t market_permille = 1000;
    /// Goods that a household of the smaller of two realms exchanges with the other, through all
    /// markets between them, in a year.
    std::int32_t border_millistrings = 550;
    /// The same between a court and its overlord.
    std::int32_t vassal_permille = 700;
    /// Share of trade that waste land loses.
    std::int32_t devastation_permille = 900;
    /// Share of trade that stays as wealth where it is traded.
    std::int32_t gain_permille = 30;
    /// Wealth that a household within the walls lays by in a year, trade apart.
    std::int32_t home_wealth_millistrings = 5200;
    /// Share of movable wealth that is used up in a month.
    std::int32_t wealth_spent_permille = 30;
    /// Share of households that live within the walls of a place without trade.
    std::int32_t urban_permille = 70;
    /// More in a city that is or was a capital.
    std::int32_t great_urban_permille = 120;
    /// More for each string of trade a household.
    std::int32_t trade_urban_permille = 3;
    /// Yearly income of a court that keeps one household at its seat.
    std::int32_t court_strings = 400;
    /// Most households of a place that can live within its walls.
    std::int32_t most_urban_permille = 750;
    /// Share of the way up that a town goes in a month.
    std::int32_t urban_growth_permille = 10;
    /// Share of the way down.
    std::int32_t urban_decline_permille = 35;
    /// Share of townspeople who get away in a month of siege.
    std::int32_t siege_decline_permille = 15;
};

using TradeLawField = LawField<TradeLaws>;
[[nodiscard]] std::span<const TradeLawField> trade_law_fields();

}  // namespace sim
