// Tables for readers: typed columns, from which a database gets ids and a spreadsheet gets ids and
// names. What the columns mean is in docs/formats/csv_tables.md.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "simulation/calendar/day.hpp"
#include "storage/names.hpp"
#include "storage/schema.hpp"

namespace storage {

enum class ColumnKind : std::uint32_t {
    integer,
    text,
    day,     ///< Two columns: NAME_day, the Julian day number, and NAME_date, "1127-01-09";
             ///< just `day` and `date` where the name is empty.
    entity,  ///< The text id; with names: also NAME_en and NAME_zh.
};

struct Column {
    const char* name;
    ColumnKind kind;
    EntityKind entity = EntityKind::place;  ///< For ColumnKind::entity.
};

/// A cell: nothing, a number (also a day or a position), or a text.
class Cell {
  public:
    Cell() = default;
    explicit Cell(std::int64_t number) : value_(number) {}
    explicit Cell(std::string text) : value_(std::move(text)) {}
    explicit Cell(std::string_view text) : value_(std::string(text)) {}
    explicit Cell(sim::Day day) {
        if (day.exists()) {
            value_ = std::int64_t{day.number};
        }
    }
    template <typename Tag>
    explicit Cell(sim::Id<Tag> id) {
        if (id.exists()) {
            value_ = std::int64_t{id.index};
        }
    }

    [[nodiscard]] const Value& value() const { return value_; }

  private:
    Value value_;
};

struct Table {
    const char* name = "";
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;
};

enum class WithNames : std::uint32_t { no, yes };

/// The table as plain cells; with names or without.
[[nodiscard]] FlatTable flatten(const Table& table, const NameTable& names, WithNames with_names);

}  // namespace storage
