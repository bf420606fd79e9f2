#include "storage/run_store.hpp"

#include <gtest/gtest.h>

#include "storage/test_run.hpp"

namespace storage {
namespace {

TEST(RunStore, another_pack_is_told_apart_by_name_and_content) {
    const TestRun run;
    const MemoryStore store(run.meta, run.table);
    EXPECT_FALSE(check_pack(store, run.meta.pack));
    const Outcome other_hash = check_pack(store, {"test_pack", "ffff"});
    ASSERT_TRUE(other_hash);
    EXPECT_EQ(other_hash->code, StorageErrorCode::pack_mismatch);
    EXPECT_NE(other_hash->what.find("0123abcd"), std::string::npos);
    EXPECT_NE(other_hash->what.find("ffff"), std::string::npos);
    EXPECT_TRUE(check_pack(store, {"other_pack", "0123abcd"}));
}

TEST(RunStore, a_part_follows_what_is_held) {
    const TestRun run;
    const sim::EventLog empty;
    RunCounts counts;
    counts.ticks = 40;
    counts.keyframes = 2;
    counts.last_keyframe_tick = 36;
    const RunPart next = ticks_only(run.timeline, empty, 40, 40);
    EXPECT_FALSE(check_follows(counts, next, "x"));
    EXPECT_TRUE(check_follows(counts, ticks_only(run.timeline, empty, 39, 5), "x"));
    EXPECT_TRUE(check_follows(counts, ticks_only(run.timeline, empty, 41, 5), "x"));
    for (const std::uint32_t tick : {36U, 20U, 81U}) {
        RunPart part = next;
        const SavedKeyframe keyframe{tick, 0, {}, {}};
        part.keyframes = std::span(&keyframe, 1);
        EXPECT_TRUE(check_follows(counts, part, "x")) << tick;
    }
    RunPart part = next;
    const SavedKeyframe keyframe{80, 0, {}, {}};
    part.keyframes = std::span(&keyframe, 1);
    EXPECT_FALSE(check_follows(counts, part, "x"));
    counts.finished = true;
    EXPECT_TRUE(check_follows(counts, next, "x"));
    counts.finished = false;
    counts.events = 3;
    EXPECT_TRUE(check_follows(counts, next, "x"));
}

}  // namespace
}  // namespace storage
