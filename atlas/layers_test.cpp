#include "atlas/layers.hpp"

#include <gtest/gtest.h>

#include "atlas/test_layers.hpp"

namespace {

constexpr std::string_view no_features = R"({"type":"FeatureCollection","features":[]})";
constexpr std::string_view square = R"({"features":[{"geometry":{"type":"Polygon",
    "coordinates":[[[100,30],[101,30],[101,31],[100,31],[100,30]]]}}]})";
constexpr std::string_view two_cells = R"({"type":"Topology",
    "transform":{"scale":[0.5,0.5],"translate":[100,30]},
    "arcs":[[[2,0],[0,4]],[[2,4],[-2,0],[0,-4],[2,0]],[[2,0],[2,0],[0,4],[-2,0]]],
    "arc_sides":{"rivers":["stream"],"left":[0,0,1],"right":[1,-2,-2],"river":[0,-1,-1]},
    "objects":{"cells":{"geometries":[
      {"type":"Polygon","id":"west","arcs":[[0,1]],
       "properties":{"area_km2":4,"core_km":1,"reach_km":2,"fade":0.5}},
      {"type":"Polygon","id":"east","arcs":[[-1,2]],"properties":{"fade":0}}]}}})";

atlas::LayerTexts small() {
    return {square, no_features, no_features, no_features, two_cells};
}

TEST(layers, reads_cells_with_their_shared_arc) {
    const auto layers = atlas::read_layers(small());
    ASSERT_TRUE(layers) << layers.error().what;
    const atlas::Layers& read = layers.value();
    ASSERT_EQ(read.cells.size(), 2u);
    EXPECT_EQ(read.cells[0].id, "west");
    EXPECT_EQ(read.cells[0].fade, 0.5);
    EXPECT_EQ(read.cells[0].reach_km, 2);
    ASSERT_EQ(read.arcs.size(), 3u);
    EXPECT_EQ(read.arcs[0].left, 0);
    EXPECT_EQ(read.arcs[0].right, 1);
    EXPECT_EQ(read.arc_rivers[static_cast<std::size_t>(read.arcs[0].river)], "stream");
    EXPECT_EQ(read.arcs[0].line[1].lon, 101);
    EXPECT_EQ(read.arcs[0].line[1].lat, 32);
    const atlas::Line ring = atlas::ring_of(read, read.cells[1].rings[0]);
    EXPECT_EQ(ring.front().lat, ring.back().lat);
    EXPECT_EQ(ring.front().lon, ring.back().lon);
}

TEST(layers, say_which_file_is_wrong_and_why) {
    struct Case {
        std::string_view what;
        std::string_view file;
        std::string_view atlas::LayerTexts::* text;
        std::string_view bytes;
    };
    const Case cases[] = {
        {"is no GeoJSON", "land.geojson", &atlas::LayerTexts::land, "{"},
        {"is no GeoJSON", "rivers.geojson", &atlas::LayerTexts::rivers, "[]"},
        {"not polygons", "lakes.geojson", &atlas::LayerTexts::lakes,
         R"({"features":[{"geometry":{"type":"LineString","coordinates":[[1,1],[2,2]]}}]})"},
        {"feature 0", "overlays.geojson", &atlas::LayerTexts::overlays,
         R"({"features":[{"geometry":{"type":"LineString","coordinates":[[1,"x"],[2,2]]}}]})"},
        {"is no TopoJSON", "cells.topojson", &atlas::LayerTexts::cells, "{}"},
        {"no transform", "cells.topojson", &atlas::LayerTexts::cells, R"({"type":"Topology"})"},
        {"not made of arcs", "cells.topojson", &atlas::LayerTexts::cells,
         R"({"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},"arcs":[],
             "objects":{"cells":{"geometries":[{"type":"Polygon","id":"a","arcs":[[7]]}]}}})"},
        {"arc_sides", "cells.topojson", &atlas::LayerTexts::cells,
         R"({"type":"Topology","transform":{"scale":[1,1],"translate":[0,0]},
             "arcs":[[[0,0],[1,1]]],"arc_sides":{"left":[5],"right":[-1],"river":[-1]},
             "objects":{"cells":{"geometries":[]}}})"},
    };
    for (const Case& one : cases) {
        atlas::LayerTexts texts = small();
        texts.*one.text = one.bytes;
        const auto layers = atlas::read_layers(texts);
        ASSERT_FALSE(layers) << one.what;
        EXPECT_EQ(layers.error().file, one.file);
        EXPECT_NE(layers.error().what.find(one.what), std::string::npos) << layers.error().what;
    }
}

TEST(layers, overlays_hold_in_their_years) {
    const atlas::Layers layers = test_layers();
    int checked = 0;
    for (const atlas::Overlay& overlay : layers.overlays) {
        if (overlay.id == "yellow-1128") {
            EXPECT_FALSE(overlay.valid_in(1127));
            EXPECT_TRUE(overlay.valid_in(1128));
            EXPECT_TRUE(overlay.valid_in(1167));
            EXPECT_FALSE(overlay.valid_in(1168));
            ++checked;
        }
    }
    EXPECT_EQ(checked, 1);
}

TEST(layers, those_of_the_record_have_a_cell_for_each_side_of_an_arc) {
    const atlas::Layers layers = test_layers();
    EXPECT_GT(layers.land.size(), 100u);
    EXPECT_EQ(layers.cells.size(), 330u);
    for (const atlas::Arc& arc : layers.arcs) {
        EXPECT_TRUE(arc.left >= 0 || arc.right >= 0);
    }
}

}  // namespace
