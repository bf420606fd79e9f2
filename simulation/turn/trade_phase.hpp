// Trade: what the phases of money ask of the map of trade. Part of the turn.
#pragma once

#include "simulation/rules/trade.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// A place as the rule of trade sees it.
[[nodiscard]] TradePlace trade_place(const World& world, PlaceId place);

/// Strings a year that pass a border market at a place; 0 where none stands.
[[nodiscard]] std::int64_t market_trade(const TickContext& tick, PlaceId place);

/// Strings a year of goods from over the sea that a place sells; 0 but for ports of the sea.
[[nodiscard]] std::int64_t sea_trade(const TickContext& tick, PlaceId place);

}  // namespace sim
