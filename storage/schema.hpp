// Schema: the tables of a kept run, as they stand both in a file (storage/disk) and in an archive.
// The page is docs/formats/run_file.md; names of tables and columns are stable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace storage {

/// One cell: nothing, a number, a text, or bytes.
using Value = std::variant<std::monostate, std::int64_t, std::string, std::vector<std::byte>>;
using Row = std::vector<Value>;

enum class ValueType : std::uint32_t { integer, text, blob };

struct ColumnSchema {
    const char* name;
    ValueType type;
    bool optional = false;  ///< May be nothing.
};

struct TableSchema {
    const char* name;
    std::span<const ColumnSchema> columns;
    std::size_t key_columns;  ///< So many of the first columns are the key, and the order.
};

/// The tables that every kept run has.
enum class RunTable : std::uint32_t { meta, names, ticks, events, causes, changes, keyframes };
inline constexpr std::uint32_t run_table_count = 7;

[[nodiscard]] const TableSchema& schema_of(RunTable table);

/// Whether each cell is of the type of its column.
[[nodiscard]] bool fits(const Row& row, const TableSchema& schema);

/// A table ready to be written anywhere: names of columns and cells.
struct FlatTable {
    std::string name;
    std::vector<std::string> columns;
    std::vector<Row> rows;
    friend bool operator==(const FlatTable&, const FlatTable&) = default;
};

}  // namespace storage
