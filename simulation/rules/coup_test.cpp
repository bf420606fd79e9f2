#include "simulation/rules/coup.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const CoupLaws laws;

Draw draw_of(std::uint32_t i) {
    return Draw(ChanceKey{1, 0}, i, 19, 0);
}

TEST(Coup, grievances_add_up_by_their_table) {
    for (const auto& row : test_support::read_table("grievance.table", 6)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        Grievances in;
        in.legitimacy = Permille(number(0));
        in.defeat = Permille(number(1));
        in.weariness = Permille(number(2));
        in.levy_permille = number(3);
        in.tax_rate = Permille(number(4));
        in.host_permille = number(5);
        EXPECT_EQ(std::to_string(grievance_permille(in, laws)), row.outcome) << row.where;
    }
}

RivalInputs prince_far_away() {
    RivalInputs in;
    in.grievance_permille = 700;
    in.days_apart = 60;
    in.men_permille = 1000;
    in.men = Men(18'000);
    in.ambition_permille = 600;
    return in;
}

TEST(Coup, a_prince_is_proclaimed_only_with_men_far_off_and_against_a_ruler_who_is_resented) {
    // 400,000 x (700 - 250) / 750, four fifths of it for his ambition.
    EXPECT_EQ(rival_hazard_ppm(prince_far_away(), laws), 192'000);
    RivalInputs content = prince_far_away();
    content.grievance_permille = laws.rival_threshold_permille;
    EXPECT_EQ(rival_hazard_ppm(content, laws), 0);
    RivalInputs near = prince_far_away();
    near.days_apart = laws.rival_near_days;
    EXPECT_EQ(rival_hazard_ppm(near, laws), 0);
    near.days_apart = (laws.rival_near_days + laws.rival_far_days) / 2;
    EXPECT_EQ(rival_hazard_ppm(near, laws), 96'000) << "half way, half as likely";
    RivalInputs alone = prince_far_away();
    alone.men = Men(laws.rival_men_least - 1);
    EXPECT_EQ(rival_hazard_ppm(alone, laws), 0);
    RivalInputs outnumbered = prince_far_away();
    outnumbered.men_permille = 250;
    EXPECT_EQ(rival_hazard_ppm(outnumbered, laws), 48'000);
    RivalInputs general = prince_far_away();
    general.is_of_house = false;
    EXPECT_EQ(rival_hazard_ppm(general, laws), 76'800) << "he must find a prince";
    RivalInputs new_ruler = prince_far_away();
    new_ruler.reign_months = laws.grace_months - 1;
    EXPECT_EQ(rival_hazard_ppm(new_ruler, laws), 0);
    int proclaimed = 0;
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        proclaimed += rival_is_proclaimed(prince_far_away(), laws, draw_of(i)) ? 1 : 0;
    }
    EXPECT_NEAR(proclaimed, 1920, 200);
}

struct Ends {
    int killed = 0;
    int deposed = 0;
    int beaten = 0;
};
Ends ends_of(const ContestInputs& in) {
    Ends ends;
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        const ContestOutcome outcome = contest_month(in, laws, draw_of(i));
        ends.killed += outcome == ContestOutcome::ruler_killed ? 1 : 0;
        ends.deposed += outcome == ContestOutcome::ruler_deposed ? 1 : 0;
        ends.beaten += outcome == ContestOutcome::rival_beaten ? 1 : 0;
    }
    return ends;
}

TEST(Coup, among_his_soldiers_a_ruler_is_killed_and_in_his_seat_put_down_from_the_throne) {
    ContestInputs in;
    in.grievance_permille = 500;
    in.ruler_in_field = true;
    const Ends camp = ends_of(in);
    EXPECT_NEAR(camp.killed, 3000, 200) << "0.6 x 0.5";
    EXPECT_EQ(camp.deposed, 0);
    in.ruler_in_field = false;
    const Ends seat = ends_of(in);
    EXPECT_NEAR(seat.deposed, 1500, 150);
    EXPECT_EQ(seat.killed, 0);
}

TEST(Coup, a_ruler_with_his_soldiers_about_him_puts_a_rival_down) {
    ContestInputs in;
    in.near_ruler_permille = 1000;
    const Ends loved = ends_of(in);
    EXPECT_NEAR(loved.beaten, 2500, 200);
    EXPECT_EQ(loved.deposed, 0);
    in.near_ruler_permille = 0;
    EXPECT_EQ(ends_of(in).beaten, 0) << "with nobody he puts down nobody";
}

int overthrown(const PalaceInputs& in, PalaceOutcome outcome) {
    int found = 0;
    for (std::uint32_t i = 0; i < 200'000; ++i) {
        found += palace_month(in, laws, draw_of(i)) == outcome ? 1 : 0;
    }
    return found;
}

TEST(Coup, a_palace_rises_against_the_young_and_the_doubted_where_there_is_a_strong_man) {
    PalaceInputs in;
    in.legitimacy = Permille(0);
    in.ambition_permille = 1000;
    in.is_under_age = true;
    const int deposed = overthrown(in, PalaceOutcome::ruler_deposed);
    const int killed = overthrown(in, PalaceOutcome::ruler_killed);
    EXPECT_NEAR(deposed + killed, 1800, 150) << "9,000 in a million";
    EXPECT_NEAR(1000 * deposed / (deposed + killed), 650, 60);
    in.is_under_age = false;
    EXPECT_NEAR(overthrown(in, PalaceOutcome::ruler_deposed), 585, 90);
    in.legitimacy = Permille(1000);
    EXPECT_EQ(overthrown(in, PalaceOutcome::ruler_deposed), 0);
    in.legitimacy = Permille(0);
    in.reign_months = laws.grace_months - 1;
    EXPECT_EQ(overthrown(in, PalaceOutcome::ruler_deposed), 0);
}

TEST(Coup, a_regent_rules_for_a_ruler_until_he_is_of_age) {
    EXPECT_TRUE(needs_regent(5, laws));
    EXPECT_TRUE(needs_regent(laws.majority_age - 1, laws));
    EXPECT_FALSE(needs_regent(laws.majority_age, laws));
    EXPECT_FALSE(needs_regent(-1, laws)) << "of whom nothing is known";
}

TEST(Coup, whose_kinsman_takes_the_throne_is_killed_more_often_than_whose_child_does) {
    const auto killed_of_overthrown = [](bool heir_is_child) {
        PalaceInputs in;
        in.legitimacy = Permille(0);
        in.ambition_permille = 1000;
        in.is_under_age = true;
        in.heir_is_child = heir_is_child;
        int killed = 0;
        int all = 0;
        for (std::uint32_t i = 0; i < 100'000; ++i) {
            const PalaceOutcome outcome = palace_month(in, laws, draw_of(i));
            killed += outcome == PalaceOutcome::ruler_killed ? 1 : 0;
            all += outcome == PalaceOutcome::quiet ? 0 : 1;
        }
        return 1000 * killed / all;
    };
    EXPECT_NEAR(killed_of_overthrown(true), 1000 - laws.palace_spared_permille, 50);
    EXPECT_NEAR(killed_of_overthrown(false), 1000 - laws.palace_kin_spared_permille, 60);
}

TEST(Coup, widows_rule_as_often_as_custom_has_it) {
    int rules = 0;
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        EXPECT_FALSE(dowager_rules(0, draw_of(i)));
        rules += dowager_rules(700, draw_of(i)) ? 1 : 0;
    }
    EXPECT_NEAR(rules, 7000, 150);
}

}  // namespace
}  // namespace sim
