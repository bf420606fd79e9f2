#include "simulation/rules/envoy.hpp"

#include <gtest/gtest.h>

namespace sim {
namespace {

const EnvoyLaws laws;

MissionInputs five_days_away() {
    MissionInputs in;
    in.courier = Millidays(5000);
    in.sea = no_passage;
    return in;
}

TEST(Envoy, a_mission_goes_at_half_the_pace_of_a_courier) {
    const MissionOutcome out = mission(five_days_away(), laws);
    EXPECT_TRUE(out.can_go);
    EXPECT_FALSE(out.by_sea);
    EXPECT_EQ(out.days, 21);
}

TEST(Envoy, where_the_land_is_barred_it_goes_by_sea_if_that_is_shorter) {
    MissionInputs in = five_days_away();
    in.is_barred = true;
    EXPECT_EQ(mission(in, laws).days, 31) << "by side roads";
    in.sea = Millidays(8000);
    EXPECT_TRUE(mission(in, laws).by_sea);
    EXPECT_EQ(mission(in, laws).days, 21);
    in.sea = Millidays(40000);
    EXPECT_FALSE(mission(in, laws).by_sea);
}

TEST(Envoy, a_mission_under_a_cover_goes_by_sea_wherever_it_can) {
    MissionInputs in = five_days_away();
    in.is_secret = true;
    EXPECT_FALSE(mission(in, laws).by_sea) << "there is no sea";
    in.sea = Millidays(40000);
    EXPECT_TRUE(mission(in, laws).by_sea);
}

TEST(Envoy, nobody_goes_where_no_way_leads) {
    MissionInputs in = five_days_away();
    in.courier = no_passage;
    EXPECT_FALSE(mission(in, laws).can_go);
}

/// How many of 10,000 missions end so.
int count_of(const MissionInputs& in, MissionEnd end) {
    int count = 0;
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        count += mission_end(in, laws, Draw(ChanceKey{1, 0}, i, 17, 0)) == end ? 1 : 0;
    }
    return count;
}

TEST(Envoy, only_missions_to_enemies_are_lost_and_fewer_under_a_cover) {
    const auto lost = [](bool is_at_war, bool is_secret) {
        MissionInputs in = five_days_away();
        in.is_at_war = is_at_war;
        in.is_secret = is_secret;
        return count_of(in, MissionEnd::lost) + count_of(in, MissionEnd::detained);
    };
    EXPECT_EQ(lost(false, false), 0);
    EXPECT_NEAR(lost(true, false), 600, 80);
    EXPECT_NEAR(lost(true, true), 200, 50);
}

TEST(Envoy, envoys_are_held_where_there_is_war_or_war_is_meant) {
    MissionInputs in = five_days_away();
    EXPECT_EQ(count_of(in, MissionEnd::detained), 0);
    in.means_war = true;
    EXPECT_NEAR(count_of(in, MissionEnd::detained), 3000, 150);
    in.is_at_war = true;
    EXPECT_NEAR(count_of(in, MissionEnd::detained), 180, 50);
}

TEST(Envoy, only_secret_letters_are_read_by_others) {
    MissionInputs in = five_days_away();
    EXPECT_EQ(count_of(in, MissionEnd::read), 0);
    in.is_secret = true;
    EXPECT_NEAR(count_of(in, MissionEnd::read), 200, 50);
}

}  // namespace
}  // namespace sim
