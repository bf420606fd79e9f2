// Trade: what the phases of money ask of the map of trade. Part of the turn.
#pragma once

#include <span>
#include <vector>

#include "simulation/rules/trade.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// A place as the rule of trade sees it.
[[nodiscard]] TradePlace trade_place(const World& world, PlaceId place);

/// Strings a year that pass the border markets: what their towns exchange with those over the
/// border, and a share, by townspeople, of what the realms behind them do.
class MarketTrade {
  public:
    explicit MarketTrade(const TickContext& tick);

    struct Market {
        PlaceId place;
        std::int64_t towns = 0;
        std::int64_t realms = 0;
        [[nodiscard]] std::int64_t all() const { return towns + realms; }
    };
    /// Of each place with a market, by place.
    [[nodiscard]] std::span<const Market> markets() const { return markets_; }

  private:
    std::vector<Market> markets_;
};

/// Strings a year of goods from over the sea that a place sells; 0 but for ports of the sea.
[[nodiscard]] std::int64_t sea_trade(const TickContext& tick, PlaceId place);

}  // namespace sim
