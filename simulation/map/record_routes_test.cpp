// What the movement graph says about the land of the record: the map is the data pack's, and who
// held what is read from its control tables.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "simulation/map/frontier.hpp"
#include "simulation/map/next_hop.hpp"
#include "simulation/map/passage.hpp"
#include "simulation/map/record_map_test.hpp"
#include "simulation/map/shortest_path.hpp"

namespace sim {
namespace {

using record_map::RecordMap;

const RecordMap& record() {
    static const RecordMap map;
    return map;
}

struct Question {
    Traveller traveller = Traveller::envoy;
    std::string from;
    std::string to;
    Season season;
    std::string day;                   ///< Whose holders count; empty: no place is closed.
    std::vector<std::string> friends;  ///< Polities that let the traveller through.
    ModeSet modes = usual_modes(traveller);
};

std::optional<Path> ask(const Question& question) {
    const Map& map = record().map();
    const Graph graph(map);
    const MarchLaws laws;
    std::vector<Millidays> times(map.routes.size());
    fill_route_times(map, laws, {question.traveller, question.modes, question.season}, times);
    std::vector<Millidays> weights(map.routes.size());
    fill_route_weights(map, laws, question.traveller, times, weights);
    std::vector<std::uint8_t> closed(map.places.size(), 0);
    if (!question.day.empty()) {
        close_hostile_land(record().holders_on(question.day),
                           record().letting_through(question.friends), closed);
    }
    PathTree tree;
    return find_path(graph, {times, weights, closed}, record().place(question.from),
                     record().place(question.to), ClosedEnd::refused, tree);
}

bool passes(const Path& path, const std::string& id) {
    const PlaceId place = record().place(id);
    return std::any_of(path.legs.begin(), path.legs.end(),
                       [place](const Leg& leg) { return leg.from == place || leg.to == place; });
}

/// Where the path puts to sea, in order.
std::vector<PlaceId> harbours(const Path& path) {
    std::vector<PlaceId> left;
    for (const Leg& leg : path.legs) {
        if (record().map().routes[leg.route.index].mode == RouteMode::sea) {
            left.push_back(leg.from);
        }
    }
    return left;
}

Question song_mission(const std::string& day, std::int32_t month) {
    return {Traveller::envoy, "kaifeng", "huining", {month, Winter::usual}, day, {"song", "jin"}};
}

TEST(RecordRoutes, song_envoys_of_1118_cannot_reach_the_jin_by_land) {
    Question by_land = song_mission("1118-10-22", 10);
    by_land.modes = by_land.modes.without(RouteMode::sea);
    EXPECT_FALSE(ask(by_land).has_value());
    by_land.friends.emplace_back("liao");
    EXPECT_TRUE(ask(by_land).has_value()) << "it is Liao alone that stands between";
}

TEST(RecordRoutes, song_envoys_of_1118_sail_from_dengzhou) {
    const auto path = ask(song_mission("1118-10-22", 10));
    ASSERT_TRUE(path.has_value());
    EXPECT_EQ(harbours(*path), (std::vector<PlaceId>{record().place("dengzhou-shandong")}));
    EXPECT_TRUE(passes(*path, "suzhou-liao"));
    // They pass through no place of the Liao.
    const std::vector<PolityId> holders = record().holders_on("1118-10-22");
    for (const Leg& leg : path->legs) {
        EXPECT_NE(holders[leg.to.index], record().polity("liao"));
    }
}

TEST(RecordRoutes, from_1124_envoys_take_the_road_by_yanjing) {
    for (const std::int32_t month : {1, 4, 7, 10}) {
        const auto path = ask(song_mission("1124-06-30", month));
        ASSERT_TRUE(path.has_value());
        EXPECT_TRUE(passes(*path, "yanjing"));
        EXPECT_TRUE(passes(*path, "pingzhou"));
        EXPECT_TRUE(harbours(*path).empty());
    }
}

TEST(RecordRoutes, while_a_rebel_holds_pingzhou_in_1123_the_coast_road_is_shut) {
    Question by_land = song_mission("1123-07-31", 7);
    by_land.modes = by_land.modes.without(RouteMode::sea);
    const auto round_about = ask(by_land);
    ASSERT_TRUE(round_about.has_value());
    EXPECT_FALSE(passes(*round_about, "pingzhou"));
    by_land.friends.emplace_back("zhang-jue-band");
    const auto coast_road = ask(by_land);
    ASSERT_TRUE(coast_road.has_value());
    EXPECT_TRUE(passes(*coast_road, "pingzhou"));
    EXPECT_LT(coast_road->time, round_about->time);
}

TEST(RecordRoutes, every_place_can_be_reached_by_an_envoy_when_none_is_closed) {
    const Map& map = record().map();
    for (std::int32_t month = 1; month <= 12; ++month) {
        std::vector<Millidays> times(map.routes.size());
        fill_route_times(map, MarchLaws{}, {Traveller::envoy, ModeSet::all(), {month}}, times);
        PathTree tree;
        tree.search(Graph(map), {times, {}, {}}, record().place("kaifeng"));
        for (std::size_t place = 0; place < map.places.size(); ++place) {
            EXPECT_NE(tree.time_from(PlaceId(place)), no_passage)
                << "place " << place << " month " << month;
        }
    }
}

TEST(RecordRoutes, winter_ice_brings_cavalry_to_kaifeng_sooner_than_summer) {
    Question raid = {Traveller::cavalry, "yanjing", "kaifeng", {1, Winter::usual}, "", {}};
    const auto winter = ask(raid);
    raid.season.month = 8;
    const auto summer = ask(raid);
    raid.season = {1, Winter::mild};
    const auto mild = ask(raid);
    ASSERT_TRUE(winter && summer && mild);
    EXPECT_LT(winter->time, mild->time);
    EXPECT_LT(mild->time, summer->time);
}

TEST(RecordRoutes, the_yellow_river_is_crossed_on_the_ice_in_january_only) {
    const Map& map = record().map();
    int crossings = 0;
    for (std::size_t i = 0; i < map.routes.size(); ++i) {
        const RouteDefinition& route = map.routes[i];
        if (route.crosses == record().barrier("yellow") && route.winter_freezes) {
            const MarchLaws laws;
            EXPECT_EQ(crossing_of(map, RouteId(i), laws, {.month = 1}), Crossing::ice);
            EXPECT_EQ(crossing_of(map, RouteId(i), laws, {.month = 5}), Crossing::ferry);
            EXPECT_EQ(crossing_of(map, RouteId(i), laws, {.month = 8}), Crossing::high_water);
            ++crossings;
        }
    }
    EXPECT_GT(crossings, 10);
}

TEST(RecordRoutes, couriers_are_quicker_than_envoys_and_horse_than_foot) {
    const auto time_of = [](Traveller traveller) {
        return ask({traveller, "kaifeng", "taiyuan", {4, Winter::usual}, "", {}})->time;
    };
    EXPECT_LT(time_of(Traveller::courier), time_of(Traveller::envoy));
    EXPECT_LT(time_of(Traveller::envoy), time_of(Traveller::foot));
    EXPECT_LT(time_of(Traveller::cavalry), time_of(Traveller::foot));
    EXPECT_LT(time_of(Traveller::foot), time_of(Traveller::baggage));
}

TEST(RecordRoutes, a_fleet_goes_from_hangzhou_to_the_huai_but_not_to_taiyuan) {
    const auto fleet = ask({Traveller::ship, "hangzhou", "qingkou", {5, Winter::usual}, "", {}});
    EXPECT_TRUE(fleet.has_value());
    EXPECT_FALSE(
        ask({Traveller::ship, "hangzhou", "taiyuan", {5, Winter::usual}, "", {}}).has_value());
}

/// The border of two polities on a day, east of Tongbai where the Huai rises.
std::vector<BorderRoute> eastern_border(const std::string& day, const std::string& a,
                                        const std::string& b) {
    const Map& map = record().map();
    const std::int32_t tongbai_millidegrees = 113'900;
    const auto border = find_border(map, record().holders_on(day));
    return border_within(map, border_between(border, record().polity(a), record().polity(b)),
                         {.west_millidegrees = tongbai_millidegrees});
}

TEST(RecordRoutes, the_border_of_1142_follows_the_huai_in_the_east) {
    for (const std::string day : {"1142-12-31", "1165-12-31", "1208-12-31"}) {
        const auto border = eastern_border(day, "song", "jin");
        ASSERT_GE(border.size(), 8U) << day;
        const auto followed = barriers_followed(record().map(), border);
        ASSERT_FALSE(followed.empty()) << day;
        EXPECT_EQ(followed[0].barrier, record().barrier("huai")) << day;
        EXPECT_GE(followed[0].permille(), 900) << day;
        EXPECT_GE(followed[0].crossing * 3, followed[0].routes * 2) << day;
    }
}

TEST(RecordRoutes, other_borders_do_not_follow_the_huai) {
    for (const auto& border : {eastern_border("1114-12-31", "song", "liao"),
                               eastern_border("1126-12-31", "song", "jin")}) {
        ASSERT_FALSE(border.empty());
        for (const BarrierShare& share : barriers_followed(record().map(), border)) {
            EXPECT_TRUE(share.barrier != record().barrier("huai") || share.permille() < 500);
        }
    }
}

TEST(RecordRoutes, neighbours_change_with_the_holders) {
    const auto borders = [](const std::string& day, const std::string& a, const std::string& b) {
        const auto rows = find_neighbours(find_border(record().map(), record().holders_on(day)));
        return std::any_of(rows.begin(), rows.end(), [&a, &b](const Neighbour& row) {
            return row.polity == record().polity(a) && row.neighbour == record().polity(b);
        });
    };
    EXPECT_TRUE(borders("1114-12-31", "song", "liao"));
    EXPECT_FALSE(borders("1114-12-31", "song", "jin"));
    EXPECT_TRUE(borders("1142-12-31", "song", "jin"));
    EXPECT_FALSE(borders("1142-12-31", "song", "liao"));
    EXPECT_TRUE(borders("1235-12-31", "song", "mongol"));
}

}  // namespace
}  // namespace sim
