#include "scenario/diagnostic.hpp"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "simulation/foundation/check.hpp"

namespace scenario {

namespace {

constexpr std::array<DiagnosticRule, code_count> rules = {{
    {Code::archive_magic, "archive.magic", "The file is not a packed scenario."},
    {Code::archive_version, "archive.version",
     "The packed scenario has a version that this program does not read."},
    {Code::archive_truncated, "archive.truncated", "The packed scenario ends too early."},
    {Code::archive_corrupt, "archive.corrupt",
     "The packed scenario was damaged: a name, a length or a checksum does not fit."},
    {Code::archive_trailing, "archive.trailing", "Bytes follow the end of the packed scenario."},
    {Code::pack_unreadable, "pack.unreadable", "A file or folder cannot be read."},
    {Code::pack_file_missing, "pack.file_missing", "A file that every pack needs is not there."},
    {Code::pack_file_unknown, "pack.file_unknown", "A table that no schema describes."},
    {Code::pack_metadata, "pack.metadata",
     "datapackage.json lacks or garbles what the pack needs."},
    {Code::pack_too_large, "pack.too_large", "A file is larger than the loader takes."},
    {Code::csv_empty, "csv.empty", "A table has no header row."},
    {Code::csv_bom, "csv.bom", "A file begins with a byte-order mark."},
    {Code::csv_utf8, "csv.utf8", "A file holds bytes that are not UTF-8."},
    {Code::csv_control, "csv.control", "A file holds a control character."},
    {Code::csv_carriage_return, "csv.carriage_return",
     "A file has carriage returns; lines end with a line feed alone."},
    {Code::csv_quote, "csv.quote",
     "A quotation mark stands where none may: in an unquoted cell, or before the end of a quoted "
     "one without being doubled."},
    {Code::csv_quote_open, "csv.quote_open", "A quoted cell is never closed."},
    {Code::csv_ragged, "csv.ragged", "A row has more or fewer cells than the header."},
    {Code::csv_blank_line, "csv.blank_line", "A table has an empty line."},
    {Code::csv_final_newline, "csv.final_newline", "The last line has no line end."},
    {Code::column_duplicate, "column.duplicate", "A column stands twice in the header."},
    {Code::column_unknown, "column.unknown", "The schema has no such column."},
    {Code::column_missing, "column.missing", "A column of the schema is not in the header."},
    {Code::column_order, "column.order", "The columns do not stand in the order of the schema."},
    {Code::cell_required, "cell.required", "A cell that must be filled is empty."},
    {Code::cell_space, "cell.space", "A cell begins or ends with a space."},
    {Code::list_empty_item, "list.empty_item", "A list has an empty item."},
    {Code::list_repeat, "list.repeat", "A list names the same thing twice."},
    {Code::id_form, "id.form",
     "An id is not made of small letters, digits and hyphens, beginning with a letter or digit."},
    {Code::key_form, "key.form",
     "A key is not made of small letters and digits joined by single underscores."},
    {Code::colour_form, "colour.form", "A colour is not # and six hexadecimal digits in capitals."},
    {Code::point_form, "point.form", "A point is not a longitude and a latitude with decimals."},
    {Code::number_form, "number.form", "A cell is not a plain number of the kind wanted."},
    {Code::number_range, "number.range", "A number lies outside the range of its column."},
    {Code::enum_unknown, "enum.unknown", "A cell is none of the words that its column allows."},
    {Code::date_form, "date.form",
     "A date is not YYYY, YYYY-MM or YYYY-MM-DD as its column wants."},
    {Code::date_impossible, "date.impossible", "The Julian calendar has no such day."},
    {Code::date_range, "date.range", "A day lies outside the span of the record."},
    {Code::date_order, "date.order", "Something ends before it begins."},
    {Code::key_duplicate, "key.duplicate", "Two rows have the same key."},
    {Code::ref_unknown, "ref.unknown", "A cell names a thing that no table has."},
    {Code::ref_self, "ref.self", "A row refers to itself where it may not."},
    {Code::source_form, "source.form", "A source is not `key` or `key(locator)`."},
    {Code::source_unknown, "source.unknown", "A source key is not in sources.bib."},
    {Code::source_missing, "source.missing",
     "A row has no source, and neither basis nor note says what it rests on."},
    {Code::bib_syntax, "bib.syntax", "sources.bib cannot be read from here on."},
    {Code::bib_duplicate, "bib.duplicate", "Two entries of sources.bib have the same key."},
    {Code::bib_field, "bib.field", "An entry of sources.bib lacks what a reader needs to find it."},
    {Code::toml_syntax, "toml.syntax", "laws.toml is not TOML."},
    {Code::law_form, "law.form", "A parameter lacks a part or has one of the wrong kind."},
    {Code::law_unknown, "law.unknown", "The laws have no such parameter."},
    {Code::law_missing, "law.missing", "A parameter of the laws is not set."},
    {Code::law_range, "law.range", "A parameter lies outside its range."},
    {Code::law_source, "law.source",
     "A parameter names neither a known source nor `estimate` with a reasoning."},
    {Code::cause_later, "cause.later", "A cause is dated after its effect."},
    {Code::cause_cycle, "cause.cycle", "Events are causes of one another in a circle."},
    {Code::order_replay, "order.replay",
     "Control changes do not stand in the order of their dates."},
    {Code::order_cycle, "order.cycle",
     "The facts of one day cannot be put in an order that keeps causes before effects."},
    {Code::control_start, "control.start", "A place has no holder on the first day."},
    {Code::control_from, "control.from", "A place is taken from someone who does not hold it."},
    {Code::control_same, "control.same", "A place passes from a holder to the same holder."},
    {Code::reign_overlap, "reign.overlap", "Two reigns of one polity overlap."},
    {Code::clause_good, "clause.good", "A clause of payment does not say how much of what."},
    {Code::clause_third, "clause.third",
     "A clause says what its kind has no room for, or not what its kind needs: a rank, a third."},
    {Code::decision_option, "decision.option",
     "The option that was taken is not among the options of its decision."},
    {Code::option_unbound, "option.unbound",
     "An option of a decision is bound to nothing: no order, no event, no reason why not."},
    {Code::option_binding, "option.binding",
     "What binds an option to the world does not hold together."},
    {Code::reading_target, "reading.target",
     "A reading is about a table, row or column that is not."},
    {Code::reading_default, "reading.default",
     "The readings of one question do not have exactly one default."},
    {Code::month_sexagenary, "month.sexagenary",
     "The sexagenary day of a month is not one, or does not fit its first day."},
    {Code::month_gap, "month.gap", "A lunar month begins after the former one has ended."},
    {Code::month_overlap, "month.overlap", "A lunar month begins before the former one has ended."},
    {Code::month_sequence, "month.sequence", "A lunar month does not follow the former one."},
    {Code::era_year, "era.year", "An era does not begin in the lunar year that is its first."},
}};

constexpr bool rules_follow_the_enumeration() {
    for (std::size_t index = 0; index < rules.size(); ++index) {
        if (static_cast<std::size_t>(rules[index].code) != index) {
            return false;
        }
    }
    return true;
}
static_assert(rules_follow_the_enumeration());
static_assert(static_cast<std::size_t>(Code::era_year) + 1 == code_count);

}  // namespace

std::span<const DiagnosticRule> diagnostic_rules() {
    return rules;
}

std::string_view code_name(Code code) {
    const auto index = static_cast<std::size_t>(code);
    CHECK(index < rules.size(), "a code outside the table");
    return rules[index].name;
}

std::string format_diagnostic(const Diagnostic& diagnostic) {
    std::string text = diagnostic.file;
    if (diagnostic.line > 0) {
        text += ':' + std::to_string(diagnostic.line);
        if (diagnostic.column > 0) {
            text += ':' + std::to_string(diagnostic.column);
        }
    }
    text += ": ";
    text += code_name(diagnostic.code);
    text += ": ";
    text += diagnostic.message;
    if (!diagnostic.hint.empty()) {
        text += " (" + diagnostic.hint + ")";
    }
    return text;
}

void Diagnostics::add(Diagnostic diagnostic) {
    if (items_.size() < kept_max) {
        items_.push_back(std::move(diagnostic));
    } else {
        ++dropped_;
    }
}

void Diagnostics::add_all(Diagnostics other) {
    for (Diagnostic& item : other.items_) {
        add(std::move(item));
    }
    dropped_ += other.dropped_;
}

void Diagnostics::sort() {
    std::stable_sort(items_.begin(), items_.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
    });
}

}  // namespace scenario
