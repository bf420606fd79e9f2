#include "simulation/rules/registration.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const PeopleLaws laws;

TEST(Registration, a_year_finds_what_its_table_says) {
    for (const auto& row : test_support::read_table("registration.table", 5)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        const Households after =
            registration({Households(number(0)), Households(number(1)), Permille(number(2)),
                          Permille(number(3)), row.inputs[4] == "yes"},
                         laws);
        EXPECT_EQ(std::to_string(after.value), row.outcome) << row.where;
    }
}

TEST(Registration, a_register_lost_in_a_conquest_is_made_again_in_a_generation) {
    RegistrationInputs in{Households(100'000), Households(97'000), Permille(1000), Permille(700),
                          true};
    in.registered = registration(in, laws);
    EXPECT_LT(in.registered, Households(52'000));
    in.is_conquered = false;
    int years = 1;
    for (; in.registered < Households(85'000) && years < 200; ++years) {
        in.registered = registration(in, laws);
    }
    EXPECT_GE(years, 25);
    EXPECT_LE(years, 50);
}

TEST(Registration, never_more_than_live_there) {
    for (int control = 0; control <= 1000; control += 100) {
        const Households after = registration(
            {Households(1000), Households(5000), Permille(control), Permille(500), false}, laws);
        EXPECT_LE(after, Households(1000));
        EXPECT_GE(after, Households(0));
    }
}

}  // namespace
}  // namespace sim
