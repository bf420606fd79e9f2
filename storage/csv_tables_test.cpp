#include "storage/csv_tables.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "storage/history_tables.hpp"
#include "storage/test_run.hpp"
#include "tests/support/source_folder.hpp"

namespace storage {
namespace {

Value text(const char* words) {
    return Value(std::string(words));
}

TEST(Csv, quotes_what_needs_quotes_and_nothing_else) {
    const FlatTable table{"t",
                          {"a", "b, c"},
                          {{text("plain words"), Value(std::int64_t{-5})},
                           {text("with, comma"), text("with \"quotes\"")},
                           {text("two\nlines"), text("end\r")},
                           {Value(), text("")},
                           {text("完顏阿骨打"), text("Yelü Yanxi")}}};
    EXPECT_EQ(format_csv(table),
              "a,\"b, c\"\r\n"
              "plain words,-5\r\n"
              "\"with, comma\",\"with \"\"quotes\"\"\"\r\n"
              "\"two\nlines\",\"end\r\"\r\n"
              ",\r\n"
              "完顏阿骨打,Yelü Yanxi\r\n");
}

TEST(Csv, tables_of_a_run_have_ids_and_names) {
    const TestRun run;
    const auto store = run.keep();
    const auto tables = csv_tables(*store, run.meta.pack, run.setting);
    ASSERT_TRUE(tables) << tables.error().what;
    EXPECT_EQ(tables.value().size(), 17U);
    EXPECT_EQ(tables.value().front().file_name, "allegiances.csv");
    EXPECT_EQ(tables.value().back().file_name, "treaties.csv");
    const auto control =
        std::find_if(tables.value().begin(), tables.value().end(),
                     [](const CsvTable& t) { return t.file_name == "control.csv"; });
    ASSERT_NE(control, tables.value().end());
    const std::string header =
        "place,place_en,place_zh,holder,holder_en,holder_zh,owner,owner_en,owner_zh,how,"
        "from_day,from_date,to_day,to_date,event,record,record_en,record_zh,"
        "end_event,end_record,end_record_en,end_record_zh,end_how\r\n";
    EXPECT_EQ(control->text.substr(0, header.size()), header);
    EXPECT_NE(control->text.find("place-0,\"The place-0, so called\",城0,polity-0,"),
              std::string::npos);
}

TEST(Csv, of_another_pack_or_of_things_unknown_to_the_pack_is_refused) {
    const TestRun run;
    const auto store = run.keep();
    EXPECT_EQ(csv_tables(*store, {"x", "y"}, run.setting).error().code,
              StorageErrorCode::pack_mismatch);
    const sim::Setting smaller = make_test_setting({12, 4, 6, 9, false});
    EXPECT_EQ(csv_tables(*store, run.meta.pack, smaller).error().code, StorageErrorCode::damaged);
}

/// The text of a page of the documents.
std::string read_page(const std::string& path) {
    std::ifstream in(test_support::source_folder() + "/" + path);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// The page is what a reader works from: a table or column that it does not name is a mistake.
TEST(Csv, the_page_names_every_table_and_column) {
    const TestRun run;
    const std::string page = read_page("docs/formats/csv_tables.md");
    ASSERT_FALSE(page.empty());
    std::vector<Table> tables = history_tables(run.setting, run.timeline.log());
    const auto stored = run.keep()->read_log();
    tables.push_back(event_table(stored.value().log, stored.value().notes));
    for (const Table& table : tables) {
        const std::size_t at = page.find("\n| `" + std::string(table.name) + "` |");
        ASSERT_NE(at, std::string::npos) << table.name;
        const std::string line = page.substr(at + 1, page.find('\n', at + 1) - at);
        for (const Column& column : table.columns) {
            const std::string name =
                "`" + std::string(*column.name == '\0' ? "date" : column.name) + "`";
            const bool is_common = page.find("\n| " + name + " |") != std::string::npos;
            EXPECT_TRUE(is_common || line.find(name) != std::string::npos)
                << table.name << "." << column.name;
        }
    }
}

}  // namespace
}  // namespace storage
