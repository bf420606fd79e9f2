// Stamped files: SQLite files of one kind, told from others by the application id and the version
// in their header, and made whole or not at all. What tables they hold is their owners' business.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "storage/disk/sqlite.hpp"
#include "storage/storage_error.hpp"

namespace storage {

/// A kind of file.
struct FileStamp {
    std::uint32_t application_id = 0;
    std::uint32_t version = 0;  ///< That is written, and the only one that is read.
    const char* absence = "";   ///< What is said of a file of another kind: "it holds no branches".
};

/// Makes a file at a path where nothing stands, of its stamp and of what `fill` writes, in one
/// transaction. Errors: already_exists, is_a_folder, folder_missing, disk_full, read_only,
/// io_failed, and those of `fill`.
[[nodiscard]] Outcome make_stamped(const std::string& path, const FileStamp& stamp,
                                   const std::function<Outcome(Connection&)>& fill);

/// Nothing if a file stands at `path` that may be of this kind; else not_found, is_a_folder,
/// no_permission or not_a_run_file.
[[nodiscard]] Outcome check_stamped_path(const std::string& path, const FileStamp& stamp);

/// Nothing if an open file is of this kind and version and its pages can be read; else
/// not_a_run_file, newer_version or damaged.
[[nodiscard]] Outcome check_stamp(Connection& connection, const std::string& path,
                                  const FileStamp& stamp);

}  // namespace storage
