// Pictures of the record: every layer and turning point, read again as text.
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <set>

#include "api/api.hpp"
#include "atlas/picture.hpp"
#include "atlas/test_layers.hpp"
#include "tests/pictures/well_formed.hpp"
#include "tests/support/real_pack.hpp"

namespace {

using atlas::Json;

class Pictures : public testing::Test {
  protected:
    static void SetUpTestSuite() {
        session = std::make_unique<api::Session>(test_support::load_pack("data/jin_song"));
        layers = std::make_unique<atlas::Layers>(test_layers());
        places = ask(Json{{"call", "places"}});
        polities = ask(Json{{"call", "polities"}});
        std::vector<atlas::PlacePosition> positions;
        for (const Json& place : places["places"]) {
            positions.push_back({place["id"].get<std::string>(),
                                 {place["lon"].get<double>(), place["lat"].get<double>()}});
        }
        stage = std::make_unique<atlas::Stage>(atlas::build_stage(*layers, positions));
    }
    static void TearDownTestSuite() {
        stage.reset();
        layers.reset();
        session.reset();
    }

    static Json ask(const Json& request) {
        const Json reply = Json::parse(session->call(request.dump()), nullptr, false);
        EXPECT_TRUE(reply["ok"].get<bool>()) << request.dump();
        return reply["answer"];
    }

    static atlas::Moment moment_of(const std::string& day) {
        const std::string month = day.substr(0, 7);
        const Json at = ask(Json{{"call", "at"}, {"date", day}});
        const Json told = ask(Json{{"call", "chronicle"}, {"from", month + "-01"}, {"to", month}});
        const Json techniques = ask(Json{{"call", "techniques"}});
        return atlas::read_moment({at, places, polities, told, techniques});
    }

    static std::unique_ptr<api::Session> session;
    static std::unique_ptr<atlas::Layers> layers;
    static std::unique_ptr<atlas::Stage> stage;
    static Json places;
    static Json polities;
};

std::unique_ptr<api::Session> Pictures::session;
std::unique_ptr<atlas::Layers> Pictures::layers;
std::unique_ptr<atlas::Stage> Pictures::stage;
Json Pictures::places;
Json Pictures::polities;

TEST_F(Pictures, of_every_turning_point_are_well_formed) {
    const Json points = ask(Json{{"call", "turning_points"}})["points"];
    ASSERT_GE(points.size(), 10u);
    for (const Json& point : points) {
        const std::string day = point["date"].is_string() ? point["date"].get<std::string>()
                                                          : point["date"]["day"].get<std::string>();
        const atlas::Picture picture = atlas::draw_picture(*stage, moment_of(day), {});
        EXPECT_EQ(well_formed(picture.svg), "") << day;
        EXPECT_GE(picture.summary["legend"].size(), 3u) << day;
        EXPECT_GT(picture.summary["counts"]["places_named"].get<int>(), 60) << day;
    }
}

TEST_F(Pictures, of_every_layer_and_language_are_well_formed) {
    const atlas::Moment moment = moment_of("1161-12-10");
    for (const atlas::LayerName& layer : atlas::layer_names()) {
        for (const atlas::Naming naming :
             {atlas::Naming::english, atlas::Naming::chinese, atlas::Naming::both}) {
            atlas::PictureOptions options;
            options.layer = layer.layer;
            options.naming = naming;
            options.print = naming == atlas::Naming::chinese;
            const atlas::Picture picture = atlas::draw_picture(*stage, moment, options);
            EXPECT_EQ(well_formed(picture.svg), "") << layer.name;
            EXPECT_EQ(picture.summary["layer"], std::string(layer.name));
        }
    }
}

TEST_F(Pictures, legend_names_exactly_the_realms_on_the_map) {
    for (const std::string day : {"1115-06-15", "1130-01-31", "1142-10-11", "1215-06-30"}) {
        const Json at = ask(Json{{"call", "at"}, {"date", day}});
        std::set<std::string> expected;
        for (const Json& place : at["places"]) {
            expected.insert(place["holder"].get<std::string>());
            expected.insert(place["owner"].get<std::string>());
            for (const Json& claimant : place["claimants"]) {
                expected.insert(claimant.get<std::string>());
            }
        }
        const atlas::Picture picture = atlas::draw_picture(*stage, moment_of(day), {});
        std::set<std::string> named;
        for (const Json& realm : picture.summary["legend"]) {
            named.insert(realm["id"].get<std::string>());
            const std::string words = ">" + realm["name_en"].get<std::string>() + "</text>";
            EXPECT_NE(picture.svg.find(words), std::string::npos) << day << realm["id"];
        }
        EXPECT_EQ(named, expected) << day;
    }
}

TEST_F(Pictures, tell_that_a_fallen_state_holds_out) {
    const std::string words = "holds out after its end on 1234-02-09";
    const auto svg_of = [&](const char* day) {
        return atlas::draw_picture(*stage, moment_of(day), {}).svg;
    };
    EXPECT_NE(svg_of("1234-03-01").find(words), std::string::npos);
    EXPECT_EQ(svg_of("1234-01-01").find(words), std::string::npos);
}

TEST_F(Pictures, of_1142_have_their_border_along_the_huai) {
    const atlas::Moment moment = moment_of("1142-10-11");
    std::map<std::string, std::string> holder;
    for (const atlas::MomentPlace& place : moment.places) {
        holder[place.id] = place.holder;
    }
    int along_huai = 0;
    int off_huai = 0;
    const atlas::Picture picture = atlas::draw_picture(*stage, moment, {});
    for (const atlas::StageArc& arc : stage->arcs) {
        if (arc.left < 0 || arc.right < 0 || arc.river < 0 ||
            stage->arc_rivers[static_cast<std::size_t>(arc.river)] != "huai") {
            continue;
        }
        const std::string& left = holder[stage->cells[static_cast<std::size_t>(arc.left)].id];
        const std::string& right = holder[stage->cells[static_cast<std::size_t>(arc.right)].id];
        if (left == right) {
            ++off_huai;
            continue;
        }
        ++along_huai;
        EXPECT_NE(picture.svg.find(atlas::path_of(arc.line, false)), std::string::npos);
    }
    EXPECT_GT(along_huai, 8);
    EXPECT_GT(along_huai, 2 * off_huai);
    // Dasan Pass: the pass Song, Fengxiang behind it Jin.
    EXPECT_EQ(holder["dasanguan"], "song");
    EXPECT_EQ(holder["fengxiang"], "jin");
}

TEST_F(Pictures, follow_the_yellow_river_of_their_year) {
    const auto drawn = [&](const std::string& day, const std::string& course) {
        const atlas::Picture picture = atlas::draw_picture(*stage, moment_of(day), {});
        for (const atlas::StageOverlay& overlay : stage->overlays) {
            if (overlay.about->id == course) {
                return picture.svg.find(overlay.path) != std::string::npos;
            }
        }
        ADD_FAILURE() << course;
        return false;
    };
    EXPECT_TRUE(drawn("1127-02-01", "yellow-northern"));
    EXPECT_FALSE(drawn("1127-02-01", "yellow-1128"));
    EXPECT_TRUE(drawn("1142-10-11", "yellow-1128"));
    EXPECT_TRUE(drawn("1208-10-01", "yellow-1194"));
}

TEST_F(Pictures, focus_leaves_out_what_lies_elsewhere) {
    atlas::PictureOptions options;
    const atlas::StagePoint kaifeng = stage->places.at("kaifeng");
    options.focus =
        atlas::Box{kaifeng.x - 800.0, kaifeng.y - 700.0, kaifeng.x + 800.0, kaifeng.y + 700.0};
    const atlas::Picture picture = atlas::draw_picture(*stage, moment_of("1142-10-11"), options);
    EXPECT_EQ(well_formed(picture.svg), "");
    for (const Json& realm : picture.summary["legend"]) {
        EXPECT_NE(realm["id"], "dali");
        EXPECT_NE(realm["id"], "goryeo");
    }
    EXPECT_NE(picture.svg.find(">Kaifeng</text>"), std::string::npos);
    EXPECT_EQ(picture.svg.find(">Dali</text>"), std::string::npos);
}

}  // namespace
