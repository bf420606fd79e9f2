// Run story: what courts did in a free run: treaties, wars, and how often each of them decided.
#pragma once

#include <cstddef>

#include "api/context.hpp"
#include "api/json.hpp"

namespace api {

/// Adds "treaties", "wars" and "decisions" of the timeline looked at, from event number `first` on.
void add_run_story(Context& context, std::size_t first, Json& json);

}  // namespace api
