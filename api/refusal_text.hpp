// Refusals in words: why an order cannot be given, and what would mend it, in both languages.
#pragma once

#include "api/words.hpp"
#include "simulation/orders/refusal.hpp"

namespace api {

/// A refusal in words: what cannot be done and why, and how to mend it.
struct RefusalText {
    Phrase what;
    Phrase mend;
};
/// Not for Refusal::none.
[[nodiscard]] RefusalText refusal_text(sim::Refusal refusal);

}  // namespace api
