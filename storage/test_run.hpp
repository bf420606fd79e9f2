// Whole runs of a test setting, for the tests of storage.
#pragma once

#include <memory>

#include "chronicle/timeline.hpp"
#include "storage/memory_store.hpp"
#include "storage/run_writer.hpp"
#include "storage/test_setting.hpp"

namespace storage {

/// A setting with all that is made of it. Not to be moved: its parts point at each other.
struct TestRun {
    explicit TestRun(const TestSize& size = {})
        : setting(make_test_setting(size)),
          names(setting),
          table(names),
          meta(make_test_meta(setting)),
          timeline(setting) {
        timeline.live_through(setting.last_day);
    }
    TestRun(const TestRun&) = delete;
    TestRun& operator=(const TestRun&) = delete;

    /// The whole run in memory.
    [[nodiscard]] std::unique_ptr<MemoryStore> keep() const {
        auto store = std::make_unique<MemoryStore>(meta, table);
        RunWriter writer(*store, names);
        const Outcome error = writer.finish(timeline);
        CHECK(!error, "a run in memory can be kept");
        return store;
    }

    sim::Setting setting;
    TestNames names;
    NameTable table;
    RunMeta meta;
    chronicle::Timeline timeline;
};

/// A part that holds all of a timeline's ticks from `first_tick` on but no events or keyframes.
inline RunPart ticks_only(const chronicle::Timeline& timeline, const sim::EventLog& empty_log,
                          std::uint32_t first_tick, std::uint32_t count) {
    RunPart part;
    part.first_tick = first_tick;
    part.digests = timeline.digests().subspan(first_tick, count);
    part.log = &empty_log;
    return part;
}

}  // namespace storage
