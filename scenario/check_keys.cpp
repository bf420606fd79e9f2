// Checks that no two rows of a table have the same key, or the same value of a unique column.
#include <string>
#include <vector>

#include "scenario/name_index.hpp"
#include "scenario/text.hpp"
#include "scenario/workbook.hpp"

namespace scenario {

namespace {

void check_unique(Workbook& book, Table table, std::size_t field) {
    const Sheet& sheet = book.sheet(table);
    NameIndex rows;
    for (std::size_t row = 0; row < sheet.row_count(); ++row) {
        const std::string_view text = sheet.text(row, field);
        if (text.empty()) {
            continue;
        }
        const std::uint32_t first = rows.add(text, static_cast<std::uint32_t>(row));
        if (first != row) {
            book.report(table, row, field, Code::key_duplicate, in_ticks(text) + " stands twice",
                        "first on line " + std::to_string(book.line_of(table, first)));
        }
    }
}

std::string names_of(const TableSchema& schema, const std::vector<std::size_t>& fields) {
    std::string names;
    for (const std::size_t field : fields) {
        names += (names.empty() ? "" : ", ") + schema.fields[field].name;
    }
    return names;
}

/// Keys of several columns; those of one were seen when the rows were indexed.
void check_joint_key(Workbook& book, Table table) {
    const Sheet& sheet = book.sheet(table);
    const std::vector<std::size_t>& key = sheet.schema->key;
    std::vector<std::string> keys(sheet.row_count());  // The index has views into them.
    NameIndex rows;
    for (std::size_t row = 0; row < sheet.row_count(); ++row) {
        for (const std::size_t field : key) {
            keys[row] += sheet.text(row, field);
            keys[row] += '\x1F';  // Cannot stand in a cell.
        }
        const std::uint32_t first = rows.add(keys[row], static_cast<std::uint32_t>(row));
        if (first != row) {
            book.report(table, row, key.front(), Code::key_duplicate,
                        "two rows have the same " + names_of(*sheet.schema, key),
                        "first on line " + std::to_string(book.line_of(table, first)));
        }
    }
}

}  // namespace

void check_keys(Workbook& book, Table table) {
    const Sheet& sheet = book.sheet(table);
    const TableSchema& schema = *sheet.schema;
    for (std::size_t field = 0; field < schema.fields.size(); ++field) {
        const bool is_key = schema.key.size() == 1 && schema.key.front() == field;
        if (schema.fields[field].unique && !is_key) {
            check_unique(book, table, field);
        }
    }
    if (schema.key.size() > 1 && sheet.complete) {
        check_joint_key(book, table);
    }
}

}  // namespace scenario
