#include "storage/tables.hpp"

#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/check.hpp"

namespace storage {

namespace {

void flatten_column(const Column& column, WithNames with_names, std::vector<std::string>& out) {
    const std::string name = column.name;
    if (column.kind == ColumnKind::day) {
        const std::string prefix = name.empty() ? "" : name + "_";
        out.push_back(prefix + "day");
        out.push_back(prefix + "date");
        return;
    }
    out.push_back(name);
    if (column.kind == ColumnKind::entity && with_names == WithNames::yes) {
        out.push_back(name + "_en");
        out.push_back(name + "_zh");
    }
}

void flatten_entity(const Value& value, EntityKind kind, const NameTable& names,
                    WithNames with_names, Row& out) {
    const auto* number = std::get_if<std::int64_t>(&value);
    const auto position = number != nullptr ? static_cast<std::uint32_t>(*number) : 0;
    out.push_back(number != nullptr ? Value(names.id(kind, position)) : Value());
    if (with_names == WithNames::no) {
        return;
    }
    if (number == nullptr || position >= names.count(kind)) {
        out.insert(out.end(), {Value(), Value()});
        return;
    }
    const NameTable::Entry& entry = names.entries(kind)[position];
    out.insert(out.end(), {Value(entry.name_en), Value(entry.name_zh)});
}

void flatten_cell(const Cell& cell, const Column& column, const NameTable& names,
                  WithNames with_names, Row& out) {
    switch (column.kind) {
        case ColumnKind::integer:
        case ColumnKind::text:
            out.push_back(cell.value());
            return;
        case ColumnKind::day: {
            const auto* number = std::get_if<std::int64_t>(&cell.value());
            out.push_back(cell.value());
            out.push_back(number == nullptr ? Value()
                                            : Value(sim::format_date(
                                                  sim::Day(static_cast<std::int32_t>(*number)))));
            return;
        }
        case ColumnKind::entity:
            flatten_entity(cell.value(), column.entity, names, with_names, out);
            return;
    }
}

}  // namespace

FlatTable flatten(const Table& table, const NameTable& names, WithNames with_names) {
    FlatTable flat;
    flat.name = table.name;
    for (const Column& column : table.columns) {
        flatten_column(column, with_names, flat.columns);
    }
    flat.rows.reserve(table.rows.size());
    for (const std::vector<Cell>& cells : table.rows) {
        CHECK(cells.size() == table.columns.size(), "a row has a cell for each column");
        Row& row = flat.rows.emplace_back();
        row.reserve(flat.columns.size());
        for (std::size_t i = 0; i < cells.size(); ++i) {
            flatten_cell(cells[i], table.columns[i], names, with_names, row);
        }
    }
    return flat;
}

}  // namespace storage
