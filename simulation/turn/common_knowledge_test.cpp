#include "simulation/turn/common_knowledge.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "tests/support/two_courts.hpp"

namespace sim {
namespace {

TEST(CommonKnowledge, numbers_are_told_round) {
    for (const auto& [count, told] :
         std::vector<std::pair<std::int32_t, std::int32_t>>{{0, 0},
                                                            {7, 7},
                                                            {19, 19},
                                                            {20, 20},
                                                            {24, 20},
                                                            {25, 30},
                                                            {194, 190},
                                                            {195, 200},
                                                            {260000, 300000},
                                                            {2'000'000'000, 2'000'000'000}}) {
        EXPECT_EQ(in_round_numbers(Households(count)), Households(told)) << count;
    }
}

TEST(CommonKnowledge, wars_are_listed_for_both_sides_in_order) {
    const Setting setting = test_support::courts::two_courts();
    sim::Run run(setting);
    World& world = run.world;
    const std::size_t polities = world.polities.phase.size();
    for (std::size_t i = 0; i < polities; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const bool is_war = (i + 2 * j) % 3 == 0;
            world.enmities.since[world.enmity(PolityId(i), PolityId(j))] =
                is_war ? setting.first_day : Day::none();
        }
    }
    const TickContext tick(run, 0);
    const CommonKnowledge common(tick);
    for (std::size_t i = 0; i < polities; ++i) {
        std::vector<PolityId> expected;
        for (std::size_t j = 0; j < polities; ++j) {
            if (world.at_war(PolityId(i), PolityId(j))) {
                expected.emplace_back(j);
            }
        }
        const auto listed = common.enemies(PolityId(i));
        EXPECT_EQ(std::vector<PolityId>(listed.begin(), listed.end()), expected) << i;
    }
}

}  // namespace
}  // namespace sim
