// CSV as this project takes it: RFC 4180 read strictly, with UTF-8, line feeds and a header row.
// Cells are views into the bytes of the file wherever no doubled quotation mark had to be undone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/diagnostic.hpp"

namespace scenario {

struct CsvCell {
    std::string_view text;
    std::uint32_t offset = 0;  ///< Byte of the file at which the cell begins.
};

/// A table as read. Rows with too few or too many cells were reported and left out.
struct CsvTable {
    std::string_view bytes;  ///< The whole file; must outlive the table.
    std::vector<CsvCell> header;
    std::vector<CsvCell> cells;         ///< Row by row, header.size() cells each.
    std::deque<std::string> unescaped;  ///< Cells that hold quotation marks.

    [[nodiscard]] std::size_t row_count() const {
        return header.empty() ? 0 : cells.size() / header.size();
    }
    [[nodiscard]] const CsvCell& cell(std::size_t row, std::size_t column) const {
        return cells[row * header.size() + column];
    }
};

/// A place in a text file, counted from 1; the column in characters.
struct TextPlace {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
    friend bool operator==(const TextPlace&, const TextPlace&) = default;
};

/// Line and column of a byte of a file. Walks the file: for messages only.
[[nodiscard]] TextPlace place_of(std::string_view bytes, std::size_t offset);

/// Checks that a file is plain text: not too large, UTF-8 without a byte-order mark, no carriage
/// returns and no control characters but line feeds (and tabs, if `tabs`). Reports the first
/// mistake of each kind; false if there was any.
bool check_plain_text(std::string_view file, std::string_view bytes, bool tabs,
                      Diagnostics& diagnostics);

/// Reads `bytes`, reporting under the name `file`. After a mistake that leaves the cells in doubt
/// (an unclosed quotation mark) the rest of the file is not read.
[[nodiscard]] CsvTable read_csv(std::string_view file, std::string_view bytes,
                                Diagnostics& diagnostics);

/// The cell as CSV writes it: quoted only if it has to be.
[[nodiscard]] std::string write_csv_cell(std::string_view text);

}  // namespace scenario
