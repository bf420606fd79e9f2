// Every export of the invented pack: the exports know no Jin and no Song.
#include <gtest/gtest.h>

#include <memory>
#include <utility>

#include "exports/bibtex.hpp"
#include "exports/csv_package.hpp"
#include "exports/geojson.hpp"
#include "exports/gexf.hpp"
#include "exports/linked_places.hpp"
#include "exports/timeline.hpp"
#include "scenario/directory/read_directory.hpp"
#include "tests/support/source_folder.hpp"

namespace exports {
namespace {

class TinyExports : public testing::Test {
  protected:
    static api::Session open() {
        auto loaded = scenario::load_directory(test_support::source_folder() + "/tests/tiny_pack");
        CHECK(loaded.has_value(), "the tiny pack loads");
        return api::Session(std::make_shared<const scenario::Scenario>(std::move(loaded.value())));
    }

    api::Session session = open();
    Record record{session};
};

TEST_F(TinyExports, spans_of_a_place_follow_one_another_without_gaps) {
    std::size_t place = record.place_count();
    std::string end;
    for (const Holding& holding : record.holdings()) {
        if (holding.place != place) {
            EXPECT_TRUE(end.empty()) << "the last span is open";
            EXPECT_EQ(holding.start, record.first_day());
            place = holding.place;
        } else {
            EXPECT_EQ(day_before(holding.start), end);
            EXPECT_FALSE(holding.event.empty());
        }
        end = holding.end;
    }
    EXPECT_EQ(place, record.place_count() - 1);
    EXPECT_GT(record.holdings().size(), record.place_count()) << "a place changes hands";
}

TEST_F(TinyExports, geojson_has_a_feature_a_place) {
    GeojsonChoice choice;
    choice.day = "1201-06-01";
    choice.routes = true;
    choice.armies = true;
    const Json json = Json::parse(geojson(record, choice));
    std::size_t places = 0;
    for (const Json& feature : json["features"]) {
        places += feature["properties"]["feature"] == "place" ? 1 : 0;
    }
    EXPECT_EQ(places, record.place_count());
    EXPECT_EQ(json["license"], "CC-BY-4.0");
    EXPECT_EQ(json["date"], "1201-06-01");
}

TEST_F(TinyExports, linked_places_name_every_place_under_the_base) {
    const Json json = Json::parse(linked_places(record, usual_base(record)));
    ASSERT_EQ(json["features"].size(), record.place_count());
    for (const Json& feature : json["features"]) {
        EXPECT_EQ(feature["@id"].get<std::string>().find("urn:jinsong:tiny:place/"), 0U);
        EXPECT_FALSE(feature["names"].empty());
    }
}

TEST_F(TinyExports, edges_of_the_graph_lead_between_its_nodes) {
    const std::string all = gexf(record, {}, Origins::all);
    const std::string told = gexf(record, {}, Origins::told);
    EXPECT_GT(all.size(), told.size());
    EXPECT_NE(all.find("<edge "), std::string::npos);
    EXPECT_EQ(gexf(record, {"1202-12-31", ""}, Origins::told).find("<edge "), std::string::npos);
}

TEST_F(TinyExports, timeline_tells_the_told_events_in_either_language) {
    const Json english = Json::parse(timeline(record, {}));
    const Json chinese = Json::parse(timeline(record, {{}, {}, Tongue::chinese}));
    ASSERT_EQ(english["events"].size(), record.scenario().texts.events.size());
    EXPECT_EQ(chinese["events"].size(), english["events"].size());
    EXPECT_NE(chinese["events"][0]["group"], english["events"][0]["group"]);
}

TEST_F(TinyExports, csv_package_lists_every_file) {
    storage::NameTable names;
    const std::vector<storage::CsvTable> files = csv_package(record, names);
    std::set<std::string> paths{"datapackage.json"};
    Json package;
    for (const storage::CsvTable& file : files) {
        if (file.file_name == "datapackage.json") {
            package = Json::parse(file.text);
        }
    }
    for (const Json& resource : package["resources"]) {
        paths.insert(resource["path"].get<std::string>());
        EXPECT_FALSE(resource["description"].get<std::string>().empty()) << resource["name"];
    }
    for (const storage::CsvTable& file : files) {
        EXPECT_EQ(paths.count(file.file_name), 1U) << file.file_name;
    }
    EXPECT_EQ(paths.size(), files.size());
}

TEST_F(TinyExports, bibtex_keeps_to_the_keys_that_it_is_given) {
    const auto entries = record.scenario().bibliography.entries();
    ASSERT_FALSE(entries.empty());
    const std::string key(entries[0].key);
    const std::string one = bibtex(record, std::set<std::string>{key});
    EXPECT_NE(one.find("{" + key + ","), std::string::npos);
    EXPECT_EQ(one.find("\n@"), one.rfind("\n@"));
    EXPECT_EQ(bibtex(record, std::set<std::string>{}).find('@'), std::string::npos);
}

TEST_F(TinyExports, the_same_record_gives_the_same_bytes) {
    api::Session other_session = open();
    Record other(other_session);
    EXPECT_EQ(geojson(record, {}), geojson(other, {}));
    EXPECT_EQ(linked_places(record, "x:"), linked_places(other, "x:"));
}

}  // namespace
}  // namespace exports
