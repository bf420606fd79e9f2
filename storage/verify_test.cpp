#include "storage/verify.hpp"

#include <gtest/gtest.h>

#include "storage/test_run.hpp"

namespace storage {
namespace {

constexpr std::size_t cells_most = 50;
constexpr TestSize with_extra_siege{12, 6, 6, 9, true};
constexpr std::uint32_t tick_of_siege = 94;  // 15 August 1116.

/// Whether one of the cells is this one.
bool names_cell(const Parting& parting, std::string_view table, std::string_view name,
                std::uint32_t row) {
    return std::any_of(
        parting.cells.begin(), parting.cells.end(), [&](const sim::CellDifference& cell) {
            return table == cell.field.table && name == cell.field.name && row == cell.row;
        });
}

TEST(Verify, a_run_of_this_program_holds) {
    const TestRun run;
    const auto store = run.keep();
    chronicle::Timeline fresh(run.setting);
    const auto report = verify_run(*store, run.meta.pack, fresh, cells_most);
    ASSERT_TRUE(report) << report.error().what;
    EXPECT_TRUE(report.value().holds());
    EXPECT_EQ(report.value().ticks, 432U);
    EXPECT_EQ(report.value().events, run.timeline.log().size());
    EXPECT_EQ(report.value().keyframes, 13U);
}

TEST(Verify, the_beginning_of_a_run_holds) {
    const TestRun run;
    MemoryStore store(run.meta, run.table);
    chronicle::Timeline begun(run.setting);
    begun.live_through(run.setting.first_day.plus_days(777));
    ASSERT_FALSE(RunWriter(store, run.names).catch_up(begun));
    chronicle::Timeline fresh(run.setting);
    const auto report = verify_run(store, run.meta.pack, fresh, cells_most);
    ASSERT_TRUE(report) << report.error().what;
    EXPECT_TRUE(report.value().holds());
    EXPECT_EQ(report.value().ticks, begun.ticks_lived());
    EXPECT_EQ(fresh.ticks_lived(), begun.ticks_lived());
    // A timeline that has lived further serves as well.
    chronicle::Timeline further(run.setting);
    further.live_through(run.setting.last_day);
    EXPECT_TRUE(verify_run(store, run.meta.pack, further, cells_most).value().holds());
}

TEST(Verify, a_run_of_another_engine_parts_at_a_tick_and_in_cells) {
    const TestRun other(with_extra_siege);
    const TestRun run;
    const auto store = other.keep();
    chronicle::Timeline fresh(run.setting);
    const auto report = verify_run(*store, run.meta.pack, fresh, cells_most);
    ASSERT_TRUE(report) << report.error().what;
    ASSERT_TRUE(report.value().parting);
    const Parting& parting = *report.value().parting;
    EXPECT_EQ(parting.tick, tick_of_siege);
    // It cannot be lived again here, so the states are compared at the next keyframe.
    EXPECT_EQ(parting.compared_after, 108U);
    EXPECT_TRUE(names_cell(parting, "places", "holder_event", 0));
    EXPECT_TRUE(report.value().different_event);
    EXPECT_EQ(report.value().different_keyframe, 108U);
}

TEST(Verify, another_pack_is_refused) {
    const TestRun run;
    chronicle::Timeline fresh(run.setting);
    const auto report = verify_run(*run.keep(), {"other", "0123abcd"}, fresh, cells_most);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, StorageErrorCode::pack_mismatch);
}

/// A copy of a whole run with something changed in it.
class Tampered : public testing::Test {
  protected:
    Tampered() : digests(whole->read_digests().value()), stored(whole->read_log().value()) {
        const std::vector<std::uint32_t> ticks = whole->read_keyframe_ticks().value();
        for (const std::uint32_t tick : ticks) {
            keyframes.push_back(whole->read_keyframe(tick).value());
        }
    }
    VerifyReport verify() {
        MemoryStore store(run.meta, run.table);
        RunPart part;
        part.digests = digests;
        part.log = &stored.log;
        part.notes = stored.notes;
        part.keyframes = keyframes;
        EXPECT_FALSE(store.append(part));
        chronicle::Timeline fresh(run.setting);
        return verify_run(store, run.meta.pack, fresh, cells_most).value();
    }

    TestRun run;
    std::unique_ptr<MemoryStore> whole = run.keep();
    std::vector<sim::Digest> digests;
    StoredLog stored;
    std::vector<SavedKeyframe> keyframes;
};

TEST_F(Tampered, nothing_changed_holds) {
    EXPECT_TRUE(verify().holds());
}

TEST_F(Tampered, a_changed_digest_is_found) {
    digests[431].bits += 1;
    const VerifyReport report = verify();
    ASSERT_TRUE(report.parting);
    EXPECT_EQ(report.parting->tick, 431U);
    EXPECT_FALSE(report.different_event);
}

TEST_F(Tampered, a_changed_event_is_found) {
    StoredLog changed;
    changed.notes = stored.notes;
    for (std::size_t i = 0; i < stored.log.size(); ++i) {
        const sim::EventId id(i);
        sim::Event event = stored.log[id];
        event.kind = i == 20 ? sim::EventKind::coup : event.kind;
        changed.log.append(event, stored.log.causes_of(id), stored.log.changes_of(id));
    }
    stored = changed;
    const VerifyReport report = verify();
    EXPECT_FALSE(report.parting);
    EXPECT_EQ(report.different_event, 20U);
}

TEST_F(Tampered, a_dropped_cause_is_found) {
    StoredLog changed;
    changed.notes = stored.notes;
    std::uint32_t dropped = UINT32_MAX;
    for (std::size_t i = 0; i < stored.log.size(); ++i) {
        const sim::EventId id(i);
        auto causes = stored.log.causes_of(id);
        if (dropped == UINT32_MAX && !causes.empty()) {
            dropped = id.index;
            causes = {};
        }
        changed.log.append(stored.log[id], causes, stored.log.changes_of(id));
    }
    stored = changed;
    EXPECT_EQ(verify().different_event, dropped);
}

TEST_F(Tampered, a_missing_event_is_found) {
    StoredLog shorter;
    for (std::size_t i = 0; i + 1 < stored.log.size(); ++i) {
        const sim::EventId id(i);
        shorter.log.append(stored.log[id], stored.log.causes_of(id), stored.log.changes_of(id));
        shorter.notes.push_back(stored.notes[i]);
    }
    const auto missing = static_cast<std::uint32_t>(shorter.log.size());
    stored = shorter;
    EXPECT_EQ(verify().different_event, missing);
}

TEST_F(Tampered, a_changed_fact_of_an_event_is_found) {
    std::swap(stored.notes[3].fact, stored.notes[4].fact);
    EXPECT_EQ(verify().different_event, 3U);
}

TEST_F(Tampered, a_changed_keyframe_is_found) {
    sim::World world = run.timeline.world_after(72);
    world.places.households[sim::PlaceId(0)] += sim::Households(1);
    keyframes[2].world = sim::save_world(world);
    const VerifyReport report = verify();
    EXPECT_FALSE(report.parting);
    EXPECT_EQ(report.different_keyframe, 72U);
}

TEST(Compare, equal_runs_do_not_part) {
    const TestRun run;
    const auto a = run.keep();
    const auto b = run.keep();
    const auto compared = compare_runs(*a, *b, run.meta.pack, run.setting, cells_most);
    ASSERT_TRUE(compared) << compared.error().what;
    EXPECT_FALSE(compared.value().parting);
    EXPECT_EQ(compared.value().ticks_a, 432U);
}

TEST(Compare, runs_of_different_engines_part_at_a_tick_and_in_cells) {
    const TestRun run;
    const TestRun other(with_extra_siege);
    const auto a = run.keep();
    const auto b = other.keep();
    const auto compared = compare_runs(*a, *b, run.meta.pack, run.setting, cells_most);
    ASSERT_TRUE(compared) << compared.error().what;
    ASSERT_TRUE(compared.value().parting);
    EXPECT_EQ(compared.value().parting->tick, tick_of_siege);
    EXPECT_EQ(compared.value().parting->compared_after, 108U);
    EXPECT_TRUE(names_cell(*compared.value().parting, "places", "holder_event", 0));
}

/// A run in which the record was silent in one tick, kept for `ticks` ticks.
std::unique_ptr<MemoryStore> keep_silent(const TestRun& run, std::uint32_t silent_tick,
                                         std::uint32_t ticks) {
    auto store = std::make_unique<MemoryStore>(run.meta, run.table);
    sim::Run living(run.setting);
    RunWriter writer(*store, run.names, {1});
    EXPECT_FALSE(writer.begin(living));
    for (std::uint32_t tick = 0; tick < ticks; ++tick) {
        // Facts of a silent tick are lost to the run.
        living.plan.fork_day = tick == silent_tick ? living.setting->first_day : sim::Day::none();
        sim::advance_tick(living);
        EXPECT_FALSE(writer.after_tick(living));
    }
    return store;
}

// The parting is just before a keyframe of both, so both can be had again after it.
TEST(Compare, runs_that_can_be_lived_again_are_compared_at_once) {
    const TestRun run({12, 6, 6, 12, false});
    const auto a = run.keep();
    const auto b = keep_silent(run, 35, 50);
    const auto compared = compare_runs(*a, *b, run.meta.pack, run.setting, cells_most);
    ASSERT_TRUE(compared) << compared.error().what;
    ASSERT_TRUE(compared.value().parting);
    const Parting& parting = *compared.value().parting;
    EXPECT_EQ(parting.tick, 35U);
    EXPECT_EQ(parting.compared_after, 36U);
    ASSERT_FALSE(parting.cells.empty());
    EXPECT_NE(parting.cells[0].before, parting.cells[0].after);
    EXPECT_EQ(compared.value().ticks_b, 50U);
}

TEST(Compare, where_no_state_can_be_had_the_tick_is_all_there_is) {
    const TestRun run;
    const auto a = run.keep();
    const auto b = keep_silent(run, 36, 50);
    const auto compared = compare_runs(*a, *b, run.meta.pack, run.setting, cells_most);
    ASSERT_TRUE(compared) << compared.error().what;
    ASSERT_TRUE(compared.value().parting);
    EXPECT_EQ(compared.value().parting->tick, 36U);
    EXPECT_EQ(compared.value().parting->compared_after, std::nullopt);
    EXPECT_TRUE(compared.value().parting->cells.empty());
}

TEST(Compare, runs_of_different_packs_are_refused) {
    const TestRun run;
    const auto a = run.keep();
    RunMeta meta = run.meta;
    meta.pack.hash = "eeee";
    MemoryStore b(meta, run.table);
    for (const auto& compared : {compare_runs(*a, b, run.meta.pack, run.setting, cells_most),
                                 compare_runs(b, *a, run.meta.pack, run.setting, cells_most)}) {
        ASSERT_FALSE(compared);
        EXPECT_EQ(compared.error().code, StorageErrorCode::pack_mismatch);
    }
}

}  // namespace
}  // namespace storage
