// Trade: what the phases of money ask of the map of trade. Part of the turn.
#pragma once

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

    /// All of it at a place; 0 where no market stands.
    [[nodiscard]] std::int64_t at(PlaceId place) const {
        return towns_[place.index] + realms_[place.index];
    }
    /// Of it, what the realms send.
    [[nodiscard]] std::int64_t of_realms(PlaceId place) const { return realms_[place.index]; }

  private:
    std::vector<std::int64_t> towns_;
    std::vector<std::int64_t> realms_;
};

/// Strings a year of goods from over the sea that a place sells; 0 but for ports of the sea.
[[nodiscard]] std::int64_t sea_trade(const TickContext& tick, PlaceId place);

}  // namespace sim
