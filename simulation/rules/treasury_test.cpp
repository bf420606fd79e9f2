#include "simulation/rules/treasury.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const FiscalLaws laws;

TEST(Treasury, a_month_is_paid_as_its_table_says) {
    for (const auto& row : test_support::read_table("treasury.table", 10)) {
        const auto number = [&](std::size_t i) { return std::stoll(row.inputs[i]); };
        const Claims claims{number(0), number(1), number(2), number(3), number(4), number(5)};
        const Spending out = spend(claims, {number(7), number(8), number(9)});
        std::string outcome;
        for (const std::int64_t paid : {out.paid.army, out.paid.arrears, out.paid.grain,
                                        out.paid.officials, out.paid.court, out.paid.works}) {
            outcome += (outcome.empty() ? "" : "/") + std::to_string(paid);
        }
        for (const std::int64_t sum : {out.cash, out.paper, out.army_short}) {
            outcome += "," + std::to_string(sum);
        }
        EXPECT_EQ(outcome, row.outcome) << row.where;
    }
}

TEST(Treasury, soldiers_with_fields_of_their_own_cost_less) {
    const Permille custom(1000);
    EXPECT_EQ(field_pay(Men(12'000), 0, custom, laws), 80'000) << "eighty strings a year";
    EXPECT_EQ(field_pay(Men(12'000), 900, custom, laws), 18'800);
    EXPECT_EQ(garrison_pay(Men(1200), 0, custom, laws), 4500);
    EXPECT_EQ(garrison_pay(Men(1200), 1000, custom, laws), 675);
    EXPECT_EQ(field_pay(Men(12'000), 0, Permille(1600), laws), 113'600) << "dearer times";
    EXPECT_EQ(field_pay(Men(12'000), 0, Permille(500), laws), 80'000);
}

TEST(Treasury, the_palace_costs_its_share_and_more_out_of_plenty) {
    EXPECT_EQ(court_cost(60'000'000, 0, laws), 600'000);
    EXPECT_EQ(court_cost(60'000'000, 30'000'000, laws), 600'000) << "half a year is the measure";
    EXPECT_EQ(court_cost(60'000'000, 40'000'000, laws), 1'200'000);
}

TEST(Treasury, unpaid_soldiers_lose_patience) {
    const ArrearsEffect none = arrears_effect(0, 100, 0, laws);
    EXPECT_EQ(none.morale_lost, Permille(0));
    EXPECT_EQ(arrears_effect(100, 0, 0, laws).deserting, Permille(0)) << "nobody is paid";
    const ArrearsEffect half = arrears_effect(300, 100, 0, laws);
    EXPECT_EQ(half.morale_lost, Permille(20)) << "a quarter at half the debt";
    EXPECT_EQ(half.deserting, Permille(7));
    const ArrearsEffect full = arrears_effect(600, 100, 0, laws);
    EXPECT_EQ(full.morale_lost, Permille(80));
    EXPECT_EQ(full.deserting, Permille(30));
    EXPECT_EQ(full.slight_added, Permille(15));
    EXPECT_EQ(arrears_effect(60'000, 100, 0, laws).morale_lost, Permille(80));
    EXPECT_EQ(arrears_effect(600, 100, 500, laws).morale_lost, Permille(20)) << "half have fields";
    EXPECT_EQ(arrears_effect(600, 100, 900, laws).deserting, Permille(0));
}

TEST(Treasury, a_due_is_paid_from_stock_then_bought_then_owed) {
    const DuePayment whole = pay_due(Amount(200), Amount(500), Amount(0), 2500);
    EXPECT_EQ(whole.from_stock, Amount(200));
    EXPECT_EQ(whole.unpaid, Amount(0));
    const DuePayment bought = pay_due(Amount(200), Amount(50), Amount(1000), 2500);
    EXPECT_EQ(bought.bought, Amount(150));
    EXPECT_EQ(bought.coin, Amount(375));
    EXPECT_EQ(bought.unpaid, Amount(0));
    const DuePayment owed = pay_due(Amount(200), Amount(50), Amount(100), 2500);
    EXPECT_EQ(owed.bought, Amount(40));
    EXPECT_EQ(owed.coin, Amount(100));
    EXPECT_EQ(owed.unpaid, Amount(110));
}

}  // namespace
}  // namespace sim
