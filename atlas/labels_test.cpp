#include "atlas/labels.hpp"

#include <gtest/gtest.h>

namespace {

TEST(labels, hanzi_are_as_wide_as_high) {
    EXPECT_DOUBLE_EQ(atlas::text_width("開封府", 10), 30);
    EXPECT_LT(atlas::text_width("ill", 10), atlas::text_width("mmm", 10));
    EXPECT_LT(atlas::text_width("Ō", 10), 10.0);
}

TEST(labels, break_at_blanks_and_between_hanzi) {
    const auto lines = atlas::wrapped("one two three", 10, 45);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0], "one two");
    EXPECT_EQ(lines[1], "three");
    const auto hanzi = atlas::wrapped("靖康元年，閏月", 10, 52);
    ASSERT_EQ(hanzi.size(), 2u);
    EXPECT_EQ(hanzi[0], "靖康元年，") << "a comma stays with what it follows";
}

TEST(labels, find_other_room_when_the_first_is_taken) {
    atlas::LabelSpace space({0, 0, 200, 100});
    const auto right = space.find({100, 50}, 4, 30, 10);
    const auto left = space.find({100, 50}, 4, 30, 10);
    ASSERT_TRUE(right && left);
    EXPECT_EQ(right->anchor, "start");
    EXPECT_EQ(left->anchor, "end");
}

TEST(labels, never_overlap_nor_leave_the_map) {
    atlas::LabelSpace space({0, 0, 60, 40});
    int placed = 0;
    while (space.find({30, 20}, 4, 25, 10)) {
        ++placed;
        ASSERT_LT(placed, 9);
    }
    EXPECT_GT(placed, 1);
    for (std::size_t a = 0; a < space.taken().size(); ++a) {
        EXPECT_GE(space.taken()[a].left, 0);
        EXPECT_LE(space.taken()[a].right, 60);
        for (std::size_t b = a + 1; b < space.taken().size(); ++b) {
            const atlas::Box& one = space.taken()[a];
            const atlas::Box& other = space.taken()[b];
            EXPECT_FALSE(one.left < other.right && other.left < one.right &&
                         one.top < other.bottom && other.top < one.bottom);
        }
    }
}

}  // namespace
