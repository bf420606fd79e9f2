// A future: the record lived up to a fork, and a run that goes on from there by rule. All ensembles
// of the laboratory begin theirs here, so that the same fork, plan and chance are the same future.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "simulation/turn/plan.hpp"
#include "simulation/turn/run.hpp"

namespace lab {

inline constexpr std::uint32_t ticks_in_a_year = 36;

/// What all futures of a setting use: nothing of it is state, futures are the same with any.
/// Threads share one.
struct Worker {
    std::shared_ptr<const sim::Ways> ways;
    std::shared_ptr<sim::Decider> decider;
};

[[nodiscard]] Worker worker_for(const sim::Setting& setting);

/// The record as it stands before the tick of a fork.
struct ForkPoint {
    sim::World world;
    std::size_t events = 0;  ///< That the record has brought.
    std::vector<sim::EventId> event_of_fact;
};

[[nodiscard]] ForkPoint fork_point(const sim::Run& record);

/// Begins one future from a fork: courts decide by the worker's decider, and there is a digest of
/// each year. The rest of `plan` (fork day, orders, rules) is taken as it is; `setting` outlives
/// it.
[[nodiscard]] sim::Run begin_future(const sim::Setting& setting, sim::Plan plan,
                                    const ForkPoint& fork, sim::ChanceKey chance,
                                    const Worker& worker);

}  // namespace lab
