#include "storage/memory_store.hpp"

#include <gtest/gtest.h>

#include "storage/test_run.hpp"

// That it behaves as a run file does is tested in storage/disk/store_conformance_test.cpp.
namespace storage {
namespace {

TEST(MemoryStore, begins_empty) {
    const TestRun run;
    MemoryStore store(run.meta, run.table);
    EXPECT_EQ(store.where(), "memory");
    EXPECT_EQ(store.meta(), run.meta);
    EXPECT_EQ(store.counts(), RunCounts{});
    EXPECT_TRUE(store.read_digests().value().empty());
    EXPECT_TRUE(store.read_tables().value().empty());
    EXPECT_EQ(store.read_keyframe(0).error().code, StorageErrorCode::damaged);
}

TEST(MemoryStore, a_refused_part_changes_nothing) {
    const TestRun run;
    const sim::EventLog empty;
    MemoryStore store(run.meta, run.table);
    EXPECT_FALSE(store.append(ticks_only(run.timeline, empty, 0, 5)));
    const Outcome error = store.append(ticks_only(run.timeline, empty, 4, 5));
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, StorageErrorCode::out_of_order);
    EXPECT_EQ(store.counts().ticks, 5U);
}

}  // namespace
}  // namespace storage
