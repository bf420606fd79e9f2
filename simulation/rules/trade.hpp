// Trade: goods exchanged at and between places in a year, by the people of their towns and the cost
// of the way between, over open borders, through markets and past closed ones.
// Page: docs/rules/trade.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/laws/trade_laws.hpp"
#include "simulation/map/map.hpp"

namespace sim {

struct TradePlace {
    Households households;
    Households urban;
    Permille devastation;
};

/// Goods bought and sold at home, strings a year.
[[nodiscard]] std::int64_t home_trade(const TradePlace& place, const TradeLaws& laws);

/// Goods from over the sea that a port sells.
[[nodiscard]] std::int64_t overseas_trade(const TradePlace& port, const TradeLaws& laws);

/// How freely goods pass between two places.
enum class Passage : std::uint32_t {
    one_realm,
    vassal,  ///< Between a court and its overlord.
    market,  ///< A border market stands open.
    closed,  ///< Smugglers only.
};

/// Cost of a way for goods, in km of level road.
[[nodiscard]] std::int64_t trade_km(const RouteDefinition& route, const TradeLaws& laws);

/// Exchange over one way, strings a year. `km` as trade_km gives it, >= 0.
[[nodiscard]] std::int64_t exchange(const TradePlace& a, const TradePlace& b, std::int64_t km,
                                    Passage passage, const TradeLaws& laws);

/// Goods that two realms exchange through all markets between them, strings a year, by the
/// households of each.
[[nodiscard]] std::int64_t border_goods(std::int64_t households, std::int64_t others,
                                        const TradeLaws& laws);

/// What wealth is made and used up at a place.
struct WealthInputs {
    Wealth wealth;
    Wealth trade;  ///< Strings in the last year.
    Households urban;
    Permille devastation;
    std::int32_t months = 1;  ///< That pass, one as the other. 1..12.
};
struct WealthOutcome {
    Wealth made;
    Wealth spent;  ///< 0..wealth + made.
};
[[nodiscard]] WealthOutcome wealth_of_months(const WealthInputs& in, const TradeLaws& laws);

/// Wealth at which a place neither gains nor loses.
[[nodiscard]] Wealth wealth_at_rest(const WealthInputs& in, const TradeLaws& laws);

}  // namespace sim
