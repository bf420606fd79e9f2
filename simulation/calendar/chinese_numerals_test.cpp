#include "simulation/calendar/chinese_numerals.hpp"

#include <gtest/gtest.h>

namespace sim {
namespace {

TEST(ChineseNumerals, every_number_comes_back) {
    for (std::int32_t value = 1; value <= 99; ++value) {
        const std::string text = format_numeral(value);
        EXPECT_EQ(take_numeral(text).value, value) << text;
        EXPECT_EQ(take_numeral(text).length, text.size()) << text;
    }
    EXPECT_EQ(format_numeral(1), "一");
    EXPECT_EQ(format_numeral(10), "十");
    EXPECT_EQ(format_numeral(11), "十一");
    EXPECT_EQ(format_numeral(20), "二十");
    EXPECT_EQ(format_numeral(35), "三十五");
}

TEST(ChineseNumerals, short_tens_and_digits_are_read) {
    EXPECT_EQ(take_numeral("廿五日").value, 25);
    EXPECT_EQ(take_numeral("廿五日").length, 6U);
    EXPECT_EQ(take_numeral("卅").value, 30);
    EXPECT_EQ(take_numeral("卌一").value, 41);
    EXPECT_EQ(take_numeral("25日").value, 25);
    EXPECT_EQ(take_numeral("251").length, 2U);
}

TEST(ChineseNumerals, what_is_no_number_has_no_length) {
    EXPECT_EQ(take_numeral("").length, 0U);
    EXPECT_EQ(take_numeral("日").length, 0U);
    EXPECT_EQ(take_numeral("元").length, 0U);
    EXPECT_EQ(take_numeral("\xE4\xB8").length, 0U);
    EXPECT_EQ(take_numeral("一十").length, 3U) << "only 一 is read";
    EXPECT_EQ(take_numeral("十十").length, 3U);
}

}  // namespace
}  // namespace sim
