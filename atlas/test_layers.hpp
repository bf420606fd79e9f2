// The layers of data/map, for tests.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "atlas/layers.hpp"
#include "tests/support/source_folder.hpp"

/// The bytes of a file of the sources; empty after a failed expectation.
inline std::string test_file(const std::string& path) {
    std::ifstream file(test_support::source_folder() + "/" + path, std::ios::binary);
    EXPECT_TRUE(file) << path;
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

inline atlas::Layers test_layers() {
    const std::string land = test_file("data/map/land.geojson");
    const std::string lakes = test_file("data/map/lakes.geojson");
    const std::string rivers = test_file("data/map/rivers.geojson");
    const std::string overlays = test_file("data/map/overlays.geojson");
    const std::string cells = test_file("data/map/cells.topojson");
    auto layers = atlas::read_layers({land, lakes, rivers, overlays, cells});
    EXPECT_TRUE(layers);
    return layers ? layers.value() : atlas::Layers{};
}
