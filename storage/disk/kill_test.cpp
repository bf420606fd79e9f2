// A process that writes a run is killed at some moment. What it had committed is there, whole.
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>

#include "storage/disk/run_file.hpp"
#include "storage/disk/run_path.hpp"
#include "storage/disk/test_folder.hpp"
#include "storage/restore.hpp"
#include "storage/test_run.hpp"

namespace storage {
namespace {

constexpr int kills = 20;
constexpr std::uint32_t commit_ticks = 3;

/// Lives and keeps the whole run, telling through the pipe each number of ticks that was committed.
[[noreturn]] void write_and_tell(const TestRun& run, const std::string& path, int pipe_end) {
    auto store = create_run_file(path, run.meta, run.table, ExistingFile::replace);
    if (!store) {
        _exit(1);
    }
    sim::Run living(run.setting);
    RunWriter writer(*store.value(), run.names, {commit_ticks});
    writer.begin(living);
    std::uint32_t told = 0;
    while (living.world.next_tick() < sim::tick_count(run.setting)) {
        sim::advance_tick(living);
        writer.after_tick(living);
        const std::uint32_t kept = store.value()->counts().ticks;
        if (kept != told && write(pipe_end, &kept, sizeof kept) != sizeof kept) {
            _exit(1);
        }
        told = kept;
    }
    writer.finish(living);
    store.value()->close();
    const std::uint32_t end = UINT32_MAX;
    _exit(write(pipe_end, &end, sizeof end) == sizeof end ? 0 : 1);
}

/// Starts the writing, kills it `after_microseconds` after the first commit, and gives back how
/// many ticks it had told to be committed.
std::uint32_t write_until_killed(const TestRun& run, const std::string& path,
                                 unsigned after_microseconds) {
    int ends[2];
    EXPECT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0) {
        close(ends[0]);
        write_and_tell(run, path, ends[1]);
    }
    close(ends[1]);
    std::uint32_t committed = 0;
    EXPECT_EQ(read(ends[0], &committed, sizeof committed), ssize_t{sizeof committed});
    usleep(after_microseconds);
    kill(child, SIGKILL);
    std::uint32_t next = 0;
    while (read(ends[0], &next, sizeof next) == ssize_t{sizeof next}) {
        committed = next == UINT32_MAX ? committed : next;
    }
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return committed;
}

TEST(Kill, at_any_moment_the_file_reopens_whole) {
    const TestRun run({40, 60, 40, 60, false});
    const TestFolder folder;
    const std::string path = folder.file("run.sqlite");
    int cut_off = 0;
    for (int i = 0; i < kills; ++i) {
        // From at once to about the length of the whole writing, in steps that grow.
        const auto wait = static_cast<unsigned>(1000 * i * i / 2 + 137 * i);
        const std::uint32_t committed = write_until_killed(run, path, wait);
        auto store = open_run_file(path, RunAccess::read, FileCheck::full);
        ASSERT_TRUE(store) << storage_error_name(store.error().code) << store.error().what;
        const RunCounts counts = store.value()->counts();
        EXPECT_GE(counts.ticks, committed);
        EXPECT_TRUE(counts.finished || counts.ticks % commit_ticks == 0) << counts.ticks;
        const auto digests = store.value()->read_digests();
        ASSERT_TRUE(digests);
        EXPECT_TRUE(
            std::ranges::equal(digests.value(), run.timeline.digests().first(counts.ticks)));
        const auto log = store.value()->read_log();
        ASSERT_TRUE(log) << log.error().what;
        cut_off += counts.finished ? 0 : 1;
        if (!counts.finished) {
            const auto restored = restore_end(*store.value(), run.meta.pack, run.setting);
            ASSERT_TRUE(restored) << restored.error().what;
            EXPECT_EQ(restored.value().world.next_tick(), counts.ticks);
        }
        ASSERT_FALSE(store.value()->close());
        EXPECT_EQ(folder.names(), std::vector<std::string>{"run.sqlite"}) << i;
    }
    EXPECT_GE(cut_off, kills / 4) << "most kills came too late to try anything";
}

// Before anything is committed there is no file of that name, or a whole empty run.
TEST(Kill, while_the_file_is_made_leaves_no_half_file) {
    const TestRun run;
    const TestFolder folder;
    const std::string path = folder.file("run.sqlite");
    const auto make = [&] {
        const pid_t child = fork();
        if (child == 0) {
            const auto store = create_run_file(path, run.meta, run.table, ExistingFile::replace);
            _exit(0);
        }
        return child;
    };
    const auto begin = std::chrono::steady_clock::now();
    waitpid(make(), nullptr, 0);
    const auto needed = std::chrono::duration_cast<std::chrono::microseconds>(
        std::chrono::steady_clock::now() - begin);
    ASSERT_TRUE(path_exists(path));
    for (int i = 0; i < kills; ++i) {
        std::filesystem::remove(path);
        const pid_t child = make();
        usleep(static_cast<unsigned>(needed.count() * i / kills));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        const auto store = open_run_file(path, RunAccess::write, FileCheck::full);
        EXPECT_TRUE(store || store.error().code == StorageErrorCode::not_found)
            << i << " " << store.error().what;
    }
}

}  // namespace
}  // namespace storage
