// Table folder: CSV tables written into a folder. All are written under other names first and
// renamed only when the last is complete, so a full disk leaves the former tables as they were.
#pragma once

#include <span>
#include <string>

#include "storage/csv_tables.hpp"
#include "storage/storage_error.hpp"

namespace storage {

/// Writes the tables into `folder`, which is made if it is missing (its parent must be there).
/// Tables of the same names are replaced, other files stay. Errors: folder_missing, is_a_folder (a
/// folder has the name of a table), not_found (a file stands where the folder should be),
/// disk_full, read_only, io_failed.
[[nodiscard]] Outcome write_table_folder(const std::string& folder,
                                         std::span<const CsvTable> tables);

}  // namespace storage
