#include "api/agreement.hpp"

#include <gtest/gtest.h>

namespace {

TEST(agreement, a_plural_name_has_a_plural_verb_and_pronoun) {
    EXPECT_EQ(api::agreeing("Mongols turns against Jin", "Mongols"), "Mongols turn against Jin");
    EXPECT_EQ(api::agreeing("Jin rebels is no more", "Jin rebels"), "Jin rebels are no more");
    EXPECT_EQ(api::agreeing("Mongols gives up its plans of war", "Mongols"),
              "Mongols give up their plans of war");
    EXPECT_EQ(api::agreeing("Mongols passes by; Jin holds it", "Mongols"),
              "Mongols pass by; Jin holds it");
    EXPECT_EQ(api::agreeing("Bands of no party carries it", "Bands of no party"),
              "Bands of no party carry it");
    EXPECT_EQ(api::agreeing("Mongols does not pay Jin the silk that it owes", "Mongols"),
              "Mongols do not pay Jin the silk that they owe");
}

TEST(agreement, what_is_one_or_no_subject_stays) {
    EXPECT_EQ(api::agreeing("Jin turns against Mongols", "Mongols"), "Jin turns against Mongols");
    EXPECT_EQ(api::agreeing("Song Jiang's band takes Haizhou", "Song Jiang's band"),
              "Song Jiang's band takes Haizhou");
    EXPECT_EQ(api::agreeing("Mongols and Jin agree on peace", "Mongols"),
              "Mongols and Jin agree on peace");
    EXPECT_EQ(api::agreeing("Mongols' army waits", "Mongols"), "Mongols' army waits");
    EXPECT_FALSE(api::is_plural("Song"));
}

}  // namespace
