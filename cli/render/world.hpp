// The world on a day: courts, treaties and dues, sieges, borders, armies, one place.
#pragma once

#include <string>
#include <vector>

#include "cli/render/names.hpp"
#include "cli/render/page.hpp"

namespace cli {

/// The day in both calendars.
void show_date_header(Page& page, Names& names, const Json& date);

/// Courts as a table: ruler, era year, seat, overlord, places held.
void show_courts(Page& page, Names& names, const Json& courts);

/// Yearly dues, one line a payer and receiver: "Song owes Jin each year 250,000 taels of silver and
/// 250,000 bolts of silk".
[[nodiscard]] std::vector<std::string> due_lines(const Page& page, Names& names, const Json& dues);

/// Treaties in force with what is due each year; disputed readings marked.
void show_treaties(Page& page, Names& names, const Json& courts);

void show_sieges(Page& page, Names& names, const Json& sieges);

/// Places held by another than their owner, by holder and owner.
void show_occupied(Page& page, Names& names, const Json& places);

/// Armies summed up by court. `remark`: by what they are counted.
void show_army_totals(Page& page, Names& names, const Json& armies, const std::string& remark);

/// Every army, with the id by which orders name it.
void show_armies(Page& page, Names& names, const Json& armies, const std::string& remark);

/// Every place.
void show_place_table(Page& page, Names& names, const Json& places);

/// Posts, captives and insurgencies, as far as the answer has them.
void show_people_of_day(Page& page, Names& names, const Json& answer);

/// One place on a day: holder, since when, by what event, owner, claimants, evidence. `row` is its
/// row in the list of places.
void show_place_on_day(Page& page, Names& names, const Json& place, const Json& row,
                       const Json& date);

}  // namespace cli
