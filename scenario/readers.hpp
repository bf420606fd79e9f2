// Readers: from checked cells to typed rows and to the definitions of the engine. One function a
// group of tables; none of them reports anything.
#pragma once

#include <vector>

#include "scenario/texts/texts.hpp"
#include "scenario/workbook.hpp"
#include "simulation/calendar/era.hpp"
#include "simulation/calendar/era_names.hpp"
#include "simulation/calendar/lunar.hpp"
#include "simulation/world/setting.hpp"

namespace scenario {

/// Places, their names and groups, barriers, river courses, routes; place_starts with households.
void read_geography(const Workbook& book, Texts& texts, sim::Setting& setting);

/// Polities, overlords, reigns, capitals, claims, control, peoples of the first day (after the
/// places were read).
void read_polities(const Workbook& book, Texts& texts, sim::Setting& setting);
/// A people by name, among those that the world counts apart.
[[nodiscard]] sim::Culture culture_named(std::string_view name);

class Rows;
/// The traits in the columns of a row: of a person, or of the middle of a court.
[[nodiscard]] sim::Character character_of(Rows& rows);

/// People, allegiances, posts.
void read_people(const Workbook& book, Texts& texts, sim::Setting& setting);

/// Events, numbers, battles with sieges, techniques, insurgencies, institutions.
void read_events(const Workbook& book, Texts& texts, sim::Setting& setting);

/// Treaties and their clauses, put together by treaty.
void read_treaties(const Workbook& book, Texts& texts, sim::Setting& setting);

/// Orders of battle and facts about armies.
void read_forces(const Workbook& book, Texts& texts, sim::Setting& setting);

/// Decisions, outcomes, turning points, counts, aliases, readings: what the engine itself does not
/// read.
void read_questions(const Workbook& book, Texts& texts);
/// Part of it: what binds options to the world.
void read_option_orders(const Workbook& book, Texts& texts);
void read_figures(const Workbook& book, Texts& texts);
void read_registry(const Workbook& book, Texts& texts);

/// The rows of the calendar, for sim::LunarCalendar and sim::EraTable.
struct CalendarRows {
    std::vector<sim::LunarMonthRow> months;
    std::vector<sim::EraRow> eras;
    std::vector<sim::PolityId> default_courts;  ///< Courts by their first row among the months.
    sim::EraNames names;
};
[[nodiscard]] CalendarRows read_calendar(const Workbook& book, Texts& texts);

}  // namespace scenario
