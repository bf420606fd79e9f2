#include "storage/disk/run_file.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>

#include "storage/disk/run_path.hpp"
#include "storage/disk/test_folder.hpp"
#include "storage/test_run.hpp"

namespace storage {
namespace {

using Opened = Result<std::unique_ptr<RunStore>>;

/// What went wrong, by name; "fine" if nothing did.
std::string outcome_name(const Outcome& outcome) {
    return outcome ? storage_error_name(outcome->code) : "fine";
}
std::string outcome_name(const Opened& opened) {
    return opened ? "fine" : storage_error_name(opened.error().code);
}

class RunFile : public testing::Test {
  protected:
    Opened create(ExistingFile existing = ExistingFile::refuse) {
        return create_run_file(path, run.meta, run.table, existing);
    }
    /// A whole run, closed.
    void write_whole() {
        auto store = create(ExistingFile::replace);
        ASSERT_TRUE(store) << store.error().what;
        ASSERT_FALSE(RunWriter(*store.value(), run.names).finish(run.timeline));
        ASSERT_FALSE(store.value()->close());
    }
    std::string open_name(RunAccess access = RunAccess::read) {
        return outcome_name(open_run_file(path, access, FileCheck::full));
    }
    void run_sql(const std::string& sql) {
        sqlite3* database = nullptr;
        ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
        char* message = nullptr;
        EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK)
            << message;
        sqlite3_close(database);
    }

    TestRun run;
    TestFolder folder;
    std::string path = folder.file("run.sqlite");
};

TEST_F(RunFile, is_one_file_once_it_is_closed) {
    auto store = create();
    ASSERT_TRUE(store) << store.error().what;
    RunWriter writer(*store.value(), run.names);
    EXPECT_FALSE(writer.catch_up(run.timeline));
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"run.sqlite", "run.sqlite-wal"}));
    EXPECT_FALSE(store.value()->close());
    EXPECT_EQ(folder.names(), std::vector<std::string>{"run.sqlite"});
}

TEST_F(RunFile, that_was_let_go_without_closing_is_one_file_too) {
    {
        auto store = create();
        ASSERT_TRUE(store);
        EXPECT_FALSE(RunWriter(*store.value(), run.names).catch_up(run.timeline));
    }
    EXPECT_EQ(folder.names(), std::vector<std::string>{"run.sqlite"});
    EXPECT_EQ(open_name(), "fine");
}

TEST_F(RunFile, carries_the_marks_of_a_run) {
    write_whole();
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(path.c_str(), &database), SQLITE_OK);
    const auto ask = [&](const char* sql) {
        sqlite3_stmt* statement = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(database, sql, -1, &statement, nullptr), SQLITE_OK);
        EXPECT_EQ(sqlite3_step(statement), SQLITE_ROW) << sql;
        const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
        const std::string answer = text == nullptr ? "nothing" : text;
        sqlite3_finalize(statement);
        return answer;
    };
    EXPECT_EQ(ask("PRAGMA application_id"), std::to_string(0x4A535752));
    EXPECT_EQ(ask("PRAGMA user_version"), "2");
    EXPECT_EQ(ask("PRAGMA integrity_check"), "ok");
    EXPECT_EQ(ask("PRAGMA journal_mode"), "delete");
    EXPECT_EQ(ask("SELECT value FROM meta WHERE key = 'pack_hash'"), "0123abcd");
    EXPECT_EQ(ask("SELECT value FROM meta WHERE key = 'finished'"), "1");
    EXPECT_EQ(ask("SELECT digest FROM ticks WHERE tick = 431"),
              sim::format_digest(run.timeline.digests().back()));
    // Readers look up who held a place on a day by the spans of `control`.
    EXPECT_EQ(ask("SELECT count(*) FROM control WHERE from_date <= '1116-05-05' AND "
                  "(to_date > '1116-05-05' OR to_date IS NULL)"),
              "6");
    sqlite3_close(database);
}

TEST_F(RunFile, is_not_written_over_unless_asked) {
    write_whole();
    EXPECT_EQ(outcome_name(create()), "already_exists");
    EXPECT_EQ(open_name(), "fine");
    {
        auto again = create(ExistingFile::replace);
        ASSERT_TRUE(again) << again.error().what;
        EXPECT_EQ(again.value()->counts().ticks, 0U);
    }
    EXPECT_EQ(folder.names(), std::vector<std::string>{"run.sqlite"});
}

TEST_F(RunFile, never_takes_the_place_of_something_else) {
    write_bytes(path, "Dear diary, today I read of the fall of Kaifeng.");
    EXPECT_EQ(outcome_name(create(ExistingFile::replace)), "not_a_run_file");
    EXPECT_EQ(read_bytes(path), "Dear diary, today I read of the fall of Kaifeng.");
    run_sql("");
    std::filesystem::remove(path);
    run_sql("CREATE TABLE diary (day TEXT)");
    EXPECT_EQ(outcome_name(create(ExistingFile::replace)), "not_a_run_file");
    EXPECT_EQ(open_name(), "not_a_run_file");
    write_bytes(path, "");
    EXPECT_EQ(outcome_name(create(ExistingFile::refuse)), "already_exists");
    EXPECT_EQ(outcome_name(create(ExistingFile::replace)), "fine");
}

TEST_F(RunFile, needs_a_folder_and_a_name) {
    path = folder.file("missing/run.sqlite");
    EXPECT_EQ(outcome_name(create()), "folder_missing");
    path = folder.path();
    EXPECT_EQ(outcome_name(create(ExistingFile::replace)), "is_a_folder");
    path = folder.path() + "/";
    EXPECT_EQ(outcome_name(create()), "is_a_folder");
    path = "";
    EXPECT_EQ(outcome_name(create()), "is_a_folder");
    EXPECT_TRUE(folder.names().empty());
}

TEST_F(RunFile, may_have_any_name) {
    path = folder.file("靖康 100% #1?immutable=1&x.sqlite");
    write_whole();
    EXPECT_EQ(open_name(), "fine");
    EXPECT_EQ(folder.names().size(), 1U);
}

TEST_F(RunFile, other_things_are_told_apart) {
    EXPECT_EQ(open_name(), "not_found");
    std::filesystem::create_directory(path);
    EXPECT_EQ(open_name(), "is_a_folder");
    std::filesystem::remove(path);
    write_bytes(path, "");
    EXPECT_EQ(open_name(), "empty_file");
    write_bytes(path, "S");
    EXPECT_EQ(open_name(), "not_a_run_file");
    EXPECT_EQ(outcome_name(create(ExistingFile::replace)), "not_a_run_file");
    write_bytes(path, "SQLite");
    EXPECT_EQ(open_name(), "damaged");
    write_bytes(path, std::string(5000, 'x'));
    EXPECT_EQ(open_name(), "not_a_run_file");
    ASSERT_EQ(mkfifo(folder.file("pipe").c_str(), 0600), 0);
    path = folder.file("pipe");
    EXPECT_EQ(open_name(), "not_a_run_file");
    std::filesystem::create_symlink("nowhere", folder.file("link"));
    path = folder.file("link");
    EXPECT_EQ(open_name(), "not_found");
}

TEST_F(RunFile, of_another_version_is_told_apart) {
    write_whole();
    run_sql("PRAGMA user_version = 3");
    EXPECT_EQ(open_name(), "newer_version");
    run_sql("PRAGMA user_version = 0");
    EXPECT_EQ(open_name(), "older_version");
    const auto opened = open_run_file(path, RunAccess::read);
    EXPECT_NE(opened.error().what.find("version 0"), std::string::npos) << opened.error().what;
}

TEST_F(RunFile, cut_anywhere_it_is_damaged) {
    write_whole();
    const std::string whole = read_bytes(path);
    for (std::size_t length = 16; length < whole.size(); length += 1 + whole.size() / 60) {
        write_bytes(path, whole.substr(0, length));
        EXPECT_EQ(open_name(), "damaged") << length << " of " << whole.size();
        EXPECT_EQ(open_name(RunAccess::write), "damaged") << length << " of " << whole.size();
    }
}

TEST_F(RunFile, with_noise_in_it_is_read_or_damaged_but_never_stops_the_reader) {
    write_whole();
    const std::string whole = read_bytes(path);
    int damaged = 0;
    for (std::size_t at = 100; at < whole.size(); at += 1 + whole.size() / 200) {
        std::string changed = whole;
        for (std::size_t i = at; i < std::min(at + 40, whole.size()); ++i) {
            changed[i] = static_cast<char>(i * 37 + 11);
        }
        write_bytes(path, changed);
        auto opened = open_run_file(path, RunAccess::read);
        if (opened) {
            const bool all_read = opened.value()->read_digests() && opened.value()->read_log() &&
                                  opened.value()->read_tables();
            damaged += all_read ? 0 : 1;
        } else {
            EXPECT_EQ(outcome_name(opened), "damaged");
            ++damaged;
        }
    }
    // Most noise falls where none of these looks: in keyframes, indexes and unused space.
    EXPECT_GT(damaged, 10);
}

TEST_F(RunFile, with_missing_rows_or_tables_is_damaged) {
    for (const char* harm :
         {"DELETE FROM ticks WHERE tick = 5", "DELETE FROM events WHERE id = 0",
          "DROP TABLE keyframes", "DROP TABLE ticks", "DROP TABLE meta",
          "DELETE FROM meta WHERE key = 'seed'", "UPDATE meta SET value = 'x' WHERE key = 'seed'",
          "DELETE FROM names WHERE kind = 'place' AND number = 2",
          "UPDATE keyframes SET tick = -5 WHERE tick = 36",
          "ALTER TABLE events RENAME COLUMN day TO night"}) {
        write_whole();
        run_sql(harm);
        auto opened = open_run_file(path, RunAccess::read);
        const bool is_read = opened && opened.value()->read_log();
        EXPECT_FALSE(is_read) << harm;
        if (!opened) {
            EXPECT_EQ(outcome_name(opened), "damaged") << harm;
        }
    }
}

/// Another process, which looks when it is told to: it must know nothing of this one's locks.
class Onlooker {
  public:
    explicit Onlooker(const std::function<bool()>& look) {
        EXPECT_EQ(pipe(ends_), 0);
        child_ = fork();
        if (child_ == 0) {
            char word = 0;
            const bool told = read(ends_[0], &word, 1) == 1;
            _exit(told && look() ? 0 : 1);
        }
    }
    Onlooker(const Onlooker&) = delete;
    Onlooker& operator=(const Onlooker&) = delete;
    ~Onlooker() {
        close(ends_[0]);
        close(ends_[1]);
    }
    /// What it sees now.
    bool look() {
        EXPECT_EQ(write(ends_[1], "!", 1), 1);
        int status = 0;
        EXPECT_EQ(waitpid(child_, &status, 0), child_);
        return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }

  private:
    int ends_[2] = {};
    pid_t child_ = 0;
};

TEST_F(RunFile, while_it_is_written_is_locked_for_others) {
    const auto is_locked = [&] {
        return open_name(RunAccess::read) == "locked" && open_name(RunAccess::write) == "locked" &&
               outcome_name(create(ExistingFile::replace)) == "locked";
    };
    Onlooker onlooker(is_locked);
    auto writer = create();
    ASSERT_TRUE(writer);
    ASSERT_FALSE(RunWriter(*writer.value(), run.names).catch_up(run.timeline));
    // To look from within this process must not give its lock away.
    EXPECT_TRUE(is_locked());
    EXPECT_TRUE(onlooker.look());
    EXPECT_FALSE(writer.value()->close());
    EXPECT_EQ(open_name(RunAccess::write), "fine");
}

TEST_F(RunFile, may_be_read_by_many_at_once) {
    write_whole();
    const auto first = open_run_file(path, RunAccess::read);
    const auto second = open_run_file(path, RunAccess::read);
    ASSERT_TRUE(first && second);
    EXPECT_TRUE(first.value()->read_digests());
    EXPECT_TRUE(second.value()->read_digests());
}

TEST_F(RunFile, opened_for_reading_takes_no_ticks) {
    write_whole();
    auto reader = open_run_file(path, RunAccess::read);
    ASSERT_TRUE(reader);
    const sim::EventLog empty;
    EXPECT_EQ(outcome_name(reader.value()->append(ticks_only(run.timeline, empty, 0, 1))),
              "read_only");
    EXPECT_EQ(outcome_name(reader.value()->finish({})), "read_only");
}

TEST_F(RunFile, goes_on_where_it_was_left) {
    {
        chronicle::Timeline begun(run.setting);
        begun.live_through(run.setting.first_day.plus_days(1000));
        auto store = create();
        ASSERT_TRUE(store);
        ASSERT_FALSE(RunWriter(*store.value(), run.names).catch_up(begun));
    }
    auto store = open_run_file(path, RunAccess::write);
    ASSERT_TRUE(store) << store.error().what;
    EXPECT_GT(store.value()->counts().ticks, 90U);
    EXPECT_FALSE(store.value()->counts().finished);
    ASSERT_FALSE(RunWriter(*store.value(), run.names).finish(run.timeline));
    ASSERT_FALSE(store.value()->close());
    auto reader = open_run_file(path, RunAccess::read);
    ASSERT_TRUE(reader);
    EXPECT_TRUE(std::ranges::equal(reader.value()->read_digests().value(), run.timeline.digests()));
    EXPECT_TRUE(reader.value()->counts().finished);
}

TEST_F(RunFile, a_journal_of_a_former_file_does_not_meet_the_new_one) {
    write_whole();
    write_bytes(wal_path(path), std::string(4096, 'w'));
    auto store = create(ExistingFile::replace);
    ASSERT_TRUE(store) << store.error().what;
    EXPECT_EQ(store.value()->counts().ticks, 0U);
}

}  // namespace
}  // namespace storage
