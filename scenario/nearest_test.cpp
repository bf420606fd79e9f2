#include "scenario/nearest.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <vector>

namespace scenario {
namespace {

using Names = std::vector<std::string_view>;

TEST(EditDistance, counts_inserts_drops_replacements_and_swaps) {
    EXPECT_EQ(edit_distance("kaifeng", "kaifeng", 9), 0U);
    EXPECT_EQ(edit_distance("kaifen", "kaifeng", 9), 1U);
    EXPECT_EQ(edit_distance("kaiffeng", "kaifeng", 9), 1U);
    EXPECT_EQ(edit_distance("kaifang", "kaifeng", 9), 1U);
    EXPECT_EQ(edit_distance("kiafeng", "kaifeng", 9), 1U);
    EXPECT_EQ(edit_distance("kitten", "sitting", 9), 3U);
    EXPECT_EQ(edit_distance("", "abc", 9), 3U);
    EXPECT_EQ(edit_distance("岳飛", "岳雲", 9), 1U);
}

TEST(EditDistance, gives_up_beyond_the_limit) {
    EXPECT_EQ(edit_distance("abcdefgh", "zyxwvuts", 3), 4U);
    EXPECT_EQ(edit_distance("a", "abcdefgh", 3), 4U);
}

TEST(NearestNames, come_nearest_first_and_ties_in_order) {
    const Names known = {"datong", "kaifeng", "kaizhou", "kaifong"};
    EXPECT_EQ(nearest_names("kaifung", known), (Names{"kaifeng", "kaifong"}));
    EXPECT_EQ(nearest_names("KAIFENG", known, 1), (Names{"kaifeng"}));
}

TEST(NearestNames, a_part_of_a_longer_name_counts) {
    const Names known = {"wanyan-zongwang", "zong-ze", "zongwangs"};
    EXPECT_EQ(nearest_names("zongwang", known), (Names{"zongwangs"}));
    EXPECT_EQ(nearest_names("wanyan", known), (Names{"wanyan-zongwang"}));
}

TEST(NearestNames, nothing_near_gives_nothing) {
    const Names known = {"datong", "kaifeng"};
    EXPECT_TRUE(nearest_names("atlantis", known).empty());
    EXPECT_TRUE(nearest_names("x", known).empty());
    EXPECT_TRUE(nearest_names("", known).empty());
    EXPECT_TRUE(nearest_names("kaifeng", {}).empty());
}

}  // namespace
}  // namespace scenario
