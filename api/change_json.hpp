// Changes of events as answers tell them.
#pragma once

#include <cstddef>

#include "api/context.hpp"
#include "api/json.hpp"
#include "simulation/orders/term.hpp"

namespace api {

/// The change at `position` of an event that has happened: its kind, and what it names by ids.
[[nodiscard]] Json change_json(Context& context, sim::EventId event, std::size_t position);

/// Adds what a change of envoys, treaties or aims names.
void add_envoy_change(const Context& context, const sim::Change& change, Json& json);
/// {"article","giver", what the article reads, "text_en","text_zh"}.
[[nodiscard]] Json term_json(const Context& context, const sim::Term& term);

}  // namespace api
