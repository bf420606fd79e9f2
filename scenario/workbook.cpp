#include "scenario/workbook.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "scenario/nearest.hpp"
#include "scenario/text.hpp"
#include "simulation/foundation/check.hpp"

namespace scenario {

namespace {

std::string join_choices(std::span<const std::string_view> names) {
    std::string text = "did you mean ";
    for (std::size_t i = 0; i < names.size(); ++i) {
        text += i == 0 ? "" : i + 1 == names.size() ? " or " : ", ";
        text += in_ticks(names[i]);
    }
    return text + "?";
}

/// Where `part` begins, if it lies within the bytes of the file.
std::optional<std::size_t> offset_within(std::string_view bytes, std::string_view part) {
    const std::less_equal<const char*> not_after;
    const bool within = part.data() != nullptr && not_after(bytes.data(), part.data()) &&
                        not_after(part.data() + part.size(), bytes.data() + bytes.size());
    return within ? std::optional(static_cast<std::size_t>(part.data() - bytes.data()))
                  : std::nullopt;
}

}  // namespace

Workbook::Workbook(const PackFiles& files, Diagnostics& diagnostics)
    : files_(files), diagnostics_(diagnostics) {
    report_unknown_files();
    if (const PackFile* file = files_.find(bibliography_file)) {
        bibliography_ = Bibliography::read(file->name, file->bytes, diagnostics_);
    } else {
        diagnostics_.add({std::string(bibliography_file),
                          0,
                          0,
                          Code::pack_file_missing,
                          "the pack has no bibliography",
                          {}});
    }
    for (const Table table : all_tables()) {
        read_sheet(table);
    }
}

void Workbook::report_unknown_files() {
    std::vector<std::string> names;
    std::vector<std::string_view> known;
    for (const Table table : all_tables()) {
        names.push_back(table_file(table));
    }
    known.assign(names.begin(), names.end());
    for (const PackFile& file : files_.files()) {
        if (!is_pack_file(file.name)) {
            diagnostics_.add({file.name, 0, 0, Code::pack_file_unknown,
                              "no schema describes this table", nearest_hint(file.name, known)});
        }
    }
}

void Workbook::read_sheet(Table table) {
    Sheet& sheet = sheets_[static_cast<std::size_t>(table)];
    sheet.schema = &schema_of(table);
    sheet.columns.assign(sheet.schema->fields.size(), Sheet::no_column);
    sheet.file = files_.find(table_file(table));
    if (sheet.file == nullptr) {
        diagnostics_.add({table_file(table), 0, 0, Code::pack_file_missing,
                          "the pack has no such table",
                          "a table without rows still has its header"});
        return;
    }
    sheet.csv = read_csv(sheet.file->name, sheet.file->bytes, diagnostics_);
    if (sheet.csv.header.empty()) {
        return;
    }
    map_columns(sheet);
    sheet.good.assign(sheet.csv.row_count(), sheet.complete);
    index_rows(table, sheet);
}

void Workbook::map_columns(Sheet& sheet) {
    const auto report_header = [&](std::string_view name, Code code, std::string message,
                                   std::string hint) {
        const std::optional<std::size_t> offset = offset_within(sheet.csv.bytes, name);
        const TextPlace place = place_of(sheet.csv.bytes, offset.value_or(0));
        diagnostics_.add({sheet.file->name, place.line, place.column, code, std::move(message),
                          std::move(hint)});
    };
    std::vector<std::string_view> known;
    known.reserve(sheet.schema->fields.size());
    for (const Field& field : sheet.schema->fields) {
        known.push_back(field.name);
    }
    sheet.complete = true;
    bool in_order = true;
    std::size_t next_field = 0;
    for (std::size_t column = 0; column < sheet.csv.header.size(); ++column) {
        const std::string_view name = sheet.csv.header[column].text;
        const std::optional<std::size_t> field = sheet.schema->field(name);
        if (!field) {
            report_header(name, Code::column_unknown,
                          in_ticks(name) + " is no column of this table",
                          nearest_hint(name, known));
        } else if (sheet.columns[*field] != Sheet::no_column) {
            report_header(name, Code::column_duplicate, in_ticks(name) + " stands twice", {});
        } else {
            sheet.columns[*field] = column;
            in_order = in_order && *field >= next_field;
            next_field = *field + 1;
        }
    }
    for (std::size_t field = 0; field < known.size(); ++field) {
        if (sheet.columns[field] == Sheet::no_column) {
            sheet.complete = false;
            report_header({}, Code::column_missing,
                          "the column " + in_ticks(known[field]) + " is missing", {});
        }
    }
    if (!in_order) {
        std::string order;
        for (const std::string_view name : known) {
            order += order.empty() ? "" : ",";
            order += name;
        }
        report_header({}, Code::column_order, "the columns are not in their order",
                      "write " + order);
    }
}

void Workbook::index_rows(Table table, Sheet& sheet) {
    if (sheet.schema->key.size() != 1) {
        return;
    }
    const std::size_t key = sheet.schema->key.front();
    for (std::size_t row = 0; row < sheet.row_count(); ++row) {
        const std::string_view id = sheet.text(row, key);
        if (id.empty()) {
            continue;
        }
        const std::uint32_t first = sheet.rows_by_id.add(id, static_cast<std::uint32_t>(row));
        if (first != row) {
            report(table, row, key, Code::key_duplicate, in_ticks(id) + " stands twice",
                   "first on line " + std::to_string(line_of(table, first)));
        }
    }
}

std::string_view Workbook::id_of(Table table, std::size_t row) const {
    const Sheet& from = sheet(table);
    const bool has_id = from.schema->key.size() == 1 && row < from.row_count();
    return has_id ? from.text(row, from.schema->key.front()) : std::string_view();
}

void Workbook::report(Table table, std::size_t row, std::size_t field, Code code,
                      std::string message, std::string hint, std::string_view part) {
    Sheet& sheet = sheets_[static_cast<std::size_t>(table)];
    CHECK(row < sheet.row_count(), "a report about a row that is not there");
    const std::size_t column = sheet.columns[field];
    const CsvCell& cell = sheet.csv.cell(row, column == Sheet::no_column ? 0 : column);
    const std::size_t offset =
        offset_within(sheet.csv.bytes, part).value_or(std::size_t{cell.offset});
    const TextPlace place = place_of(sheet.csv.bytes, offset);
    diagnostics_.add(
        {sheet.file->name, place.line, place.column, code, std::move(message), std::move(hint)});
    sheet.good[row] = false;
}

void Workbook::report(Table table, std::size_t row, std::string_view field, Code code,
                      std::string message, std::string hint, std::string_view part) {
    const std::optional<std::size_t> position = schema_of(table).field(field);
    CHECK(position.has_value(), "a report about a field that is not in the schema");
    report(table, row, *position, code, std::move(message), std::move(hint), part);
}

std::uint32_t Workbook::line_of(Table table, std::size_t row) const {
    const Sheet& from = sheet(table);
    CHECK(row < from.row_count(), "the line of a row that is not there");
    return place_of(from.csv.bytes, from.csv.cell(row, 0).offset).line;
}

std::string Workbook::nearest_hint(std::string_view name, std::span<const Table> tables,
                                   std::span<const std::string> words) {
    std::vector<std::string_view> known(words.begin(), words.end());
    for (const Table table : tables) {
        for (std::size_t row = 0; row < sheet(table).row_count(); ++row) {
            known.push_back(id_of(table, row));
        }
    }
    return nearest_hint(name, known);
}

std::string Workbook::nearest_hint(std::string_view name, std::span<const std::string_view> known) {
    if (hints_left_ == 0) {
        return {};
    }
    --hints_left_;
    const std::vector<std::string_view> near = nearest_names(name, known);
    return near.empty() ? std::string() : join_choices(near);
}

}  // namespace scenario
