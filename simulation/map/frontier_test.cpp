#include "simulation/map/frontier.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "simulation/map/small_map_test.hpp"

namespace sim {
namespace {

const PolityId north(0);
const PolityId south(1);
const PolityId west(2);
const BarrierId river(0);
const BarrierId range(1);

/// Two places of the north (0, 1), two of the south (2, 3), one of the west (4), one of nobody (5).
struct Country {
    Map map = small_map::make_map(
        6,
        {{0, 1, 1}, {0, 2, 1}, {3, 1, 1}, {2, 3, 1}, {4, 0, 1}, {4, 2, 1}, {5, 0, 1}, {1, 3, 1}});
    std::vector<PolityId> holders = {north, north, south, south, west, PolityId::none()};

    Country() {
        map.barriers.resize(2);
        map.routes[7].mode = RouteMode::sea;
        const std::int32_t longitudes[] = {110'000, 118'000, 112'000, 120'000, 105'000, 108'000};
        for (std::size_t i = 0; i < 6; ++i) {
            map.places[i].longitude_millidegrees = longitudes[i];
        }
    }
};

TEST(Frontier, a_border_is_where_two_holders_meet_by_land_or_river) {
    const Country country;
    EXPECT_EQ(find_border(country.map, country.holders),
              (std::vector<BorderRoute>{{RouteId(1), north, south},
                                        {RouteId(2), south, north},
                                        {RouteId(4), west, north},
                                        {RouteId(5), west, south}}));
}

TEST(Frontier, one_holder_has_no_border) {
    const Country country;
    EXPECT_TRUE(find_border(country.map, std::vector<PolityId>(6, north)).empty());
}

TEST(Frontier, between_two_it_does_not_matter_which_end_is_whose) {
    const Country country;
    const auto border = find_border(country.map, country.holders);
    const std::vector<BorderRoute> expected = {{RouteId(1), north, south},
                                               {RouteId(2), south, north}};
    EXPECT_EQ(border_between(border, north, south), expected);
    EXPECT_EQ(border_between(border, south, north), expected);
    EXPECT_TRUE(border_between(border, north, north).empty());
}

TEST(Frontier, neighbours_stand_together_with_the_routes_between_them) {
    const Country country;
    EXPECT_EQ(find_neighbours(find_border(country.map, country.holders)),
              (std::vector<Neighbour>{{north, south, 2},
                                      {north, west, 1},
                                      {south, north, 2},
                                      {south, west, 1},
                                      {west, north, 1},
                                      {west, south, 1}}));
}

TEST(Frontier, a_route_lies_where_its_middle_does) {
    const Country country;
    const auto border = border_between(find_border(country.map, country.holders), north, south);
    // Middles at 111 and 119 degrees.
    EXPECT_EQ(border_within(country.map, border, {111'001, 119'000}),
              (std::vector<BorderRoute>{{RouteId(2), south, north}}));
    EXPECT_EQ(border_within(country.map, border, {111'000, 118'999}),
              (std::vector<BorderRoute>{{RouteId(1), north, south}}));
    EXPECT_EQ(border_within(country.map, border, {}), border);
}

TEST(Frontier, follows_what_its_routes_cross_or_touch) {
    Country country;
    country.map.routes[1].crosses = river;
    country.map.places[3].water = river;
    country.map.routes[5].crosses = range;
    const auto border = find_border(country.map, country.holders);
    const auto shares = barriers_followed(country.map, border);
    ASSERT_EQ(shares.size(), 2U);
    EXPECT_EQ(shares[0].barrier, river);
    EXPECT_EQ(shares[0].crossing, 1U);
    EXPECT_EQ(shares[0].along, 1U);
    EXPECT_EQ(shares[0].routes, 4U);
    EXPECT_EQ(shares[0].permille(), 500);
    EXPECT_EQ(shares[1].barrier, range);
    EXPECT_EQ(shares[1].permille(), 250);
}

TEST(Frontier, a_route_counts_once_for_a_barrier_that_it_crosses_and_touches) {
    Country country;
    country.map.routes[1].crosses = river;
    country.map.places[0].water = river;
    country.map.places[2].water = river;
    const auto border = border_between(find_border(country.map, country.holders), north, south);
    const auto shares = barriers_followed(country.map, border);
    ASSERT_EQ(shares.size(), 1U);
    EXPECT_EQ(shares[0].crossing, 1U);
    EXPECT_EQ(shares[0].along, 0U);
    EXPECT_EQ(shares[0].permille(), 500);
}

TEST(Frontier, of_barriers_met_equally_the_one_crossed_more_then_the_lower) {
    Country country;
    country.map.routes[2].crosses = range;
    country.map.places[2].water = river;
    const auto border = border_between(find_border(country.map, country.holders), north, south);
    auto shares = barriers_followed(country.map, border);
    ASSERT_EQ(shares.size(), 2U);
    EXPECT_EQ(shares[0].barrier, range);
    country.map.routes[1].crosses = river;
    country.map.places[2].water = BarrierId::none();
    shares = barriers_followed(country.map, border);
    EXPECT_EQ(shares[0].barrier, river);
}

TEST(Frontier, a_border_on_open_ground_follows_nothing) {
    const Country country;
    EXPECT_TRUE(barriers_followed(country.map, find_border(country.map, country.holders)).empty());
    EXPECT_TRUE(barriers_followed(country.map, {}).empty());
}

TEST(FrontierDeathTest, holders_of_another_map_stop) {
    const Country country;
    EXPECT_DEATH((void)find_border(country.map, std::vector<PolityId>(5, north)), "");
    EXPECT_DEATH((void)BarrierShare{}.permille(), "");
}

}  // namespace
}  // namespace sim
