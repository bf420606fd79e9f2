#include "simulation/rules/money.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace sim {
namespace {

const FiscalLaws laws;

TEST(Money, paper_falls_as_the_notes_of_the_south_did) {
    // Face value in millions of strings, hundredths of par as economy.csv gives them, on 65
    // millions of income a year; the last is told as half or a quarter of that too.
    const struct {
        std::int64_t millions;
        int permille;
        int tolerance;
    } attested[] = {{10, 1000, 60}, {117, 600, 60}, {329, 400, 80}, {420, 260, 30}};
    for (const auto& row : attested) {
        const int worth = paper_worth(row.millions * 1'000'000, 65'000'000, laws).value;
        EXPECT_LE(std::abs(worth - row.permille), row.tolerance) << row.millions << ": " << worth;
    }
}

TEST(Money, paper_of_a_court_without_land_is_worth_nothing) {
    EXPECT_EQ(paper_worth(0, 0, laws), Permille(1000));
    EXPECT_LE(paper_worth(70'000'000, 500'000, laws), Permille(5));
    EXPECT_EQ(paper_worth(70'000'000, 0, laws), Permille(1));
}

TEST(Money, courts_print_in_their_time_and_within_bounds) {
    EXPECT_EQ(most_paper(1150, 60'000'000, Permille(1000), laws), 0);
    EXPECT_EQ(most_paper(1161, 60'000'000, Permille(1000), laws), 4'000'000);
    EXPECT_EQ(most_paper(1161, 60'000'000, Permille(100), laws), 400'000);
    EXPECT_EQ(most_paper(1161, 1'000'000, Permille(1000), laws), 0) << "nobody would take it";
    EXPECT_EQ(face_of(100, Permille(1000)), 100);
    EXPECT_EQ(face_of(100, Permille(250)), 400);
}

TEST(Money, plenty_calls_paper_in) {
    const Redemption some = redeem(1'000'000, Permille(800), 4'000'000, laws);
    EXPECT_EQ(some.face, Amount(150'000));
    EXPECT_EQ(some.coin, Amount(120'000));
    const Redemption all = redeem(100'000, Permille(800), 4'000'000, laws);
    EXPECT_EQ(all.face, Amount(100'000));
    EXPECT_EQ(all.coin, Amount(80'000));
    EXPECT_EQ(redeem(0, Permille(1000), 4'000'000, laws).face, Amount(0));
    EXPECT_EQ(redeem(100, Permille(800), -5, laws).face, Amount(0));
}

TEST(Money, mints_strike_less_as_the_ore_runs_out) {
    EXPECT_EQ(coinage(29, 1000, laws).struck, Amount(2'900'000));
    EXPECT_EQ(coinage(29, 1000, laws).cost, Amount(1'450'000));
    EXPECT_EQ(ore_left(0, laws), 1000);
    EXPECT_EQ(ore_left(17, laws), 499);
    EXPECT_LT(ore_left(60, laws), 100);
}

TEST(Money, prices_follow_half_of_the_fall_of_paper) {
    EXPECT_EQ(money_worth(Permille(400), false, laws), Permille(1000));
    EXPECT_EQ(money_worth(Permille(400), true, laws), Permille(700));
    EXPECT_EQ(money_worth(Permille(1), true, laws), Permille(501));
}

}  // namespace
}  // namespace sim
