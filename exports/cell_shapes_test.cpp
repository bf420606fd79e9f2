#include "exports/cell_shapes.hpp"

#include <gtest/gtest.h>

namespace exports {
namespace {

atlas::Line square(double west, double south, double side) {
    // Clockwise, as TopoJSON has outer rings.
    return {{west, south},
            {west, south + side},
            {west + side, south + side},
            {west + side, south},
            {west, south}};
}

atlas::Layers layers_of(const std::vector<atlas::Line>& rings) {
    atlas::Layers layers;
    atlas::Cell cell;
    cell.id = "here";
    for (const atlas::Line& ring : rings) {
        atlas::Arc arc;
        arc.line = ring;
        cell.rings.push_back({static_cast<int>(layers.arcs.size())});
        layers.arcs.push_back(arc);
    }
    layers.cells.push_back(cell);
    return layers;
}

TEST(CellShapes, outer_rings_run_counterclockwise_and_holes_clockwise) {
    const atlas::Layers layers = layers_of({square(2, 2, 1), square(0, 0, 10)});
    const Shape shape = cell_shape(layers, layers.cells[0]);
    ASSERT_EQ(shape.size(), 1U);
    ASSERT_EQ(shape[0].size(), 2U);
    EXPECT_GT(signed_area(shape[0][0]), 0);
    EXPECT_LT(signed_area(shape[0][1]), 0);
    EXPECT_EQ(shape_json(shape)["type"], "Polygon");
}

TEST(CellShapes, an_island_beside_is_a_polygon_of_its_own) {
    const atlas::Layers layers = layers_of({square(0, 0, 10), square(20, 0, 1), square(1, 1, 2)});
    const Shape shape = cell_shape(layers, layers.cells[0]);
    ASSERT_EQ(shape.size(), 2U);
    EXPECT_EQ(shape[0].size(), 2U);
    EXPECT_EQ(shape[1].size(), 1U);
    EXPECT_EQ(shape_json(shape)["type"], "MultiPolygon");
}

TEST(CellShapes, arcs_walked_backwards_give_the_ring_the_other_way_round) {
    atlas::Layers layers = layers_of({});
    atlas::Arc there;
    there.line = {{0, 0}, {1, 0}, {2, 1}};
    atlas::Arc back;
    back.line = {{0, 0}, {0, 2}, {2, 1}};
    layers.arcs = {there, back};
    layers.cells[0].rings = {{0, ~1}};
    const Shape shape = cell_shape(layers, layers.cells[0]);
    ASSERT_EQ(shape.size(), 1U);
    const atlas::Line& ring = shape[0][0];
    ASSERT_EQ(ring.size(), 5U);
    EXPECT_EQ(ring[3].lon, 0);
    EXPECT_EQ(ring[3].lat, 2);
}

TEST(CellShapes, slivers_that_rounding_closes_are_left_out) {
    const atlas::Layers layers = layers_of({square(0, 0, 1), square(5, 5, 0.000001)});
    EXPECT_EQ(cell_shape(layers, layers.cells[0]).size(), 1U);
}

}  // namespace
}  // namespace exports
