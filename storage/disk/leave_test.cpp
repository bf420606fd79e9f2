// Folders and files that may not be written, as another user than root sees them.
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "storage/disk/run_file.hpp"
#include "storage/disk/run_path.hpp"
#include "storage/disk/table_folder.hpp"
#include "storage/disk/test_folder.hpp"
#include "storage/test_run.hpp"

namespace storage {
namespace {

/// What `act` says, done by somebody who is not root (root may write everywhere).
std::string as_nobody(const std::function<std::string()>& act) {
    int ends[2];
    EXPECT_EQ(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0) {
        constexpr unsigned nobody = 65534;
        if (getuid() == 0 && (setgid(nobody) != 0 || setuid(nobody) != 0)) {
            _exit(1);
        }
        const std::string said = act();
        const ssize_t written = write(ends[1], said.data(), said.size());
        _exit(written == static_cast<ssize_t>(said.size()) ? 0 : 1);
    }
    close(ends[1]);
    std::string said(1000, '\0');
    const ssize_t length = read(ends[0], said.data(), said.size());
    said.resize(length < 0 ? 0 : static_cast<std::size_t>(length));
    close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    return said;
}

std::string name_of(const Outcome& outcome) {
    return outcome ? storage_error_name(outcome->code) : "fine";
}

class Leave : public testing::Test {
  protected:
    ~Leave() override { chmod(folder.path().c_str(), 0755); }

    std::string open_as_nobody(RunAccess access) {
        return as_nobody([&]() -> std::string {
            auto opened = open_run_file(path, access);
            if (!opened) {
                return storage_error_name(opened.error().code);
            }
            const auto digests = opened.value()->read_digests();
            return "fine " + std::to_string(digests ? digests.value().size() : 0);
        });
    }
    std::unique_ptr<RunStore> write_whole() {
        auto store = create_run_file(path, run.meta, run.table, ExistingFile::refuse);
        EXPECT_TRUE(store) << store.error().what;
        EXPECT_FALSE(RunWriter(*store.value(), run.names).finish(run.timeline));
        return std::move(store.value());
    }

    TestRun run;
    TestFolder folder;
    std::string path = folder.file("run.sqlite");
};

TEST_F(Leave, a_new_run_in_a_folder_that_may_not_be_written_is_refused) {
    chmod(folder.path().c_str(), 0555);
    EXPECT_EQ(as_nobody([&]() -> std::string {
                  const auto made =
                      create_run_file(path, run.meta, run.table, ExistingFile::refuse);
                  return made ? "fine" : storage_error_name(made.error().code);
              }),
              "read_only");
    EXPECT_TRUE(folder.names().empty());
}

TEST_F(Leave, a_closed_run_is_read_from_a_folder_that_may_not_be_written) {
    EXPECT_FALSE(write_whole()->close());
    chmod(path.c_str(), 0444);
    chmod(folder.path().c_str(), 0555);
    EXPECT_EQ(open_as_nobody(RunAccess::read), "fine 432");
    EXPECT_EQ(open_as_nobody(RunAccess::write), "read_only");
    EXPECT_EQ(folder.names(), std::vector<std::string>{"run.sqlite"});
}

TEST_F(Leave, a_file_that_may_be_written_in_a_folder_that_may_not_is_not_gone_on_with) {
    EXPECT_FALSE(write_whole()->close());
    chmod(path.c_str(), 0666);
    chmod(folder.path().c_str(), 0555);
    EXPECT_EQ(open_as_nobody(RunAccess::write), "read_only");
    EXPECT_EQ(open_as_nobody(RunAccess::read), "fine 432");
}

TEST_F(Leave, a_run_that_was_cut_off_there_is_refused_with_the_way_out) {
    const pid_t child = fork();
    if (child == 0) {
        const auto store = write_whole();
        _exit(0);  // Dies without closing.
    }
    waitpid(child, nullptr, 0);
    ASSERT_GT(file_bytes(wal_path(path)), 0U);
    chmod(folder.path().c_str(), 0555);
    EXPECT_EQ(as_nobody([&]() -> std::string {
                  const auto opened = open_run_file(path, RunAccess::read);
                  if (opened) {
                      return "fine";
                  }
                  const StorageError& error = opened.error();
                  const bool tells_way_out = error.hint.find("copy it") == 0;
                  return std::string(storage_error_name(error.code)) + ", " +
                         (tells_way_out ? "copy it" : error.what);
              }),
              "read_only, copy it");
    // With leave to write the two files, the folder itself need not be written.
    chmod(path.c_str(), 0666);
    chmod(wal_path(path).c_str(), 0666);
    EXPECT_EQ(open_as_nobody(RunAccess::read), "fine 432");
}

TEST_F(Leave, a_file_that_may_not_be_read_is_told_so) {
    EXPECT_FALSE(write_whole()->close());
    chmod(folder.path().c_str(), 0755);
    chmod(path.c_str(), 0000);
    EXPECT_EQ(open_as_nobody(RunAccess::read), "no_permission");
}

TEST_F(Leave, tables_are_not_written_where_they_may_not_be) {
    chmod(folder.path().c_str(), 0555);
    const std::vector<CsvTable> tables = {{"a.csv", "x\r\n"}};
    EXPECT_EQ(as_nobody([&] { return name_of(write_table_folder(folder.path(), tables)); }),
              "read_only");
    EXPECT_EQ(as_nobody([&] { return name_of(write_table_folder(folder.file("t"), tables)); }),
              "read_only");
}

}  // namespace
}  // namespace storage
