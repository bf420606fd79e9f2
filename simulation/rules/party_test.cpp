#include "simulation/rules/party.hpp"

#include <gtest/gtest.h>

namespace sim {
namespace {

const EnvoyLaws laws;

TEST(Party, opinion_is_drawn_by_people_and_events) {
    PartyInputs in;
    EXPECT_EQ(party_drawn_to(in, laws), Permille(500));
    in.ruler = Leaning::war;
    in.minister = Leaning::peace;
    EXPECT_EQ(party_drawn_to(in, laws), Permille(450)) << "the minister is heard more";
    in.is_at_war = true;
    in.defeat = Permille(1000);
    EXPECT_EQ(party_drawn_to(in, laws), Permille(100));
    in.weariness = Permille(1000);
    EXPECT_EQ(party_drawn_to(in, laws), Permille(0)) << "no less than nothing";
}

TEST(Party, lost_land_and_low_rank_rankle_in_peace_only) {
    PartyInputs in;
    in.lost_permille = 1000;
    in.is_lower = true;
    EXPECT_EQ(party_drawn_to(in, laws), Permille(800));
    in.is_at_war = true;
    EXPECT_EQ(party_drawn_to(in, laws), Permille(500));
}

TEST(Party, opinion_turns_within_two_years) {
    PartyInputs in;
    in.now = Permille(900);
    in.minister = Leaning::peace;
    int months = 0;
    for (; in.now > Permille(500); ++months) {
        in.now = party_after_month(in, laws);
    }
    EXPECT_GT(months, 10);
    EXPECT_LT(months, 24);
}

TEST(Party, weariness_grows_in_war_and_is_slept_off) {
    WearinessInputs in;
    in.is_at_war = true;
    int months = 0;
    for (; in.now < Permille(1000); ++months) {
        in.now = weariness_after_month(in, laws);
    }
    EXPECT_EQ(months, 72);
    in.now = Permille(0);
    in.defeat = Permille(1000);
    for (months = 0; in.now < Permille(1000); ++months) {
        in.now = weariness_after_month(in, laws);
    }
    EXPECT_EQ(months, 30);
    in.is_at_war = false;
    EXPECT_LT(weariness_after_month(in, laws), in.now);
}

TEST(Party, trust_is_drawn_to_the_middle_from_both_sides) {
    EXPECT_EQ(faith_after_month(Permille(500), laws), Permille(500));
    EXPECT_GT(faith_after_month(Permille(100), laws), Permille(100));
    EXPECT_LT(faith_after_month(Permille(900), laws), Permille(900));
    EXPECT_EQ(faith_after_month(Permille(501), laws), Permille(500));
}

// System 20, Shows: war and peace parties swing after victory and disaster.
TEST(shows, the_war_party_swings_after_victory_and_disaster) {
    PartyInputs in;
    in.now = Permille(500);
    in.is_at_war = true;
    in.victory = Permille(800);
    for (int month = 0; month < 12; ++month) {
        in.now = party_after_month(in, laws);
    }
    EXPECT_GT(in.now, Permille(570)) << "a year of victories";
    in.victory = Permille(0);
    in.defeat = Permille(800);
    int months = 0;
    for (; in.now > Permille(450); ++months) {
        in.now = party_after_month(in, laws);
    }
    EXPECT_LE(months, 12) << "within a year of disaster those for peace have the word";
}

// System 20, Shows: revanchism as a slow pressure that a minister can ride.
TEST(shows, lost_land_presses_slowly_and_a_minister_can_ride_it) {
    PartyInputs in;
    in.now = Permille(300);
    in.lost_permille = 600;
    in.is_lower = true;
    const auto months_to = [](PartyInputs from, Permille goal) {
        int months = 0;
        for (; from.now < goal && months < 600; ++months) {
            from.now = party_after_month(from, laws);
        }
        return months;
    };
    const int pressed = months_to(in, Permille(650));
    EXPECT_GT(pressed, 12) << "slowly";
    EXPECT_LT(pressed, 60);
    EXPECT_EQ(months_to(in, Permille(800)), 600) << "of itself it goes no further";
    in.minister = Leaning::war;
    EXPECT_LT(months_to(in, Permille(650)), pressed) << "sooner with a minister who rides it";
    EXPECT_LT(months_to(in, Permille(800)), 60) << "and further";
    in.minister = Leaning::peace;
    EXPECT_EQ(months_to(in, Permille(650)), 600) << "or never";
}

TEST(Party, a_court_where_the_minister_is_all_is_drawn_by_him_alone) {
    PartyInputs in;
    in.ruler = Leaning::war;
    in.minister = Leaning::peace;
    in.ruler_weight_permille = 60;
    in.minister_weight_permille = 320;
    EXPECT_EQ(party_drawn_to(in, laws), Permille(240));
    in.ruler_weight_permille = 250;
    in.minister_weight_permille = 60;
    EXPECT_EQ(party_drawn_to(in, laws), Permille(690));
}

}  // namespace
}  // namespace sim
