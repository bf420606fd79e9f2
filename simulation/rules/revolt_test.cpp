#include "simulation/rules/revolt.hpp"

#include <gtest/gtest.h>

namespace sim {
namespace {

const UnrestLaws laws;

struct Count {
    int rises = 0;
    int takes = 0;
};

Count in_a_thousand_months(const RevoltInputs& in) {
    Count count;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        const RevoltEnd end = revolt(in, laws, Draw({3, 0}, i, 11, 2));
        count.rises += end != RevoltEnd::none ? 1 : 0;
        count.takes += end == RevoltEnd::takes ? 1 : 0;
    }
    return count;
}

RevoltInputs strong() {
    return {Men(20'000), Men(1000), Permille(800), Permille(1000), 2, false};
}

TEST(Revolt, strong_bands_rise_every_second_year_and_mostly_take_a_weak_place) {
    const Count count = in_a_thousand_months(strong());
    EXPECT_GT(count.rises, 25);
    EXPECT_LT(count.rises, 70);
    EXPECT_GT(count.takes, count.rises * 8 / 10);
}

TEST(Revolt, few_men_or_a_quiet_country_never_rise) {
    RevoltInputs in = strong();
    in.bands = Men(laws.revolt_men - 1);
    EXPECT_EQ(in_a_thousand_months(in).rises, 0);
    in = strong();
    in.unrest = Permille(laws.revolt_bound_permille - 1);
    EXPECT_EQ(in_a_thousand_months(in).rises, 0);
}

TEST(Revolt, a_garrison_deters_walls_hold_and_a_leader_emboldens) {
    RevoltInputs held = strong();
    held.defenders = Men(40'000);
    held.walls_class = 5;
    const Count against = in_a_thousand_months(held);
    EXPECT_LT(against.rises, in_a_thousand_months(strong()).rises);
    EXPECT_LT(against.takes, against.rises / 3 + 1);
    RevoltInputs led = strong();
    led.has_leader = true;
    EXPECT_GT(in_a_thousand_months(led).rises, in_a_thousand_months(strong()).rises);
}

TEST(Revolt, a_garrison_mutinies_when_long_unpaid) {
    int unpaid = 0;
    int paid = 0;
    for (std::uint32_t i = 0; i < 1000; ++i) {
        const Draw draw({3, 0}, i, 11, 2);
        unpaid += mutiny(Permille(1000), Permille(1000), laws, draw) ? 1 : 0;
        paid += mutiny(Permille(200), Permille(0), laws, draw) ? 1 : 0;
    }
    EXPECT_GT(unpaid, 20);
    EXPECT_LT(unpaid, 65);
    EXPECT_EQ(paid, 0);
}

}  // namespace
}  // namespace sim
