#include "atlas/stage.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <sstream>

#include "atlas/test_layers.hpp"

namespace {

using atlas::StagePoint;

// The rings of a path of "M x y l dx dy dx dy ... z".
std::vector<std::vector<StagePoint>> rings_of(const std::string& path) {
    std::vector<std::vector<StagePoint>> rings;
    std::string spaced;
    for (const char letter : path) {
        spaced += letter == 'M'                    ? " M "
                  : letter == 'l' || letter == 'z' ? " "
                                                   : std::string(1, letter);
    }
    std::stringstream words(spaced);
    std::string word;
    StagePoint at;
    while (words >> word) {
        if (word == "M") {
            rings.emplace_back();
            words >> at.x >> at.y;
        } else {
            int y = 0;
            words >> y;
            at = {at.x + std::stoi(word), at.y + y};
        }
        rings.back().push_back(at);
    }
    return rings;
}

double area_units(const std::vector<std::vector<StagePoint>>& rings) {
    double twice = 0;
    for (const auto& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const StagePoint& a = ring[i];
            const StagePoint& b = ring[(i + 1) % ring.size()];
            twice += double(a.x) * b.y - double(b.x) * a.y;
        }
    }
    return std::abs(twice) / 2;
}

TEST(stage, paths_are_relative_and_whole) {
    EXPECT_EQ(atlas::path_of({{10, 20}, {13, 18}, {9, 18}, {10, 20}}, true), "M10 20l3 -2 -4 0z");
    EXPECT_EQ(atlas::path_of({{-1, 2}, {3, 2}}, false), "M-1 2l4 0");
    EXPECT_EQ(atlas::path_of({}, true), "");
}

TEST(stage, cells_keep_their_area) {
    const atlas::Layers layers = test_layers();
    const atlas::Stage stage = atlas::build_stage(layers, {});
    ASSERT_EQ(stage.cells.size(), layers.cells.size());
    const double units_per_km2 = atlas::stage_units_per_km * atlas::stage_units_per_km;
    for (std::size_t i = 0; i < stage.cells.size(); ++i) {
        const double km2 = area_units(rings_of(stage.cells[i].path)) / units_per_km2;
        EXPECT_NEAR(km2, layers.cells[i].area_km2, 15 + 0.012 * layers.cells[i].area_km2)
            << stage.cells[i].id;
    }
}

TEST(stage, lies_inside_the_window_of_the_layers) {
    const atlas::Projection projection = atlas::map_projection();
    for (int along = 0; along <= 100; ++along) {
        const double x = atlas::stage_width * along / 100.0;
        const double y = atlas::stage_height * along / 100.0;
        for (const atlas::Point edge : {atlas::Point{x, 0}, atlas::Point{x, atlas::stage_height},
                                        atlas::Point{0, y}, atlas::Point{atlas::stage_width, y}}) {
            const atlas::Position at = atlas::stage_position(projection, edge);
            EXPECT_GE(at.lon, 70);
            EXPECT_LE(at.lon, 145);
            EXPECT_GE(at.lat, 17);
            EXPECT_LE(at.lat, 55);
        }
    }
}

TEST(stage, puts_places_where_their_cells_are) {
    const atlas::Layers layers = test_layers();
    const atlas::PlacePosition places[] = {{"kaifeng", {114.348, 34.797}}};
    const atlas::Stage stage = atlas::build_stage(layers, places);
    const StagePoint kaifeng = stage.places.at("kaifeng");
    for (const atlas::StageCell& cell : stage.cells) {
        if (cell.id == "kaifeng") {
            int crossings = 0;
            for (const auto& ring : rings_of(cell.path)) {
                for (std::size_t i = 0; i < ring.size(); ++i) {
                    const StagePoint& a = ring[i];
                    const StagePoint& b = ring[(i + 1) % ring.size()];
                    if ((a.y > kaifeng.y) != (b.y > kaifeng.y)) {
                        const double x = a.x + double(kaifeng.y - a.y) * (b.x - a.x) / (b.y - a.y);
                        crossings += x > kaifeng.x ? 1 : 0;
                    }
                }
            }
            EXPECT_EQ(crossings % 2, 1);
        }
    }
}

TEST(stage, as_json_has_what_pages_draw) {
    const atlas::Layers layers = test_layers();
    const atlas::PlacePosition places[] = {{"kaifeng", {114.348, 34.797}}};
    const atlas::Json json = atlas::stage_json(atlas::build_stage(layers, places));
    for (const char* key : {"width", "height", "land", "lakes", "rivers", "overlays", "arcs",
                            "sides", "cells", "places", "relief"}) {
        EXPECT_TRUE(json.contains(key)) << key;
    }
    EXPECT_EQ(json["arcs"].size(), json["sides"]["left"].size());
    EXPECT_EQ(json["arcs"].size(), layers.arcs.size());
    EXPECT_EQ(json["cells"][0]["d"].get<std::string>()[0], 'M');
    EXPECT_EQ(json["places"]["kaifeng"].size(), 2u);
    for (const atlas::Json& overlay : json["overlays"]) {
        EXPECT_NE(overlay["kind"], "limit");
        EXPECT_FALSE(overlay["d"].get<std::string>().empty()) << overlay["id"];
    }
    EXPECT_LT(json.dump().size(), 900'000u);
}

}  // namespace
