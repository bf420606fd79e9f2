// Pair crew: pairs of futures lived on several threads.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "lab/ensemble/pairs.hpp"

namespace cli {

/// Members that are asked for: from `first` on.
struct MemberSpan {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// Lives members on `threads` threads (1 or more), and gives back those that are whole from the
/// first on, in order: the same for any number of threads. `goes_on` is asked now and then with how
/// many are done; once it says no, the members in flight are finished and no more begun.
[[nodiscard]] std::vector<lab::PairLived> live_pairs(
    const lab::PairStart& start, std::span<const lab::Expression> questions, std::uint32_t seed,
    MemberSpan members, std::uint32_t threads,
    const std::function<bool(std::uint32_t done)>& goes_on);

}  // namespace cli
