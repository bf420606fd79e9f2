// Events as answers tell them.
#pragma once

#include "api/context.hpp"
#include "api/json.hpp"

namespace api {

/// One line about an event that has happened: reference, dates, kind, title, where and who.
[[nodiscard]] Json event_brief(Context& context, sim::EventId event);

/// Everything known of it: brief, summary, people, places, numbers, causes, changes, sources.
[[nodiscard]] Json event_full(Context& context, sim::EventId event);

}  // namespace api
