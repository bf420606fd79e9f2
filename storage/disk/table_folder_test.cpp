#include "storage/disk/table_folder.hpp"

#include <gtest/gtest.h>

#include "storage/disk/test_folder.hpp"
#include "storage/test_run.hpp"

namespace storage {
namespace {

std::string name_of(const Outcome& outcome) {
    return outcome ? storage_error_name(outcome->code) : "fine";
}

TEST(TableFolder, holds_all_tables_of_a_run) {
    const TestRun run;
    const TestFolder folder;
    const auto tables = csv_tables(*run.keep(), run.meta.pack, run.setting);
    ASSERT_TRUE(tables);
    const std::string path = folder.file("tables");
    ASSERT_EQ(name_of(write_table_folder(path, tables.value())), "fine");
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
        EXPECT_EQ(entry.path().extension(), ".csv");
        ++files;
    }
    EXPECT_EQ(files, tables.value().size());
    EXPECT_EQ(read_bytes(path + "/reigns.csv").substr(0, 10), "polity,pol");
}

TEST(TableFolder, replaces_tables_and_leaves_other_files) {
    const TestFolder folder;
    write_bytes(folder.file("mine.txt"), "mine");
    const std::vector<CsvTable> first = {{"a.csv", "old"}};
    const std::vector<CsvTable> second = {{"a.csv", "new"}};
    ASSERT_EQ(name_of(write_table_folder(folder.path(), first)), "fine");
    ASSERT_EQ(name_of(write_table_folder(folder.path(), second)), "fine");
    EXPECT_EQ(read_bytes(folder.file("a.csv")), "new");
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"a.csv", "mine.txt"}));
}

TEST(TableFolder, tells_what_is_in_the_way) {
    const TestFolder folder;
    const std::vector<CsvTable> tables = {{"a.csv", "a"}, {"b.csv", "b"}};
    EXPECT_EQ(name_of(write_table_folder(folder.file("x/y"), tables)), "folder_missing");
    write_bytes(folder.file("file"), "");
    EXPECT_EQ(name_of(write_table_folder(folder.file("file"), tables)), "not_found");
    std::filesystem::create_directory(folder.file("b.csv"));
    EXPECT_EQ(name_of(write_table_folder(folder.path(), tables)), "is_a_folder");
    EXPECT_EQ(folder.names(), (std::vector<std::string>{"a.csv", "b.csv", "file"}));
}

}  // namespace
}  // namespace storage
