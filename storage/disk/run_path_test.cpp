#include "storage/disk/run_path.hpp"

#include <gtest/gtest.h>

#include "storage/disk/test_folder.hpp"

// check_run_path is tried through open_run_file in run_file_test.cpp.
namespace storage {
namespace {

TEST(RunPath, a_new_file_needs_a_folder_and_a_name) {
    const TestFolder folder;
    EXPECT_FALSE(check_new_path(folder.file("new.sqlite")));
    EXPECT_FALSE(check_new_path("new.sqlite"));
    EXPECT_EQ(check_new_path(folder.path())->code, StorageErrorCode::is_a_folder);
    EXPECT_EQ(check_new_path("")->code, StorageErrorCode::is_a_folder);
    EXPECT_EQ(check_new_path(folder.file("a/b"))->code, StorageErrorCode::folder_missing);
}

TEST(RunPath, a_link_that_leads_nowhere_stands_there_all_the_same) {
    const TestFolder folder;
    EXPECT_FALSE(path_exists(folder.file("x")));
    std::filesystem::create_symlink("nowhere", folder.file("x"));
    EXPECT_TRUE(path_exists(folder.file("x")));
}

TEST(RunPath, a_file_that_counts_on_its_journal_was_cut_off) {
    const TestFolder folder;
    const std::string path = folder.file("x");
    EXPECT_FALSE(was_cut_off(path));
    std::string header(100, '\0');
    header[18] = 1;
    write_bytes(path, header);
    EXPECT_FALSE(was_cut_off(path));
    write_bytes(path + "-journal", "j");
    EXPECT_TRUE(was_cut_off(path));
    std::filesystem::remove(path + "-journal");
    header[18] = 2;
    write_bytes(path, header);
    EXPECT_TRUE(was_cut_off(path));
    EXPECT_EQ(file_bytes(path), 100U);
    EXPECT_EQ(file_bytes(folder.file("y")), 0U);
}

}  // namespace
}  // namespace storage
