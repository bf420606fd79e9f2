// Branch files: the tree comes back as it was kept; what does not belong, is damaged or has no room
// is told and leaves the file as it was.
#include "storage/disk/branch_file.hpp"

#include <gtest/gtest.h>

#include "storage/disk/run_path.hpp"
#include "storage/disk/test_disks.hpp"
#include "storage/disk/test_folder.hpp"

namespace storage {
namespace {

const PackStamp pack{"tiny", "0123456789abcdef"};

KeptBranch branch(const std::string& name, const std::string& parent, std::int32_t from) {
    KeptBranch made;
    made.name = name;
    made.parent = parent;
    made.from = sim::Day(2132000 + from);
    made.until = sim::Day(2133000);
    made.change = "--order \"...\"";
    made.choices = {"a=b", "c=d"};
    made.plan.fork_day = sim::Day(2132000);
    made.plan.courts_decide = true;
    sim::Order order;
    order.day = made.from;
    order.court = sim::PolityId(std::size_t{0});
    order.kind = sim::OrderKind::rest;
    made.plan.orders = {order};
    made.plan.holds = {{order, order.day.plus_days(9)}};
    made.at_from = {static_cast<std::uint64_t>(from)};
    made.at_end = {99};
    return made;
}

void expect_error(const Outcome& error, StorageErrorCode code) {
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, code) << error->what;
}

TEST(BranchFile, gives_the_tree_back) {
    const TestFolder folder;
    const std::string path = folder.file("tree.sqlite");
    const std::vector<KeptBranch> kept{branch("calm", "", 0), branch("war", "calm", 50),
                                       branch("peace", "calm", 90), branch("rout", "war", 200)};
    {
        auto file = BranchFile::create(path, pack);
        ASSERT_TRUE(file) << file.error().what;
        for (const KeptBranch& one : kept) {
            ASSERT_FALSE(file.value().add(one));
        }
        expect_error(file.value().add(kept[1]), StorageErrorCode::out_of_order);
        expect_error(file.value().add(branch("x", "nobody", 3)), StorageErrorCode::out_of_order);
        expect_error(file.value().add(branch("a b", "", 3)), StorageErrorCode::out_of_order);
    }
    const auto file = BranchFile::open(path);
    ASSERT_TRUE(file) << file.error().what;
    EXPECT_EQ(file.value().branches(), kept);
    EXPECT_EQ(file.value().pack().hash, pack.hash);
    EXPECT_EQ(*file.value().find("war"), kept[1]);
    EXPECT_EQ(file.value().find("wa"), nullptr);
    expect_error(Outcome(BranchFile::create(path, pack).error()), StorageErrorCode::already_exists);
}

TEST(BranchFile, that_is_foreign_or_damaged_is_told) {
    const TestFolder folder;
    for (const char* harm :
         {"UPDATE branches SET parent = 'nobody' WHERE name = 'calm'",
          "UPDATE branches SET number = 0 WHERE name = 'war'",
          "UPDATE branches SET name = 'a:b' WHERE name = 'war'",
          "UPDATE branches SET digest_end = 'x'", "UPDATE branches SET until_day = 5",
          "UPDATE branches SET from_day = 99999999999", "DELETE FROM plans WHERE key = 'seed'",
          "DELETE FROM plans", "UPDATE plans SET branch = 'x' WHERE branch = 'war'",
          "UPDATE choices SET branch = 'x' WHERE branch = 'war'", "DELETE FROM meta",
          "DROP TABLE plans", "PRAGMA user_version = 2", "PRAGMA application_id = 7"}) {
        const std::string path = folder.file("tree.sqlite");
        std::filesystem::remove(path);
        {
            auto file = BranchFile::create(path, pack);
            ASSERT_TRUE(file);
            ASSERT_FALSE(file.value().add(branch("calm", "", 0)));
            ASSERT_FALSE(file.value().add(branch("war", "calm", 50)));
        }
        sqlite3* raw = nullptr;
        ASSERT_EQ(sqlite3_open(path.c_str(), &raw), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(raw, harm, nullptr, nullptr, nullptr), SQLITE_OK) << harm;
        sqlite3_close(raw);
        EXPECT_FALSE(BranchFile::open(path)) << harm;
    }
    EXPECT_EQ(BranchFile::open(folder.file("none")).error().code, StorageErrorCode::not_found);
    EXPECT_EQ(BranchFile::open(folder.path()).error().code, StorageErrorCode::is_a_folder);
}

TEST(BranchFile, without_room_stays_as_it_was) {
    const TestFolder folder;
    const std::string path = folder.file("tree.sqlite");
    const SmallDisk disk;
    SmallDisk::set_room(std::int64_t{1} << 40);
    ASSERT_FALSE(BranchFile::create(path, pack).value().add(branch("calm", "", 0)));
    int full = 0;
    Outcome error;
    for (std::int64_t room = 0; room == 0 || error; room += 4096) {
        ASSERT_LT(room, 1'000'000);
        {
            auto file = BranchFile::open(path);
            ASSERT_TRUE(file) << file.error().what;
            EXPECT_EQ(file.value().branches().size(), 1U);
            SmallDisk::set_room(room);
            error = file.value().add(branch("war", "calm", 50));
            SmallDisk::set_room(std::int64_t{1} << 40);
        }
        if (error) {
            ++full;
            EXPECT_EQ(error->code, StorageErrorCode::disk_full) << error->what;
        }
    }
    EXPECT_GT(full, 2);
    EXPECT_EQ(BranchFile::open(path).value().branches().size(), 2U);
}

}  // namespace
}  // namespace storage
