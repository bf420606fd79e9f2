// Events: an entry of the chronicle, the tree of causes, a list of events.
#pragma once

#include <string>

#include "cli/render/names.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// The title of an event with its mark of doubt; its id if it has no title.
[[nodiscard]] std::string event_title(const Page& page, const Json& event);

/// "1127-01-09", "1127-01" or "1127" as far as the record knows the day; with the end, if it ended
/// on another date.
[[nodiscard]] std::string event_date(const Json& event);

/// An entry of the chronicle: date and title, the story, the sources.
void show_event_entry(Page& page, Names& names, const Json& event);

/// A table of events: date, title, id.
void show_event_table(Page& page, const Json& events);

/// The tree below its root (depth 0), which is not shown. `deepest` cuts it; 0 does not.
void show_cause_tree(Page& page, const Json& tree, int deepest = 0);

/// The whole answer of `why`: the event, its causes, its consequences, the sources.
void show_why(Page& page, Names& names, const Json& answer);

}  // namespace cli
