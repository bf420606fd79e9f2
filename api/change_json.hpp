// Changes of events as answers tell them.
#pragma once

#include <cstddef>

#include "api/context.hpp"
#include "api/json.hpp"

namespace api {

/// The change at `position` of an event that has happened: its kind, and what it names by ids.
[[nodiscard]] Json change_json(Context& context, sim::EventId event, std::size_t position);

}  // namespace api
