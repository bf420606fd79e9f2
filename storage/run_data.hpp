// The parts of a kept run: who made it from what (RunMeta), what was lived (ticks, events), and the
// states to go on from (SavedKeyframe).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "simulation/calendar/day.hpp"
#include "simulation/events/event.hpp"
#include "simulation/foundation/digest.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/turn/plan.hpp"
#include "storage/versions.hpp"

namespace storage {

/// Which data pack, and which state of it.
struct PackStamp {
    std::string name;  ///< "jin_song".
    std::string hash;  ///< Of its content, as the pack compiler writes it.
    friend bool operator==(const PackStamp&, const PackStamp&) = default;
};

/// What a run says of itself.
struct RunMeta {
    std::uint32_t format_version = run_format_written;
    std::string engine_version;  ///< Of the program that wrote it.
    PackStamp pack;
    /// How it was lived. The default is a replay of the record; seed and member are plan.chance.
    sim::Plan plan;
    std::string command;  ///< What was asked for, as it was typed; for people.
    std::string created;  ///< When, in UTC, "2024-05-01T12:00:00Z"; handed in, may be empty.
    sim::Day first_day;   ///< Tick 0 begins here.
    sim::Day last_day;    ///< Last day that the setting covers.
    friend bool operator==(const RunMeta&, const RunMeta&) = default;
};

/// How much of a run is kept.
struct RunCounts {
    std::uint32_t ticks = 0;
    std::uint32_t events = 0;
    std::uint32_t keyframes = 0;
    std::optional<std::uint32_t> last_keyframe_tick;
    bool finished = false;  ///< It was lived to its end, and the tables for readers are there.
    friend bool operator==(const RunCounts&, const RunCounts&) = default;
};

/// The state just before `tick` is lived, as save_world writes it.
struct SavedKeyframe {
    std::uint32_t tick = 0;
    std::uint32_t log_size = 0;  ///< Events that had happened.
    sim::Digest digest;          ///< The chained digest up to here.
    std::vector<std::byte> world;
    friend bool operator==(const SavedKeyframe&, const SavedKeyframe&) = default;
};

/// What a kept run knows of an event beside the event.
struct EventNote {
    sim::FactId fact;  ///< The forced fact that it is; none for what rules and orders do.
    std::string title_en;
    std::string title_zh;
    friend bool operator==(const EventNote&, const EventNote&) = default;
};

/// All events of a kept run; notes by position.
struct StoredLog {
    sim::EventLog log;
    std::vector<EventNote> notes;
};

/// The next piece of a run, added whole or not at all.
struct RunPart {
    std::uint32_t first_tick = 0;                ///< As many ticks as the run already holds.
    std::span<const sim::Digest> digests;        ///< Of the ticks from `first_tick` on.
    const sim::EventLog* log = nullptr;          ///< Holds the events from `first_event` on.
    sim::EventId first_event = sim::EventId(0);  ///< As many events as the run already holds.
    std::span<const EventNote> notes;            ///< One for each event from `first_event` on.
    std::span<const SavedKeyframe> keyframes;    ///< Of ticks after those that the run holds.
};

}  // namespace storage
