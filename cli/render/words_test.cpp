#include "cli/render/words.hpp"

#include <gtest/gtest.h>

namespace cli {
namespace {

TEST(Words, dates_are_written_out_as_far_as_they_are_known) {
    EXPECT_EQ(long_date(Language::english, "1127-01-09"), "9 January 1127");
    EXPECT_EQ(long_date(Language::english, "1127-01"), "January 1127");
    EXPECT_EQ(long_date(Language::english, "1127"), "1127");
    EXPECT_EQ(long_date(Language::chinese, "1127-01-09"), "1127年1月9日");
    EXPECT_EQ(long_date(Language::chinese, "1127-01"), "1127年1月");
    EXPECT_EQ(long_date(Language::chinese, "1127"), "1127年");
    EXPECT_EQ(long_date(Language::english, "c. 1127"), "c. 1127");
    EXPECT_EQ(long_date(Language::english, ""), "");
}

TEST(Words, numbers_are_grouped_by_three) {
    EXPECT_EQ(grouped(0), "0");
    EXPECT_EQ(grouped(999), "999");
    EXPECT_EQ(grouped(1000), "1,000");
    EXPECT_EQ(grouped(-1234567), "-1,234,567");
}

TEST(Words, amounts_name_their_good) {
    EXPECT_EQ(amount_words(Language::english, "silver_taels", 200000), "200,000 taels of silver");
    EXPECT_EQ(amount_words(Language::chinese, "silk_bolts", 300000), "絹 30 萬匹");
    EXPECT_EQ(amount_words(Language::chinese, "silver_taels", 1234567), "銀 1,234,567 兩");
    EXPECT_EQ(amount_words(Language::english, "jade_discs", 3), "3 jade discs");
}

TEST(Words, lists_are_joined_as_each_language_does) {
    EXPECT_EQ(joined(Language::english, {}), "");
    EXPECT_EQ(joined(Language::english, {"a"}), "a");
    EXPECT_EQ(joined(Language::english, {"a", "b", "c"}), "a, b and c");
    EXPECT_EQ(joined(Language::chinese, {"甲", "乙", "丙"}), "甲、乙、丙");
}

TEST(Words, doubt_is_marked) {
    const Page page(Look{Language::english, 80, Paint(false)});
    EXPECT_EQ(marked(page, "Datong", "high"), "Datong");
    EXPECT_EQ(marked(page, "Datong", "medium"), "Datong ~");
    EXPECT_EQ(marked(page, "Datong", "low"), "Datong ?");
}

TEST(Words, citations_are_told_once_a_work_with_all_locators) {
    const Json sources = Json::parse(R"([
        {"key":"songshi","locator":"23","citation":"Toqto'a: Song shi 宋史, 496 juan. 1977."},
        {"key":"jinshi","locator":null,"citation":"Jin shi."},
        {"key":"songshi","locator":"22","citation":"Toqto'a: Song shi 宋史, 496 juan. 1977."},
        {"key":"songshi","locator":"23","citation":"Toqto'a: Song shi 宋史, 496 juan. 1977."}])");
    EXPECT_EQ(
        citations(sources),
        (std::vector<std::string>{"Toqto'a: Song shi 宋史, 496 juan. 1977: 23; 22", "Jin shi."}));
    EXPECT_EQ(short_citations(Language::english, sources), "Song shi 宋史 23; 22; Jin shi");
    EXPECT_EQ(short_citations(Language::chinese, sources), "宋史 23; 22; Jin shi");
}

TEST(Json, absent_and_null_are_the_same) {
    const Json object = Json::parse(R"({"a":null,"n":7,"s":"x","l":[1],"name_zh":"金"})");
    EXPECT_EQ(text_of(object, "a"), "");
    EXPECT_EQ(text_of(object, "b"), "");
    EXPECT_EQ(text_of(object, "n"), "7");
    EXPECT_EQ(number_of(object, "s"), std::nullopt);
    EXPECT_EQ(list_of(object, "a").size(), 0U);
    EXPECT_EQ(list_of(object, "l").size(), 1U);
    EXPECT_EQ(localized(object, "name", Language::english), "金");
    EXPECT_EQ(text_of(Json(), "x"), "");
}

}  // namespace
}  // namespace cli
