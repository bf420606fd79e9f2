#include "simulation/rules/trade.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

TradeLaws laws_of_the_pack() {
    TradeLaws laws;
    laws.market_permille = 3000;
    return laws;
}
const TradeLaws laws = laws_of_the_pack();

Passage passage_of(const std::string& word) {
    if (word == "one_realm") {
        return Passage::one_realm;
    }
    if (word == "vassal") {
        return Passage::vassal;
    }
    return word == "market" ? Passage::market : Passage::closed;
}

TradePlace town_of(int urban, int devastation = 0) {
    return {Households(urban * 10), Households(urban), Permille(devastation)};
}

TEST(Trade, a_way_carries_what_its_table_says) {
    for (const auto& row : test_support::read_table("trade.table", 5)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        EXPECT_EQ(std::to_string(exchange(town_of(number(0), number(4)), town_of(number(1)),
                                          number(2), passage_of(row.inputs[3]), laws)),
                  row.outcome)
            << row.where;
    }
}

TEST(Trade, the_smaller_of_two_realms_bounds_what_passes_the_border) {
    TradeLaws at;
    at.border_millistrings = 550;
    EXPECT_EQ(border_goods(5'500'000, 11'000'000, at), 3'025'000);
    EXPECT_EQ(border_goods(11'000'000, 5'500'000, at), 3'025'000);
    EXPECT_EQ(border_goods(0, 11'000'000, at), 0);
}

TEST(Trade, water_is_cheaper_than_roads) {
    RouteDefinition route;
    route.length_km = Kilometres(1000);
    EXPECT_EQ(trade_km(route, laws), 1000);
    route.mode = RouteMode::river;
    EXPECT_EQ(trade_km(route, laws), 300);
    route.mode = RouteMode::canal;
    EXPECT_EQ(trade_km(route, laws), 220);
    route.mode = RouteMode::sea;
    EXPECT_EQ(trade_km(route, laws), 150);
    route.mode = RouteMode::pass;
    route.cost_permille = 2500;
    EXPECT_EQ(trade_km(route, laws), 2500);
}

TEST(Trade, towns_buy_and_the_country_sells) {
    EXPECT_EQ(home_trade(town_of(1000), laws), 67'000);
    EXPECT_EQ(home_trade(town_of(1000, 1000), laws), 6700);
    EXPECT_EQ(overseas_trade(town_of(1000), laws), 75'000);
}

TEST(Trade, wealth_comes_to_rest_where_gain_and_use_meet) {
    WealthInputs in{Wealth(0), Wealth(67'000), Households(1000), Permille(0)};
    const Wealth rest = wealth_at_rest(in, laws);
    EXPECT_EQ(rest, Wealth(20'000)) << "twenty strings a household";
    int months = 0;
    for (; in.wealth.value * 2 < rest.value; ++months) {
        const WealthOutcome out = wealth_of_months(in, laws);
        in.wealth += out.made - out.spent;
    }
    EXPECT_EQ(months, 23) << "half is back in two years";
    in.wealth = Wealth(40'000);
    EXPECT_GT(wealth_of_months(in, laws).spent, wealth_of_months(in, laws).made);
    in.devastation = Permille(1000);
    EXPECT_EQ(wealth_of_months(in, laws).made, Wealth(0));
}

TEST(Trade, three_months_of_wealth_at_once_come_to_the_same_as_one_by_one) {
    WealthInputs in{Wealth(3000), Wealth(67'000), Households(1000), Permille(200)};
    WealthInputs by_month = in;
    for (int month = 0; month < 3; ++month) {
        const WealthOutcome out = wealth_of_months(by_month, laws);
        by_month.wealth += out.made - out.spent;
    }
    in.months = 3;
    const WealthOutcome out = wealth_of_months(in, laws);
    EXPECT_NEAR((in.wealth + out.made - out.spent).value, by_month.wealth.value,
                by_month.wealth.value / 50);
}

}  // namespace
}  // namespace sim
