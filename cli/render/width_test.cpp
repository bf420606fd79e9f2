#include "cli/render/width.hpp"

#include <gtest/gtest.h>

namespace cli {
namespace {

TEST(Width, chinese_characters_take_two_columns) {
    EXPECT_EQ(display_width("Kaifeng"), 7);
    EXPECT_EQ(display_width("開封府"), 6);
    EXPECT_EQ(display_width("（金）"), 6);
    EXPECT_EQ(display_width("𠮷"), 2);
}

TEST(Width, letters_with_marks_take_one_column) {
    EXPECT_EQ(display_width("Yelü Möngke"), 11);
    EXPECT_EQ(display_width("u\xCC\x88"), 1);  // u and a combining diaeresis
    EXPECT_EQ(display_width("–≈│"), 3);
}

TEST(Width, colour_codes_take_none) {
    EXPECT_EQ(display_width("\x1B[1;36m開封\x1B[0m"), 4);
}

TEST(Width, broken_bytes_are_counted_and_passed_over) {
    EXPECT_EQ(display_width("a\xFF"
                            "b"),
              3);
    EXPECT_EQ(display_width("\xE9\x96"), 2);  // a character cut off
    EXPECT_EQ(glyph_at("\xC0\x80", 0).code, char32_t{0xFFFD});
}

TEST(Width, pads_by_columns_and_not_by_bytes) {
    EXPECT_EQ(pad_right("宋", 5), "宋   ");
    EXPECT_EQ(pad_left("12", 4), "  12");
    EXPECT_EQ(pad_right("too wide", 3), "too wide");
}

}  // namespace
}  // namespace cli
