#include "simulation/rules/decree.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const OrderLaws laws;
const HarvestLaws harvest_laws;

using Ask = std::function<int(int, int, int)>;

const std::map<std::string, Ask>& asks() {
    static const std::map<std::string, Ask> all = {
        {"land",
         [](int strings, int households, int need) {
             return works_done(strings, land_cost_strings(Households(households), laws),
                               Permille(need), laws)
                 .value;
         }},
        {"sale",
         [](int households, int want, int) {
             return grain_for_sale(Households(households), Permille(want), laws).value;
         }},
        {"bought",
         [](int want, int shi, int households) {
             return want_after_sale(Permille(want), Grain(shi), Households(households), laws).value;
         }},
        {"given",
         [](int want, int shi, int households) {
             return want_after_relief(Permille(want), Grain(shi), Households(households),
                                      harvest_laws)
                 .value;
         }},
        {"wanted",
         [](int want, int households, int) {
             return grain_wanted(Permille(want), Households(households), harvest_laws).value;
         }},
        {"carriers",
         [](int shi, int days, int) { return relief_eaten(Grain(shi), days, laws).value; }},
        {"bounty",
         [](int strings, int men, int) { return bounty_morale(strings, Men(men), laws).value; }},
        {"least",
         [](int men, int, int) { return static_cast<int>(least_bounty_strings(Men(men), laws)); }},
        {"driven", [](int moved, int households,
                      int) { return moving_unrest(moved, Households(households), laws); }},
        {"taxes", [](int before, int after,
                     int) { return tax_unrest(Permille(before), Permille(after), laws); }},
    };
    return all;
}

TEST(Decree, follows_its_table) {
    for (const auto& row : test_support::read_table("decree.table", 4)) {
        const auto ask = asks().find(row.inputs[0]);
        ASSERT_NE(ask, asks().end()) << row.where;
        const int outcome = ask->second(std::stoi(row.inputs[1]), std::stoi(row.inputs[2]),
                                        std::stoi(row.inputs[3]));
        EXPECT_EQ(outcome, std::stoi(row.outcome)) << row.where;
    }
}

TEST(Decree, the_least_bounty_raises_morale_and_less_does_not) {
    for (const int men : {1, 100, 999, 10'000, 123'456}) {
        const std::int64_t least = least_bounty_strings(Men(men), laws);
        EXPECT_GE(bounty_morale(least, Men(men), laws), Permille(1)) << men;
        if (least > 1) {
            EXPECT_EQ(bounty_morale(least - 1, Men(men), laws), Permille(0)) << men;
        }
    }
}

TEST(Decree, many_small_purchases_leave_no_less_want_than_a_great_one) {
    Permille small(0);
    for (int i = 0; i < 100; ++i) {
        small = want_after_sale(small, Grain(100), Households(50'000), laws);
    }
    EXPECT_GE(small, want_after_sale(Permille(0), Grain(10'000), Households(50'000), laws));
}

TEST(Decree, nothing_comes_of_nothing) {
    EXPECT_EQ(grain_for_sale(Households(0), Permille(0), laws), Grain(0));
    EXPECT_EQ(want_after_relief(Permille(500), Grain(0), Households(0), harvest_laws),
              Permille(500));
    EXPECT_EQ(moving_unrest(0, Households(0), laws), 0);
    EXPECT_EQ(land_cost_strings(Households(0), laws), 1);
}

}  // namespace
}  // namespace sim
