#include "simulation/map/next_hop.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <set>
#include <span>
#include <thread>
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
    const NextHopTable table(graph, {times, {}, {}});
    EXPECT_EQ(table.next_step(PlaceId(0), PlaceId(2)), (GraphEdge{PlaceId(1), RouteId(0)}));
    EXPECT_EQ(table.next_step(PlaceId(1), PlaceId(2)), (GraphEdge{PlaceId(2), RouteId(1)}));
    EXPECT_EQ(table.next_step(PlaceId(2), PlaceId(2)), GraphEdge{});
    EXPECT_EQ(table.next_step(PlaceId(3), PlaceId(2)), GraphEdge{});
    EXPECT_EQ(table.time(PlaceId(0), PlaceId(2)), Millidays(5));
    EXPECT_EQ(table.time(PlaceId(2), PlaceId(2)), Millidays(0));
    EXPECT_EQ(table.time(PlaceId(3), PlaceId(2)), no_passage);
}

TEST(NextHop, knows_the_destinations_asked_for) {
    const Graph graph(make_map(4, line_ways));
    const std::vector<Millidays> times = times_of(line_ways);
    const NextHopTable table(graph, {times, {}, {}});
    EXPECT_EQ(table.known(), 0U);
    (void)table.time(PlaceId(0), PlaceId(2));
    (void)table.next_step(PlaceId(1), PlaceId(2));
    EXPECT_EQ(table.known(), 1U);
    (void)table.time(PlaceId(0), PlaceId(1));
    EXPECT_EQ(table.known(), 2U);
    table.fill();
    table.fill();
    EXPECT_EQ(table.known(), 4U);
}

TEST(NextHop, answers_from_its_copy_of_times_weights_and_closed_places) {
    const Graph graph(make_map(3, line_ways));
    std::vector<Millidays> times = times_of(line_ways);
    std::vector<Millidays> weights = times;
    std::vector<std::uint8_t> closed = {0, 0, 0};
    const NextHopTable table(graph, {times, weights, closed});
    times[0] = Millidays(7);
    EXPECT_EQ(table.time(PlaceId(0), PlaceId(2)), Millidays(5));
    const NextHopTable slower(graph, {times, weights, closed});
    EXPECT_EQ(slower.time(PlaceId(0), PlaceId(2)), Millidays(10));
    closed[1] = 1;
    const NextHopTable shut(graph, {times, weights, closed});
    EXPECT_EQ(shut.time(PlaceId(0), PlaceId(2)), no_passage);
    weights[0] = Millidays(9);
    const NextHopTable heavier(graph, {times, weights, closed});
    const std::set<Digest> keys = {table.key(), slower.key(), shut.key(), heavier.key()};
    EXPECT_EQ(keys.size(), 4U);
}

TEST(NextHop, answers_many_threads_as_one) {
    const RandomCase given = make_random_case(3, 40);
    const Graph graph(given.map);
    const PathTerms terms = {given.times, given.weights, given.closed};
    const NextHopTable alone(graph, terms);
    const NextHopTable shared(graph, terms);
    std::vector<std::uint8_t> agrees(3);
    std::vector<std::thread> threads;
    for (std::uint8_t& one : agrees) {
        threads.emplace_back([&] {
            one = 1;
            for (std::size_t way = 0; way < graph.place_count() * graph.place_count(); ++way) {
                const PlaceId from(way % graph.place_count());
                const PlaceId to(way / graph.place_count());
                const bool is_alike = shared.time(from, to) == alone.time(from, to) &&
                                      shared.next_step(from, to) == alone.next_step(from, to);
                one = one != 0 && is_alike ? 1 : 0;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    EXPECT_EQ(agrees, std::vector<std::uint8_t>(3, 1));
    EXPECT_EQ(shared.known(), graph.place_count());
}

TEST(NextHopProperty, following_the_steps_is_the_shortest_path) {
    for (std::uint32_t number = 0; number < 60; ++number) {
        const RandomCase given = make_random_case(number, 40);
        const Graph graph(given.map);
        const PathTerms terms = {given.times, given.weights, given.closed};
        const NextHopTable table(graph, terms);
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
    const std::vector<Millidays> times = times_of(line_ways);
    const NextHopTable table(graph, {times, {}, {}});
    EXPECT_DEATH(NextHopTable(graph, {std::span(times).first(1), {}, {}}), "");
    EXPECT_DEATH((void)table.time(PlaceId(3), PlaceId(1)), "");
    EXPECT_DEATH((void)table.next_step(PlaceId(1), PlaceId(3)), "");
}

}  // namespace
}  // namespace sim
