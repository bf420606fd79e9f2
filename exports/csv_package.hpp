// CSV package: the history tables as a Frictionless data package: the tables of
// docs/formats/csv_tables.md, the evidence of each event, the works cited, and a datapackage.json
// that tells the columns.
#pragma once

#include <span>
#include <vector>

#include "exports/record.hpp"
#include "storage/csv_tables.hpp"
#include "storage/names.hpp"

namespace exports {

/// Every file of the package. `names` are those of the record's pack.
[[nodiscard]] std::vector<storage::CsvTable> csv_package(Record& record,
                                                         const storage::NameTable& names);

/// The names of its tables, in order: "allegiances", "armies" ...
[[nodiscard]] std::vector<std::string> csv_table_names(const std::vector<storage::CsvTable>& files);

}  // namespace exports
