// Free run: what a request for one asks, and what is told of one that has been lived.
#pragma once

#include <memory>
#include <vector>

#include "api/context.hpp"
#include "api/json.hpp"
#include "simulation/turn/plan.hpp"
#include "simulation/turn/run.hpp"

namespace api {

/// A run as it is asked for.
struct RunWish {
    sim::Plan plan;
    sim::Day until;  ///< The last day of the last tick that is to be lived.
    std::vector<TakenChoice>
        choices;                 ///< The decisions that it answers; their orders are in the plan.
    lab::LawSpread spread = {};  ///< Within which its laws are drawn from the fork on.
};

/// The armies as they stand when the rules take over, by ArmyId: orders name them so.
[[nodiscard]] std::vector<sim::ForceId> forces_at(chronicle::Timeline& record, sim::Day fork);

/// The refusals of orders of the plan of the timeline that is looked at, as brief events, from
/// event number `first` on.
[[nodiscard]] Json refused_json(Context& context, std::size_t first);

/// Reads the parameters of the call `run`. All mistakes are told at once.
[[nodiscard]] sim::Result<RunWish, std::vector<Error>> read_run_wish(Context& context,
                                                                     const Request& request);

/// A run that goes another way from a later day on.
struct BranchWish {
    RunWish run;
    sim::Day from;  ///< Of what is changed; in a tick after that of the fork.
};

/// Reads what a request of the call `run` (`from`, `until`, `orders`, `do`, `hold`) adds to the
/// plan of a run. `from` may be left out: the first day of what is added. All mistakes are told at
/// once.
[[nodiscard]] sim::Result<BranchWish, std::vector<Error>> read_branch_wish(Context& context,
                                                                           const sim::Plan& plan,
                                                                           const Request& request);

/// Makes the free timeline of the session anew and lives it up to the tick that holds the fork
/// day; what follows is left to live_free_run. With a `spread` its laws from there on are those of
/// the member of the same chance of an ensemble.
void begin_free_run(Context& context, const sim::Plan& plan, std::vector<TakenChoice> choices = {},
                    lab::LawSpread spread = {});

/// The run of a plan as it stands before the tick that holds a day, which is not the first.
[[nodiscard]] sim::Run eve_at(const sim::Setting& setting, const sim::Plan& plan, sim::Day day);

/// Lives the free run on through the tick that holds `day`.
void live_free_run(Context& context, sim::Day day);

/// What is told of the free run as far as it has been lived.
[[nodiscard]] Json free_run_json(Context& context);

}  // namespace api
