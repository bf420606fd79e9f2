#include "simulation/rules/city.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const TradeLaws laws;

TEST(City, a_town_grows_and_shrinks_as_its_table_says) {
    for (const auto& row : test_support::read_table("city.table", 6)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        CityInputs in;
        in.kind = row.inputs[0] == "capital" ? PlaceKind::capital : PlaceKind::prefecture;
        in.households = Households(100'000);
        in.urban = Households(number(1));
        in.trade = Wealth(number(2));
        in.court_income = number(3);
        in.want = Permille(number(4));
        in.is_besieged = row.inputs[5] == "yes";
        EXPECT_EQ(std::to_string(town_at_rest(in, laws).value) + "/" +
                      std::to_string(town_after(in, laws).value),
                  row.outcome)
            << row.where;
    }
}

TEST(City, a_town_never_has_more_people_than_its_place) {
    CityInputs in;
    in.households = Households(1000);
    in.urban = Households(1000);
    in.court_income = 100'000'000;
    EXPECT_EQ(town_at_rest(in, laws), Households(750));
    in.households = Households(100);
    EXPECT_LE(town_after(in, laws), Households(100));
    in.households = Households(0);
    EXPECT_EQ(town_after(in, laws), Households(0));
}

TEST(City, three_months_at_once_come_to_the_same_as_one_by_one) {
    for (const bool is_besieged : {false, true}) {
        CityInputs in;
        in.households = Households(100'000);
        in.urban = Households(40'000);
        in.is_besieged = is_besieged;
        CityInputs by_month = in;
        for (int month = 0; month < 3; ++month) {
            by_month.urban = town_after(by_month, laws);
        }
        in.months = 3;
        EXPECT_NEAR(town_after(in, laws).value, by_month.urban.value, 40) << is_besieged;
    }
}

}  // namespace
}  // namespace sim
