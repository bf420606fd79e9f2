// The parts of a kept what-if: who made it from what (ResultMeta), and what came of each member
// both ways (ResultMember). docs/formats/results.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "simulation/foundation/digest.hpp"
#include "storage/run_data.hpp"

namespace storage {

/// What a file of results says of itself. Two files whose `request`, `engine_version`, `pack` and
/// `record` are the same hold parts of one ensemble.
struct ResultMeta {
    std::string engine_version;  ///< Of the program that wrote it.
    PackStamp pack;
    std::string request;  ///< What was asked of each member, as a request of the call `whatif`.
    sim::Digest record;   ///< Of the world on the day of the fork.
    std::string created;  ///< When, in UTC; may be empty.
    friend bool operator==(const ResultMeta&, const ResultMeta&) = default;
};

/// What came of one branch of a member.
struct ResultBranch {
    sim::Digest digest;           ///< Of the whole way.
    std::vector<double> answers;  ///< By question; of yes or no 1 or 0.
    std::vector<std::byte> way;   ///< The trajectory, packed.
    friend bool operator==(const ResultBranch&, const ResultBranch&) = default;
};
struct ResultMember {
    std::uint32_t member = 0;
    ResultBranch without;
    ResultBranch with;
    friend bool operator==(const ResultMember&, const ResultMember&) = default;
};

/// One number for all that a file holds, but for when it was made and in how many sittings: the
/// same for one run, for shards that were merged, and for a run broken off and taken up again.
/// `members` in order.
[[nodiscard]] sim::Digest content_digest(const ResultMeta& meta,
                                         std::span<const ResultMember> members);

/// What of two files is not the same, so that their members do not belong together: a key of the
/// table `meta`; empty: nothing.
[[nodiscard]] std::string first_difference(const ResultMeta& one, const ResultMeta& other);

}  // namespace storage
