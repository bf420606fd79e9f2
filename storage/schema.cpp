#include "storage/schema.hpp"

#include <array>

namespace storage {

namespace {

constexpr std::array<ColumnSchema, 2> meta_columns = {{
    {"key", ValueType::text},
    {"value", ValueType::text},
}};
constexpr std::array<ColumnSchema, 5> name_columns = {{
    {"kind", ValueType::text},
    {"number", ValueType::integer},
    {"id", ValueType::text},
    {"name_en", ValueType::text, true},
    {"name_zh", ValueType::text, true},
}};
constexpr std::array<ColumnSchema, 4> tick_columns = {{
    {"tick", ValueType::integer},
    {"digest", ValueType::text},
    {"last_day", ValueType::integer},
    {"last_date", ValueType::text},
}};
constexpr std::array<ColumnSchema, 13> event_columns = {{
    {"id", ValueType::integer},
    {"day", ValueType::integer},
    {"date", ValueType::text},
    {"kind", ValueType::text},
    {"origin", ValueType::text},
    {"record", ValueType::text, true},
    {"place", ValueType::text, true},
    {"polity", ValueType::text, true},
    {"other", ValueType::text, true},
    {"person", ValueType::text, true},
    {"fact", ValueType::integer, true},
    {"title_en", ValueType::text, true},
    {"title_zh", ValueType::text, true},
}};
constexpr std::array<ColumnSchema, 4> cause_columns = {{
    {"event", ValueType::integer},
    {"position", ValueType::integer},
    {"cause", ValueType::integer},
    {"kind", ValueType::text},
}};
constexpr std::array<ColumnSchema, 7> change_columns = {{
    {"event", ValueType::integer},
    {"position", ValueType::integer},
    {"kind", ValueType::text},
    {"subject", ValueType::text, true},
    {"object", ValueType::text, true},
    {"detail", ValueType::text, true},
    {"amount", ValueType::integer},
}};
constexpr std::array<ColumnSchema, 4> keyframe_columns = {{
    {"tick", ValueType::integer},
    {"log_size", ValueType::integer},
    {"digest", ValueType::text},
    {"world", ValueType::blob},
}};

constexpr std::array<TableSchema, run_table_count> run_tables = {{
    {"meta", meta_columns, 1},
    {"names", name_columns, 2},
    {"ticks", tick_columns, 1},
    {"events", event_columns, 1},
    {"causes", cause_columns, 2},
    {"changes", change_columns, 2},
    {"keyframes", keyframe_columns, 1},
}};

bool fits(const Value& value, const ColumnSchema& column) {
    switch (value.index()) {
        case 0:
            return column.optional;
        case 1:
            return column.type == ValueType::integer;
        case 2:
            return column.type == ValueType::text;
        default:
            return column.type == ValueType::blob;
    }
}

}  // namespace

const TableSchema& schema_of(RunTable table) {
    return run_tables[static_cast<std::size_t>(table)];
}

bool fits(const Row& row, const TableSchema& schema) {
    if (row.size() != schema.columns.size()) {
        return false;
    }
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!fits(row[i], schema.columns[i])) {
            return false;
        }
    }
    return true;
}

}  // namespace storage
