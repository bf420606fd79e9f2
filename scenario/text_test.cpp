#include "scenario/text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace scenario {
namespace {

TEST(Utf8, first_bad_byte_is_found_whatever_makes_it_bad) {
    EXPECT_EQ(first_bad_utf8("plain, 靖康 and Möngke 𠀀"), std::string_view::npos);
    EXPECT_EQ(first_bad_utf8("abc\xFF"), 3U);
    EXPECT_EQ(first_bad_utf8("a\xC0\xAF"), 1U);          // Overlong.
    EXPECT_EQ(first_bad_utf8("a\xE0\x80\xAF"), 1U);      // Overlong.
    EXPECT_EQ(first_bad_utf8("a\xED\xA0\x80"), 1U);      // A surrogate.
    EXPECT_EQ(first_bad_utf8("a\xF4\x90\x80\x80"), 1U);  // Above U+10FFFF.
    EXPECT_EQ(first_bad_utf8("12345678\xE9\x9D"), 8U);   // Cut off.
    EXPECT_EQ(first_bad_utf8("1234567\x80"), 7U);        // A stray continuation.
}

TEST(Utf8, characters_are_counted_not_bytes) {
    EXPECT_EQ(count_characters("靖康 1"), 4U);
    EXPECT_EQ(decode_utf8("é靖").size(), 2U);
    EXPECT_EQ(decode_utf8("a\xFFz"), U"a\xFFFDz");
}

TEST(Numbers, whole_numbers_are_taken_only_as_plainly_written) {
    EXPECT_EQ(parse_whole("0"), 0);
    EXPECT_EQ(parse_whole("-12"), -12);
    EXPECT_EQ(parse_whole("999999999999999999"), 999999999999999999);
    for (const char* text : {"", "-", "+1", "01", "-0", "1 000", "1,000", "1.0", "1e3", " 1", "1 ",
                             "9999999999999999999"}) {
        EXPECT_FALSE(parse_whole(text).has_value()) << text;
    }
}

TEST(Numbers, decimals_are_exact_millionths) {
    EXPECT_EQ(parse_millionths("0.25"), 250000);
    EXPECT_EQ(parse_millionths("-1.5"), -1500000);
    EXPECT_EQ(parse_millionths("150850100"), 150850100000000);
    EXPECT_EQ(parse_millionths("0.000001"), 1);
    for (const char* text :
         {"", ".5", "5.", "1.0000001", "00.5", "1e6", "+1", "1,5", "inf", "1234567890123"}) {
        EXPECT_FALSE(parse_millionths(text).has_value()) << text;
    }
}

TEST(Forms, ids_keys_colours_and_points) {
    EXPECT_TRUE(is_id("1127-kaifeng-falls"));
    EXPECT_FALSE(is_id("-a"));
    EXPECT_FALSE(is_id("a_b"));
    EXPECT_FALSE(is_id(""));
    EXPECT_TRUE(is_key("salt_revenue_2"));
    EXPECT_FALSE(is_key("a__b"));
    EXPECT_FALSE(is_key("_a"));
    EXPECT_FALSE(is_key("a_"));
    EXPECT_TRUE(is_colour("#0A4F8B"));
    EXPECT_FALSE(is_colour("#0a4f8b"));
    EXPECT_EQ(parse_point("114.35 34.88"), (Point{114350, 34880}));
    for (const char* text :
         {"114 34", "114.35,34.88", "114.35  34.88", "-1.0 2.0", "181.0 2.0", "114.3456 34.88"}) {
        EXPECT_FALSE(parse_point(text).has_value()) << text;
    }
}

TEST(Lists, items_end_at_semicolons_outside_brackets) {
    std::vector<std::string> items;
    for (ListReader list("songshi(22; 23);;jinshi"); list.next();) {
        items.emplace_back(list.item());
    }
    EXPECT_EQ(items, (std::vector<std::string>{"songshi(22; 23)", "", "jinshi"}));
    EXPECT_FALSE(ListReader("").next());
}

TEST(Quotes, long_text_is_shortened_between_characters) {
    EXPECT_EQ(in_ticks("a"), "`a`");
    const std::string shown = in_ticks(std::string(59, 'x') + "靖康");
    EXPECT_EQ(shown, "`" + std::string(59, 'x') + "…`");
}

}  // namespace
}  // namespace scenario
