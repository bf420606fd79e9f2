#include "tools/territory/segments.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace territory {
namespace {

Segment border(Spot from, Spot to) {
    Segment segment;
    segment.from = from;
    segment.to = to;
    segment.left = 1;
    segment.right = 2;
    return segment;
}

Line square(double west, double south, double size) {
    return {{west, south}, {west + size, south}, {west + size, south + size}, {west, south + size}};
}

TEST(Segments, crossing_lines_share_a_spot_afterwards) {
    const auto split = split_at_meetings({border({0, 0}, {10, 10}), border({0, 10}, {10, 0})});
    ASSERT_EQ(split.size(), 4U);
    const auto ends_at_middle = [](const Segment& s) {
        return s.from == Spot{5, 5} || s.to == Spot{5, 5};
    };
    EXPECT_TRUE(std::all_of(split.begin(), split.end(), ends_at_middle));
}

TEST(Segments, an_end_on_a_line_splits_it) {
    const auto split = split_at_meetings({border({0, 0}, {10, 0}), border({4, 0}, {4, 9})});
    EXPECT_EQ(split.size(), 3U);
}

TEST(Segments, lines_that_only_touch_at_ends_stay_whole) {
    const auto split = split_at_meetings({border({0, 0}, {10, 0}), border({10, 0}, {4, 9})});
    EXPECT_EQ(split.size(), 2U);
}

TEST(Segments, rings_that_run_over_each_other_cancel) {
    Segment coast = border({0, 0}, {10, 0});
    coast.left = coast.right = 0;
    coast.is_coast = true;
    Segment back = coast;
    std::swap(back.from, back.to);
    const auto split = split_at_meetings({coast, back});
    ASSERT_EQ(split.size(), 1U);
    EXPECT_FALSE(split[0].is_coast);
}

TEST(Segments, later_land_is_sea_and_borders_end_at_the_shore) {
    Layers layers;
    layers.land.push_back(square(110, 30, 1));
    layers.later_land.push_back(square(110.75, 29.5, 2));
    Border line;
    line.left = 1;
    line.right = 2;
    line.points = {{109.5, 30.5}, {111.5, 30.5}};
    line.rivers = {-1};
    std::int64_t border_length = 0;
    std::map<Spot, int> degrees;
    for (const Segment& s : build_segments(layers, {line})) {
        if (s.is_shore) {
            ++degrees[s.from];
            --degrees[s.to];
        } else {
            border_length += std::abs(s.to.x - s.from.x);
        }
        EXPECT_LE(std::max(s.from.x, s.to.x), spot_at({110.75, 30}).x);
    }
    // Land is a closed ring, and the border lies on its three quarters of a degree only.
    for (const auto& [spot, degree] : degrees) {
        EXPECT_EQ(degree, 0);
    }
    EXPECT_EQ(border_length, 750);
}

TEST(Segments, spots_are_whole_thousandths_of_a_degree) {
    const Point at{114.3484, 34.7966};
    EXPECT_EQ(spot_at(at), (Spot{44348, 17797}));
    EXPECT_NEAR(point_at(spot_at(at)).lon, 114.348, 1e-9);
}

}  // namespace
}  // namespace territory
