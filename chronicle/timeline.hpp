// Timeline: a run kept so that any moment of it can be had again: the log, the digest of every
// tick, and a keyframe of the world at fixed steps. Rewinding copies a keyframe and lives the few
// ticks that follow it, so its cost does not grow with history.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "chronicle/army_trace.hpp"
#include "simulation/calendar/day.hpp"
#include "simulation/foundation/digest.hpp"
#include "simulation/turn/run.hpp"

namespace chronicle {

/// Ticks from one keyframe to the next: a year.
inline constexpr std::uint32_t keyframe_ticks = 36;

/// The state of a run just before tick `tick` is lived.
struct Keyframe {
    std::uint32_t tick = 0;
    std::size_t log_size = 0;  ///< Events that had happened.
    sim::Digest digest;        ///< The chained digest up to here.
    sim::World world;
};

/// What is asked to hear of progress: ticks lived and ticks in all. May be null.
using Progress = void (*)(void* listener, std::uint32_t ticks_done, std::uint32_t ticks_all);

class Timeline {
  public:
    /// `laws`: those by which it lives from the tick of the fork on; none: those of the setting.
    explicit Timeline(const sim::Setting& setting, const sim::Plan& plan = {},
                      const std::optional<sim::Laws>& laws = {});

    /// Lives ticks until the tick that holds `day` has been lived (or the span of the setting
    /// ends).
    void live_through(sim::Day day, Progress progress = nullptr, void* listener = nullptr);

    /// Adds orders to the plan, each for a day that has not been lived (CHECK). Whoever gives them
    /// by and by has the same run as one who gave them all before it began.
    void give(std::span<const sim::Order> orders);
    /// Takes a court's orders for days that have not been lived out of the plan.
    void withdraw(sim::PolityId court);

    /// A copy of the run as courts found or find it who sit in `tick`, which is the next one or has
    /// been lived (CHECK); without the log of what came before. For those who look from outside.
    [[nodiscard]] sim::Run eve_of(std::uint32_t tick) const;

    /// The world at the end of `day`: forced facts up to and with that day; rules up to the end of
    /// the former tick, or of this one if `day` is its last. `day` must be inside the setting's
    /// span (CHECK). Lives on if it has not come so far yet.
    [[nodiscard]] sim::World world_on(sim::Day day);

    /// The world after `ticks` whole ticks; at most as many as have been lived (CHECK).
    [[nodiscard]] sim::World world_after(std::uint32_t ticks) const;

    [[nodiscard]] const sim::Setting& setting() const { return *run_.setting; }
    [[nodiscard]] const sim::Plan& plan() const { return run_.plan; }
    [[nodiscard]] const sim::EventLog& log() const { return run_.log; }
    /// The event that a forced fact became; none if it has not been admitted yet.
    [[nodiscard]] sim::EventId event_of_fact(sim::FactId fact) const;
    [[nodiscard]] std::uint32_t ticks_lived() const {
        return static_cast<std::uint32_t>(digests_.size());
    }
    /// The chained digest after each tick lived, from tick 0 on.
    [[nodiscard]] std::span<const sim::Digest> digests() const { return digests_; }
    [[nodiscard]] std::span<const Keyframe> keyframes() const { return keyframes_; }
    /// What courts decided, by number from 1; empty if they did not.
    [[nodiscard]] std::span<const sim::Decision> decisions() const { return run_.decisions; }
    /// The armies of the ticks that ran by rule; empty for a replay of the record.
    [[nodiscard]] const ArmyTrace& armies() const { return armies_; }
    /// The tick in which an event of the log happened.
    [[nodiscard]] std::uint32_t tick_of(sim::EventId event) const;
    /// How many events had happened before `tick`, which has been lived (CHECK).
    [[nodiscard]] std::size_t log_size_before(std::uint32_t tick) const;

  private:
    void live_tick();
    /// A run that stands just before `tick`, without the log of what came before.
    [[nodiscard]] sim::Run resume_before(std::uint32_t tick) const;
    /// Lets a run go on by the laws of its next tick.
    void choose_laws(sim::Run& run) const;

    /// What hangs on the laws.
    struct Lawful {
        const sim::Setting* setting = nullptr;
        std::shared_ptr<const sim::Ways> ways;
        std::shared_ptr<sim::Decider> decider;
    };
    Lawful first_;
    Lawful later_;                                       ///< From the tick of the fork on.
    std::uint32_t later_tick_ = 0;                       ///< That tick.
    std::shared_ptr<const sim::Setting> later_setting_;  ///< Null: the laws stay as they are.
    sim::Run run_;
    std::vector<sim::Digest> digests_;
    std::vector<Keyframe> keyframes_;
    std::vector<std::size_t> log_sizes_;  ///< Before each tick lived.
    ArmyTrace armies_;
};

}  // namespace chronicle
