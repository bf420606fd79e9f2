// Workbook: all tables of a pack as read, before anything is made of them: cells by row and field,
// rows by id, and a way to report what is wrong with a cell at its line and column.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "scenario/bibliography.hpp"
#include "scenario/csv.hpp"
#include "scenario/diagnostic.hpp"
#include "scenario/name_index.hpp"
#include "scenario/pack.hpp"
#include "scenario/schema.hpp"
#include "scenario/tables.hpp"

namespace scenario {

/// One table as read.
struct Sheet {
    static constexpr std::size_t no_column = SIZE_MAX;

    const TableSchema* schema = nullptr;
    const PackFile* file = nullptr;  ///< Null: the pack has no such file.
    CsvTable csv;
    std::vector<std::size_t> columns;  ///< By position of field; no_column where it is missing.
    std::vector<bool> good;            ///< By row: nothing was wrong with it so far.
    NameIndex rows_by_id;              ///< If a single field is the key.
    bool complete = false;             ///< It was read, with all its columns.

    [[nodiscard]] std::size_t row_count() const { return good.size(); }
    /// A cell; empty if its column is missing.
    [[nodiscard]] std::string_view text(std::size_t row, std::size_t field) const {
        const std::size_t column = columns[field];
        return column == no_column ? std::string_view() : csv.cell(row, column).text;
    }
};

class Workbook {
  public:
    /// Reads every table and sources.bib. `files` and `diagnostics` must outlive the workbook.
    Workbook(const PackFiles& files, Diagnostics& diagnostics);

    [[nodiscard]] const Sheet& sheet(Table table) const {
        return sheets_[static_cast<std::size_t>(table)];
    }
    [[nodiscard]] const Bibliography& bibliography() const { return bibliography_; }
    [[nodiscard]] Bibliography take_bibliography() { return std::move(bibliography_); }
    /// The cells that held quotation marks: views into them outlive the workbook with this.
    [[nodiscard]] std::deque<std::string> take_unescaped(Table table) {
        return std::move(sheets_[static_cast<std::size_t>(table)].csv.unescaped);
    }
    [[nodiscard]] const PackFiles& files() const { return files_; }
    [[nodiscard]] Diagnostics& diagnostics() { return diagnostics_; }

    /// The row with that id, or nothing.
    [[nodiscard]] std::optional<std::uint32_t> find(Table table, std::string_view id) const {
        return sheet(table).rows_by_id.find(id);
    }
    /// The id of a row of a table that has ids; empty without one.
    [[nodiscard]] std::string_view id_of(Table table, std::size_t row) const;

    /// Reports a mistake at a cell, or at `part` of its text, and marks the row as not good.
    void report(Table table, std::size_t row, std::size_t field, Code code, std::string message,
                std::string hint = {}, std::string_view part = {});
    void report(Table table, std::size_t row, std::string_view field, Code code,
                std::string message, std::string hint = {}, std::string_view part = {});

    /// Marks a row as not good without a report: what it refers to could not be read at all.
    void doubt(Table table, std::size_t row) {
        sheets_[static_cast<std::size_t>(table)].good[row] = false;
    }

    /// Line of the file on which a row begins.
    [[nodiscard]] std::uint32_t line_of(Table table, std::size_t row) const;

    /// "did you mean `x`, `y` or `z`?", or empty if nothing is near. Searching costs time, so only
    /// the first few hundred mistakes of a pack get it.
    [[nodiscard]] std::string nearest_hint(std::string_view name, std::span<const Table> tables,
                                           std::span<const std::string> words = {});
    [[nodiscard]] std::string nearest_hint(std::string_view name,
                                           std::span<const std::string_view> known);

  private:
    void read_sheet(Table table);
    void map_columns(Sheet& sheet);
    void index_rows(Table table, Sheet& sheet);
    void report_unknown_files();

    const PackFiles& files_;
    Diagnostics& diagnostics_;
    std::array<Sheet, table_count> sheets_;
    Bibliography bibliography_;
    std::size_t hints_left_ = 300;
};

/// Checks every cell of every table against its schema: forms, ranges, words, references, sources,
/// keys, and that nothing ends before it begins.
void check_tables(Workbook& book);

/// Part of it: keys and unique columns of one table.
void check_keys(Workbook& book, Table table);

}  // namespace scenario
