#include "storage/run_writer.hpp"

#include <gtest/gtest.h>

#include "storage/restore.hpp"
#include "storage/test_run.hpp"

namespace storage {
namespace {

/// A store whose appends fail while it is told so.
class FailingStore final : public RunStore {
  public:
    FailingStore(RunMeta meta, NameTable names) : inner_(std::move(meta), std::move(names)) {}
    bool is_full = false;
    int commits = 0;

    [[nodiscard]] const std::string& where() const override { return inner_.where(); }
    [[nodiscard]] const RunMeta& meta() const override { return inner_.meta(); }
    [[nodiscard]] const NameTable& names() const override { return inner_.names(); }
    [[nodiscard]] RunCounts counts() const override { return inner_.counts(); }
    Result<std::vector<sim::Digest>> read_digests() override { return inner_.read_digests(); }
    Result<StoredLog> read_log() override { return inner_.read_log(); }
    Result<std::vector<std::uint32_t>> read_keyframe_ticks() override {
        return inner_.read_keyframe_ticks();
    }
    Result<SavedKeyframe> read_keyframe(std::uint32_t tick) override {
        return inner_.read_keyframe(tick);
    }
    Result<std::vector<FlatTable>> read_tables() override { return inner_.read_tables(); }
    Outcome append(const RunPart& part) override {
        if (is_full) {
            return storage_error(StorageErrorCode::disk_full, "memory", "no room");
        }
        ++commits;
        return inner_.append(part);
    }
    Outcome finish(std::span<const FlatTable> tables) override { return inner_.finish(tables); }
    Outcome close() override { return {}; }

  private:
    MemoryStore inner_;
};

struct Listener {
    RunWriter* writer;
    const chronicle::Timeline* timeline;
};

void hear_of_tick(void* listener, std::uint32_t, std::uint32_t) {
    auto* told = static_cast<Listener*>(listener);
    told->writer->after_tick(*told->timeline);
}

void expect_holds_all_of(RunStore& store, const chronicle::Timeline& timeline) {
    const auto digests = store.read_digests().value();
    EXPECT_TRUE(std::ranges::equal(digests, timeline.digests()));
    EXPECT_EQ(store.counts().events, timeline.log().size());
    const StoredLog stored = store.read_log().value();
    for (std::size_t i = 0; i < stored.log.size(); ++i) {
        const sim::EventId id(i);
        EXPECT_TRUE(std::ranges::equal(stored.log.changes_of(id), timeline.log().changes_of(id)));
        EXPECT_TRUE(std::ranges::equal(stored.log.causes_of(id), timeline.log().causes_of(id)));
    }
}

TEST(RunWriter, keeps_a_timeline_as_it_goes) {
    const TestRun whole;
    MemoryStore store(whole.meta, whole.table);
    chronicle::Timeline timeline(whole.setting);
    RunWriter writer(store, whole.names, {10});
    Listener listener{&writer, &timeline};
    timeline.live_through(whole.setting.first_day.plus_days(300), hear_of_tick, &listener);
    // 31 ticks hold day 300 (28 October); the last whole ten are kept.
    EXPECT_EQ(timeline.ticks_lived(), 30U);
    EXPECT_EQ(store.counts().ticks, 30U);
    EXPECT_FALSE(store.counts().finished);
    timeline.live_through(whole.setting.last_day, hear_of_tick, &listener);
    EXPECT_FALSE(writer.first_error());
    EXPECT_FALSE(writer.finish(timeline));
    EXPECT_TRUE(store.counts().finished);
    expect_holds_all_of(store, whole.timeline);
    // A keyframe a year and one of the end.
    EXPECT_EQ(store.counts().keyframes, 13U);
    EXPECT_EQ(store.counts().last_keyframe_tick, 12U * 36U);
}

TEST(RunWriter, keeps_a_run_without_a_timeline_just_the_same) {
    const TestRun whole;
    MemoryStore store(whole.meta, whole.table);
    sim::Run run(whole.setting);
    RunWriter writer(store, whole.names, {7});
    EXPECT_FALSE(writer.begin(run));
    while (run.world.next_tick() < sim::tick_count(whole.setting)) {
        sim::advance_tick(run);
        ASSERT_FALSE(writer.after_tick(run));
    }
    EXPECT_FALSE(writer.finish(run));
    const auto by_timeline = whole.keep();
    expect_holds_all_of(store, whole.timeline);
    EXPECT_EQ(store.read_log().value().notes, by_timeline->read_log().value().notes);
    EXPECT_EQ(store.read_tables().value(), by_timeline->read_tables().value());
    const std::vector<std::uint32_t> ticks = store.read_keyframe_ticks().value();
    ASSERT_EQ(ticks, by_timeline->read_keyframe_ticks().value());
    for (const std::uint32_t tick : ticks) {
        EXPECT_EQ(store.read_keyframe(tick).value(), by_timeline->read_keyframe(tick).value());
    }
}

TEST(RunWriter, keeps_fewer_states_if_asked_and_can_still_go_back_to_any_tick) {
    const TestRun whole;
    const WriterOptions options{.keyframe_ticks = 5 * chronicle::keyframe_ticks};
    MemoryStore by_timeline(whole.meta, whole.table);
    EXPECT_FALSE(RunWriter(by_timeline, whole.names, options).finish(whole.timeline));
    MemoryStore by_run(whole.meta, whole.table);
    sim::Run run(whole.setting);
    RunWriter writer(by_run, whole.names, options);
    EXPECT_FALSE(writer.begin(run));
    while (run.world.next_tick() < sim::tick_count(whole.setting)) {
        sim::advance_tick(run);
        ASSERT_FALSE(writer.after_tick(run));
    }
    EXPECT_FALSE(writer.finish(run));
    // Of the beginning, of two steps of five years, and of the end.
    const std::vector<std::uint32_t> expected{0, 180, 360, 432};
    for (MemoryStore* store : {&by_timeline, &by_run}) {
        EXPECT_EQ(store->read_keyframe_ticks().value(), expected);
        for (const std::uint32_t tick : {179U, 431U}) {
            const auto restored = restore_run(*store, whole.meta.pack, whole.setting, tick);
            ASSERT_TRUE(restored) << restored.error().what;
            EXPECT_EQ(sim::digest_world(restored.value().world),
                      sim::digest_world(whole.timeline.world_after(tick)));
        }
    }
}

TEST(RunWriter, refuses_a_run_that_skipped_a_tick) {
    const TestRun whole;
    MemoryStore store(whole.meta, whole.table);
    sim::Run run(whole.setting);
    RunWriter writer(store, whole.names);
    EXPECT_FALSE(writer.begin(run));
    sim::advance_tick(run);
    sim::advance_tick(run);
    const Outcome error = writer.after_tick(run);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, StorageErrorCode::out_of_order);
    EXPECT_EQ(RunWriter(store, whole.names).begin(run)->code, StorageErrorCode::out_of_order);
}

TEST(RunWriter, goes_on_after_a_full_disk) {
    const TestRun whole;
    FailingStore store(whole.meta, whole.table);
    sim::Run run(whole.setting);
    RunWriter writer(store, whole.names, {5});
    EXPECT_FALSE(writer.begin(run));
    while (run.world.next_tick() < sim::tick_count(whole.setting)) {
        store.is_full = run.world.next_tick() > 50 && run.world.next_tick() < 90;
        sim::advance_tick(run);
        writer.after_tick(run);
    }
    ASSERT_TRUE(writer.first_error());
    EXPECT_EQ(writer.first_error()->code, StorageErrorCode::disk_full);
    EXPECT_FALSE(writer.finish(run));
    expect_holds_all_of(store, whole.timeline);
}

TEST(RunWriter, goes_on_from_what_a_store_holds) {
    const TestRun whole;
    MemoryStore store(whole.meta, whole.table);
    {
        chronicle::Timeline begun(whole.setting);
        begun.live_through(whole.setting.first_day.plus_days(900));
        EXPECT_FALSE(RunWriter(store, whole.names).catch_up(begun));
        EXPECT_GT(store.counts().ticks, 80U);
    }
    chronicle::Timeline again(whole.setting);
    RunWriter writer(store, whole.names);
    Listener listener{&writer, &again};
    again.live_through(whole.setting.last_day, hear_of_tick, &listener);
    EXPECT_FALSE(writer.finish(again));
    expect_holds_all_of(store, whole.timeline);
    EXPECT_EQ(store.counts().keyframes, 13U);
}

TEST(RunWriter, notes_name_the_fact_and_the_title_of_an_event) {
    const TestRun whole;
    const StoredLog stored = whole.keep()->read_log().value();
    std::uint32_t facts = 0;
    for (std::size_t i = 0; i < stored.notes.size(); ++i) {
        const sim::Event& event = stored.log[sim::EventId(i)];
        EXPECT_EQ(stored.notes[i].fact.exists(), event.origin != sim::EventOrigin::rule);
        if (stored.notes[i].fact.exists()) {
            EXPECT_EQ(whole.timeline.event_of_fact(stored.notes[i].fact), sim::EventId(i));
            ++facts;
        }
        EXPECT_EQ(stored.notes[i].title_en.empty(), !event.record.exists());
    }
    EXPECT_EQ(facts, whole.setting.record.events.size());
}

}  // namespace
}  // namespace storage
