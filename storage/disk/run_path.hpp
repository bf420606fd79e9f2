// What can be said of a path before SQLite is asked: whether there is a run file at all, and which.
#pragma once

#include <cstdint>
#include <string>

#include "storage/storage_error.hpp"

namespace storage {

/// "JSWR", at byte 68 of a run file: tells it from the SQLite files of other programs.
inline constexpr std::uint32_t run_application_id = 0x4A535752;

/// Nothing if `path` is a run file of a version that this program reads, as far as its first 100
/// bytes say; else not_found, is_a_folder, no_permission, empty_file, not_a_run_file,
/// newer_version, older_version or damaged.
[[nodiscard]] Outcome check_run_path(const std::string& path);

/// Nothing if a file can be made at `path`; else is_a_folder or folder_missing.
[[nodiscard]] Outcome check_new_path(const std::string& path);

/// Whether anything stands at `path`, also a link that leads nowhere.
[[nodiscard]] bool path_exists(const std::string& path);

/// The journals that SQLite keeps beside a file.
[[nodiscard]] std::string wal_path(const std::string& path);
[[nodiscard]] std::string shared_memory_path(const std::string& path);
[[nodiscard]] std::string rollback_path(const std::string& path);

/// Whether a run file was not closed by whoever wrote it: it still counts on a journal beside it.
[[nodiscard]] bool was_cut_off(const std::string& path);

/// Bytes of a file; 0 if there is none.
[[nodiscard]] std::uint64_t file_bytes(const std::string& path);

}  // namespace storage
