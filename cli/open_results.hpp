// Opens result files: what is asked of them before anything is told of what they hold.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "api/whatif.hpp"
#include "cli/context.hpp"
#include "storage/disk/result_file.hpp"

namespace cli {

/// A file that belongs to this program and pack.
struct OpenResults {
    std::string path;
    storage::ResultMeta meta;
    std::vector<storage::ResultMember> members;
    api::WhatIf asked;
};

/// Opens a file, and the world. Nothing after telling why not, with the exit code in `code`.
[[nodiscard]] std::optional<OpenResults> open_results(Context& context, const std::string& path,
                                                      int& code);

/// What a file says of itself that keeps the members of `asked`.
[[nodiscard]] storage::ResultMeta meta_of(const Context& context, const api::WhatIf& asked);
/// Tells in what a file is not part of what `now` is; false: in nothing.
[[nodiscard]] bool tell_difference(Context& context, const std::string& path,
                                   const storage::ResultMeta& kept, const storage::ResultMeta& now);
void tell_storage(Context& context, const storage::StorageError& error);

[[nodiscard]] lab::PairLived pair_of(storage::ResultMember member);

}  // namespace cli
