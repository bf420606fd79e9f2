#include "storage/schema.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "storage/storage_error.hpp"
#include "tests/support/source_folder.hpp"

namespace storage {
namespace {

std::string read_page() {
    std::ifstream in(test_support::source_folder() + "/docs/formats/run_file.md");
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST(Schema, rows_fit_by_type_and_number_of_cells) {
    const TableSchema& ticks = schema_of(RunTable::ticks);
    const Value number(std::int64_t{1});
    const Value words(std::string("x"));
    EXPECT_TRUE(fits({number, words, number, words}, ticks));
    EXPECT_FALSE(fits({number, words, number}, ticks));
    EXPECT_FALSE(fits({words, words, number, words}, ticks));
    EXPECT_FALSE(fits({number, Value(), number, words}, ticks));
    const TableSchema& names = schema_of(RunTable::names);
    EXPECT_TRUE(fits({words, number, words, Value(), words}, names));
    EXPECT_FALSE(fits({words, number, words, number, words}, names));
}

TEST(Schema, the_page_describes_every_table_and_column) {
    const std::string page = read_page();
    ASSERT_FALSE(page.empty());
    for (std::uint32_t i = 0; i < run_table_count; ++i) {
        const TableSchema& table = schema_of(static_cast<RunTable>(i));
        const std::string heading = "\n### `" + std::string(table.name) + "`\n";
        const std::size_t begin = page.find(heading);
        ASSERT_NE(begin, std::string::npos) << table.name;
        const std::size_t end = page.find("\n#", begin + heading.size());
        const std::string section = page.substr(begin, end - begin);
        for (const ColumnSchema& column : table.columns) {
            EXPECT_NE(section.find("\n| `" + std::string(column.name) + "` |"), std::string::npos)
                << table.name << "." << column.name;
        }
    }
}

TEST(Schema, the_page_describes_every_error) {
    const std::string page = read_page();
    for (std::uint32_t i = 0; i < storage_error_code_count; ++i) {
        const char* name = storage_error_name(static_cast<StorageErrorCode>(i));
        EXPECT_NE(page.find("\n| `" + std::string(name) + "` |"), std::string::npos) << name;
    }
}

}  // namespace
}  // namespace storage
