// Results of what-ifs in files: kept as members are finished, taken up again, told again, merged.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "api/whatif.hpp"
#include "cli/context.hpp"
#include "storage/disk/result_file.hpp"

namespace cli {

/// The members of a what-if on their way into a file.
class ResultKeeper {
  public:
    /// Makes the file, or takes up the one that is there if it was made by the same command, engine
    /// and pack. Nothing after telling why not.
    [[nodiscard]] static std::optional<ResultKeeper> open(Context& context, const std::string& path,
                                                          const api::WhatIf& asked);

    /// The kept pair of a member of `asked`, or null.
    [[nodiscard]] const lab::PairLived* find(std::uint32_t member) const;
    /// Keeps more members, until something fails; the work goes on.
    void keep(std::span<const storage::ResultMember> members);
    /// Ends the file, and says what it holds. False after telling what failed.
    [[nodiscard]] bool close(Context& context);

  private:
    ResultKeeper(storage::ResultFile file, std::string path)
        : file_(std::move(file)), path_(std::move(path)) {}

    storage::ResultFile file_;
    std::string path_;
    std::vector<std::uint32_t> numbers_;  ///< In order, of the members that were there.
    std::vector<lab::PairLived> pairs_;
    storage::Outcome failed_;
};

[[nodiscard]] storage::ResultMember kept_member(std::uint32_t member, const lab::PairLived& pair);

/// What a file says was asked, and its members from the lowest on up to the first gap.
struct ToldResults {
    api::WhatIf asked;
    std::vector<lab::PairLived> pairs;
};
/// Reads the file of --of, and of its questions those of --ask. Nothing after telling why not, with
/// the exit code in `code`.
[[nodiscard]] std::optional<ToldResults> read_results(Context& context, int& code);

/// A member of a file of results, to be lived again as a run.
struct KeptFuture {
    api::WhatIf asked;  ///< Of this member alone.
    lab::PairLived pair;
    bool is_with = true;  ///< Which branch is meant.
    std::string path;
};
/// The future of --of, --member and --branch. Nothing after telling why not, with the exit code in
/// `code`.
[[nodiscard]] std::optional<KeptFuture> find_future(Context& context, int& code);
/// The request of the call `run` that lives it.
[[nodiscard]] Json run_request(const KeptFuture& kept);
/// Lives the member both ways, holds its digests and the end of the run that has been lived against
/// what is kept, and tells. False: something differs.
[[nodiscard]] bool is_as_kept(Context& context, const KeptFuture& kept);

/// Whether nothing is asked that a what-if of a kept branch cannot do; tells what.
[[nodiscard]] bool goes_from_branch(Context& context);

/// `--merge A --merge B --out C`. Gives back the exit code.
[[nodiscard]] int merge_results(Context& context);

}  // namespace cli
