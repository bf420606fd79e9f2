// A disk that fills up while a run is written. Two disks: a layer under SQLite that has room for so
// many bytes and no more, which fails at every possible write; and a real file system of one
// mebibyte, where this process may mount one.
#include <gtest/gtest.h>

#include "storage/disk/run_file.hpp"
#include "storage/disk/run_path.hpp"
#include "storage/disk/table_folder.hpp"
#include "storage/disk/test_disks.hpp"
#include "storage/disk/test_folder.hpp"
#include "storage/restore.hpp"
#include "storage/test_run.hpp"

namespace storage {
namespace {

/// Writes the whole run; the first error, if any. Whatever happens the store is closed.
Outcome write_whole(const TestRun& run, const std::string& path) {
    auto store = create_run_file(path, run.meta, run.table, ExistingFile::replace);
    if (!store) {
        return store.error();
    }
    sim::Run living(run.setting);
    RunWriter writer(*store.value(), run.names, {12});
    Outcome error = writer.begin(living);
    while (!error && living.world.next_tick() < sim::tick_count(run.setting)) {
        sim::advance_tick(living);
        error = writer.after_tick(living);
    }
    error = error ? error : writer.finish(living);
    const Outcome closing = store.value()->close();
    return error ? error : closing;
}

void expect_whole_beginning(const TestRun& run, const std::string& path) {
    auto store = open_run_file(path, RunAccess::read, FileCheck::full);
    ASSERT_TRUE(store) << storage_error_name(store.error().code) << " " << store.error().what;
    const std::uint32_t ticks = store.value()->counts().ticks;
    const auto digests = store.value()->read_digests();
    ASSERT_TRUE(digests);
    EXPECT_TRUE(std::ranges::equal(digests.value(), run.timeline.digests().first(ticks)));
    EXPECT_TRUE(store.value()->read_log());
    if (ticks > 0) {
        EXPECT_TRUE(restore_end(*store.value(), run.meta.pack, run.setting));
    }
}

TEST(FullDisk, at_every_write_is_told_and_harms_nothing) {
    const TestRun run;
    const TestFolder folder;
    const std::string path = folder.file("run.sqlite");
    const SmallDisk disk;
    SmallDisk::set_room(much_room);
    ASSERT_FALSE(write_whole(run, path));
    std::filesystem::remove(path);

    int full = 0;
    int kept_something = 0;
    Outcome error;
    // Steps that meet every stage: making, adding, the first folding in, finishing, closing.
    for (std::int64_t room = 0; room == 0 || error; room += 13 * 4096 + 700) {
        ASSERT_LT(room, 100'000'000);
        SmallDisk::set_room(room);
        error = write_whole(run, path);
        SmallDisk::set_room(much_room);
        if (error) {
            ++full;
            EXPECT_EQ(error->code, StorageErrorCode::disk_full) << room << " " << error->what;
        }
        EXPECT_FALSE(path_exists(path + ".new"));
        if (path_exists(path)) {
            ++kept_something;
            expect_whole_beginning(run, path);
            std::filesystem::remove(path);
        }
    }
    EXPECT_GT(full, 20);
    EXPECT_GT(kept_something, 15);
}

TEST(FullDisk, with_room_made_the_writer_goes_on) {
    const TestRun run;
    const TestFolder folder;
    const std::string path = folder.file("run.sqlite");
    const SmallDisk disk;
    SmallDisk::set_room(much_room);
    auto store = create_run_file(path, run.meta, run.table, ExistingFile::refuse);
    ASSERT_TRUE(store);
    sim::Run living(run.setting);
    RunWriter writer(*store.value(), run.names, {12});
    ASSERT_FALSE(writer.begin(living));
    while (living.world.next_tick() < sim::tick_count(run.setting)) {
        const std::uint32_t tick = living.world.next_tick();
        SmallDisk::set_room(tick > 60 && tick < 200 ? 5000 : much_room);
        sim::advance_tick(living);
        writer.after_tick(living);
    }
    ASSERT_TRUE(writer.first_error());
    EXPECT_EQ(writer.first_error()->code, StorageErrorCode::disk_full);
    EXPECT_FALSE(writer.finish(living));
    EXPECT_FALSE(store.value()->close());
    expect_whole_beginning(run, path);
    EXPECT_EQ(open_run_file(path, RunAccess::read).value()->counts().ticks, 432U);
}

TEST(FullDisk, what_was_to_be_replaced_stays_until_the_new_file_is_whole) {
    const TestRun run;
    const TestFolder folder;
    const std::string path = folder.file("run.sqlite");
    const SmallDisk disk;
    SmallDisk::set_room(much_room);
    ASSERT_FALSE(write_whole(run, path));
    SmallDisk::set_room(10'000);
    const auto made = create_run_file(path, run.meta, run.table, ExistingFile::replace);
    SmallDisk::set_room(much_room);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, StorageErrorCode::disk_full);
    EXPECT_EQ(made.error().where, path);
    EXPECT_EQ(open_run_file(path, RunAccess::read).value()->counts().ticks, 432U);
}

TEST(FullDisk, of_a_real_file_system_is_told_and_harms_nothing) {
    const TestFolder folder;
    const TinyFileSystem tiny(folder.file("tiny"));
    if (!tiny.is_mounted()) {
        GTEST_SKIP() << "needs leave to mount a file system";
    }
    const TestRun run({60, 60, 60, 60, false});
    const std::string path = tiny.file("run.sqlite");
    const Outcome error = write_whole(run, path);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, StorageErrorCode::disk_full) << error->what;
    expect_whole_beginning(run, path);
}

TEST(FullDisk, leaves_the_former_tables_as_they_were) {
    const TestFolder folder;
    const TinyFileSystem tiny(folder.file("tiny"));
    if (!tiny.is_mounted()) {
        GTEST_SKIP() << "needs leave to mount a file system";
    }
    const std::vector<CsvTable> former = {{"a.csv", "a\r\n1\r\n"}, {"b.csv", "b\r\n2\r\n"}};
    ASSERT_FALSE(write_table_folder(tiny.file("tables"), former));
    const std::vector<CsvTable> larger = {{"a.csv", "a\r\n3\r\n"},
                                          {"b.csv", std::string(2'000'000, 'x')}};
    const Outcome error = write_table_folder(tiny.file("tables"), larger);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, StorageErrorCode::disk_full);
    EXPECT_EQ(read_bytes(tiny.file("tables/a.csv")), "a\r\n1\r\n");
    EXPECT_EQ(read_bytes(tiny.file("tables/b.csv")), "b\r\n2\r\n");
    EXPECT_FALSE(path_exists(tiny.file("tables/a.csv.new")));
    EXPECT_FALSE(path_exists(tiny.file("tables/b.csv.new")));
}

}  // namespace
}  // namespace storage
