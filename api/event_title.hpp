// Titles of events. The record's own events have theirs; a fact of another table and an event of a
// rule get one that says what they changed.
#pragma once

#include "api/context.hpp"
#include "api/words.hpp"

namespace api {

/// The title of an event that has happened, in both languages. Never empty.
[[nodiscard]] Phrase event_title(Context& context, sim::EventId event);

}  // namespace api
