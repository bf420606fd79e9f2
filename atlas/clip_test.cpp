#include "atlas/clip.hpp"

#include <gtest/gtest.h>

namespace {

using atlas::Point;
constexpr atlas::Box box{0, 0, 10, 10};

double area(const std::vector<Point>& ring) {
    double twice = 0;
    for (std::size_t i = 1; i < ring.size(); ++i) {
        twice += ring[i - 1].x * ring[i].y - ring[i].x * ring[i - 1].y;
    }
    return twice / 2;
}

TEST(clip, keeps_the_part_of_a_ring_inside) {
    const auto ring = atlas::clip_ring({{-5, 5}, {5, 5}, {5, 20}, {-5, 20}, {-5, 5}}, box);
    EXPECT_DOUBLE_EQ(area(ring), 25);
    EXPECT_EQ(ring.front().x, ring.back().x);
    EXPECT_EQ(ring.front().y, ring.back().y);
}

TEST(clip, drops_a_ring_outside_and_keeps_one_inside) {
    EXPECT_TRUE(atlas::clip_ring({{20, 0}, {30, 0}, {30, 9}, {20, 0}}, box).empty());
    EXPECT_DOUBLE_EQ(area(atlas::clip_ring({{1, 1}, {3, 1}, {3, 3}, {1, 3}, {1, 1}}, box)), 4);
}

TEST(clip, divides_a_line_that_leaves_and_returns) {
    const auto lines =
        atlas::clip_line({{5, 5}, {15, 5}, {15, 30}, {20, 30}, {20, 5}, {12, 5}, {8, 5}}, box);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0].size(), 2u);
    EXPECT_EQ(lines[0].back().x, 15);
    EXPECT_EQ(lines[1].front().x, 12);
}

}  // namespace
