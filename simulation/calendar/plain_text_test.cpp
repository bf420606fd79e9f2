#include "simulation/calendar/plain_text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "simulation/calendar/character_variants.hpp"

namespace sim {
namespace {

TEST(PlainText, variants_capitals_spaces_and_apostrophes_are_levelled) {
    EXPECT_EQ(plain_text_of("  绍兴　元年 ").text, "紹興 元年");
    EXPECT_EQ(plain_text_of("Cheng'an  3，").text, "chengan 3,");
    EXPECT_EQ(plain_text_of("CHENG’AN").text, "chengan");
    EXPECT_EQ(plain_text_of(" \t ").text, "");
}

TEST(PlainText, every_byte_knows_where_it_came_from) {
    const PlainText plain = plain_text_of("  A'b　c");
    EXPECT_EQ(plain.text, "ab c");
    EXPECT_EQ(plain.origin, (std::vector<std::uint32_t>{2, 4, 5, 8, 9}));
}

TEST(PlainText, foreign_bytes_are_kept) {
    EXPECT_EQ(plain_text_of("\xFF\xE4").text, "\xFF\xE4");
    const std::string broken = "\xE4";
    EXPECT_EQ(plain_text_of(broken + "ABC").text, broken + "abc")
        << "a broken character takes no other with it";
}

TEST(CharacterVariants, each_stands_for_one_standard_character_that_is_no_variant) {
    std::string_view former;
    for (const CharacterVariant& pair : character_variants()) {
        EXPECT_LT(former, pair.variant) << "they are looked up in order of their bytes";
        former = pair.variant;
        EXPECT_EQ(pair.variant.size(), 3U);
        EXPECT_NE(pair.variant, pair.standard);
        EXPECT_EQ(plain_text_of(pair.standard).text, pair.standard);
        EXPECT_EQ(plain_text_of(pair.variant).text, pair.standard);
    }
    EXPECT_FALSE(former.empty());
}

}  // namespace
}  // namespace sim
