// Checks that look across tables, beyond what a schema can say.
#include "scenario/check_rules.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "scenario/text.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/calendar/sexagenary.hpp"

namespace scenario {

namespace {

bool is_good(const Workbook& book, Table table, std::size_t row) {
    return book.sheet(table).good[row];
}

std::string_view cell(const Workbook& book, Table table, std::size_t row, std::string_view field) {
    return book.sheet(table).text(row, schema_of(table).field(field).value_or(0));
}

void check_events(Workbook& book, const Texts& texts, const Metadata& metadata) {
    for (std::size_t row = 0; row < texts.events.size(); ++row) {
        const sim::FuzzyDate& start = texts.events[row].start;
        if (exists(start) &&
            (start.first < metadata.first_day || start.first > metadata.last_day)) {
            book.report(Table::events, row, "date_start", Code::date_range,
                        in_ticks(texts.events[row].id) + " lies outside the record",
                        "which goes from " + sim::format_date(metadata.first_day) + " to " +
                            sim::format_date(metadata.last_day));
        }
    }
    for (std::size_t row = 0; row < texts.turning_points.size(); ++row) {
        const sim::Day day = texts.turning_points[row].date;
        if (day.exists() && (day < metadata.first_day || day > metadata.last_day)) {
            book.report(Table::turning_points, row, "date", Code::date_range,
                        in_ticks(sim::format_date(day)) + " lies outside the record",
                        "which goes from " + sim::format_date(metadata.first_day) + " to " +
                            sim::format_date(metadata.last_day));
        }
    }
}

/// A row whose two ends are the same thing.
void check_not_self(Workbook& book, Table table, std::string_view first, std::string_view second) {
    for (std::size_t row = 0; row < book.sheet(table).row_count(); ++row) {
        const std::string_view one = cell(book, table, row, first);
        if (!one.empty() && one == cell(book, table, row, second)) {
            book.report(table, row, second, Code::ref_self,
                        in_ticks(one) + " is both `" + std::string(first) + "` and `" +
                            std::string(second) + "`");
        }
    }
}

void check_clauses(Workbook& book) {
    const Table table = Table::treaty_clauses;
    for (std::size_t row = 0; row < book.sheet(table).row_count(); ++row) {
        const std::string_view kind = cell(book, table, row, "kind");
        const bool pays = kind == "pay_yearly" || kind == "pay_once";
        const bool has_amount = !cell(book, table, row, "amount").empty();
        const bool has_unit = !cell(book, table, row, "unit").empty();
        if (has_amount != has_unit && is_good(book, table, row)) {
            book.report(table, row, has_amount ? "unit" : "amount", Code::clause_good,
                        has_amount ? "an amount without its unit" : "a unit without its amount");
        } else if (pays && !has_unit && is_good(book, table, row)) {
            // What is not known may be left out only if the row says so.
            if (cell(book, table, row, "note").empty()) {
                book.report(table, row, "amount", Code::clause_good, "a payment of nothing named",
                            "fill `amount` and `unit`, or say in `note` why not");
            }
        }
    }
}

/// Ranks belong to clauses of rank; who makes common cause does so against somebody else.
void check_clause_parties(Workbook& book) {
    const Table table = Table::treaty_clauses;
    for (std::size_t row = 0; row < book.sheet(table).row_count(); ++row) {
        const std::string_view kind = cell(book, table, row, "kind");
        const bool has_rank = !cell(book, table, row, "rank").empty();
        const bool has_third = !cell(book, table, row, "against").empty();
        const bool asks_third =
            kind == "alliance" || kind == "joint_attack" || kind == "keep_conquests";
        const bool may_have_third = asks_third || kind == "cede" || kind == "partition";
        if (has_rank && kind != "rank") {
            book.report(table, row, "rank", Code::clause_third,
                        "a clause of kind " + in_ticks(kind) + " with a rank",
                        "leave `rank` empty");
        }
        if (asks_third && !has_third && is_good(book, table, row)) {
            book.report(table, row, "against", Code::clause_third,
                        "a clause of kind " + in_ticks(kind) + " against nobody",
                        "name the third court");
        } else if (has_third && !may_have_third) {
            book.report(table, row, "against", Code::clause_third,
                        "a clause of kind " + in_ticks(kind) + " against a third",
                        "leave `against` empty");
        }
    }
    check_not_self(book, table, "from", "against");
    check_not_self(book, table, "to", "against");
}

void check_decisions(Workbook& book, const Texts& texts) {
    for (std::size_t row = 0; row < texts.decisions.size(); ++row) {
        const DecisionRow& decision = texts.decisions[row];
        std::vector<std::string_view> options;
        for (const DecisionOptionRow& option : texts.decision_options) {
            if (option.decision == row) {
                options.push_back(option.option);
            }
        }
        const bool known =
            std::find(options.begin(), options.end(), decision.historical_option) != options.end();
        if (!known && is_good(book, Table::decisions, row)) {
            book.report(Table::decisions, row, "historical_option", Code::decision_option,
                        in_ticks(decision.historical_option) + " is not an option of " +
                            in_ticks(decision.id),
                        book.nearest_hint(decision.historical_option, options));
        }
    }
}

void check_reading_target(Workbook& book, const Texts& texts, std::size_t row) {
    const ReadingRow& reading = texts.readings[row];
    const std::optional<Table> table = table_of_name(reading.table);
    if (!table) {
        std::vector<std::string_view> names;
        for (const Table candidate : all_tables()) {
            names.push_back(table_name(candidate));
        }
        book.report(Table::readings, row, "table", Code::reading_target,
                    in_ticks(reading.table) + " is no table",
                    book.nearest_hint(reading.table, names));
        return;
    }
    if (!reading.column.empty() && !schema_of(*table).field(reading.column)) {
        book.report(Table::readings, row, "column", Code::reading_target,
                    in_ticks(reading.column) + " is no column of " + table_file(*table));
    }
    const bool has_ids = schema_of(*table).key.size() == 1;
    for (ListReader list(reading.row); list.next() && has_ids;) {
        if (!book.find(*table, list.item())) {
            const std::array<Table, 1> tables = {*table};
            book.report(Table::readings, row, "row", Code::reading_target,
                        in_ticks(list.item()) + " is no row of " + table_file(*table),
                        book.nearest_hint(list.item(), tables), list.item());
        }
    }
}

void check_readings(Workbook& book, const Texts& texts) {
    struct Question {
        std::size_t first_row = 0;
        int defaults = 0;
    };
    std::map<std::array<std::string_view, 3>, Question> questions;
    for (std::size_t row = 0; row < texts.readings.size(); ++row) {
        const ReadingRow& reading = texts.readings[row];
        if (!is_good(book, Table::readings, row)) {
            continue;
        }
        check_reading_target(book, texts, row);
        const auto [question, is_new] =
            questions.try_emplace({reading.table, reading.row, reading.column}, Question{row, 0});
        question->second.defaults += reading.is_default ? 1 : 0;
    }
    for (const auto& [what, question] : questions) {
        if (question.defaults != 1) {
            book.report(Table::readings, question.first_row, "is_default", Code::reading_default,
                        "the readings of this question have " + std::to_string(question.defaults) +
                            " defaults",
                        "exactly one is the default");
        }
    }
}

/// The peoples of a place are no more than all who live there.
void check_peoples(Workbook& book, const Texts& texts) {
    const Table table = Table::start_peoples;
    std::vector<std::int32_t> named(texts.places.size(), 0);
    for (std::size_t row = 0; row < texts.start_peoples.size(); ++row) {
        const StartPeopleRow& start = texts.start_peoples[row];
        if (!is_good(book, table, row) || !start.place.exists()) {
            continue;
        }
        std::int32_t& sum = named[start.place.index];
        const bool was_whole = sum > 1000;
        sum += start.share_permille;
        if (sum > 1000 && !was_whole) {
            book.report(table, row, "share_permille", Code::number_range,
                        "the peoples of " + in_ticks(texts.places[start.place.index].id) +
                            " add up to " + std::to_string(sum),
                        "1000 at most");
        }
    }
}

void check_months(Workbook& book) {
    const Table table = Table::lunar_months;
    for (std::size_t row = 0; row < book.sheet(table).row_count(); ++row) {
        const std::string_view name = cell(book, table, row, "first_day_sexagenary");
        if (is_good(book, table, row) && !sim::parse_cycle(name)) {
            book.report(table, row, "first_day_sexagenary", Code::month_sexagenary,
                        in_ticks(name) + " is not a name of the cycle of sixty");
        }
    }
}

}  // namespace

void check_rules(Workbook& book, const Texts& texts, const Metadata& metadata) {
    if (metadata.first_day.exists()) {
        check_events(book, texts, metadata);
    }
    check_not_self(book, Table::routes, "from", "to");
    check_not_self(book, Table::overlords, "vassal", "overlord");
    check_not_self(book, Table::people, "id", "father");
    check_not_self(book, Table::polities, "id", "predecessor");
    check_clauses(book);
    check_clause_parties(book);
    check_decisions(book, texts);
    check_option_orders(book, texts);
    check_readings(book, texts);
    check_peoples(book, texts);
    check_months(book);
}

}  // namespace scenario
