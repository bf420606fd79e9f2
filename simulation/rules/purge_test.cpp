#include "simulation/rules/purge.hpp"

#include <gtest/gtest.h>

namespace sim {
namespace {

const PurgeLaws laws;

Draw draw_of(std::uint32_t i) {
    return Draw(ChanceKey{1, 0}, i, 21, 0);
}

TEST(Purge, follows_a_fall_as_often_as_the_ruler_is_suspicious) {
    const auto share = [](std::int32_t suspicion) {
        int found = 0;
        for (std::uint32_t i = 0; i < 10'000; ++i) {
            found += purge_follows(suspicion, laws, draw_of(i)) ? 1 : 0;
        }
        return found;
    };
    EXPECT_EQ(share(0), 0);
    EXPECT_NEAR(share(500), 10 * laws.after_fall_permille, 200);
    EXPECT_NEAR(share(1000), 20 * laws.after_fall_permille, 200);
}

TEST(Purge, a_suspicious_ruler_kills_more_and_dismisses_as_many) {
    int killed[2] = {};
    int stays[2] = {};
    for (std::uint32_t i = 0; i < 10'000; ++i) {
        for (std::int32_t k = 0; k < 2; ++k) {
            const FollowerFate fate = follower_fate(k * 1000, laws, draw_of(i));
            killed[k] += fate == FollowerFate::killed ? 1 : 0;
            stays[k] += fate == FollowerFate::stays ? 1 : 0;
        }
    }
    EXPECT_EQ(stays[0], stays[1]);
    EXPECT_NEAR(stays[0], 10 * (1000 - laws.follower_permille), 200);
    EXPECT_EQ(killed[0], 0);
    EXPECT_NEAR(killed[1], 20 * laws.killed_permille * laws.follower_permille / 1000, 200);
}

TEST(Purge, officers_go_with_a_general_whose_own_the_army_was) {
    EXPECT_EQ(officers_lost_days(laws.following_permille - 1, laws), 0);
    EXPECT_EQ(officers_lost_days(laws.following_permille, laws),
              laws.officers_days * laws.following_permille / 1000);
    EXPECT_EQ(officers_lost_days(1000, laws), laws.officers_days);
}

}  // namespace
}  // namespace sim
