#include "simulation/rules/migration.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/text_table.hpp"

namespace sim {
namespace {

const PeopleLaws laws;

TEST(Migration, people_leave_as_their_table_says) {
    for (const auto& row : test_support::read_table("migration.table", 7)) {
        const auto number = [&](std::size_t i) { return std::stoi(row.inputs[i]); };
        const Permille pain =
            distress({Permille(number(0)), Permille(number(1)), Permille(number(2)),
                      row.inputs[3] == "yes", Permille(number(4)), row.inputs[5] == "yes"},
                     laws);
        EXPECT_EQ(std::to_string(pain.value) + "/" +
                      std::to_string(leaving(Households(number(6)), pain, laws).value),
                  row.outcome)
            << row.where;
    }
}

RefugeInputs refuge() {
    return {10, Households(50'000), Households(80'000), Permille(100), true, true};
}

TEST(Migration, the_near_the_empty_and_the_own_court_draw_most) {
    const Permille home(600);
    const std::int64_t base = pull(refuge(), home, laws);
    EXPECT_GT(base, 0);
    RefugeInputs far = refuge();
    far.days = 30;
    EXPECT_LT(pull(far, home, laws), base / 4);
    RefugeInputs alien = refuge();
    alien.is_own = false;
    EXPECT_LT(pull(alien, home, laws), base / 3);
    RefugeInputs full = refuge();
    full.households = Households(90'000);
    EXPECT_LT(pull(full, home, laws), base / 4);
    EXPECT_GT(pull(full, home, laws), 0);
}

TEST(Migration, nobody_flees_to_what_is_no_better_or_closed) {
    RefugeInputs in = refuge();
    in.distress = Permille(600);
    EXPECT_EQ(pull(in, Permille(600), laws), 0);
    in = refuge();
    in.is_bound = false;
    EXPECT_EQ(pull(in, Permille(600), laws), 0);
    in = refuge();
    in.days = laws.flight_days + 1;
    EXPECT_EQ(pull(in, Permille(600), laws), 0);
}

TEST(Migration, a_conquered_place_takes_settlers_up_to_their_share) {
    EXPECT_EQ(settler_room({Households(0), Households(50'000), Households(100'000)}, laws),
              Households(13'000));
    EXPECT_EQ(settler_room({Households(13'000), Households(50'000), Households(100'000)}, laws),
              Households(0));
    EXPECT_EQ(settler_room({Households(20'000), Households(50'000), Households(100'000)}, laws),
              Households(0));
}

}  // namespace
}  // namespace sim
