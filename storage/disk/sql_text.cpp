#include "storage/disk/sql_text.hpp"

#include <algorithm>

namespace storage {

namespace {

const char* sql_type(ValueType type) {
    switch (type) {
        case ValueType::integer:
            return "INTEGER";
        case ValueType::text:
            return "TEXT";
        case ValueType::blob:
            break;
    }
    return "BLOB";
}

std::string key_columns(const TableSchema& schema) {
    std::string columns;
    for (const ColumnSchema& column : schema.columns.first(schema.key_columns)) {
        columns += (columns.empty() ? "" : ", ") + std::string(column.name);
    }
    return columns;
}

}  // namespace

std::string sql_name(std::string_view name) {
    std::string out = "\"";
    for (const char c : name) {
        out += c;
        if (c == '"') {
            out += c;
        }
    }
    return out + "\"";
}

std::string create_sql(const TableSchema& schema) {
    std::string sql = std::string("CREATE TABLE ") + schema.name + " (";
    for (const ColumnSchema& column : schema.columns) {
        sql += std::string(column.name) + " " + sql_type(column.type) +
               (column.optional ? ", " : " NOT NULL, ");
    }
    sql += "PRIMARY KEY (" + key_columns(schema) + "))";
    // A single whole number is the row's own number; any other key would be kept twice.
    const bool is_row_number =
        schema.key_columns == 1 && schema.columns[0].type == ValueType::integer;
    return is_row_number ? sql : sql + " WITHOUT ROWID";
}

std::string create_sql(const FlatTable& table) {
    std::string sql = "CREATE TABLE " + sql_name(table.name) + " (";
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto filled = std::find_if(table.rows.begin(), table.rows.end(),
                                         [&](const Row& row) { return row[i].index() != 0; });
        const bool is_number = filled != table.rows.end() && (*filled)[i].index() == 1;
        sql +=
            (i == 0 ? "" : ", ") + sql_name(table.columns[i]) + (is_number ? " INTEGER" : " TEXT");
    }
    return sql + ")";
}

std::string insert_sql(const std::string& table, std::size_t columns) {
    std::string sql = "INSERT INTO " + sql_name(table) + " VALUES (?";
    for (std::size_t i = 1; i < columns; ++i) {
        sql += ", ?";
    }
    return sql + ")";
}

std::string select_sql(const TableSchema& schema) {
    std::string columns;
    for (const ColumnSchema& column : schema.columns) {
        columns += (columns.empty() ? "" : ", ") + std::string(column.name);
    }
    return "SELECT " + columns + " FROM " + schema.name + " ORDER BY " + key_columns(schema);
}

}  // namespace storage
