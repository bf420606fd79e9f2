#include "simulation/rules/unrest.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const UnrestLaws laws;

TEST(Unrest, tends_to_what_its_table_says) {
    for (const auto& row : test_support::read_table("unrest.table", 9)) {
        const auto permille = [&](std::size_t i) { return Permille(std::stoi(row.inputs[i])); };
        UnrestInputs in;
        in.unrest = permille(0);
        in.tax_rate = permille(1);
        in.want = permille(2);
        in.legitimacy = permille(3);
        in.devastation = permille(4);
        in.arrears = permille(5);
        in.control = permille(6);
        in.neighbour = permille(7);
        in.is_amnesty = row.inputs[8] == "yes";
        EXPECT_EQ(std::to_string(unrest_pressure(in, laws).value) + "/" +
                      std::to_string(unrest_after(in, laws).value),
                  row.outcome)
            << row.where;
    }
}

TEST(Unrest, every_grievance_adds_and_every_remedy_takes_off) {
    UnrestInputs base;
    base.legitimacy = Permille(400);
    base.tax_rate = Permille(1400);
    base.want = Permille(200);
    const Permille now = unrest_pressure(base, laws);
    const auto with = [&](auto change) {
        UnrestInputs in = base;
        change(in);
        return unrest_pressure(in, laws);
    };
    EXPECT_GT(with([](UnrestInputs& in) { in.tax_rate = Permille(1800); }), now);
    EXPECT_GT(with([](UnrestInputs& in) { in.want = Permille(500); }), now);
    EXPECT_GT(with([](UnrestInputs& in) { in.legitimacy = Permille(100); }), now);
    EXPECT_GT(with([](UnrestInputs& in) { in.devastation = Permille(500); }), now);
    EXPECT_GT(with([](UnrestInputs& in) { in.arrears = Permille(500); }), now);
    EXPECT_GT(with([](UnrestInputs& in) { in.control = Permille(300); }), now);
    EXPECT_LT(with([](UnrestInputs& in) { in.is_amnesty = true; }), now);
    EXPECT_LT(with([](UnrestInputs& in) { in.is_remitted = true; }), now);
}

TEST(Unrest, comes_faster_than_it_goes) {
    UnrestInputs bad;
    bad.want = Permille(1000);
    bad.control = Permille(0);
    int months_up = 0;
    for (; bad.unrest < Permille(350) && months_up < 100; ++months_up) {
        bad.unrest = unrest_after(bad, laws);
    }
    UnrestInputs good;
    good.unrest = Permille(700);
    int months_down = 0;
    for (; good.unrest > Permille(350) && months_down < 100; ++months_down) {
        good.unrest = unrest_after(good, laws);
    }
    EXPECT_LT(months_up, 8);
    EXPECT_GT(months_down, 9);
}

TEST(Unrest, three_months_at_once_come_to_the_same_as_one_by_one) {
    for (const int start : {0, 300, 700, 1000}) {
        UnrestInputs at_once;
        at_once.want = Permille(500);
        at_once.neighbour = Permille(800);
        at_once.unrest = Permille(start);
        UnrestInputs by_month = at_once;
        for (int month = 0; month < 3; ++month) {
            by_month.unrest = unrest_after(by_month, laws);
        }
        at_once.months = 3;
        EXPECT_NEAR(unrest_after(at_once, laws).value, by_month.unrest.value, 8) << start;
    }
}

}  // namespace
}  // namespace sim
