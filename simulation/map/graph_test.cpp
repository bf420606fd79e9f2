#include "simulation/map/graph.hpp"

#include <gtest/gtest.h>

#include "simulation/map/small_map_test.hpp"

namespace sim {
namespace {

using small_map::make_map;

std::vector<GraphEdge> edges_at(const Graph& graph, std::size_t place) {
    const auto edges = graph.edges_of(PlaceId(place));
    return {edges.begin(), edges.end()};
}

TEST(Graph, a_route_leaves_both_its_ends) {
    const Graph graph(make_map(3, {{0, 2, 1}}));
    EXPECT_EQ(edges_at(graph, 0), (std::vector<GraphEdge>{{PlaceId(2), RouteId(0)}}));
    EXPECT_EQ(edges_at(graph, 1), (std::vector<GraphEdge>{}));
    EXPECT_EQ(edges_at(graph, 2), (std::vector<GraphEdge>{{PlaceId(0), RouteId(0)}}));
    EXPECT_EQ(graph.place_count(), 3U);
    EXPECT_EQ(graph.route_count(), 1U);
}

TEST(Graph, edges_are_in_order_of_place_then_route) {
    const Graph graph(make_map(4, {{3, 0, 1}, {0, 2, 1}, {1, 0, 1}, {2, 0, 1}}));
    EXPECT_EQ(edges_at(graph, 0), (std::vector<GraphEdge>{{PlaceId(1), RouteId(2)},
                                                          {PlaceId(2), RouteId(1)},
                                                          {PlaceId(2), RouteId(3)},
                                                          {PlaceId(3), RouteId(0)}}));
}

TEST(Graph, the_edges_of_all_places_lie_one_after_the_other) {
    const Graph graph(make_map(3, {{0, 1, 1}, {1, 2, 1}}));
    EXPECT_EQ(graph.first_edge_of(PlaceId(0)), 0U);
    EXPECT_EQ(graph.first_edge_of(PlaceId(1)), 1U);
    EXPECT_EQ(graph.first_edge_of(PlaceId(2)), 3U);
    EXPECT_EQ(graph.edges().size(), 4U);
    EXPECT_EQ(graph.edges_of(PlaceId(1)).data(), graph.edges().data() + 1);
}

TEST(Graph, a_map_without_routes_or_places_is_lawful) {
    EXPECT_EQ(Graph(Map{}).place_count(), 0U);
    EXPECT_TRUE(Graph(make_map(1, {})).edges_of(PlaceId(0)).empty());
}

TEST(GraphDeathTest, a_broken_map_stops) {
    EXPECT_DEATH(Graph(make_map(2, {{0, 2, 1}})), "");
    EXPECT_DEATH(Graph(make_map(2, {{1, 1, 1}})), "");
    const Graph graph(make_map(2, {{0, 1, 1}}));
    EXPECT_DEATH((void)graph.edges_of(PlaceId(2)), "");
    EXPECT_DEATH((void)graph.edges_of(PlaceId::none()), "");
}

}  // namespace
}  // namespace sim
