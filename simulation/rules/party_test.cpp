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

}  // namespace
}  // namespace sim
