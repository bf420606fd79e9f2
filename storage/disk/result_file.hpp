// Result files: the members of a what-if as one SQLite file, added as they are finished. What was
// added survives the death of the process at any moment. The form is docs/formats/results.md.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "storage/disk/sqlite.hpp"
#include "storage/result_data.hpp"

namespace storage {

/// "JSWE", at byte 68 of a result file.
inline constexpr std::uint32_t result_application_id = 0x4A535745;
inline constexpr std::uint32_t result_format_written = 3;

enum class ResultAccess : std::uint32_t {
    read,
    write,  ///< One process only.
};

class ResultFile {
  public:
    /// A new file without members; it appears with all its tables or not at all. Errors:
    /// already_exists, is_a_folder, folder_missing, disk_full, read_only, io_failed.
    [[nodiscard]] static Result<ResultFile> create(const std::string& path, const ResultMeta& meta);
    /// An existing file. Errors: not_found, is_a_folder, not_a_run_file, newer_version, damaged,
    /// locked, read_only, no_permission, io_failed.
    [[nodiscard]] static Result<ResultFile> open(const std::string& path, ResultAccess access);

    [[nodiscard]] const ResultMeta& meta() const { return meta_; }
    /// All members, in order. Errors: damaged, io_failed.
    [[nodiscard]] Result<std::vector<ResultMember>> read();
    /// Adds members, all or none; once it returns well they outlive the death of this process.
    /// Errors: out_of_order (a member is there already), disk_full, read_only, io_failed.
    Outcome append(std::span<const ResultMember> members);
    /// Makes file and journal one file. Nothing else may be called afterwards.
    Outcome close();

  private:
    ResultFile(Connection connection, std::string path)
        : connection_(std::move(connection)), path_(std::move(path)) {}
    Outcome begin_writing();
    Outcome load();
    Outcome load_meta();
    Result<std::vector<ResultMember>> read_members();
    Outcome read_answers(std::vector<ResultMember>& members);

    Connection connection_;
    std::string path_;
    ResultMeta meta_;
    bool writes_ = false;
};

}  // namespace storage
