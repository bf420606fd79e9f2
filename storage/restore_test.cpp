#include "storage/restore.hpp"

#include <gtest/gtest.h>

#include "storage/test_run.hpp"

namespace storage {
namespace {

class Restore : public testing::Test {
  protected:
    /// A store that holds the whole run but its `ticks_most` last ticks, with harm done to it.
    std::unique_ptr<MemoryStore> store_with(std::vector<sim::Digest> digests, StoredLog stored,
                                            const std::vector<SavedKeyframe>& keyframes) {
        auto store = std::make_unique<MemoryStore>(run.meta, run.table);
        RunPart part;
        part.digests = digests;
        part.log = &stored.log;
        part.notes = stored.notes;
        part.keyframes = keyframes;
        EXPECT_FALSE(store->append(part));
        return store;
    }
    std::vector<SavedKeyframe> keyframes() {
        std::vector<SavedKeyframe> all;
        for (const std::uint32_t tick : {0U, 36U, 72U}) {
            all.push_back(whole->read_keyframe(tick).value());
        }
        return all;
    }
    /// What restoring tick 80 of a store with these keyframes says.
    std::string problem_with(const std::vector<SavedKeyframe>& altered) {
        auto store = store_with(whole->read_digests().value(), whole->read_log().value(), altered);
        const auto restored = restore_run(*store, run.meta.pack, run.setting, 80);
        if (restored) {
            return "none";
        }
        EXPECT_EQ(restored.error().code, StorageErrorCode::damaged);
        return restored.error().what;
    }

    TestRun run;
    std::unique_ptr<MemoryStore> whole = run.keep();
};

TEST_F(Restore, any_tick_is_had_again_with_its_log_and_causes) {
    for (std::uint32_t ticks = 0; ticks <= run.timeline.ticks_lived(); ticks += 29) {
        const auto restored = restore_run(*whole, run.meta.pack, run.setting, ticks);
        ASSERT_TRUE(restored) << ticks << restored.error().what;
        EXPECT_EQ(restored.value().world.next_tick(), ticks);
        EXPECT_EQ(sim::digest_world(restored.value().world),
                  sim::digest_world(run.timeline.world_after(ticks)));
    }
}

TEST_F(Restore, a_restored_run_goes_on_as_if_it_had_never_stopped) {
    auto restored = restore_run(*whole, run.meta.pack, run.setting, 100);
    ASSERT_TRUE(restored) << restored.error().what;
    sim::Run& living = restored.value();
    while (living.world.next_tick() < run.timeline.ticks_lived()) {
        const std::uint32_t tick = living.world.next_tick();
        ASSERT_EQ(sim::advance_tick(living), run.timeline.digests()[tick]);
    }
    ASSERT_EQ(living.log.size(), run.timeline.log().size());
    for (std::size_t i = 0; i < living.log.size(); ++i) {
        const sim::EventId id(i);
        EXPECT_TRUE(std::ranges::equal(living.log.causes_of(id), run.timeline.log().causes_of(id)));
    }
}

TEST_F(Restore, the_end_of_a_run_that_was_broken_off_is_had_again_and_kept_on) {
    MemoryStore store(run.meta, run.table);
    chronicle::Timeline begun(run.setting);
    begun.live_through(run.setting.first_day.plus_days(555));
    ASSERT_FALSE(RunWriter(store, run.names).catch_up(begun));
    auto restored = restore_end(store, run.meta.pack, run.setting);
    ASSERT_TRUE(restored) << restored.error().what;
    EXPECT_EQ(restored.value().world.next_tick(), begun.ticks_lived());
    RunWriter writer(store, run.names);
    ASSERT_FALSE(writer.begin(restored.value()));
    while (restored.value().world.next_tick() < run.timeline.ticks_lived()) {
        sim::advance_tick(restored.value());
        ASSERT_FALSE(writer.after_tick(restored.value()));
    }
    ASSERT_FALSE(writer.finish(restored.value()));
    EXPECT_EQ(store.read_digests().value(), whole->read_digests().value());
    EXPECT_EQ(store.read_log().value().notes, whole->read_log().value().notes);
    EXPECT_EQ(store.read_tables().value(), whole->read_tables().value());
}

TEST_F(Restore, another_pack_and_a_tick_not_lived_are_refused) {
    EXPECT_EQ(restore_run(*whole, {"test_pack", "x"}, run.setting, 5).error().code,
              StorageErrorCode::pack_mismatch);
    EXPECT_EQ(restore_run(*whole, run.meta.pack, run.setting, 433).error().code,
              StorageErrorCode::out_of_order);
}

TEST_F(Restore, a_run_that_this_program_does_not_live_again_is_refused) {
    const sim::Setting other = make_test_setting({12, 6, 6, 9, true});
    const auto before = restore_run(*whole, run.meta.pack, other, 94);
    EXPECT_TRUE(before);  // The extra town falls in tick 94.
    const auto after = restore_run(*whole, run.meta.pack, other, 100);
    ASSERT_FALSE(after);
    EXPECT_EQ(after.error().code, StorageErrorCode::damaged);
    EXPECT_NE(after.error().what.find("tick 94"), std::string::npos) << after.error().what;
}

TEST_F(Restore, a_damaged_keyframe_is_found) {
    EXPECT_EQ(problem_with(keyframes()), "none");
    const auto harmed = [&](auto&& harm) {
        std::vector<SavedKeyframe> altered = keyframes();
        harm(altered[2]);
        return problem_with(altered);
    };
    const auto has = [](const std::string& text, const char* part) {
        return text.find(part) != std::string::npos;
    };
    const std::string cut = harmed([](SavedKeyframe& k) { k.world.resize(k.world.size() / 2); });
    EXPECT_TRUE(has(cut, "ends too early") || has(cut, "does not fit")) << cut;
    EXPECT_TRUE(has(harmed([](SavedKeyframe& k) { k.world.clear(); }), "no snapshot"));
    EXPECT_TRUE(has(harmed([](SavedKeyframe& k) { k.world.back() ^= std::byte{1}; }),
                    "does not fit its digest"));
    EXPECT_TRUE(
        has(harmed([&](SavedKeyframe& k) { k.world = whole->read_keyframe(36).value().world; }),
            "another tick"));
    EXPECT_TRUE(has(harmed([](SavedKeyframe& k) { k.digest.bits ^= 1; }), "at odds"));
    EXPECT_TRUE(has(harmed([](SavedKeyframe& k) { k.log_size = 100'000; }), "at odds"));
    EXPECT_TRUE(has(harmed([&](SavedKeyframe& k) {
                        sim::World world = run.timeline.world_after(72);
                        world.places.households[sim::PlaceId(1)] = sim::Households(5);
                        k.world = sim::save_world(world);
                    }),
                    "at odds"));
    EXPECT_TRUE(has(harmed([&](SavedKeyframe& k) {
                        sim::World world = run.timeline.world_after(72);
                        world.places.holder[sim::PlaceId(1)] = sim::PolityId(77);
                        k.world = sim::save_world(world);
                    }),
                    "places.holder of row 1 is no polity"));
}

}  // namespace
}  // namespace storage
