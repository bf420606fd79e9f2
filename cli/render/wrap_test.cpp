#include "cli/render/wrap.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "cli/render/width.hpp"

namespace cli {
namespace {

using Lines = std::vector<std::string>;

TEST(Wrap, breaks_english_between_words) {
    EXPECT_EQ(wrap("the court moved to Lin'an", 10), (Lines{"the court", "moved to", "Lin'an"}));
}

TEST(Wrap, breaks_chinese_between_characters) {
    EXPECT_EQ(wrap("金兵圍開封城", 8), (Lines{"金兵圍開", "封城"}));
}

TEST(Wrap, keeps_closing_marks_off_the_beginning_of_a_line) {
    EXPECT_EQ(wrap("金兵圍汴，城陷", 8), (Lines{"金兵圍", "汴，城陷"}));
    EXPECT_EQ(wrap("一二三「四五」", 8), (Lines{"一二三", "「四五」"}));
}

TEST(Wrap, keeps_latin_words_whole_inside_chinese) {
    EXPECT_EQ(wrap("以jinsong查之", 8), (Lines{"以", "jinsong", "查之"}));
}

TEST(Wrap, lets_a_word_that_is_too_wide_stick_out) {
    EXPECT_EQ(wrap("a incomprehensible b", 8), (Lines{"a", "incomprehensible", "b"}));
}

TEST(Wrap, keeps_newlines_and_empty_texts) {
    EXPECT_EQ(wrap("", 20), Lines{""});
    EXPECT_EQ(wrap("one\n\ntwo", 20), (Lines{"one", "", "two"}));
}

TEST(Wrap, closes_a_colour_at_a_break_and_opens_it_again) {
    const Lines lines = wrap("\x1B[2mone two three four\x1B[0m five", 9);
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines[0], "\x1B[2mone two\x1B[0m");
    EXPECT_EQ(lines[1], "\x1B[2mthree\x1B[0m");
    EXPECT_EQ(lines[2], "\x1B[2mfour\x1B[0m five");
}

TEST(Wrap, no_line_is_wider_than_asked_for) {
    const std::string text =
        "Aguda, 完顏阿骨打, took 黃龍府 (Huanglong fu) 於1115年，遼主親征，敗於護步答岡。";
    for (int columns = 16; columns < 60; ++columns) {
        for (const std::string& line : wrap(text, columns)) {
            EXPECT_LE(display_width(line), columns) << line;
        }
    }
}

}  // namespace
}  // namespace cli
