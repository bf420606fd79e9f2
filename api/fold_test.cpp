#include "api/fold.hpp"

#include <gtest/gtest.h>

namespace {

TEST(fold, makes_spellings_alike) {
    EXPECT_EQ(api::fold("Yelü Dashi"), "yeludashi");
    EXPECT_EQ(api::fold("yelu-dashi"), "yeludashi");
    EXPECT_EQ(api::fold("De'an"), api::fold("de-an"));
    EXPECT_EQ(api::fold("Ögedei"), "ogedei");
    EXPECT_EQ(api::fold("绍兴"), api::fold("紹興"));
    EXPECT_EQ(api::fold("岳飞"), api::fold("岳飛"));
    EXPECT_EQ(api::fold("开封府"), api::fold("開封府"));
    EXPECT_NE(api::fold("開封"), api::fold("太原"));
}

}  // namespace
