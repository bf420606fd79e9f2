// Verify: whether a kept run is what this program makes today. Compare: where two kept runs part.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "chronicle/timeline.hpp"
#include "simulation/world/world.hpp"
#include "storage/run_store.hpp"

namespace storage {

/// Where two runs part, and in which cells of the state as far as it can be told.
struct Parting {
    std::uint32_t tick = 0;  ///< The first tick after which the states differ.
    /// After how many ticks the cells below were compared: tick + 1, or, where the run cannot be
    /// lived again by this program, the next tick at which both have a state. None: at no tick.
    std::optional<std::uint32_t> compared_after;
    std::vector<sim::CellDifference> cells;  ///< `before`: the first run; `after`: the second.
};

struct VerifyReport {
    std::uint32_t ticks = 0;
    std::uint32_t events = 0;
    std::uint32_t keyframes = 0;
    std::optional<Parting> parting;  ///< The kept run first, the fresh one second.
    /// The first event that is not what happens today, by number; also one that is missing.
    std::optional<std::uint32_t> different_event;
    std::optional<std::uint32_t> different_keyframe;  ///< The tick of the first one at odds.

    [[nodiscard]] bool holds() const { return !parting && !different_event && !different_keyframe; }
};

/// Compares every digest, event and keyframe of a kept run with `fresh`, a timeline of the setting
/// of the same pack, which is lived as far as needed. At most `cells_most` cells are named.
/// Errors: pack_mismatch, damaged (it cannot be read at all), io_failed.
[[nodiscard]] Result<VerifyReport> verify_run(RunStore& store, const PackStamp& pack,
                                              chronicle::Timeline& fresh, std::size_t cells_most);

struct RunComparison {
    std::uint32_t ticks_a = 0;
    std::uint32_t ticks_b = 0;
    std::optional<Parting> parting;  ///< None: the shorter is a beginning of the longer.
};

/// Compares two kept runs of one pack, whose setting is needed to live them again between two
/// keyframes. Errors: pack_mismatch (between the two, or with `pack`), damaged, io_failed.
[[nodiscard]] Result<RunComparison> compare_runs(RunStore& a, RunStore& b, const PackStamp& pack,
                                                 const sim::Setting& setting,
                                                 std::size_t cells_most);

}  // namespace storage
