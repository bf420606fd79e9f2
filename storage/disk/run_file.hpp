// Run files: a kept run as one SQLite file. While it is written a journal (FILE-wal) stands beside
// it; after close() there is one file again. What was committed survives the death of the process
// at any moment: the next opening finds every tick of the last commit and nothing half written.
// The form is docs/formats/run_file.md.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "storage/run_store.hpp"

namespace storage {

enum class ExistingFile : std::uint32_t {
    refuse,   ///< already_exists if anything stands there.
    replace,  ///< A run file or an empty file is replaced; anything else is not_a_run_file.
};

/// A new, empty run at `path`. It appears there with all its tables or not at all, and what it
/// replaces stays until then. Errors: already_exists, not_a_run_file, is_a_folder, folder_missing,
/// locked, disk_full, read_only, io_failed.
[[nodiscard]] Result<std::unique_ptr<RunStore>> create_run_file(const std::string& path,
                                                                const RunMeta& meta,
                                                                const NameTable& names,
                                                                ExistingFile existing);

enum class RunAccess : std::uint32_t {
    read,   ///< Many may read at once, also from a folder that may not be written.
    write,  ///< One only; to go on with a run that is not finished.
};

enum class FileCheck : std::uint32_t {
    quick,  ///< Every page is looked at, indexes are not compared with tables.
    full,
};

/// An existing run. Errors: not_found, is_a_folder, empty_file, not_a_run_file, newer_version,
/// older_version, damaged, locked, read_only, no_permission, io_failed.
[[nodiscard]] Result<std::unique_ptr<RunStore>> open_run_file(const std::string& path,
                                                              RunAccess access,
                                                              FileCheck check = FileCheck::quick);

}  // namespace storage
