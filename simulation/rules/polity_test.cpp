#include "simulation/rules/polity.hpp"

#include <gtest/gtest.h>

namespace sim {
namespace {

const ThroneLaws laws;

template <typename Question>
int count(Question question) {
    int found = 0;
    for (std::uint32_t i = 0; i < 50'000; ++i) {
        found += question(Draw(ChanceKey{1, 0}, i, 13, 0)) ? 1 : 0;
    }
    return found;
}

TEST(Polity, a_vassal_breaks_with_an_overlord_of_no_standing) {
    const auto broken = [](BondInputs in) {
        return count([&](const Draw& draw) { return breaks_away(in, laws, draw); });
    };
    EXPECT_EQ(broken({Permille(350), false, false}), 0);
    EXPECT_NEAR(broken({Permille(0), false, false}), 1000, 120) << "2 in a hundred a month";
    EXPECT_NEAR(broken({Permille(175), false, false}), 500, 90);
    EXPECT_NEAR(broken({Permille(800), false, true}), 500, 90) << "beaten this year";
    EXPECT_EQ(broken({Permille(0), true, true}), 0) << "a puppet lives by its overlord's arms";
}

TEST(Polity, an_outmatched_court_submits_an_empire_does_not) {
    const auto submitted = [](SubmissionInputs in) {
        return count([&](const Draw& draw) { return submits(in, laws, draw); });
    };
    EXPECT_NEAR(submitted({1000, 4000, 2, false}), 750, 110);
    EXPECT_EQ(submitted({1000, 3999, 2, false}), 0);
    EXPECT_EQ(submitted({1000, 4000, 0, false}), 0) << "nothing is lost yet";
    EXPECT_EQ(submitted({1000, 4000, 2, true}), 0);
}

TEST(Polity, a_puppet_is_kept_while_there_is_war_on_its_side) {
    EXPECT_EQ(count([](const Draw& draw) { return abolishes_puppet(true, laws, draw); }), 0);
    EXPECT_NEAR(count([](const Draw& draw) { return abolishes_puppet(false, laws, draw); }), 200,
                60);
}

TEST(Polity, a_state_ends_with_its_last_court_and_not_before) {
    EXPECT_FALSE(state_ends({1, 0, true}));
    EXPECT_FALSE(state_ends({0, 1, true})) << "a court on campaign, or at sea";
    EXPECT_TRUE(state_ends({0, 0, true}));
    EXPECT_TRUE(state_ends({5, 5, false})) << "nobody left for whom they would hold out";
}

}  // namespace
}  // namespace sim
