// What holds for every RunStore, tried on both: the file and its twin in memory.
#include <gtest/gtest.h>

#include <array>
#include <memory>

#include "storage/archive.hpp"
#include "storage/disk/run_file.hpp"
#include "storage/disk/test_folder.hpp"
#include "storage/test_run.hpp"
#include "storage/words.hpp"

namespace storage {
namespace {

enum class Kind { memory, file };

class StoreConformance : public testing::TestWithParam<Kind> {
  protected:
    StoreConformance() { store = make(); }

    std::unique_ptr<RunStore> make() {
        if (GetParam() == Kind::memory) {
            return std::make_unique<MemoryStore>(run.meta, run.table);
        }
        auto made =
            create_run_file(folder.file("run.sqlite"), run.meta, run.table, ExistingFile::replace);
        EXPECT_TRUE(made) << made.error().what;
        return std::move(made.value());
    }
    /// Closes the store and opens it again, where there is something to open.
    void reopen() {
        EXPECT_FALSE(store->close());
        if (GetParam() == Kind::memory) {
            return;
        }
        store.reset();
        auto opened = open_run_file(folder.file("run.sqlite"), RunAccess::read);
        ASSERT_TRUE(opened) << opened.error().what;
        store = std::move(opened.value());
    }

    TestRun run;
    TestFolder folder;
    std::unique_ptr<RunStore> store;
};

TEST_P(StoreConformance, begins_empty) {
    EXPECT_EQ(store->meta(), run.meta);
    EXPECT_EQ(store->names(), run.table);
    EXPECT_EQ(store->counts(), RunCounts{});
    EXPECT_TRUE(store->read_digests().value().empty());
    EXPECT_EQ(store->read_log().value().log.size(), 0U);
    EXPECT_TRUE(store->read_keyframe_ticks().value().empty());
    EXPECT_TRUE(store->read_tables().value().empty());
    const auto keyframe = store->read_keyframe(5);
    ASSERT_FALSE(keyframe);
    EXPECT_EQ(keyframe.error().code, StorageErrorCode::damaged);
}

TEST_P(StoreConformance, holds_a_whole_run) {
    ASSERT_FALSE(RunWriter(*store, run.names).finish(run.timeline));
    reopen();
    const auto twin = run.keep();
    EXPECT_EQ(store->meta(), run.meta);
    EXPECT_EQ(store->names(), run.table);
    EXPECT_EQ(store->counts(), twin->counts());
    // The archive is all that a run holds: the twins have the same.
    EXPECT_EQ(save_archive(*store).value(), save_archive(*twin).value());
}

/// One event for each kind of change, with many changes of that kind: every pairing of the least
/// and greatest subjects and objects, and details and amounts in turn.
sim::EventLog log_of_extremes(const sim::Day day) {
    constexpr std::uint32_t nothing = sim::Id<void>::none_index;
    constexpr std::array<std::uint32_t, 4> indices{0, 1, nothing - 1, nothing};
    constexpr std::array<std::uint32_t, 4> details{0, 1, UINT32_MAX - 1, UINT32_MAX};
    constexpr std::array<std::int64_t, 4> amounts{0, -1, INT64_MAX, INT64_MIN};
    sim::EventLog log;
    for (std::uint32_t kind = 0; kind < sim::change_kind_count; ++kind) {
        std::vector<sim::Change> changes;
        for (std::size_t i = 0; i < 64; ++i) {
            changes.push_back({static_cast<sim::ChangeKind>(kind), indices[i % 4],
                               indices[i / 4 % 4], details[i / 16], amounts[(i + i / 4) % 4]});
        }
        sim::Event event;
        event.day = day;
        log.append(event, {}, changes);
    }
    return log;
}

TEST_P(StoreConformance, every_kind_of_change_with_extreme_members_reads_back) {
    const sim::EventLog log = log_of_extremes(run.meta.first_day);
    const std::vector<EventNote> notes(log.size());
    RunPart part = ticks_only(run.timeline, log, 0, 1);
    part.notes = notes;
    ASSERT_FALSE(store->append(part));
    reopen();
    const auto stored = store->read_log();
    ASSERT_TRUE(stored) << stored.error().what;
    ASSERT_EQ(stored.value().log.size(), sim::change_kind_count);
    for (std::uint32_t kind = 0; kind < sim::change_kind_count; ++kind) {
        const std::span<const sim::Change> before = log.changes_of(sim::EventId(kind));
        const std::span<const sim::Change> after =
            stored.value().log.changes_of(sim::EventId(kind));
        ASSERT_EQ(before.size(), after.size());
        for (std::size_t i = 0; i < before.size(); ++i) {
            EXPECT_EQ(before[i], after[i])
                << word(static_cast<sim::ChangeKind>(kind)) << " number " << i;
        }
    }
}

TEST_P(StoreConformance, a_part_comes_whole_or_not_at_all) {
    const sim::EventLog empty;
    ASSERT_FALSE(store->append(ticks_only(run.timeline, empty, 0, 40)));
    const RunCounts before = store->counts();
    EXPECT_EQ(store->append(ticks_only(run.timeline, empty, 39, 5))->code,
              StorageErrorCode::out_of_order);
    RunPart early = ticks_only(run.timeline, empty, 40, 5);
    const std::vector<SavedKeyframe> keyframes = {{44, 0, {}, {}}, {44, 0, {}, {}}};
    early.keyframes = keyframes;
    EXPECT_EQ(store->append(early)->code, StorageErrorCode::out_of_order);
    EXPECT_EQ(store->counts(), before);
    EXPECT_EQ(store->read_digests().value().size(), 40U);
    EXPECT_TRUE(store->read_keyframe_ticks().value().empty());
}

TEST_P(StoreConformance, gives_the_keyframe_before_a_tick) {
    ASSERT_FALSE(RunWriter(*store, run.names).finish(run.timeline));
    EXPECT_EQ(store->read_keyframe(0).value().tick, 0U);
    EXPECT_EQ(store->read_keyframe(35).value().tick, 0U);
    EXPECT_EQ(store->read_keyframe(36).value().tick, 36U);
    EXPECT_EQ(store->read_keyframe(1000).value().tick, 432U);
    const auto ticks = store->read_keyframe_ticks().value();
    EXPECT_EQ(ticks.size(), 13U);
    EXPECT_EQ(ticks[2], 72U);
}

TEST_P(StoreConformance, a_finished_run_takes_no_more) {
    ASSERT_FALSE(RunWriter(*store, run.names).finish(run.timeline));
    const sim::EventLog empty;
    RunPart part = ticks_only(run.timeline, empty, 0, 0);
    part.first_tick = store->counts().ticks;
    EXPECT_EQ(store->append(part)->code, StorageErrorCode::out_of_order);
}

INSTANTIATE_TEST_SUITE_P(stores, StoreConformance, testing::Values(Kind::memory, Kind::file),
                         [](const testing::TestParamInfo<Kind>& kind) {
                             return kind.param == Kind::memory ? "memory" : "file";
                         });

}  // namespace
}  // namespace storage
