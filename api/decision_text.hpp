// Decision text: what a court decided and what it weighed, as one readable paragraph and as data.
#pragma once

#include <string_view>

#include "api/context.hpp"
#include "api/json.hpp"
#include "api/words.hpp"
#include "simulation/views/decision.hpp"

namespace api {

/// The stable names: "campaign", "weariness".
[[nodiscard]] std::string_view matter_name(sim::Matter matter);
[[nodiscard]] std::string_view reason_name(sim::Reason reason);

/// The decision that an event of the timeline looked at comes of, or, if it comes of none itself,
/// the nearest one among its causes; null: nobody decided it.
[[nodiscard]] const sim::Decision* decision_behind(Context& context, sim::EventId event);

/// Who decided when, between what, for which reasons, who argued for what, what was believed.
[[nodiscard]] Phrase decision_phrase(const Context& context, const sim::Decision& decision);

/// The same as data, with the paragraph as "text_en" and "text_zh".
[[nodiscard]] Json decision_json(const Context& context, const sim::Decision& decision);

}  // namespace api
