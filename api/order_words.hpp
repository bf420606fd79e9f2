// Words of orders: what kinds of order and their options are called in sentences, in both
// languages. The glossary (docs/glossary.md) is the authority.
#pragma once

#include <cstdint>
#include <string_view>

#include "api/words.hpp"
#include "simulation/orders/order.hpp"

namespace api {

/// "raise siege" / "解圍".
[[nodiscard]] Phrase order_kind_phrase(sim::OrderKind kind);

/// The values of an option, as they are written in orders.
enum class OptionSet : std::uint32_t { fate, terms, stance, works, people, movers, aim, article };
inline constexpr std::uint32_t option_set_count = 8;
/// The set that a kind of order takes its option from; it must take one (CHECK).
[[nodiscard]] OptionSet option_set_of(sim::OrderKind kind);
[[nodiscard]] std::uint32_t option_count(OptionSet set);
/// The word that stands for any value of it in a form: "FATE".
[[nodiscard]] std::string_view option_word(OptionSet set);
/// The stable name of a value: "clemency", "march_out".
[[nodiscard]] std::string_view option_name(OptionSet set, std::uint32_t option);
[[nodiscard]] Phrase option_phrase(OptionSet set, std::uint32_t option);

}  // namespace api
