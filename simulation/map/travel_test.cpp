#include "simulation/map/travel.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace sim {
namespace {

constexpr BarrierId river_barrier(0);
constexpr BarrierId wall_barrier(1);
constexpr BarrierId canal_barrier(2);

constexpr Season april = {.month = 4};
constexpr Season july = {.month = 7};
constexpr Season january = {.month = 1};

/// One route of 100 km on level ground, ready to be changed.
struct OneRoute {
    Map map;
    MarchLaws laws;

    explicit OneRoute(RouteMode mode = RouteMode::road) {
        map.places.resize(2);
        map.barriers = {{BarrierKind::river}, {BarrierKind::wall}, {BarrierKind::canal}};
        RouteDefinition route;
        route.from = PlaceId(0);
        route.to = PlaceId(1);
        route.mode = mode;
        route.length_km = Kilometres(100);
        map.routes.push_back(route);
        laws = round_laws();
    }

    /// Laws with which everything can be worked out in the head.
    static MarchLaws round_laws() {
        MarchLaws laws;
        laws.foot_km_per_day = 20;
        laws.cavalry_km_per_day = 50;
        laws.baggage_km_per_day = 10;
        laws.envoy_km_per_day = 25;
        laws.courier_km_per_day = 200;
        laws.foot_rough_permille = 1000;
        laws.baggage_rough_permille = 2000;
        laws.foot_ferry_millidays = 2000;
        laws.envoy_ferry_millidays = 500;
        laws.river_km_per_day = 50;
        laws.canal_km_per_day = 40;
        laws.sea_km_per_day = 100;
        laws.sea_wait_millidays = 1000;
        laws.bank_extra_permille = 500;
        laws.rain_extra_permille = 300;
        laws.snow_extra_permille = 400;
        laws.bare_steppe_extra_permille = 200;
        laws.gale_extra_permille = 1000;
        laws.high_water_permille = 3000;
        return laws;
    }

    RouteDefinition& route() { return map.routes[0]; }

    [[nodiscard]] Millidays time(Traveller traveller, Season season = april,
                                 ModeSet modes = ModeSet::all()) const {
        return route_time(map, RouteId(0), laws, {traveller, modes, season});
    }
};

TEST(Travel, a_level_road_takes_its_length_by_the_daily_march) {
    const OneRoute road;
    EXPECT_EQ(road.time(Traveller::foot), Millidays(5'000));
    EXPECT_EQ(road.time(Traveller::cavalry), Millidays(2'000));
    EXPECT_EQ(road.time(Traveller::baggage), Millidays(10'000));
    EXPECT_EQ(road.time(Traveller::envoy), Millidays(4'000));
    EXPECT_EQ(road.time(Traveller::courier), Millidays(500));
}

TEST(Travel, times_round_up_and_are_never_zero) {
    OneRoute road;
    road.route().length_km = Kilometres(1);
    road.laws.foot_km_per_day = 7;
    EXPECT_EQ(road.time(Traveller::foot), Millidays(143));
    road.route().length_km = Kilometres(0);
    EXPECT_EQ(road.time(Traveller::foot), Millidays(1));
}

TEST(Travel, rough_ground_slows_carts_more_than_men) {
    OneRoute road;
    road.route().cost_permille = 1500;
    EXPECT_EQ(road.time(Traveller::foot), Millidays(7'500));
    EXPECT_EQ(road.time(Traveller::baggage), Millidays(20'000));
}

TEST(Travel, ground_better_than_level_helps_all_alike) {
    OneRoute road;
    road.route().cost_permille = 800;
    EXPECT_EQ(road.time(Traveller::foot), Millidays(4'000));
    EXPECT_EQ(road.time(Traveller::baggage), Millidays(8'000));
}

TEST(Travel, summer_rains_slow_the_march) {
    const OneRoute road;
    EXPECT_EQ(road.time(Traveller::foot, july), Millidays(6'500));
    EXPECT_EQ(road.time(Traveller::foot, {.month = 5}), Millidays(5'000));
    EXPECT_EQ(road.time(Traveller::foot, {.month = 6}), Millidays(6'500));
    EXPECT_EQ(road.time(Traveller::foot, {.month = 8}), Millidays(6'500));
    EXPECT_EQ(road.time(Traveller::foot, {.month = 9}), Millidays(5'000));
}

TEST(Travel, snow_slows_passes_and_nothing_else) {
    EXPECT_EQ(OneRoute(RouteMode::pass).time(Traveller::foot, january), Millidays(7'000));
    EXPECT_EQ(OneRoute(RouteMode::pass).time(Traveller::foot, april), Millidays(5'000));
    EXPECT_EQ(OneRoute(RouteMode::road).time(Traveller::foot, january), Millidays(5'000));
    EXPECT_EQ(OneRoute(RouteMode::pass).time(Traveller::foot, {1, Winter::mild}), Millidays(5'000));
}

TEST(Travel, the_steppe_is_slow_while_it_is_bare) {
    const OneRoute steppe(RouteMode::steppe);
    EXPECT_EQ(steppe.time(Traveller::foot, {.month = 12}), Millidays(6'000));
    EXPECT_EQ(steppe.time(Traveller::foot, {.month = 3}), Millidays(6'000));
    EXPECT_EQ(steppe.time(Traveller::foot, {.month = 4}), Millidays(5'000));
    EXPECT_EQ(steppe.time(Traveller::foot, {.month = 11}), Millidays(5'000));
}

TEST(Travel, a_river_costs_the_time_of_a_ferry_and_more_in_high_water) {
    OneRoute road;
    road.route().crosses = river_barrier;
    EXPECT_EQ(road.time(Traveller::foot, april), Millidays(7'000));
    // The rains take 1.5 days more, the flood three times the ferry.
    EXPECT_EQ(road.time(Traveller::foot, july), Millidays(12'500));
    EXPECT_EQ(road.time(Traveller::envoy, april), Millidays(4'500));
}

TEST(Travel, winter_ice_opens_a_river_that_freezes) {
    OneRoute road;
    road.route().crosses = river_barrier;
    road.route().winter_freezes = true;
    EXPECT_EQ(road.time(Traveller::foot, january), Millidays(5'000));
    EXPECT_EQ(road.time(Traveller::foot, april), Millidays(7'000));
    road.route().winter_freezes = false;
    EXPECT_EQ(road.time(Traveller::foot, january), Millidays(7'000));
}

TEST(Travel, a_mild_winter_gives_no_ice_and_a_hard_one_lasts_two_months_longer) {
    OneRoute road;
    road.route().crosses = river_barrier;
    road.route().winter_freezes = true;
    EXPECT_EQ(road.time(Traveller::foot, {1, Winter::mild}), Millidays(7'000));
    EXPECT_EQ(road.time(Traveller::foot, {11, Winter::usual}), Millidays(7'000));
    EXPECT_EQ(road.time(Traveller::foot, {11, Winter::hard}), Millidays(5'000));
    EXPECT_EQ(road.time(Traveller::foot, {3, Winter::hard}), Millidays(5'000));
    EXPECT_EQ(road.time(Traveller::foot, {4, Winter::hard}), Millidays(7'000));
    EXPECT_EQ(road.time(Traveller::foot, {10, Winter::hard}), Millidays(7'000));
}

TEST(Travel, a_frozen_marsh_is_a_level_road) {
    OneRoute road;
    road.route().cost_permille = 1400;
    road.route().winter_freezes = true;
    EXPECT_EQ(road.time(Traveller::foot, january), Millidays(5'000));
    EXPECT_EQ(road.time(Traveller::foot, april), Millidays(7'000));
}

TEST(Travel, ice_on_a_river_does_not_level_the_hills_of_a_road_that_crosses_it) {
    OneRoute road;
    road.route().cost_permille = 1400;
    road.route().winter_freezes = true;
    road.route().crosses = river_barrier;
    EXPECT_EQ(road.time(Traveller::foot, january), Millidays(7'000));
}

TEST(Travel, along_a_frozen_river_the_march_is_on_the_ice) {
    OneRoute gorge(RouteMode::river);
    gorge.route().cost_permille = 1400;
    gorge.route().winter_freezes = true;
    gorge.route().crosses = river_barrier;
    EXPECT_EQ(gorge.time(Traveller::foot, january), Millidays(5'000));
    EXPECT_EQ(gorge.time(Traveller::foot, april), Millidays(11'500));
}

TEST(Travel, gates_and_bridges_cost_nothing) {
    OneRoute road;
    road.route().crosses = wall_barrier;
    EXPECT_EQ(road.time(Traveller::foot), Millidays(5'000));
    road.route().crosses = canal_barrier;
    EXPECT_EQ(road.time(Traveller::foot), Millidays(5'000));
}

TEST(Travel, armies_march_along_rivers_that_ships_sail) {
    OneRoute river(RouteMode::river);
    river.route().cost_permille = 800;
    EXPECT_EQ(river.time(Traveller::ship), Millidays(1'600));
    EXPECT_EQ(river.time(Traveller::foot), Millidays(7'500));
    river.route().cost_permille = 1600;
    EXPECT_EQ(river.time(Traveller::ship), Millidays(3'200));
    EXPECT_EQ(river.time(Traveller::foot), Millidays(10'500));
    EXPECT_EQ(OneRoute(RouteMode::canal).time(Traveller::ship), Millidays(2'500));
}

TEST(Travel, envoys_take_a_boat_where_it_is_quicker) {
    OneRoute river(RouteMode::river);
    EXPECT_EQ(river.time(Traveller::envoy), Millidays(2'000));
    EXPECT_EQ(river.time(Traveller::courier), Millidays(675));
}

TEST(Travel, ice_closes_water_to_ships_and_makes_it_a_road) {
    OneRoute river(RouteMode::river);
    river.route().winter_freezes = true;
    EXPECT_EQ(river.time(Traveller::ship, january), no_passage);
    EXPECT_EQ(river.time(Traveller::ship, april), Millidays(2'000));
    EXPECT_EQ(river.time(Traveller::foot, january), Millidays(5'000));
    EXPECT_EQ(river.time(Traveller::envoy, january), Millidays(4'000));
    OneRoute sea(RouteMode::sea);
    sea.route().winter_freezes = true;
    EXPECT_EQ(sea.time(Traveller::ship, january), no_passage);
    EXPECT_EQ(sea.time(Traveller::envoy, january), no_passage);
    EXPECT_EQ(sea.time(Traveller::foot, january), no_passage);
}

TEST(Travel, the_sea_asks_for_a_wind_loading_and_patience_in_gales) {
    const OneRoute sea(RouteMode::sea);
    EXPECT_EQ(sea.time(Traveller::ship, april), Millidays(2'000));
    EXPECT_EQ(sea.time(Traveller::ship, january), Millidays(3'000));
    EXPECT_EQ(sea.time(Traveller::envoy, april), Millidays(2'500));
    EXPECT_EQ(sea.time(Traveller::foot, april), Millidays(4'000));
}

TEST(Travel, ships_do_not_go_by_land) {
    for (const RouteMode mode : {RouteMode::road, RouteMode::pass, RouteMode::steppe}) {
        EXPECT_EQ(OneRoute(mode).time(Traveller::ship), no_passage);
    }
}

TEST(Travel, a_mode_that_is_not_allowed_is_no_way) {
    const OneRoute road;
    EXPECT_EQ(road.time(Traveller::foot, april, ModeSet::all().without(RouteMode::road)),
              no_passage);
    EXPECT_EQ(road.time(Traveller::foot, april, ModeSet{}.with(RouteMode::road)), Millidays(5'000));
}

TEST(Travel, only_armies_and_trains_leave_the_sea_out_by_themselves) {
    EXPECT_FALSE(usual_modes(Traveller::foot).holds(RouteMode::sea));
    EXPECT_FALSE(usual_modes(Traveller::cavalry).holds(RouteMode::sea));
    EXPECT_FALSE(usual_modes(Traveller::baggage).holds(RouteMode::sea));
    EXPECT_TRUE(usual_modes(Traveller::foot).holds(RouteMode::river));
    EXPECT_EQ(usual_modes(Traveller::envoy), ModeSet::all());
    EXPECT_EQ(usual_modes(Traveller::courier), ModeSet::all());
    EXPECT_FALSE(usual_modes(Traveller::ship).holds(RouteMode::road));
    EXPECT_TRUE(usual_modes(Traveller::ship).holds(RouteMode::canal));
}

TEST(Travel, crossings_are_told_by_barrier_and_season) {
    OneRoute road;
    const auto crossing = [&road](Season season) {
        return crossing_of(road.map, RouteId(0), road.laws, season);
    };
    EXPECT_EQ(crossing(april), Crossing::none);
    road.route().crosses = wall_barrier;
    EXPECT_EQ(crossing(april), Crossing::gate);
    road.route().crosses = river_barrier;
    EXPECT_EQ(crossing(april), Crossing::ferry);
    EXPECT_EQ(crossing(july), Crossing::high_water);
    EXPECT_EQ(crossing(january), Crossing::ferry);
    road.route().winter_freezes = true;
    EXPECT_EQ(crossing(january), Crossing::ice);
}

TEST(Travel, those_who_could_walk_dread_the_sea) {
    OneRoute sea(RouteMode::sea);
    sea.laws.sea_dread_permille = 2500;
    const RouteDefinition& route = sea.route();
    EXPECT_EQ(route_weight(route, sea.laws, Traveller::envoy, Millidays(2'001)), Millidays(5'003));
    EXPECT_EQ(route_weight(route, sea.laws, Traveller::ship, Millidays(2'001)), Millidays(2'001));
    EXPECT_EQ(route_weight(route, sea.laws, Traveller::envoy, no_passage), no_passage);
    EXPECT_EQ(route_weight(OneRoute().route(), sea.laws, Traveller::envoy, Millidays(7)),
              Millidays(7));
}

TEST(Travel, filled_times_and_weights_are_those_of_each_route) {
    OneRoute two(RouteMode::sea);
    two.map.routes.push_back(OneRoute(RouteMode::pass).route());
    const Journey journey = {Traveller::envoy, ModeSet::all(), january};
    std::vector<Millidays> times(2);
    std::vector<Millidays> weights(2);
    fill_route_times(two.map, two.laws, journey, times);
    fill_route_weights(two.map, two.laws, journey.traveller, times, weights);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(times[i], route_time(two.map, RouteId(i), two.laws, journey));
        EXPECT_EQ(weights[i],
                  route_weight(two.map.routes[i], two.laws, journey.traveller, times[i]));
    }
    EXPECT_NE(times[0], weights[0]);
}

TEST(Travel, a_begun_day_counts) {
    EXPECT_EQ(whole_days(Millidays(0)), 0);
    EXPECT_EQ(whole_days(Millidays(1)), 1);
    EXPECT_EQ(whole_days(Millidays(3'000)), 3);
    EXPECT_EQ(whole_days(Millidays(3'001)), 4);
}

TEST(TravelDeathTest, stops_at_what_it_cannot_answer) {
    OneRoute road;
    EXPECT_DEATH((void)road.time(Traveller::foot, {.month = 0}), "");
    EXPECT_DEATH((void)road.time(Traveller::foot, {.month = 13}), "");
    EXPECT_DEATH((void)whole_days(no_passage), "");
    std::vector<Millidays> short_times;
    EXPECT_DEATH(fill_route_times(road.map, road.laws, Journey{}, short_times), "");
    std::vector<Millidays> times(1);
    road.laws.foot_km_per_day = 0;
    EXPECT_DEATH(fill_route_times(road.map, road.laws, Journey{}, times), "");
}

}  // namespace
}  // namespace sim
