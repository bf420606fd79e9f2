#include "simulation/map/next_hop.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "simulation/map/small_map_test.hpp"

namespace sim {
namespace {

using small_map::make_map;
using small_map::make_random_case;
using small_map::RandomCase;
using small_map::times_of;
using small_map::Way;

const std::vector<Way> line_ways = {{0, 1, 2}, {1, 2, 3}};

TEST(NextHop, points_along_the_way_and_tells_its_time) {
    const Graph graph(make_map(4, line_ways));
    const std::vector<Millidays> times = times_of(line_ways);
    NextHopTable table(graph);
    table.refresh({times, {}, {}});
    EXPECT_EQ(table.next_step(PlaceId(0), PlaceId(2)), (GraphEdge{PlaceId(1), RouteId(0)}));
    EXPECT_EQ(table.next_step(PlaceId(1), PlaceId(2)), (GraphEdge{PlaceId(2), RouteId(1)}));
    EXPECT_EQ(table.next_step(PlaceId(2), PlaceId(2)), GraphEdge{});
    EXPECT_EQ(table.next_step(PlaceId(3), PlaceId(2)), GraphEdge{});
    EXPECT_EQ(table.time(PlaceId(0), PlaceId(2)), Millidays(5));
    EXPECT_EQ(table.time(PlaceId(2), PlaceId(2)), Millidays(0));
    EXPECT_EQ(table.time(PlaceId(3), PlaceId(2)), no_passage);
}

TEST(NextHop, searches_once_for_each_destination_asked_for) {
    const Graph graph(make_map(4, line_ways));
    const std::vector<Millidays> times = times_of(line_ways);
    NextHopTable table(graph);
    table.refresh({times, {}, {}});
    EXPECT_EQ(table.searches(), 0U);
    (void)table.time(PlaceId(0), PlaceId(2));
    (void)table.next_step(PlaceId(1), PlaceId(2));
    EXPECT_EQ(table.searches(), 1U);
    (void)table.time(PlaceId(0), PlaceId(1));
    EXPECT_EQ(table.searches(), 2U);
    table.fill();
    table.fill();
    EXPECT_EQ(table.searches(), 4U);
}

TEST(NextHop, forgets_only_when_times_weights_or_closed_places_change) {
    const Graph graph(make_map(3, line_ways));
    std::vector<Millidays> times = times_of(line_ways);
    std::vector<Millidays> weights = times;
    std::vector<std::uint8_t> closed = {0, 0, 0};
    const PathTerms terms = {times, weights, closed};
    NextHopTable table(graph);
    EXPECT_TRUE(table.refresh(terms));
    const Digest first_key = table.key();
    table.fill();
    EXPECT_FALSE(table.refresh(terms));
    EXPECT_EQ(table.time(PlaceId(0), PlaceId(2)), Millidays(5));
    EXPECT_EQ(table.searches(), 3U);

    times[0] = Millidays(7);
    EXPECT_EQ(table.time(PlaceId(0), PlaceId(2)), Millidays(5)) << "it answers from its copy";
    EXPECT_TRUE(table.refresh(terms));
    EXPECT_EQ(table.time(PlaceId(0), PlaceId(2)), Millidays(10));
    weights[0] = Millidays(9);
    EXPECT_TRUE(table.refresh(terms));
    closed[1] = 1;
    EXPECT_TRUE(table.refresh(terms));
    EXPECT_EQ(table.time(PlaceId(0), PlaceId(2)), no_passage);
    EXPECT_NE(table.key(), first_key);
}

TEST(NextHop, a_cache_keeps_the_tables_lately_used) {
    const Graph graph(make_map(3, line_ways));
    const std::vector<Millidays> times = times_of(line_ways);
    const std::vector<std::uint8_t> open = {0, 0, 0};
    const std::vector<std::uint8_t> shut = {0, 1, 0};
    const std::vector<std::uint8_t> other = {1, 0, 0};
    NextHopCache cache(graph, 2);
    EXPECT_EQ(cache.table_for({times, {}, open}).time(PlaceId(0), PlaceId(2)), Millidays(5));
    EXPECT_EQ(cache.table_for({times, {}, shut}).time(PlaceId(0), PlaceId(2)), no_passage);
    EXPECT_EQ(cache.misses(), 2U);
    EXPECT_EQ(cache.table_for({times, {}, open}).time(PlaceId(0), PlaceId(2)), Millidays(5));
    EXPECT_EQ(cache.misses(), 2U);
    (void)cache.table_for({times, {}, other});  // Takes the place of `shut`.
    EXPECT_EQ(cache.misses(), 3U);
    (void)cache.table_for({times, {}, open});
    EXPECT_EQ(cache.misses(), 3U);
    EXPECT_EQ(cache.table_for({times, {}, shut}).time(PlaceId(0), PlaceId(2)), no_passage);
    EXPECT_EQ(cache.misses(), 4U);
}

TEST(NextHopProperty, following_the_steps_is_the_shortest_path) {
    for (std::uint32_t number = 0; number < 60; ++number) {
        const RandomCase given = make_random_case(number, 40);
        const Graph graph(given.map);
        const PathTerms terms = {given.times, given.weights, given.closed};
        NextHopTable table(graph);
        table.refresh(terms);
        PathTree tree;
        for (std::size_t from = 0; from < given.map.places.size(); ++from) {
            for (std::size_t to = 0; to < given.map.places.size(); ++to) {
                const auto path =
                    find_path(graph, terms, PlaceId(from), PlaceId(to), ClosedEnd::allowed, tree);
                ASSERT_EQ(table.time(PlaceId(from), PlaceId(to)), path ? path->time : no_passage);
                if (!path) {
                    continue;
                }
                for (const Leg& leg : path->legs) {
                    ASSERT_EQ(table.next_step(leg.from, PlaceId(to)),
                              (GraphEdge{leg.to, leg.route}));
                }
            }
        }
    }
}

TEST(NextHopDeathTest, stops_at_what_it_cannot_answer) {
    const Graph graph(make_map(3, line_ways));
    NextHopTable table(graph);
    EXPECT_DEATH((void)table.time(PlaceId(0), PlaceId(1)), "");
    const std::vector<Millidays> times = times_of(line_ways);
    table.refresh({times, {}, {}});
    EXPECT_DEATH((void)table.time(PlaceId(3), PlaceId(1)), "");
    EXPECT_DEATH((void)table.next_step(PlaceId(1), PlaceId(3)), "");
    EXPECT_DEATH(NextHopCache(graph, 0), "");
}

}  // namespace
}  // namespace sim
