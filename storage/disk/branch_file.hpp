// Branch files: runs with what they came from, as a tree in one SQLite file. A branch is added
// whole or not at all. The form is docs/formats/branches.md.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "storage/branch_data.hpp"
#include "storage/disk/sqlite.hpp"
#include "storage/run_data.hpp"

namespace storage {

/// "JSBR", at byte 68 of a branch file.
inline constexpr std::uint32_t branch_application_id = 0x4A534252;
inline constexpr std::uint32_t branch_format_written = 1;

class BranchFile {
  public:
    /// A new file without branches, made whole or not at all. Errors: already_exists, is_a_folder,
    /// folder_missing, disk_full, read_only, io_failed.
    [[nodiscard]] static Result<BranchFile> create(const std::string& path, const PackStamp& pack);
    /// An existing file, with all its branches. Errors: not_found, is_a_folder, not_a_run_file,
    /// newer_version, damaged, locked, no_permission, io_failed.
    [[nodiscard]] static Result<BranchFile> open(const std::string& path);

    [[nodiscard]] const PackStamp& pack() const { return pack_; }
    /// In the order in which they were added: a parent stands before its children.
    [[nodiscard]] const std::vector<KeptBranch>& branches() const { return branches_; }
    /// The branch of that name, or null.
    [[nodiscard]] const KeptBranch* find(std::string_view name) const;
    /// Adds a branch. Errors: out_of_order (the name is taken, is none, or the parent is not
    /// there), disk_full, read_only, locked, io_failed.
    Outcome add(const KeptBranch& branch);

  private:
    BranchFile(Connection connection, std::string path)
        : connection_(std::move(connection)), path_(std::move(path)) {}
    Outcome load();
    Outcome load_pack();
    Outcome load_branches();
    [[nodiscard]] Outcome check_new(const KeptBranch& branch) const;

    Connection connection_;
    std::string path_;
    PackStamp pack_;
    std::vector<KeptBranch> branches_;
};

}  // namespace storage
