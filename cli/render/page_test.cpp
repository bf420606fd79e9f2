#include "cli/render/page.hpp"

#include <gtest/gtest.h>

namespace cli {
namespace {

Page narrow_page(int columns) {
    return Page(Look{Language::english, columns, Paint(false)});
}

TEST(Page, title_puts_the_right_side_at_the_end_of_the_line) {
    Page page = narrow_page(20);
    page.title("開封府", "1127");
    EXPECT_EQ(page.take(), "開封府          1127\n");
}

TEST(Page, title_without_room_goes_to_two_lines) {
    Page page = narrow_page(40);
    page.title("a title that is quite long", "and a right side");
    EXPECT_EQ(page.take(), "a title that is quite long\nand a right side\n");
}

TEST(Page, table_aligns_columns_by_width_and_cuts_blanks_at_the_end) {
    Page page = narrow_page(60);
    Table table;
    table.columns = {{"Court", Align::left, false}, {"Places", Align::right, false}};
    table.rows = {{"宋", "7"}, {"Da Chu", "120"}, {"Jin"}};
    page.table(table);
    EXPECT_EQ(page.take(),
              "  Court   Places\n"
              "  宋           7\n"
              "  Da Chu     120\n"
              "  Jin\n");
}

TEST(Page, table_narrows_only_columns_that_may_wrap) {
    Page page = narrow_page(40);
    Table table;
    table.indent = 0;
    table.columns = {{"", Align::left, false}, {"", Align::left, true}};
    table.rows = {{"1126-09-24", "Jin takes Taiyuan by storm after long"}};
    page.table(table);
    EXPECT_EQ(page.take(),
              "1126-09-24  Jin takes Taiyuan by storm\n"
              "            after long\n");
}

TEST(Page, field_keeps_the_label_column_on_every_line) {
    Page page = narrow_page(40);
    page.field("Held by", "one two three four five six", 10);
    page.field("Nothing", "", 10);
    EXPECT_EQ(page.take(), "  Held by    one two three four five six\n");
}

TEST(Page, gap_never_makes_two_blank_lines) {
    Page page = narrow_page(40);
    page.gap();
    page.line("a");
    page.gap();
    page.gap();
    page.line("b");
    EXPECT_EQ(page.take(), "a\n\nb\n");
}

TEST(Page, hanging_lines_are_indented_further) {
    Page page = narrow_page(24);
    page.paragraph("one two three four five six seven", 2, 4);
    EXPECT_EQ(page.take(),
              "  one two three four\n"
              "      five six seven\n");
}

TEST(Paint, off_leaves_the_text_as_it_is) {
    EXPECT_EQ(Paint(false)(Style::title, "x"), "x");
    EXPECT_EQ(Paint(true)(Style::plain, "x"), "x");
    EXPECT_EQ(Paint(true)(Style::faint, "x"), "\x1B[2mx\x1B[0m");
    EXPECT_EQ(Paint(true)(Style::faint, ""), "");
}

}  // namespace
}  // namespace cli
