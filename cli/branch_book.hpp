// Branches of a file: named as FILE:BRANCH, lived again, and added to.
#pragma once

#include <optional>
#include <string>

#include "cli/context.hpp"
#include "storage/disk/branch_file.hpp"

namespace cli {

/// "tree.sqlite:calm".
struct BranchReference {
    std::string path;
    std::string name;
};
/// What FILE:BRANCH says; nothing for what has no colon, or ends with none of the names that a
/// branch may have.
[[nodiscard]] std::optional<BranchReference> branch_reference(const std::string& text);

/// Opens a file of branches for the pack in use. Nothing after telling why not.
[[nodiscard]] std::optional<storage::BranchFile> open_branches(Context& context,
                                                               const std::string& path);
/// A branch of it; null after telling which there are.
[[nodiscard]] const storage::KeptBranch* find_branch(Context& context,
                                                     const storage::BranchFile& file,
                                                     const BranchReference& reference);

/// Where a run is to be kept as a branch.
struct BranchKeep {
    BranchReference to;
    std::string parent;  ///< Empty: the record.
};
/// Reads --keep, and sees that the file can take the branch. Nothing without that option; `failed`
/// after telling why it cannot be.
[[nodiscard]] std::optional<BranchKeep> read_keep(Context& context, const std::string& parent_path,
                                                  const std::string& parent, bool& failed);
/// Keeps the free run of the session, whose change begins on `from`, and says so. False after
/// telling why not.
[[nodiscard]] bool keep_branch(Context& context, const BranchKeep& keep, sim::Day from);

/// Whether the free run of the session came out as the branch was kept; tells if it did or not.
[[nodiscard]] bool is_as_branch(Context& context, const storage::KeptBranch& branch);

}  // namespace cli
