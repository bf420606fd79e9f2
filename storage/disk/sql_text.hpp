// SQL texts for the tables of a run.
#pragma once

#include <string>
#include <string_view>

#include "storage/schema.hpp"

namespace storage {

/// A name as SQL takes it whatever it holds.
[[nodiscard]] std::string sql_name(std::string_view name);

[[nodiscard]] std::string create_sql(const TableSchema& schema);
/// Types are told by the first cell of a column that is not empty.
[[nodiscard]] std::string create_sql(const FlatTable& table);
[[nodiscard]] std::string insert_sql(const std::string& table, std::size_t columns);
/// All columns of all rows in order of the key.
[[nodiscard]] std::string select_sql(const TableSchema& schema);

}  // namespace storage
