// Crew: work in pieces done on several threads, with a host that is told what is done, shows how
// far it has come, keeps it, and may end it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "cli/context.hpp"

namespace cli {

inline constexpr std::uint32_t threads_most = 256;

struct CrewWork {
    std::uint32_t pieces = 0;
    std::uint32_t threads = 1;  ///< 1 or more.
    /// Does one piece, on any thread. Pieces are done in any order, each once.
    std::function<void(std::uint32_t piece)> do_piece;
    /// Called by the thread that called `work_through`, now and then and at the end, with the
    /// pieces that have been done since, in order; none: only time went by. Once it says no, the
    /// pieces in hand are finished and no more begun.
    std::function<bool(std::span<const std::uint32_t> done)> look;
};

/// Does the pieces, from the first on. Gives back how many are done from the first on without a
/// gap.
std::uint32_t work_through(const CrewWork& work);

/// How many threads: what --threads asks for, else as many as the machine has; nothing after
/// telling that it is no number of threads.
[[nodiscard]] std::optional<std::uint32_t> threads_of(Context& context);

}  // namespace cli
