// Schema: what a table may hold, column by column, as data/schema/<table>.json says. The schemas
// are compiled into the program, so that a pack is always read against the program's own contract.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/tables.hpp"
#include "simulation/foundation/result.hpp"

namespace scenario {

enum class FieldType : std::uint32_t {
    string,
    integer,
    number,  ///< Decimal, at most six digits after the point.
};

/// The forms of text that a schema can ask for. Schemas name them by their pattern.
enum class Form : std::uint32_t { any, id, key, colour, fuzzy_date, day_date, point };

struct Field {
    std::string name;
    std::string description;
    std::string unit;  ///< Or empty.
    FieldType type = FieldType::string;
    Form form = Form::any;  ///< Of each item, if a list.
    bool required = false;
    bool unique = false;
    bool list = false;               ///< Items joined by ';'.
    std::vector<std::string> words;  ///< All that is allowed, if not empty.
    std::optional<std::int64_t> minimum_millionths;
    std::optional<std::int64_t> maximum_millionths;
    std::vector<Table> references;      ///< Each item is the id of a row in one of these.
    bool refers_to_sources = false;     ///< Items are `key` or `key(locator)` of sources.bib.
    std::vector<std::string> literals;  ///< Words allowed beside the references.
};

struct TableSchema {
    Table table = Table::places;
    std::string title;
    std::string description;
    std::vector<Field> fields;
    std::vector<std::size_t> key;  ///< Positions in `fields` that tell rows apart.

    /// Position of a field by name, or nothing.
    [[nodiscard]] std::optional<std::size_t> field(std::string_view name) const;
};

/// Reads a schema. The error says what the schema says that this program does not understand.
[[nodiscard]] sim::Result<TableSchema, std::string> parse_schema(Table table,
                                                                 std::string_view json);

/// The schemas compiled into the program, by Table. Read once, on first use.
[[nodiscard]] std::span<const TableSchema> pack_schemas();
[[nodiscard]] const TableSchema& schema_of(Table table);

/// The text of one schema as compiled in.
struct SchemaText {
    std::string_view name;  ///< Of the table.
    std::string_view json;
};

/// All of them, sorted by name. Defined in a file that the build makes (cmake/schemas.cmake).
[[nodiscard]] std::span<const SchemaText> schema_texts();

}  // namespace scenario
