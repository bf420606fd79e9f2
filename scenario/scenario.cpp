#include "scenario/scenario.hpp"

#include <algorithm>
#include <utility>

#include "scenario/check_rules.hpp"
#include "scenario/draw_characters.hpp"
#include "scenario/later_people.hpp"
#include "scenario/readers.hpp"
#include "scenario/record_draft.hpp"
#include "scenario/text.hpp"
#include "scenario/workbook.hpp"

namespace scenario {

namespace {

Code code_of(sim::AlmanacError error) {
    switch (error) {
        case sim::AlmanacError::cycle_disagrees:
            return Code::month_sexagenary;
        case sim::AlmanacError::gap:
            return Code::month_gap;
        case sim::AlmanacError::overlap:
            return Code::month_overlap;
        case sim::AlmanacError::no_default_months:
        case sim::AlmanacError::bad_month:
        case sim::AlmanacError::bad_length:
        case sim::AlmanacError::out_of_sequence:
            break;
    }
    return Code::month_sequence;
}

void report_months(const std::vector<sim::AlmanacProblem>& problems,
                   const std::vector<sim::LunarMonthRow>& months, Workbook& book) {
    for (const sim::AlmanacProblem& problem : problems) {
        if (problem.error == sim::AlmanacError::no_default_months) {
            book.diagnostics().add({table_file(Table::lunar_months),
                                    0,
                                    0,
                                    Code::month_sequence,
                                    "the table has no months",
                                    {}});
            continue;
        }
        const sim::Day first = months[problem.row].first_day;
        const bool is_cycle = problem.error == sim::AlmanacError::cycle_disagrees;
        const std::string hint =
            is_cycle ? "that day is " + sim::cycle_name_zh(sim::cycle_of_day(first))
            : problem.expected.exists()
                ? "a month should begin on " + sim::format_date(problem.expected)
                : std::string();
        book.report(Table::lunar_months, problem.row,
                    is_cycle ? "first_day_sexagenary" : "first_day", code_of(problem.error),
                    "the month of " + in_ticks(sim::format_date(first)) +
                        " does not fit: " + sim::almanac_error_name(problem.error),
                    hint);
    }
}

void report_eras(const std::vector<sim::EraProblem>& problems, Workbook& book) {
    for (const sim::EraProblem& problem : problems) {
        const bool is_year = problem.error == sim::EraError::first_year_disagrees;
        book.report(
            Table::eras, problem.row, is_year ? "first_year" : "end",
            is_year ? Code::era_year : Code::date_order,
            is_year ? "the era does not begin in its first year" : "the era ends too early",
            is_year ? "its first day lies in the lunar year " + std::to_string(problem.actual_year)
                    : std::string());
    }
}

/// Builds the calendar if nothing was wrong with its rows.
std::optional<Calendar> build_calendar(CalendarRows rows, Workbook& book) {
    for (const Table table : {Table::lunar_months, Table::eras}) {
        const Sheet& sheet = book.sheet(table);
        if (!sheet.complete ||
            std::find(sheet.good.begin(), sheet.good.end(), false) != sheet.good.end()) {
            return std::nullopt;
        }
    }
    auto lunar = sim::LunarCalendar::build(rows.months, rows.default_courts);
    if (!lunar) {
        report_months(lunar.error(), rows.months, book);
        return std::nullopt;
    }
    auto eras = sim::EraTable::build(rows.eras, lunar.value());
    if (!eras) {
        report_eras(eras.error(), book);
        return std::nullopt;
    }
    return Calendar{std::move(lunar.value()), std::move(eras.value()), std::move(rows.names)};
}

template <typename IdType>
IdType id_or_none(const Scenario& scenario, Table table, std::string_view id) {
    const std::optional<std::uint32_t> row = scenario.find(table, id);
    return row ? IdType(std::size_t{*row}) : IdType::none();
}

/// What the scenario keeps of the workbook, so that its views stay valid.
void keep(Scenario& scenario, std::unique_ptr<Scenario::Kept> kept, Workbook& book, CsvTable laws) {
    for (const Table table : all_tables()) {
        const Sheet& sheet = book.sheet(table);
        scenario.rows_by_id.push_back(sheet.rows_by_id);
        std::vector<std::string_view>& ids = scenario.ids_by_table.emplace_back();
        for (std::size_t row = 0; row < sheet.row_count() && sheet.schema->key.size() == 1; ++row) {
            ids.push_back(book.id_of(table, row));
        }
        kept->unescaped.push_back(book.take_unescaped(table));
    }
    kept->unescaped.push_back(std::move(laws.unescaped));
    scenario.bibliography = book.take_bibliography();
    scenario.kept = std::move(kept);
}

}  // namespace

std::optional<std::uint32_t> Scenario::find(Table table, std::string_view id) const {
    return rows_by_id[static_cast<std::size_t>(table)].find(id);
}

sim::PlaceId Scenario::find_place(std::string_view id) const {
    return id_or_none<sim::PlaceId>(*this, Table::places, id);
}
sim::PolityId Scenario::find_polity(std::string_view id) const {
    return id_or_none<sim::PolityId>(*this, Table::polities, id);
}
sim::PersonId Scenario::find_person(std::string_view id) const {
    return id_or_none<sim::PersonId>(*this, Table::people, id);
}
sim::RecordId Scenario::find_event(std::string_view id) const {
    return id_or_none<sim::RecordId>(*this, Table::events, id);
}
sim::TreatyId Scenario::find_treaty(std::string_view id) const {
    return id_or_none<sim::TreatyId>(*this, Table::treaties, id);
}

sim::Result<Scenario, Diagnostics> load(PackFiles files) {
    auto kept = std::make_unique<Scenario::Kept>();
    kept->files = std::move(files);
    Diagnostics diagnostics;
    Scenario scenario;
    Workbook book(kept->files, diagnostics);
    check_tables(book);
    scenario.metadata = read_metadata(kept->files, diagnostics);
    CsvTable laws_table;
    LawsRead laws = read_laws(kept->files, book.bibliography(), laws_table, diagnostics);
    scenario.laws = std::move(laws.texts);
    scenario.setting.laws = laws.laws;
    scenario.setting.first_day = scenario.metadata.first_day;
    scenario.setting.last_day = scenario.metadata.last_day;

    read_geography(book, scenario.texts, scenario.setting);
    read_polities(book, scenario.texts, scenario.setting);
    read_people(book, scenario.texts, scenario.setting);
    read_events(book, scenario.texts, scenario.setting);
    read_treaties(book, scenario.texts, scenario.setting);
    read_forces(book, scenario.texts, scenario.setting);
    read_questions(book, scenario.texts);
    read_figures(book, scenario.texts);
    read_registry(book, scenario.texts);
    CalendarRows calendar = read_calendar(book, scenario.texts);

    check_rules(book, scenario.texts, scenario.metadata);
    scenario.calendar = build_calendar(std::move(calendar), book);
    if (scenario.metadata.first_day.exists()) {
        build_record(book, scenario);
        add_later_people(book, scenario);
        draw_characters(scenario.setting);
    }
    if (!diagnostics.empty()) {
        diagnostics.sort();
        return sim::Failure{std::move(diagnostics)};
    }
    scenario.content_hash = format_content_hash(content_digest(kept->files));
    scenario.posteriors_hash = posteriors_hash(kept->files);
    keep(scenario, std::move(kept), book, std::move(laws_table));
    return scenario;
}

}  // namespace scenario
