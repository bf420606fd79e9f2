#include "tools/territory/graph.hpp"

#include <gtest/gtest.h>

#include "tools/territory/cells.hpp"

namespace territory {
namespace {

std::vector<Segment> ring_of(const std::vector<Spot>& spots) {
    std::vector<Segment> segments;
    for (std::size_t k = 0; k < spots.size(); ++k) {
        Segment segment;
        segment.from = spots[k];
        segment.to = spots[(k + 1) % spots.size()];
        segments.push_back(segment);
    }
    return segments;
}

TEST(Graph, a_square_with_a_diagonal_has_two_faces_and_an_outside) {
    std::vector<Segment> segments = ring_of({{0, 0}, {100, 0}, {100, 100}, {0, 100}});
    Segment diagonal;
    diagonal.from = {0, 0};
    diagonal.to = {100, 100};
    segments.push_back(diagonal);
    const Graph graph(segments);
    int inner = 0;
    int outer = 0;
    for (const std::vector<Half>& cycle : graph.cycles()) {
        std::vector<Spot> spots;
        spots.reserve(cycle.size());
        for (const Half h : cycle) {
            spots.push_back(graph.from(h));
        }
        (area_km2(spots) > 0 ? inner : outer) += 1;
        EXPECT_EQ(cycle.size(), area_km2(spots) > 0 ? 3U : 4U);
    }
    EXPECT_EQ(inner, 2);
    EXPECT_EQ(outer, 1);
}

TEST(Graph, each_half_stands_in_one_cycle_and_follows_the_one_before) {
    const std::vector<Segment> segments = ring_of({{0, 0}, {50, -20}, {100, 0}, {60, 70}});
    const Graph graph(segments);
    std::size_t halves = 0;
    for (const std::vector<Half>& cycle : graph.cycles()) {
        for (std::size_t k = 0; k < cycle.size(); ++k) {
            EXPECT_EQ(graph.to(cycle[k]), graph.from(cycle[(k + 1) % cycle.size()]));
            EXPECT_EQ(graph.degree(cycle[k]), 2U);
        }
        halves += cycle.size();
    }
    EXPECT_EQ(halves, graph.half_count());
}

TEST(Measures, area_on_the_sphere_and_its_sign) {
    // One degree by one degree at 30 to 31 N.
    const std::vector<Spot> ring{{40000, 13000}, {41000, 13000}, {41000, 14000}, {40000, 14000}};
    EXPECT_NEAR(area_km2(ring), 10653, 5);
    EXPECT_NEAR(area_km2({ring.rbegin(), ring.rend()}), -10653, 5);
    EXPECT_NEAR(length_km({ring[1], ring[2]}), 111.2, 0.1);
}

}  // namespace
}  // namespace territory
