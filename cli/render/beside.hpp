// A free run beside the record: what each tells of wars, treaties, seats and thrones.
#pragma once

#include <string>

#include "cli/render/json.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// Whether an event belongs there: a war, a treaty, the move of a seat, a throne or a state that
/// changes hands.
[[nodiscard]] bool is_of_state(const Json& event);

/// The chief events of both, year by year, side by side, from the year of `from` to that of `until`
/// ("YYYY-MM-DD").
void show_beside(Page& page, const Json& of_record, const Json& of_run, const std::string& from,
                 const std::string& until);

}  // namespace cli
