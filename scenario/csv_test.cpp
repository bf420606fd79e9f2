#include "scenario/csv.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace scenario {
namespace {

std::vector<std::string> mistakes(std::string_view bytes) {
    Diagnostics diagnostics;
    (void)read_csv("t.csv", bytes, diagnostics);
    std::vector<std::string> lines;
    for (const Diagnostic& diagnostic : diagnostics.items()) {
        lines.push_back(format_diagnostic(diagnostic));
    }
    return lines;
}

std::vector<std::string> cells(std::string_view bytes) {
    Diagnostics diagnostics;
    const CsvTable table = read_csv("t.csv", bytes, diagnostics);
    EXPECT_TRUE(diagnostics.empty());
    std::vector<std::string> texts;
    for (const CsvCell& cell : table.cells) {
        texts.emplace_back(cell.text);
    }
    return texts;
}

TEST(Csv, quoted_cells_hold_commas_line_feeds_and_doubled_marks) {
    EXPECT_EQ(cells("a,b\n1,\"x, \"\"y\"\"\nz\"\n,\"\"\n"),
              (std::vector<std::string>{"1", "x, \"y\"\nz", "", ""}));
}

TEST(Csv, cells_are_views_into_the_file_unless_a_mark_was_doubled) {
    const std::string bytes = "a,b\nplain,\"with \"\"marks\"\"\"\n";
    Diagnostics diagnostics;
    const CsvTable table = read_csv("t.csv", bytes, diagnostics);
    EXPECT_EQ(table.cell(0, 0).text.data(), bytes.data() + 4);
    EXPECT_EQ(table.unescaped.size(), 1U);
    EXPECT_EQ(table.cell(0, 1).offset, 10U);
}

TEST(Csv, rows_of_a_wrong_width_are_told_and_left_out) {
    Diagnostics diagnostics;
    const CsvTable table = read_csv("t.csv", "a,b\n1\n2,3\n4,5,6\n", diagnostics);
    EXPECT_EQ(table.row_count(), 1U);
    EXPECT_EQ(table.cell(0, 0).text, "2");
    ASSERT_EQ(diagnostics.size(), 2U);
    EXPECT_EQ(diagnostics.items()[0].line, 2U);
    EXPECT_EQ(diagnostics.items()[1].line, 4U);
}

TEST(Csv, columns_are_counted_in_characters) {
    EXPECT_EQ(
        mistakes("name,note\n靖康,x\"y\n").at(0),
        "t.csv:2:5: csv.quote: a quotation mark inside an unquoted cell (quote the whole cell "
        "and double the mark)");
}

TEST(Csv, all_mistakes_of_a_file_are_told) {
    const std::vector<std::string> found = mistakes("a,b\n\n1\n\"2\"x,3\n\"4,5\n");
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0].substr(0, 25), "t.csv:2:1: csv.blank_line");
    EXPECT_EQ(found[1].substr(0, 21), "t.csv:3:1: csv.ragged");
    EXPECT_EQ(found[2].substr(0, 20), "t.csv:4:4: csv.quote");
    EXPECT_EQ(found[3].substr(0, 25), "t.csv:5:1: csv.quote_open");
}

TEST(Csv, a_mark_at_the_very_end_does_no_harm) {
    EXPECT_EQ(mistakes("a\n\"").size(), 2U);    // No line end, never closed.
    EXPECT_EQ(mistakes("a\n\"\"").size(), 1U);  // No line end.
    EXPECT_EQ(mistakes("\"a\"\n").size(), 0U);
    EXPECT_EQ(mistakes("\n").size(), 1U);
}

TEST(Csv, a_written_cell_is_read_as_it_was) {
    for (const std::string text : {"plain", "a,b", "say \"x\"", "two\nlines", "", "靖康"}) {
        EXPECT_EQ(cells("a\n" + (text.empty() ? "\"\"" : write_csv_cell(text)) + "\n"),
                  std::vector<std::string>{text});
    }
}

TEST(Places, lines_and_columns_begin_at_one) {
    EXPECT_EQ(place_of("ab\nc", 0), (TextPlace{1, 1}));
    EXPECT_EQ(place_of("ab\nc", 2), (TextPlace{1, 3}));
    EXPECT_EQ(place_of("ab\nc", 3), (TextPlace{2, 1}));
    EXPECT_EQ(place_of("ab\nc", 99), (TextPlace{2, 2}));
}

}  // namespace
}  // namespace scenario
