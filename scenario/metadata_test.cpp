#include "scenario/metadata.hpp"

#include <gtest/gtest.h>

#include <string>

#include "simulation/calendar/julian.hpp"

namespace scenario {
namespace {

const std::string good = R"({"name": "tiny", "title": "Tiny", "version": "2",
    "licenses": [{"name": "CC0-1.0"}], "resources": [{"name": "places", "schema": {"fields": []}}],
    "temporal": {"start": "1200-01-01", "end": "1202-12-31"}})";

Metadata read(const std::string& json, Diagnostics& diagnostics) {
    PackFiles files;
    files.put({"datapackage.json", json, {}, {}, false});
    return read_metadata(files, diagnostics);
}

TEST(Metadata, gives_name_title_licence_and_span) {
    Diagnostics diagnostics;
    const Metadata metadata = read(good, diagnostics);
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_EQ(metadata.name, "tiny");
    EXPECT_EQ(metadata.title, "Tiny");
    EXPECT_EQ(metadata.version, "2");
    EXPECT_EQ(metadata.license, "CC0-1.0");
    EXPECT_EQ(metadata.first_day, sim::day_of({1200, 1, 1}));
    EXPECT_EQ(metadata.last_day, sim::day_of({1202, 12, 31}));
}

TEST(Metadata, its_head_leaves_out_the_resources_and_nothing_else) {
    const std::string head = head_of_metadata(good);
    EXPECT_EQ(head.find("resources"), std::string::npos);
    Diagnostics diagnostics;
    EXPECT_EQ(read(head, diagnostics).license, "CC0-1.0");
    EXPECT_TRUE(diagnostics.empty());
    EXPECT_EQ(head_of_metadata(head), head);
    EXPECT_EQ(head_of_metadata("{\"name\": "), "{\"name\": ");
}

TEST(Metadata, odd_shapes_are_reported_not_fatal) {
    for (const std::string json :
         {"", "null", "[]", "{}", R"({"name": 3, "title": [], "temporal": "now", "licenses": {}})",
          R"({"name": "a", "title": "b", "temporal": {"start": "1200-01-01", "end": 7}})",
          R"({"name": "a", "title": "b",
              "temporal": {"start": "0001-01-01", "end": "9999-01-01"}})"}) {
        Diagnostics diagnostics;
        EXPECT_FALSE(read(json, diagnostics).first_day.exists()) << json;
        EXPECT_FALSE(diagnostics.empty()) << json;
    }
}

}  // namespace
}  // namespace scenario
