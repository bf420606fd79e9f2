#include "simulation/rules/insurgency.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const UnrestLaws laws;

TEST(Insurgency, a_month_does_to_bands_what_its_table_says) {
    for (const auto& row : test_support::read_table("insurgency.table", 9)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        const BandsOutcome out =
            insurgency({Households(number(0)), Men(number(1)), Permille(number(2)),
                        Permille(number(3)), Men(number(4)), Men(number(5)), Permille(number(6)),
                        row.inputs[7] == "yes", row.inputs[8] == "yes"},
                       laws);
        const std::string outcome =
            std::to_string(out.gathered.value) + "/" + std::to_string(out.loyal.value) + "/" +
            std::to_string(out.killed.value) + "/" + std::to_string(out.starved.value) + "/" +
            std::to_string(out.went_home.value) + "/" + std::to_string(out.fallen.value);
        EXPECT_EQ(outcome, row.outcome) << row.where;
    }
}

int months_until_quiet(BandsInputs in) {
    int months = 0;
    for (; in.bands > Men(0) && months < 600; ++months) {
        const BandsOutcome out = insurgency(in, laws);
        in.bands += out.gathered;
        in.bands -= out.killed + out.starved + out.went_home;
        EXPECT_GE(in.bands, Men(0));
    }
    return months;
}

TEST(Insurgency, soldiers_amnesty_and_hunger_each_shorten_it) {
    BandsInputs in;
    in.households = Households(50'000);
    in.bands = Men(4000);
    in.unrest = Permille(100);
    in.garrison = Men(500);
    const int alone = months_until_quiet(in);
    EXPECT_LT(alone, 120);
    BandsInputs hunted = in;
    hunted.soldiers = Men(20'000);
    EXPECT_LT(months_until_quiet(hunted), alone);
    BandsInputs hungry = in;
    hungry.want = Permille(800);
    EXPECT_LT(months_until_quiet(hungry), alone);
    BandsInputs pardoned = in;
    pardoned.is_pardoned = true;
    EXPECT_LT(months_until_quiet(pardoned), alone);
}

TEST(Insurgency, loyalists_answer_to_a_rightful_court_near_by) {
    BandsInputs in;
    in.households = Households(50'000);
    in.unrest = Permille(300);
    EXPECT_EQ(insurgency(in, laws).gathered, Men(0));
    in.rightful = Permille(600);
    const BandsOutcome out = insurgency(in, laws);
    EXPECT_EQ(out.loyal, Men(60));
    EXPECT_EQ(out.gathered, out.loyal);
    in.unrest = Permille(100);  // Who lives well hides nobody.
    EXPECT_EQ(insurgency(in, laws).loyal, Men(0));
}

TEST(Insurgency, bands_tie_down_garrisons) {
    EXPECT_EQ(tied_down(Men(1000), Men(5000), laws), Men(300));
    EXPECT_EQ(tied_down(Men(100'000), Men(5000), laws), Men(5000));
    EXPECT_TRUE(cut_roads(Men(1001), Men(500)));
    EXPECT_FALSE(cut_roads(Men(1000), Men(500)));
    EXPECT_FALSE(cut_roads(Men(0), Men(0)));
}

TEST(Insurgency, three_months_at_once_are_three_months_and_one_pardon) {
    BandsInputs in;
    in.households = Households(50'000);
    in.bands = Men(900);
    in.unrest = Permille(700);
    in.garrison = Men(600);
    in.is_pardoned = true;
    BandsInputs by_month = in;
    for (int month = 0; month < 3; ++month) {
        const BandsOutcome out = insurgency(by_month, laws);
        by_month.bands += out.gathered - out.killed - out.starved - out.went_home;
        by_month.garrison -= out.fallen;
        by_month.is_pardoned = false;
    }
    in.months = 3;
    const BandsOutcome out = insurgency(in, laws);
    EXPECT_EQ(in.bands + out.gathered - out.killed - out.starved - out.went_home, by_month.bands);
    EXPECT_EQ(in.garrison - out.fallen, by_month.garrison);
}

}  // namespace
}  // namespace sim
