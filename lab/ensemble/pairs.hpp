// Pairs of futures: the same future without a change and with it. Both branches of a member share
// every draw (common random numbers by who draws, when and what for), so that what differs between
// them is what the change made. docs/whatif.md.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "lab/ensemble/law_sampling.hpp"
#include "lab/future.hpp"
#include "lab/outcomes/expression.hpp"
#include "simulation/turn/plan.hpp"
#include "simulation/turn/run.hpp"

namespace lab {

/// Where pairs begin: the record replayed to the fork, or a run lived to a later day.
struct PairStart {
    const sim::Setting* setting = nullptr;  ///< Outlives it. Never null.
    sim::Plan without;                      ///< Chance is set by each member.
    sim::Plan with;
    sim::Day until;  ///< What is asked is asked at the end of the tick that holds it.
    ForkPoint at;
    /// Draws the laws that each member lives by; none: all live by those of the setting.
    std::optional<LawSampling> sampling = {};
    /// Of pairs that go on from a run: the day from which they do. none: they do from the fork.
    sim::Day from = {};
    /// Done by hand then, in the branch with the change alone: the fork of its plan is past.
    std::vector<sim::Surgery> surgery = {};

    [[nodiscard]] sim::Day first_day() const { return from.exists() ? from : with.fork_day; }
    /// The futures are a cloud of one kind, and both branches of a member are one.
    [[nodiscard]] bool changes_nothing() const { return without == with && surgery.empty(); }
};

/// In both plans courts decide. The branch without the change may go by the record for longer than
/// the one with it, not for less (CHECK): so the record's own choice is what a change is held
/// against.
[[nodiscard]] PairStart prepare_pairs(const sim::Setting& setting, sim::Plan without,
                                      sim::Plan with, sim::Day until);

/// What came of one branch of a member.
struct Branch {
    std::vector<double> values;       ///< By question; of yes or no 1 or 0.
    sim::Digest digest;               ///< Of the whole way.
    std::vector<std::byte> way = {};  ///< The trajectory, packed (trajectory.hpp).
    friend bool operator==(const Branch&, const Branch&) = default;
};
struct PairLived {
    Branch without;
    Branch with;
    friend bool operator==(const PairLived&, const PairLived&) = default;
};

/// Lives one member both ways; once, where nothing is changed. Any number of threads may, with one
/// worker.
[[nodiscard]] PairLived live_pair(const PairStart& start, std::span<const Expression> questions,
                                  sim::ChanceKey chance, const Worker& worker);

/// One number for all that was lived: the same if and only if each member came out the same.
[[nodiscard]] sim::Digest digest_of(std::span<const PairLived> pairs);

}  // namespace lab
