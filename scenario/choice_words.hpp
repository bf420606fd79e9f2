// Words by which the table of option orders names what a kind of order leaves open: the fate of a
// place, the article of an offer.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "simulation/orders/order.hpp"

namespace scenario {

/// The words that may stand with a kind of order, in the order of its Order::option, an empty one
/// where no order asks for that value; empty if the kind leaves nothing open.
[[nodiscard]] std::vector<std::string_view> choice_words(sim::OrderKind kind);

/// Order::option of a word; nothing if the kind does not know it.
[[nodiscard]] std::optional<std::uint32_t> parse_choice(sim::OrderKind kind, std::string_view word);

/// The kind of that name: "raise_siege".
[[nodiscard]] std::optional<sim::OrderKind> parse_order_kind(std::string_view word);

}  // namespace scenario
