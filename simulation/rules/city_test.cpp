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
                      std::to_string(town_after_month(in, laws).value),
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
    EXPECT_LE(town_after_month(in, laws), Households(100));
    in.households = Households(0);
    EXPECT_EQ(town_after_month(in, laws), Households(0));
}

}  // namespace
}  // namespace sim
