// Checks of cells against their schema, one table after another.
#include <algorithm>
#include <array>
#include <utility>

#include "scenario/text.hpp"
#include "scenario/workbook.hpp"
#include "simulation/calendar/julian.hpp"

namespace scenario {

namespace {

/// A pair of columns of which the second may not lie before the first. Any table may have them.
struct Pair {
    std::string_view first;
    std::string_view second;
};
constexpr std::array<Pair, 12> date_pairs = {{
    {"from", "until"},
    {"start", "end"},
    {"date", "end_date"},
    {"date", "until"},
    {"date_start", "date_end"},
    {"date_earliest", "date"},
    {"date", "date_latest"},
    {"birth", "death"},
    {"founded", "ended"},
    {"accession", "end"},
    {"from_date", "until_date"},
    {"date_earliest", "date_latest"},
}};
constexpr std::array<Pair, 5> number_pairs = {{
    {"low", "high"},
    {"valid_from", "valid_to"},
    {"first_year", "last_year"},
    {"low", "value"},
    {"value", "high"},
}};

std::string plain_number(std::int64_t millionths) {
    const bool negative = millionths < 0;
    const std::int64_t size = negative ? -millionths : millionths;
    const std::string text = (negative ? "-" : "") + std::to_string(size / millionths_per_unit);
    std::string fraction = std::to_string(size % millionths_per_unit);
    fraction.insert(0, 6 - fraction.size(), '0');
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return fraction.empty() ? text : text + "." + fraction;
}

std::string month_hint(const sim::DateFailure& failure) {
    return "that month has " + std::to_string(failure.highest) + " days";
}

/// A date as its column wants it, or nothing.
std::optional<sim::FuzzyDate> read_date(std::string_view text, Form form) {
    const bool right_length = form == Form::day_date
                                  ? text.size() == 10
                                  : text.size() == 4 || text.size() == 7 || text.size() == 10;
    if (!right_length) {
        return std::nullopt;
    }
    const auto date = sim::parse_date(text);
    return date ? std::optional(date.value()) : std::nullopt;
}

class TableCheck {
  public:
    TableCheck(Workbook& book, Table table);

    void run();

  private:
    void check_cell(std::size_t row, std::size_t field);
    void check_item(std::size_t row, std::size_t field, std::string_view item);
    void check_list(std::size_t row, std::size_t field, std::string_view cell);
    void check_word(std::size_t row, std::size_t field, std::string_view item);
    void check_form(std::size_t row, std::size_t field, std::string_view item);
    void check_date(std::size_t row, std::size_t field, std::string_view item);
    void check_number(std::size_t row, std::size_t field, std::string_view item);
    void check_reference(std::size_t row, std::size_t field, std::string_view item);
    void check_source(std::size_t row, std::size_t field, std::string_view item);
    void check_sources_given(std::size_t row);
    void check_order(std::size_t row);
    [[nodiscard]] bool can_find(const Field& field) const;

    struct FieldPair {
        std::size_t first;
        std::size_t second;
    };
    [[nodiscard]] std::vector<FieldPair> fields_of(std::span<const Pair> pairs) const;

    Workbook& book_;
    Table table_;
    const Sheet& sheet_;
    const TableSchema& schema_;
    std::vector<FieldPair> dates_;
    std::vector<FieldPair> numbers_;
    std::optional<std::size_t> sources_;
    std::vector<std::size_t> instead_of_sources_;
};

TableCheck::TableCheck(Workbook& book, Table table)
    : book_(book),
      table_(table),
      sheet_(book.sheet(table)),
      schema_(*sheet_.schema),
      dates_(fields_of(date_pairs)),
      numbers_(fields_of(number_pairs)),
      sources_(schema_.field("sources")) {
    for (const std::string_view name : {"note", "basis"}) {
        if (const std::optional<std::size_t> field = schema_.field(name)) {
            instead_of_sources_.push_back(*field);
        }
    }
}

std::vector<TableCheck::FieldPair> TableCheck::fields_of(std::span<const Pair> pairs) const {
    std::vector<FieldPair> fields;
    for (const Pair& pair : pairs) {
        const std::optional<std::size_t> first = schema_.field(pair.first);
        const std::optional<std::size_t> second = schema_.field(pair.second);
        if (first && second) {
            fields.push_back({*first, *second});
        }
    }
    return fields;
}

void TableCheck::run() {
    for (std::size_t row = 0; row < sheet_.row_count(); ++row) {
        for (std::size_t field = 0; field < schema_.fields.size(); ++field) {
            if (sheet_.columns[field] != Sheet::no_column) {
                check_cell(row, field);
            }
        }
        check_sources_given(row);
        check_order(row);
    }
}

void TableCheck::check_cell(std::size_t row, std::size_t field) {
    const Field& rule = schema_.fields[field];
    const std::string_view cell = sheet_.text(row, field);
    if (cell.empty()) {
        if (rule.required) {
            book_.report(table_, row, field, Code::cell_required,
                         "the column " + in_ticks(rule.name) + " must be filled");
        }
        return;
    }
    if (cell.front() == ' ' || cell.back() == ' ') {
        book_.report(table_, row, field, Code::cell_space,
                     in_ticks(cell) + " begins or ends with a space", "remove it");
        return;
    }
    if (rule.list) {
        check_list(row, field, cell);
    } else {
        check_item(row, field, cell);
    }
}

void TableCheck::check_list(std::size_t row, std::size_t field, std::string_view cell) {
    const Field& rule = schema_.fields[field];
    std::vector<std::string_view> seen;
    for (ListReader list(cell); list.next();) {
        const std::string_view item = list.item();
        if (item.empty()) {
            book_.report(table_, row, field, Code::list_empty_item, "an empty item in the list",
                         "items are joined by single semicolons", item);
            continue;
        }
        const bool repeated = std::find(seen.begin(), seen.end(), item) != seen.end();
        if (repeated && rule.form != Form::point) {
            book_.report(table_, row, field, Code::list_repeat, in_ticks(item) + " stands twice",
                         {}, item);
        }
        seen.push_back(item);
        check_item(row, field, item);
    }
}

void TableCheck::check_item(std::size_t row, std::size_t field, std::string_view item) {
    const Field& rule = schema_.fields[field];
    if (rule.refers_to_sources) {
        check_source(row, field, item);
    } else if (!rule.references.empty()) {
        check_reference(row, field, item);
    } else if (!rule.words.empty()) {
        check_word(row, field, item);
    } else if (rule.type != FieldType::string) {
        check_number(row, field, item);
    } else {
        check_form(row, field, item);
    }
}

void TableCheck::check_word(std::size_t row, std::size_t field, std::string_view item) {
    const std::vector<std::string>& words = schema_.fields[field].words;
    if (std::find(words.begin(), words.end(), item) != words.end()) {
        return;
    }
    std::string hint;
    constexpr std::size_t listed_max = 12;
    if (words.size() > listed_max) {
        hint = book_.nearest_hint(item, {}, words);
    }
    if (hint.empty()) {
        for (const std::string& word : words) {
            hint += (hint.empty() ? "one of " : ", ") + word;
        }
    }
    book_.report(table_, row, field, Code::enum_unknown, in_ticks(item) + " is not allowed here",
                 std::move(hint), item);
}

void TableCheck::check_form(std::size_t row, std::size_t field, std::string_view item) {
    const auto report = [&](Code code, const char* form) {
        book_.report(table_, row, field, code, in_ticks(item) + " is not of the form " + form, {},
                     item);
    };
    switch (schema_.fields[field].form) {
        case Form::any:
            break;
        case Form::id:
            if (!is_id(item)) {
                report(Code::id_form, "`small-letters-digits-and-hyphens`");
            }
            break;
        case Form::key:
            if (!is_key(item)) {
                report(Code::key_form, "`small_letters_and_digits`");
            }
            break;
        case Form::colour:
            if (!is_colour(item)) {
                report(Code::colour_form, "`#0A4F8A`");
            }
            break;
        case Form::point:
            if (!parse_point(item)) {
                report(Code::point_form, "`114.35 34.88`");
            }
            break;
        case Form::fuzzy_date:
        case Form::day_date:
            check_date(row, field, item);
            break;
    }
}

void TableCheck::check_date(std::size_t row, std::size_t field, std::string_view item) {
    const Form form = schema_.fields[field].form;
    if (read_date(item, form)) {
        return;
    }
    const auto date = sim::parse_date(item);
    const sim::DateError error = date ? sim::DateError::not_a_date : date.error().error;
    if (error == sim::DateError::no_such_day) {
        book_.report(table_, row, field, Code::date_impossible,
                     "the Julian calendar has no " + in_ticks(item), month_hint(date.error()),
                     item);
    } else if (error == sim::DateError::no_such_month || error == sim::DateError::no_such_year) {
        book_.report(table_, row, field, Code::date_impossible,
                     "the Julian calendar has no " + in_ticks(item),
                     "months go from 01 to 12, years from 0001 to 9999", item);
    } else {
        book_.report(
            table_, row, field, Code::date_form, in_ticks(item) + " is not a date",
            form == Form::day_date ? "write YYYY-MM-DD" : "write YYYY, YYYY-MM or YYYY-MM-DD",
            item);
    }
}

void TableCheck::check_number(std::size_t row, std::size_t field, std::string_view item) {
    const Field& rule = schema_.fields[field];
    const bool is_whole = rule.type == FieldType::integer;
    const std::optional<std::int64_t> millionths = parse_millionths(item);
    if (!millionths || (is_whole && !parse_whole(item))) {
        book_.report(table_, row, field, Code::number_form,
                     in_ticks(item) + (is_whole ? " is not a whole number" : " is not a number"),
                     "digits only, with a point before decimals where they are allowed", item);
        return;
    }
    const bool too_small = rule.minimum_millionths && *millionths < *rule.minimum_millionths;
    const bool too_large = rule.maximum_millionths && *millionths > *rule.maximum_millionths;
    if (too_small || too_large) {
        book_.report(table_, row, field, Code::number_range,
                     in_ticks(item) + (too_small ? " is too small" : " is too large"),
                     too_small ? "at least " + plain_number(*rule.minimum_millionths)
                               : "at most " + plain_number(*rule.maximum_millionths),
                     item);
    }
}

bool TableCheck::can_find(const Field& field) const {
    return std::all_of(field.references.begin(), field.references.end(), [this](Table table) {
        const Sheet& target = book_.sheet(table);
        return !target.schema->key.empty() && !target.columns.empty() &&
               target.columns[target.schema->key.front()] != Sheet::no_column;
    });
}

void TableCheck::check_reference(std::size_t row, std::size_t field, std::string_view item) {
    const Field& rule = schema_.fields[field];
    const bool known =
        std::any_of(rule.references.begin(), rule.references.end(),
                    [&](Table table) { return book_.find(table, item).has_value(); });
    const bool literal =
        std::find(rule.literals.begin(), rule.literals.end(), item) != rule.literals.end();
    if (known || literal) {
        return;
    }
    if (!can_find(rule)) {
        book_.doubt(table_, row);
        return;
    }
    std::string tables;
    for (std::size_t i = 0; i < rule.references.size(); ++i) {
        tables += i == 0 ? "" : i + 1 == rule.references.size() ? " or " : ", ";
        tables += table_file(rule.references[i]);
    }
    book_.report(table_, row, field, Code::ref_unknown, in_ticks(item) + " is not in " + tables,
                 book_.nearest_hint(item, rule.references, rule.literals), item);
}

void TableCheck::check_source(std::size_t row, std::size_t field, std::string_view item) {
    const std::optional<SourceItem> source = parse_source_item(item);
    if (!source) {
        book_.report(table_, row, field, Code::source_form, in_ticks(item) + " is not a source",
                     "write `key` or `key(locator)`, joined by semicolons", item);
    } else if (!book_.bibliography().find(source->key) && book_.bibliography().is_complete()) {
        book_.report(table_, row, field, Code::source_unknown,
                     in_ticks(source->key) + " is not in sources.bib",
                     book_.nearest_hint(source->key, book_.bibliography().keys()), item);
    }
}

void TableCheck::check_sources_given(std::size_t row) {
    if (!sources_ || !sheet_.complete || !sheet_.text(row, *sources_).empty()) {
        return;
    }
    for (const std::size_t field : instead_of_sources_) {
        if (!sheet_.text(row, field).empty()) {
            return;
        }
    }
    book_.report(table_, row, *sources_, Code::source_missing, "the row names no source",
                 "cite sources.bib, or say in `note` what it is estimated from");
}

void TableCheck::check_order(std::size_t row) {
    const auto report = [&](const FieldPair& pair, Code code, const char* relation) {
        book_.report(table_, row, pair.second, code,
                     in_ticks(schema_.fields[pair.second].name) + relation +
                         in_ticks(schema_.fields[pair.first].name));
    };
    for (const FieldPair& pair : dates_) {
        const auto begin = read_date(sheet_.text(row, pair.first), schema_.fields[pair.first].form);
        const auto end = read_date(sheet_.text(row, pair.second), schema_.fields[pair.second].form);
        if (begin && end && end->last < begin->first) {
            report(pair, Code::date_order, " lies before ");
        }
    }
    for (const FieldPair& pair : numbers_) {
        const auto low = parse_millionths(sheet_.text(row, pair.first));
        const auto high = parse_millionths(sheet_.text(row, pair.second));
        if (low && high && *high < *low) {
            report(pair, Code::number_range, " is less than ");
        }
    }
}

}  // namespace

void check_tables(Workbook& book) {
    for (const Table table : all_tables()) {
        TableCheck(book, table).run();
        check_keys(book, table);
    }
}

}  // namespace scenario
