// Rule costs: the instructions that each rule and each part of the courts' decisions takes, counted
// by valgrind's callgrind over the free years of the program war_probe. Part of `jinsong bench`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

struct RuleCost {
    std::string rule;                ///< As in the answers of --json: "march", "whole_tick".
    std::string part_of;             ///< The rule whose cost this is a part of; empty: the whole.
    std::uint64_t instructions = 0;  ///< Of all the ticks, with everything that the rule calls.
};

enum class Counting {
    done,
    not_here,  ///< valgrind or the program war_probe is missing.
    failed,    ///< They are here and did not work.
};

struct RuleCosts {
    Counting counting = Counting::not_here;  ///< Unless it is done, there are no figures.
    std::string failure;       ///< Why it failed, in the first words of the system or valgrind.
    std::uint64_t places = 0;  ///< Of the pack.
    std::uint64_t ticks = 0;   ///< Free ticks that were lived.
    std::uint64_t armies = 0;  ///< Army-ticks: the armies of each tick, summed up.
    /// The whole tick first, then its parts in the order of the tick, each followed by its own
    /// parts. What is left when the parts of a rule are counted ends them: "rest" (of the tick) and
    /// "decisions_rest".
    std::vector<RuleCost> all;

    [[nodiscard]] double per_place_tick(const RuleCost& cost) const {
        return static_cast<double>(cost.instructions) / static_cast<double>(places * ticks);
    }
    /// Of the whole tick's. 0..1.
    [[nodiscard]] double share(const RuleCost& cost) const {
        return all.empty() || all.front().instructions == 0
                   ? 0
                   : static_cast<double>(cost.instructions) /
                         static_cast<double>(all.front().instructions);
    }
    [[nodiscard]] double per_army_tick(const RuleCost& cost) const {
        return static_cast<double>(cost.instructions) / static_cast<double>(armies);
    }
};

/// The instructions of a function with everything that it calls, from a file of callgrind that was
/// written without compressed names and positions. `function` is its name up to the parenthesis,
/// "sim::march_phase"; it must not call itself. 0: it was never called.
[[nodiscard]] std::uint64_t instructions_of(std::string_view callgrind, std::string_view function);

/// What each rule and each part of decisions took, from a file of callgrind.
[[nodiscard]] std::vector<RuleCost> costs_of(std::string_view callgrind);

/// Counts with the pack at `pack`, a folder or a packed file. Takes some seconds.
[[nodiscard]] RuleCosts count_rule_costs(const std::string& pack);

}  // namespace cli
