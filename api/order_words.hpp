// Words of orders: what kinds of order, fates, terms, stances and refusals are called in sentences,
// in both languages. The glossary (docs/glossary.md) is the authority.
#pragma once

#include <cstdint>
#include <string_view>

#include "api/words.hpp"
#include "simulation/orders/order.hpp"
#include "simulation/orders/refusal.hpp"

namespace api {

/// "raise siege" / "解圍".
[[nodiscard]] Phrase order_kind_phrase(sim::OrderKind kind);

/// The values of an option, as they are written in orders.
enum class OptionSet : std::uint32_t { fate, terms, stance };
/// The set that a kind of order takes its option from; it must take one (CHECK).
[[nodiscard]] OptionSet option_set_of(sim::OrderKind kind);
[[nodiscard]] std::uint32_t option_count(OptionSet set);
/// The stable name of a value: "clemency", "march_out".
[[nodiscard]] std::string_view option_name(OptionSet set, std::uint32_t option);
[[nodiscard]] Phrase option_phrase(OptionSet set, std::uint32_t option);

/// A refusal in words: what cannot be done and why, and how to mend it.
struct RefusalText {
    Phrase what;
    Phrase mend;
};
/// Not for Refusal::none.
[[nodiscard]] RefusalText refusal_text(sim::Refusal refusal);

}  // namespace api
