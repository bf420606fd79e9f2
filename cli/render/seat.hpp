// Seat: what a court that is played knows, as pages for the terminal. Each takes the answer of the
// call `seat`, or a part of it.
#pragma once

#include <string>

#include "cli/render/json.hpp"
#include "cli/render/names.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// Court, days to come, and what is given for them.
void show_seat_head(Page& page, const Json& seat);

/// What has been heard since the last sitting, and what could not be done.
void show_reports(Page& page, const Json& seat);

/// The decisions of the record that fall to the court in these ten days, and how to answer them.
void show_decisions(Page& page, const Json& seat);

/// Own armies by their last letters, foreign ones as last seen, sieges. `all`: also those that were
/// last seen more than two years ago.
void show_known_armies(Page& page, Names& names, const Json& view, bool all);

void show_treasury(Page& page, const Json& view);

/// Those who serve the court; then its captives.
void show_known_people(Page& page, const Json& view);

/// Offers on the table and under way, then what is in force. `is_open`: offers alone.
void show_accords(Page& page, const Json& view, bool is_open);

/// The other courts, those at war with this one first.
void show_courts(Page& page, Names& names, const Json& view, const std::string& own);

/// The places that are believed to be a court's; `own`: the court that is played.
void show_known_places(Page& page, const Json& view, const std::string& court,
                       const std::string& own);

/// How the court has fared, and what was believed beside what was so.
void show_review(Page& page, const Json& review);

}  // namespace cli
