// A disk that fills up while a run is written. Two disks: a layer under SQLite that has room for so
// many bytes and no more, which fails at every possible write; and a real file system of one
// mebibyte, where this process may mount one.
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <cstdlib>

#include "storage/disk/run_file.hpp"
#include "storage/disk/run_path.hpp"
#include "storage/disk/table_folder.hpp"
#include "storage/disk/test_folder.hpp"
#include "storage/restore.hpp"
#include "storage/test_run.hpp"

namespace storage {
namespace {

/// A file system of SQLite's that passes everything on to the usual one but counts what is written.
class SmallDisk {
  public:
    static void set_room(std::int64_t bytes) { room() = bytes; }

    SmallDisk() : usual_(sqlite3_vfs_find(nullptr)) {
        base() = usual_;
        vfs_ = *usual_;
        vfs_.zName = "small_disk";
        vfs_.szOsFile = usual_->szOsFile + static_cast<int>(sizeof(File));
        vfs_.xOpen = open;
        sqlite3_vfs_register(&vfs_, 1);
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;
    ~SmallDisk() {
        sqlite3_vfs_unregister(&vfs_);
        sqlite3_vfs_register(usual_, 1);
    }

  private:
    /// What SQLite sees; the usual file lies right behind it.
    struct File {
        sqlite3_file head;
        sqlite3_io_methods methods;
    };
    static std::int64_t& room() {
        static std::int64_t bytes = 0;
        return bytes;
    }
    static sqlite3_vfs*& base() {
        static sqlite3_vfs* vfs = nullptr;
        return vfs;
    }
    static sqlite3_file* inner(sqlite3_file* file) {
        return reinterpret_cast<sqlite3_file*>(reinterpret_cast<File*>(file) + 1);
    }
    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
        auto* outer = reinterpret_cast<File*>(file);
        file->pMethods = nullptr;
        const int result = base()->xOpen(base(), name, inner(file), flags, out);
        if (result == SQLITE_OK) {
            outer->methods = pass_all_on();
            file->pMethods = &outer->methods;
        }
        return result;
    }
    static int write(sqlite3_file* file, const void* data, int bytes, sqlite3_int64 at) {
        if (room() < bytes) {
            return SQLITE_FULL;
        }
        room() -= bytes;
        return inner(file)->pMethods->xWrite(inner(file), data, bytes, at);
    }
    static sqlite3_io_methods pass_all_on() {
        sqlite3_io_methods m{};
        m.iVersion = 1;
        m.xClose = [](sqlite3_file* f) { return inner(f)->pMethods->xClose(inner(f)); };
        m.xRead = [](sqlite3_file* f, void* d, int n, sqlite3_int64 at) {
            return inner(f)->pMethods->xRead(inner(f), d, n, at);
        };
        m.xWrite = write;
        m.xTruncate = [](sqlite3_file* f, sqlite3_int64 n) {
            return inner(f)->pMethods->xTruncate(inner(f), n);
        };
        m.xSync = [](sqlite3_file* f, int n) { return inner(f)->pMethods->xSync(inner(f), n); };
        m.xFileSize = [](sqlite3_file* f, sqlite3_int64* n) {
            return inner(f)->pMethods->xFileSize(inner(f), n);
        };
        m.xLock = [](sqlite3_file* f, int n) { return inner(f)->pMethods->xLock(inner(f), n); };
        m.xUnlock = [](sqlite3_file* f, int n) { return inner(f)->pMethods->xUnlock(inner(f), n); };
        m.xCheckReservedLock = [](sqlite3_file* f, int* n) {
            return inner(f)->pMethods->xCheckReservedLock(inner(f), n);
        };
        m.xFileControl = [](sqlite3_file* f, int n, void* d) {
            return inner(f)->pMethods->xFileControl(inner(f), n, d);
        };
        m.xSectorSize = [](sqlite3_file* f) { return inner(f)->pMethods->xSectorSize(inner(f)); };
        m.xDeviceCharacteristics = [](sqlite3_file* f) {
            return inner(f)->pMethods->xDeviceCharacteristics(inner(f));
        };
        return m;
    }

    sqlite3_vfs* usual_;
    sqlite3_vfs vfs_{};
};

constexpr std::int64_t much_room = std::int64_t{1} << 40;

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

/// A file system of one mebibyte, if this process may mount one.
class TinyFileSystem {
  public:
    explicit TinyFileSystem(std::string path) : path_(std::move(path)) {
        std::filesystem::create_directory(path_);
        is_mounted_ = run("mount -t tmpfs -o size=1m tmpfs '" + path_ + "'");
    }
    TinyFileSystem(const TinyFileSystem&) = delete;
    TinyFileSystem& operator=(const TinyFileSystem&) = delete;
    ~TinyFileSystem() {
        if (is_mounted_) {
            run("umount -l '" + path_ + "'");
        }
    }
    [[nodiscard]] bool is_mounted() const { return is_mounted_; }
    [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

  private:
    static bool run(const std::string& command) {
        return std::system((command + " 2>/dev/null").c_str()) == 0;
    }

    std::string path_;
    bool is_mounted_;
};

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
