// A run: one world going through time, with the log of what happened and the chain of digests.
// advance_tick is the whole order of the turn (docs/life_of_a_tick.md):
//
//   admit    the record's facts of the tick, in order of day; after the fork, orders
//   live     each phase in turn: a rule proposes from the state as it stands, what it proposes is
//            applied in a stated order
//   check    the invariants of the world
//   record   events with causes (done as each is applied), then the digest of the tick
#pragma once

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "simulation/calendar/day.hpp"
#include "simulation/events/event.hpp"
#include "simulation/foundation/digest.hpp"
#include "simulation/foundation/probe.hpp"
#include "simulation/turn/plan.hpp"
#include "simulation/turn/ways.hpp"
#include "simulation/views/decider.hpp"
#include "simulation/world/setting.hpp"
#include "simulation/world/world.hpp"

namespace sim {

/// What of a place decides whether a month gives it anything back.
struct PlaceAtRest {
    Households households;
    Men garrison;
    Permille works;
    Permille devastation;
    bool is_known = false;
    friend constexpr bool operator==(const PlaceAtRest&, const PlaceAtRest&) = default;
};

struct Run {
    /// A run from the first day, lived as `plan_in` says.
    explicit Run(const Setting& setting_in, Plan plan_in = {})
        : setting(&setting_in),
          plan(std::move(plan_in)),
          world(setting_in),
          ways(std::make_shared<const Ways>(setting_in)) {}
    /// A run that goes on from a kept state; `log_in` numbers events from where that state stood.
    /// `ways_in`: those that it shares with others; null: its own.
    Run(const Setting& setting_in, Plan plan_in, const World& world_in, EventLog log_in,
        std::shared_ptr<const Ways> ways_in = nullptr)
        : setting(&setting_in),
          plan(std::move(plan_in)),
          world(world_in),
          log(std::move(log_in)),
          ways(ways_in ? std::move(ways_in) : std::make_shared<const Ways>(setting_in)) {}

    const Setting* setting;  ///< Outlives the run. Never null.
    Plan plan;
    World world;
    EventLog log;
    /// The event that each forced fact became; none for facts not (yet) admitted.
    std::vector<EventId> event_of_fact;
    /// The chain of the digests of all ticks lived so far.
    Digest digest;
    /// How often rare branches were reached: for tests, not state.
    ProbeCounts probes{};
    /// Places to which a month of peace gives nothing back, as they were when it was last asked: a
    /// memo, not state (supply_phase.cpp).
    std::vector<PlaceAtRest> at_rest;
    /// Who decides for courts, if the plan says that they do; null: nobody does. Not state.
    std::shared_ptr<Decider> decider;
    /// The memory into which views are filled, one after another: not state.
    View view;
    /// What courts have decided, if it is kept: a record beside the log, not state.
    bool keeps_decisions = false;
    std::vector<Decision> decisions;
    /// Moves of too few households for an event, if somebody asks for them: not state.
    bool keeps_small_moves = false;
    std::vector<Change> small_moves;
    /// Found ways, kept between ticks: a cache, not state. Runs of one setting may share it.
    std::shared_ptr<const Ways> ways;
};

/// Whether the record still decides on `day`.
[[nodiscard]] bool is_forced(const Plan& plan, Day day);

/// Lives the next tick. Gives back the new chained digest, which is also in `run.digest`.
Digest advance_tick(Run& run);

/// Admits the record's facts of the current tick up to and with `day`, and nothing else: the state
/// "on that day" within a tick. The run cannot be advanced properly by ticks until the rest of the
/// tick is lived by advance_tick, which goes on where this stopped.
void admit_through(Run& run, Day day);

/// First and last day of the next tick to be lived.
[[nodiscard]] Day next_tick_first_day(const Run& run);
[[nodiscard]] Day next_tick_last_day(const Run& run);

/// Last day of a tick of the setting.
[[nodiscard]] Day last_day_of_tick(const Setting& setting, std::uint32_t tick);

/// The tick that holds `day`, which must be inside the setting's span.
[[nodiscard]] std::uint32_t tick_holding(const Setting& setting, Day day);

/// How many ticks the setting's span has.
[[nodiscard]] std::uint32_t tick_count(const Setting& setting);

}  // namespace sim
