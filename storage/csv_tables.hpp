// CSV tables: the history of a run for spreadsheets, as texts. RFC 4180 (comma, CRLF, quotes where
// needed), UTF-8 without a byte order mark, a header row. Writing them into a folder is
// storage/disk/table_folder.hpp.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "simulation/world/setting.hpp"
#include "storage/run_store.hpp"
#include "storage/schema.hpp"

namespace storage {

/// One table as CSV: nothing is an empty cell, and so is an empty text.
[[nodiscard]] std::string format_csv(const FlatTable& table);

struct CsvTable {
    std::string file_name;  ///< "control.csv".
    std::string text;
};

/// Every table of docs/formats/csv_tables.md, with ids and names, in order of file name. `log`
/// holds the run from its first event on, `notes` one note an event.
[[nodiscard]] std::vector<CsvTable> csv_tables(const sim::Setting& setting,
                                               const sim::EventLog& log,
                                               std::span<const EventNote> notes,
                                               const NameTable& names);

/// The same of a kept run. Errors: pack_mismatch and those of reading.
[[nodiscard]] Result<std::vector<CsvTable>> csv_tables(RunStore& store, const PackStamp& pack,
                                                       const sim::Setting& setting);

}  // namespace storage
