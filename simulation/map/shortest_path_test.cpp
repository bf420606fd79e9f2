#include "simulation/map/shortest_path.hpp"

#include <gtest/gtest.h>

#include <tuple>
#include <vector>

#include "simulation/map/small_map_test.hpp"

namespace sim {
namespace {

using small_map::make_map;
using small_map::make_random_case;
using small_map::RandomCase;
using small_map::times_of;
using small_map::Way;

std::vector<std::size_t> places_of(const std::optional<Path>& path) {
    std::vector<std::size_t> places;
    if (path && !path->legs.empty()) {
        places.push_back(path->legs[0].from.index);
        for (const Leg& leg : path->legs) {
            places.push_back(leg.to.index);
        }
    }
    return places;
}

std::optional<Path> search(std::size_t places, const std::vector<Way>& ways, std::size_t start,
                           std::size_t end, const std::vector<std::uint8_t>& closed = {},
                           ClosedEnd closed_end = ClosedEnd::refused) {
    const Graph graph(make_map(places, ways));
    const std::vector<Millidays> times = times_of(ways);
    PathTree tree;
    return find_path(graph, {times, {}, closed}, PlaceId(start), PlaceId(end), closed_end, tree);
}

using Places = std::vector<std::size_t>;

TEST(ShortestPath, takes_the_quicker_way_round) {
    const auto path = search(4, {{0, 3, 10}, {0, 1, 3}, {1, 2, 3}, {2, 3, 3}}, 0, 3);
    ASSERT_TRUE(path.has_value());
    EXPECT_EQ(places_of(path), (Places{0, 1, 2, 3}));
    EXPECT_EQ(path->time, Millidays(9));
    EXPECT_EQ(path->legs[1], (Leg{PlaceId(1), PlaceId(2), RouteId(2), Millidays(3)}));
}

TEST(ShortestPath, of_equal_times_the_one_of_fewer_routes) {
    EXPECT_EQ(places_of(search(4, {{0, 1, 3}, {1, 2, 3}, {2, 3, 3}, {0, 3, 9}}, 0, 3)),
              (Places{0, 3}));
}

TEST(ShortestPath, of_equal_ways_the_lower_place) {
    const std::vector<Way> diamond = {{0, 2, 5}, {2, 3, 5}, {0, 1, 5}, {1, 3, 5}};
    EXPECT_EQ(places_of(search(4, diamond, 0, 3)), (Places{0, 1, 3}));
    EXPECT_EQ(places_of(search(4, diamond, 3, 0)), (Places{3, 1, 0}));
    // The first step decides: 0-1-4-5 before 0-2-3-5.
    const std::vector<Way> hexagon = {{0, 2, 1}, {2, 3, 1}, {3, 5, 1},
                                      {0, 1, 1}, {1, 4, 1}, {4, 5, 1}};
    EXPECT_EQ(places_of(search(6, hexagon, 0, 5)), (Places{0, 1, 4, 5}));
    EXPECT_EQ(places_of(search(6, hexagon, 5, 0)), (Places{5, 3, 2, 0}));
}

TEST(ShortestPath, the_lower_place_wins_even_if_it_is_found_later) {
    // Place 2 is reached from the end before place 1, and both give the same way to 3.
    const std::vector<Way> ways = {{0, 2, 1}, {2, 3, 2}, {0, 1, 2}, {1, 3, 1}};
    EXPECT_EQ(places_of(search(4, ways, 3, 0)), (Places{3, 1, 0}));
}

TEST(ShortestPath, of_parallel_routes_the_quicker_then_the_lower) {
    EXPECT_EQ(search(2, {{0, 1, 5}, {0, 1, 4}, {1, 0, 4}}, 0, 1)->legs[0].route, RouteId(1));
}

TEST(ShortestPath, chooses_by_weight_and_tells_the_time) {
    const std::vector<Way> ways = {{0, 2, 5}, {0, 1, 4}, {1, 2, 4}};
    const Graph graph(make_map(3, ways));
    const std::vector<Millidays> times = times_of(ways);
    const std::vector<Millidays> weights = {Millidays(15), Millidays(4), Millidays(4)};
    PathTree tree;
    const auto path =
        find_path(graph, {times, weights, {}}, PlaceId(0), PlaceId(2), ClosedEnd::refused, tree);
    EXPECT_EQ(places_of(path), (Places{0, 1, 2}));
    EXPECT_EQ(path->time, Millidays(8));
}

TEST(ShortestPath, of_equal_weights_the_quicker) {
    const std::vector<Way> ways = {{0, 2, 6}, {0, 1, 2}, {1, 2, 3}};
    const Graph graph(make_map(3, ways));
    const std::vector<Millidays> times = times_of(ways);
    const std::vector<Millidays> weights = {Millidays(8), Millidays(4), Millidays(4)};
    PathTree tree;
    EXPECT_EQ(places_of(find_path(graph, {times, weights, {}}, PlaceId(0), PlaceId(2),
                                  ClosedEnd::refused, tree)),
              (Places{0, 1, 2}));
}

TEST(ShortestPath, does_not_pass_through_closed_places) {
    const std::vector<Way> ways = {{0, 1, 1}, {1, 3, 1}, {0, 2, 9}, {2, 3, 9}};
    EXPECT_EQ(places_of(search(4, ways, 0, 3, {0, 0, 0, 0})), (Places{0, 1, 3}));
    EXPECT_EQ(places_of(search(4, ways, 0, 3, {0, 1, 0, 0})), (Places{0, 2, 3}));
    EXPECT_FALSE(search(4, ways, 0, 3, {0, 1, 1, 0}).has_value());
}

TEST(ShortestPath, may_leave_a_closed_place_and_enter_one_only_if_asked) {
    const std::vector<Way> line = {{0, 1, 1}, {1, 2, 1}};
    EXPECT_EQ(places_of(search(3, line, 0, 2, {1, 0, 0})), (Places{0, 1, 2}));
    EXPECT_FALSE(search(3, line, 0, 2, {0, 0, 1}).has_value());
    EXPECT_EQ(places_of(search(3, line, 0, 2, {0, 0, 1}, ClosedEnd::allowed)), (Places{0, 1, 2}));
}

TEST(ShortestPath, from_a_place_to_itself_is_no_journey) {
    const auto path = search(2, {{0, 1, 1}}, 1, 1, {0, 1});
    ASSERT_TRUE(path.has_value());
    EXPECT_EQ(path->time, Millidays(0));
    EXPECT_TRUE(path->legs.empty());
}

TEST(ShortestPath, without_a_way_there_is_nothing) {
    EXPECT_FALSE(search(3, {{0, 1, 1}}, 0, 2).has_value());
    EXPECT_FALSE(search(2, {{0, 1, no_passage.value}}, 0, 1).has_value());
}

TEST(ShortestPath, a_workspace_forgets_the_former_search) {
    const std::vector<Way> ways = {{0, 1, 1}, {1, 2, 1}};
    const Graph graph(make_map(3, ways));
    const std::vector<Millidays> times = times_of(ways);
    const std::vector<std::uint8_t> closed = {0, 1, 0};
    PathTree tree;
    tree.search(graph, {times, {}, {}}, PlaceId(2));
    EXPECT_EQ(tree.time_from(PlaceId(0)), Millidays(2));
    EXPECT_EQ(tree.route_count_from(PlaceId(0)), 2U);
    tree.search(graph, {times, {}, closed}, PlaceId(2));
    EXPECT_EQ(tree.destination(), PlaceId(2));
    EXPECT_EQ(tree.time_from(PlaceId(0)), no_passage);
    EXPECT_EQ(tree.route_count_from(PlaceId(0)), 0U);
    EXPECT_EQ(tree.first_step_from(PlaceId(0)), GraphEdge{});
    EXPECT_EQ(tree.time_from(PlaceId(1)), Millidays(1));
}

TEST(ShortestPathDeathTest, stops_at_what_it_cannot_answer) {
    const std::vector<Way> ways = {{0, 1, 1}};
    const Graph graph(make_map(2, ways));
    const std::vector<Millidays> times = times_of(ways);
    const std::vector<Millidays> zero = {Millidays(0)};
    const std::vector<Millidays> none;
    const std::vector<std::uint8_t> one_byte = {0};
    PathTree tree;
    EXPECT_DEATH(tree.search(graph, {times, {}, {}}, PlaceId(2)), "");
    EXPECT_DEATH(tree.search(graph, {none, {}, {}}, PlaceId(0)), "");
    EXPECT_DEATH(tree.search(graph, {zero, {}, {}}, PlaceId(0)), "");
    EXPECT_DEATH(tree.search(graph, {times, zero, {}}, PlaceId(0)), "");
    EXPECT_DEATH(tree.search(graph, {times, {}, one_byte}, PlaceId(0)), "");
    EXPECT_DEATH((void)tree.time_from(PlaceId(0)), "");
}

// What follows compares with ways to answer that share no code and no idea with the search.

/// A way in full, in the order in which ways are preferred.
struct Candidate {
    std::int64_t weight = 0;
    std::int64_t time = 0;
    std::size_t routes = 0;
    std::vector<GraphEdge> steps;
    friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

/// Tries every way without repeated places, on small maps only.
class Enumeration {
  public:
    explicit Enumeration(const RandomCase& given)
        : given_(&given), seen_(given.map.places.size(), false) {}

    std::optional<Candidate> best(PlaceId start, PlaceId end) {
        best_.reset();
        end_ = end;
        extend(start, true, {});
        return best_;
    }

  private:
    void extend(PlaceId here, bool is_start, const Candidate& way) {
        if (here == end_) {
            if (!best_ || way < *best_) {
                best_ = way;
            }
            return;
        }
        if (!is_start && given_->closed[here.index] != 0) {
            return;
        }
        seen_[here.index] = true;
        for (std::size_t i = 0; i < given_->map.routes.size(); ++i) {
            const RouteDefinition& route = given_->map.routes[i];
            const bool touches = route.from == here || route.to == here;
            const PlaceId there = route.from == here ? route.to : route.from;
            if (touches && !seen_[there.index] && given_->times[i] != no_passage) {
                Candidate longer = way;
                longer.weight += given_->weights[i].value;
                longer.time += given_->times[i].value;
                ++longer.routes;
                longer.steps.push_back({there, RouteId(i)});
                extend(there, false, longer);
            }
        }
        seen_[here.index] = false;
    }

    const RandomCase* given_;
    std::vector<bool> seen_;
    PlaceId end_;
    std::optional<Candidate> best_;
};

Candidate to_candidate(const RandomCase& given, const Path& path) {
    Candidate way;
    for (const Leg& leg : path.legs) {
        way.weight += given.weights[leg.route.index].value;
        way.time += leg.time.value;
        ++way.routes;
        way.steps.push_back({leg.to, leg.route});
    }
    return way;
}

TEST(ShortestPathProperty, is_the_very_way_that_trying_all_ways_finds) {
    PathTree tree;
    int with_way = 0;
    int without_way = 0;
    for (std::uint32_t number = 0; number < 3'000; ++number) {
        const RandomCase given = make_random_case(number, 7);
        const Graph graph(given.map);
        Enumeration all_ways(given);
        for (std::size_t from = 0; from < given.map.places.size(); ++from) {
            for (std::size_t to = 0; to < given.map.places.size(); ++to) {
                const auto expected = all_ways.best(PlaceId(from), PlaceId(to));
                const auto path = find_path(graph, {given.times, given.weights, given.closed},
                                            PlaceId(from), PlaceId(to), ClosedEnd::allowed, tree);
                ASSERT_EQ(path.has_value(), expected.has_value())
                    << "case " << number << ", " << from << " to " << to;
                if (path) {
                    ASSERT_EQ(to_candidate(given, *path), *expected)
                        << "case " << number << ", " << from << " to " << to;
                    ASSERT_EQ(path->time.value, expected->time);
                    ++with_way;
                } else {
                    ++without_way;
                }
            }
        }
    }
    EXPECT_GT(with_way, 15'000);
    EXPECT_GT(without_way, 5'000);
}

/// All-pairs weights by Floyd and Warshall; a large number where there is no way.
std::vector<std::vector<std::int64_t>> all_pairs_weights(const RandomCase& given) {
    constexpr std::int64_t far = 1'000'000'000;
    const std::size_t places = given.map.places.size();
    std::vector<std::vector<std::int64_t>> weight(places, std::vector<std::int64_t>(places, far));
    for (std::size_t i = 0; i < places; ++i) {
        weight[i][i] = 0;
    }
    for (std::size_t i = 0; i < given.map.routes.size(); ++i) {
        if (given.weights[i] != no_passage) {
            const std::size_t from = given.map.routes[i].from.index;
            const std::size_t to = given.map.routes[i].to.index;
            const std::int64_t shorter =
                std::min<std::int64_t>(weight[from][to], given.weights[i].value);
            weight[from][to] = shorter;
            weight[to][from] = shorter;
        }
    }
    for (std::size_t through = 0; through < places; ++through) {
        if (given.closed[through] != 0) {
            continue;
        }
        for (std::size_t from = 0; from < places; ++from) {
            for (std::size_t to = 0; to < places; ++to) {
                weight[from][to] =
                    std::min(weight[from][to], weight[from][through] + weight[through][to]);
            }
        }
    }
    return weight;
}

TEST(ShortestPathProperty, weighs_what_floyd_and_warshall_find) {
    PathTree tree;
    for (std::uint32_t number = 0; number < 120; ++number) {
        const RandomCase given = make_random_case(number, 60);
        const Graph graph(given.map);
        const auto expected = all_pairs_weights(given);
        for (std::size_t to = 0; to < given.map.places.size(); ++to) {
            const PathTerms terms = {given.times, given.weights, given.closed};
            tree.search(graph, terms, PlaceId(to));
            for (std::size_t from = 0; from < given.map.places.size(); ++from) {
                const auto path = read_path(tree, terms, PlaceId(from));
                if (path) {
                    ASSERT_EQ(to_candidate(given, *path).weight, expected[from][to])
                        << "case " << number << ", " << from << " to " << to;
                } else {
                    ASSERT_GE(expected[from][to], 1'000'000'000);
                }
            }
        }
    }
}

TEST(ShortestPathProperty, there_and_back_take_the_same_time) {
    for (std::uint32_t number = 0; number < 200; ++number) {
        const RandomCase given = make_random_case(number, 40);
        const Graph graph(given.map);
        const PathTerms terms = {given.times, given.weights, given.closed};
        PathTree out;
        PathTree back;
        out.search(graph, terms, PlaceId(0));
        for (std::size_t place = 1; place < given.map.places.size(); ++place) {
            back.search(graph, terms, PlaceId(place));
            ASSERT_EQ(out.time_from(PlaceId(place)), back.time_from(PlaceId(0)));
            ASSERT_EQ(out.route_count_from(PlaceId(place)), back.route_count_from(PlaceId(0)));
        }
    }
}

TEST(ShortestPathProperty, does_not_depend_on_which_end_of_a_route_is_named_first) {
    for (std::uint32_t number = 0; number < 200; ++number) {
        const RandomCase given = make_random_case(number, 30);
        Map turned = given.map;
        for (RouteDefinition& route : turned.routes) {
            std::swap(route.from, route.to);
        }
        const PathTerms terms = {given.times, given.weights, given.closed};
        PathTree one;
        PathTree other;
        one.search(Graph(given.map), terms, PlaceId(0));
        other.search(Graph(turned), terms, PlaceId(0));
        for (std::size_t place = 0; place < given.map.places.size(); ++place) {
            ASSERT_EQ(one.time_from(PlaceId(place)), other.time_from(PlaceId(place)));
            ASSERT_EQ(one.first_step_from(PlaceId(place)), other.first_step_from(PlaceId(place)));
        }
    }
}

}  // namespace
}  // namespace sim
