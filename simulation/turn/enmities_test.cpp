// Wars that end without a word.
#include "simulation/turn/enmities.hpp"

#include <gtest/gtest.h>

#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

/// North and south are at war from the first day on; each has last fought so many days before the
/// month ends.
bool lasts(std::int32_t north_days, std::int32_t south_days) {
    const sim::Setting setting = two_courts();
    sim::Run run(setting);
    sim::advance_tick(run);
    sim::World& world = run.world;
    sim::TickContext tick(run, run.log.next_id().index);
    const sim::EnmityId pair = world.enmity(north, south);
    world.enmities.since[pair] = tick.last_day.plus_days(-10'000);
    world.polities.last_fought[north] = tick.last_day.plus_days(-north_days);
    world.polities.last_fought[south] = tick.last_day.plus_days(-south_days);
    sim::lapse_wars(tick);
    return world.at_war(north, south);
}

TEST(enmities, a_war_in_which_one_side_fights_nobody_is_over_after_years) {
    EXPECT_TRUE(lasts(0, 0));
    EXPECT_TRUE(lasts(0, 1096));
    EXPECT_FALSE(lasts(0, 1097));
    EXPECT_FALSE(lasts(1097, 0));
}

TEST(enmities, who_besieges_and_who_is_besieged_fights) {
    const sim::Setting setting = two_courts();
    sim::Run run(setting);
    sim::advance_tick(run);
    sim::World& world = run.world;
    sim::TickContext tick(run, run.log.next_id().index);
    world.enmities.since[world.enmity(north, south)] = tick.last_day.plus_days(-10'000);
    world.places.besieger[town] = north;
    sim::lapse_wars(tick);
    EXPECT_TRUE(world.at_war(north, south));
    EXPECT_EQ(world.polities.last_fought[south], tick.last_day);
}

TEST(enmities, a_fight_with_nobody_known_is_one_of_one_side) {
    sim::World world(two_courts());
    sim::note_fight(world, north, sim::PolityId::none(), sim::Day(7));
    EXPECT_EQ(world.polities.last_fought[north], sim::Day(7));
    EXPECT_FALSE(world.polities.last_fought[south].exists());
}

}  // namespace
