// Result files: they give back what was added; foreign, damaged and random bytes are told and end
// nothing; a disk that fills up keeps what was added before.
#include "storage/disk/result_file.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <fstream>

#include "simulation/foundation/draw.hpp"
#include "storage/disk/run_path.hpp"
#include "storage/disk/test_disks.hpp"
#include "storage/disk/test_folder.hpp"

namespace storage {
namespace {

ResultMeta meta() {
    return {"0.1.0", {"tiny", "0123456789abcdef"}, R"({"call":"whatif"})", {7}, "2026-11-27"};
}

std::vector<ResultMember> members(std::uint32_t first, std::uint32_t count) {
    std::vector<ResultMember> made;
    for (std::uint32_t i = first; i < first + count; ++i) {
        const std::vector<std::byte> way(200 + i % 50, std::byte{static_cast<unsigned char>(i)});
        made.push_back({i, {{i}, {0.5 * i, 1}, way}, {{i + 1}, {0.25 * i, 0}, way}});
    }
    return made;
}

/// A file with members 0 to 39.
void write_good(const std::string& path) {
    auto file = ResultFile::create(path, meta());
    ASSERT_TRUE(file);
    ASSERT_FALSE(file.value().append(members(0, 40)));
    ASSERT_FALSE(file.value().close());
}

void write_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

/// Opens and reads a file whatever is in it. An error is told with where it is; what is read has
/// members in order, with as many answers each.
Outcome read_whatever(const std::string& path) {
    auto file = ResultFile::open(path, ResultAccess::read);
    if (!file) {
        EXPECT_FALSE(file.error().where.empty());
        return file.error();
    }
    const auto read = file.value().read();
    if (!read) {
        EXPECT_FALSE(read.error().what.empty());
        return read.error();
    }
    for (std::size_t i = 0; i < read.value().size(); ++i) {
        const ResultMember& one = read.value()[i];
        EXPECT_EQ(one.with.answers.size(), read.value()[0].with.answers.size());
        EXPECT_EQ(one.with.answers.size(), one.without.answers.size());
        EXPECT_TRUE(i == 0 || read.value()[i - 1].member < one.member);
    }
    return {};
}

/// Numbers that are the same in each run of the test.
class Dice {
  public:
    explicit Dice(std::uint32_t seed) : draw_({seed, 0}, 0, 0, 0) {}
    std::uint32_t below(std::uint32_t most) { return draw_.below(most, next_++); }

  private:
    sim::Draw draw_;
    std::uint32_t next_ = 0;
};

TEST(ResultFile, gives_back_what_was_added) {
    const TestFolder folder;
    const std::string path = folder.file("a.sqlite");
    write_good(path);
    {
        auto file = ResultFile::open(path, ResultAccess::write);
        ASSERT_TRUE(file);
        EXPECT_EQ(file.value().meta(), meta());
        ASSERT_FALSE(file.value().append(members(90, 3)));
        const Outcome twice = file.value().append(members(91, 1));
        ASSERT_TRUE(twice);
        EXPECT_EQ(twice->code, StorageErrorCode::out_of_order);
        ASSERT_FALSE(file.value().close());
    }
    auto expected = members(0, 40);
    std::ranges::copy(members(90, 3), std::back_inserter(expected));
    auto file = ResultFile::open(path, ResultAccess::read);
    ASSERT_TRUE(file) << file.error().what;
    EXPECT_EQ(file.value().read().value(), expected);
}

TEST(ResultFile, of_random_bytes_is_told) {
    const TestFolder folder;
    const std::string path = folder.file("a.sqlite");
    write_good(path);
    const std::string good = read_bytes(path);
    int told = 0;
    for (std::uint32_t seed = 0; seed < 300; ++seed) {
        Dice dice(seed);
        std::string bytes = good;
        if (seed % 3 == 0) {  // Bytes are changed, mostly where SQLite keeps its own.
            const std::uint32_t changes = 1 + dice.below(40);
            for (std::uint32_t i = 0; i < changes; ++i) {
                const auto size = static_cast<std::uint32_t>(bytes.size());
                const std::uint32_t at = dice.below(2) == 0
                                             ? dice.below(size)
                                             : dice.below(size / 4096) * 4096 + dice.below(120);
                bytes[at] = static_cast<char>(dice.below(256));
            }
        } else if (seed % 3 == 1) {  // The end is missing.
            bytes.resize(1 + dice.below(static_cast<std::uint32_t>(bytes.size() - 1)));
        } else {  // A part is noise.
            const auto size = static_cast<std::uint32_t>(bytes.size());
            const std::uint32_t from = dice.below(size);
            for (std::uint32_t i = from; i < std::min(size, from + 5000); ++i) {
                bytes[i] = static_cast<char>(dice.below(256));
            }
        }
        write_bytes(path, bytes);
        told += read_whatever(path) ? 1 : 0;
    }
    EXPECT_GT(told, 150);
    for (const std::string& foreign : {std::string("not a database"), std::string(5000, '\0'),
                                       std::string("SQLite format 3"), std::string("x")}) {
        write_bytes(path, foreign);
        EXPECT_TRUE(read_whatever(path));
    }
}

TEST(ResultFile, of_rows_that_mean_nothing_is_told) {
    const TestFolder folder;
    for (const char* harm :
         {"UPDATE members SET member = -1 WHERE member = 3",
          "UPDATE members SET member = 5000000000 WHERE member = 3",
          "UPDATE members SET digest_with = 'x' WHERE member = 3",
          "DELETE FROM answers WHERE member = 3", "DELETE FROM members WHERE member = 3",
          "DELETE FROM answers WHERE question = 1 AND member = 39",
          "UPDATE answers SET question = 7 WHERE member = 0 AND question = 0",
          "DELETE FROM meta WHERE key = 'request'",
          "UPDATE meta SET value = 'x' WHERE key = 'record'", "DROP TABLE members",
          "DROP TABLE answers", "DROP TABLE meta", "PRAGMA application_id = 5",
          "PRAGMA user_version = 2", "PRAGMA user_version = 99"}) {
        const std::string path = folder.file("a.sqlite");
        std::filesystem::remove(path);
        write_good(path);
        sqlite3* raw = nullptr;
        ASSERT_EQ(sqlite3_open(path.c_str(), &raw), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(raw, harm, nullptr, nullptr, nullptr), SQLITE_OK) << harm;
        sqlite3_close(raw);
        EXPECT_TRUE(read_whatever(path)) << harm;
    }
}

/// Adds members in parts of five until an error, and says how many parts went well.
std::uint32_t fill(const std::string& path, std::uint32_t parts, Outcome& error) {
    auto file = ResultFile::create(path, meta());
    if (!file) {
        error = file.error();
        return 0;
    }
    std::uint32_t done = 0;
    while (done < parts && !error) {
        error = file.value().append(members(done * 5, 5));
        done += error ? 0 : 1;
    }
    const Outcome closing = file.value().close();
    error = error ? error : closing;
    return done;
}

void expect_first(const std::string& path, std::uint32_t parts) {
    auto file = ResultFile::open(path, ResultAccess::read);
    ASSERT_TRUE(file) << file.error().what;
    const auto read = file.value().read();
    ASSERT_TRUE(read) << read.error().what;
    EXPECT_EQ(read.value(), members(0, parts * 5));
}

TEST(ResultFile, on_a_disk_that_fills_up_keeps_what_was_added) {
    const TestFolder folder;
    const std::string path = folder.file("a.sqlite");
    const SmallDisk disk;
    int full = 0;
    int kept = 0;
    Outcome error;
    for (std::int64_t room = 0; room == 0 || error; room += 9 * 4096 + 300) {
        ASSERT_LT(room, 10'000'000);
        error.reset();
        SmallDisk::set_room(room);
        const std::uint32_t parts = fill(path, 30, error);
        SmallDisk::set_room(std::int64_t{1} << 40);
        if (error) {
            ++full;
            EXPECT_EQ(error->code, StorageErrorCode::disk_full) << room << " " << error->what;
        }
        EXPECT_FALSE(path_exists(path + ".new"));
        if (path_exists(path)) {
            kept += parts > 0 ? 1 : 0;
            expect_first(path, parts);
            std::filesystem::remove(path);
            std::filesystem::remove(wal_path(path));
        }
    }
    EXPECT_GT(full, 5);
    EXPECT_GT(kept, 3);
}

TEST(ResultFile, on_a_real_disk_that_is_full_keeps_what_was_added_and_goes_on_with_room) {
    const TestFolder folder;
    const TinyFileSystem tiny(folder.file("tiny"));
    if (!tiny.is_mounted()) {
        GTEST_SKIP() << "needs leave to mount a file system";
    }
    const std::string path = tiny.file("a.sqlite");
    const std::string ballast = tiny.file("ballast");
    write_bytes(ballast, std::string(700'000, 'x'));
    Outcome error;
    const std::uint32_t parts = fill(path, 1000, error);
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, StorageErrorCode::disk_full) << error->what;
    EXPECT_GT(parts, 0U);
    expect_first(path, parts);
    std::filesystem::remove(ballast);
    {
        auto file = ResultFile::open(path, ResultAccess::write);
        ASSERT_TRUE(file) << file.error().what;
        ASSERT_FALSE(file.value().append(members(parts * 5, 5)));
        ASSERT_FALSE(file.value().close());
    }
    expect_first(path, parts + 1);
}

}  // namespace
}  // namespace storage
