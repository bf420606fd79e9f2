#include "simulation/rules/population.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const PeopleLaws laws;

TEST(Population, a_year_adds_what_its_table_says) {
    for (const auto& row : test_support::read_table("population.table", 5)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        const Households start(number(1));
        const Households land = capacity(
            {number(0) * 100, Terrain::plain, start, number(2), Permille(number(3))}, laws);
        const std::int32_t grown =
            natural_growth(Households(number(4)), Households(number(4)), land, laws);
        EXPECT_EQ(std::to_string(land.value) + "/" + std::to_string(grown), row.outcome)
            << row.where;
    }
}

TEST(Population, a_court_feeds_its_seat_and_takes_that_with_it) {
    LandInputs seat{34'800, Terrain::plain, Households(200'000), 0, Permille(0)};
    const Households fields = capacity(seat, laws);
    seat.court_then = Households(100'000);
    const Households left = capacity(seat, laws);
    EXPECT_EQ(left.value * 2, fields.value);
    seat.court_now = Households(150'000);
    EXPECT_EQ(capacity(seat, laws).value, left.value + 150'000);
}

TEST(Population, a_people_halved_by_war_is_back_in_three_generations) {
    const Households land(130'000);
    std::int32_t households = 50'000;
    int years = 0;
    for (; households < 100'000 && years < 500; ++years) {
        households += natural_growth(Households(households), Households(households), land, laws);
    }
    EXPECT_GE(years, 60);
    EXPECT_LE(years, 95);
}

TEST(Population, land_that_is_too_full_empties_and_nobody_dies_twice) {
    EXPECT_LT(natural_growth(Households(9000), Households(20'000), Households(10'000), laws), 0);
    EXPECT_EQ(natural_growth(Households(0), Households(20'000), Households(1), laws), 0);
    for (int people = 0; people < 400; people += 7) {
        EXPECT_GE(
            people + natural_growth(Households(people), Households(900'000), Households(1), laws),
            0);
    }
}

TEST(Population, a_border_frightens_less_every_year_and_an_old_one_not_at_all) {
    EXPECT_EQ(border_fear(-1, laws), Permille(0));
    EXPECT_EQ(border_fear(0, laws), Permille(laws.fear_permille));
    for (int years = 1; years <= laws.fear_years; ++years) {
        EXPECT_LE(border_fear(years, laws), border_fear(years - 1, laws));
    }
    EXPECT_EQ(border_fear(laws.fear_years, laws), Permille(0));
    EXPECT_LT(carried_fear(Permille(500), Terrain::hills, laws),
              carried_fear(Permille(500), Terrain::plain, laws));
}

TEST(Population, hunger_kills_only_beyond_what_people_bear) {
    EXPECT_EQ(famine_deaths(Households(100'000), Permille(200), laws), Households(0));
    EXPECT_EQ(famine_deaths(Households(100'000), Permille(600), laws), Households(600));
    EXPECT_EQ(famine_deaths(Households(100'000), Permille(1000), laws), Households(1200));
}

struct PlagueYear {
    int outbreaks = 0;
    int most = 0;
};

PlagueYear a_thousand_months(const PlagueInputs& in) {
    PlagueYear year;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        const int died = plague(in, laws, Draw({7, 0}, i, 3, 5)).value;
        year.outbreaks += died > 0 ? 1 : 0;
        year.most = std::max(year.most, died);
    }
    return year;
}

TEST(Population, plague_comes_of_siege_crowd_and_heat) {
    PlagueInputs in{Households(200'000), Permille(0), 0, 0, 5, true};
    EXPECT_FALSE(plague_threatens(in, laws));
    EXPECT_EQ(a_thousand_months(in).outbreaks, 0);
    in.want = Permille(700);
    in.days_besieged = 120;
    in.crowd = 400'000;
    const PlagueYear summer = a_thousand_months(in);
    EXPECT_GT(summer.outbreaks, 35);
    EXPECT_LT(summer.outbreaks, 85);
    in.is_hot = false;
    EXPECT_LT(a_thousand_months(in).outbreaks, summer.outbreaks / 2 + 5);
    // The worst is of the scale of Kaifeng in 1232: a third of those within.
    EXPECT_GT(summer.most, 50'000);
    EXPECT_LE(summer.most, 70'000);
}

}  // namespace
}  // namespace sim
