// What armies do of themselves on a small map, while no court orders anything.
#include "simulation/turn/standing_phase.hpp"

#include <gtest/gtest.h>

#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

constexpr sim::ArmyId first_army{0};

/// An army of the north in the garrison of its camp, gathered to take the bank across the river.
Outbreak gathered(bool is_war) {
    sim::ForceDefinition force = force_of(north, camp, 20'000);
    force.stance = sim::Stance::garrison;
    force.objective = bank;
    Outbreak outbreak{.forces = {force}};
    outbreak.is_war = is_war;
    return outbreak;
}

TEST(standing_phase, an_army_goes_for_what_it_was_gathered_for_once_there_is_war) {
    const Outbreak outbreak = gathered(true);
    const sim::Setting setting = with(two_courts(), outbreak);
    sim::Run run(setting, free_after(outbreak));
    live_through(run, outbreak.day.plus_days(90));
    EXPECT_EQ(reached(run, sim::ProbeName::standing_plan), 1U);
    EXPECT_EQ(run.world.places.holder[bank], north);
    const std::vector<sim::EventId> departures = events_of(run, sim::EventKind::departure);
    ASSERT_FALSE(departures.empty());
    EXPECT_EQ(run.log[departures.front()].other, south);
}

TEST(standing_phase, in_peace_it_stays_where_it_is) {
    const Outbreak outbreak = gathered(false);
    const sim::Setting setting = with(two_courts(), outbreak);
    sim::Run run(setting, free_after(outbreak));
    live_through(run, outbreak.day.plus_days(360));
    EXPECT_EQ(reached(run, sim::ProbeName::standing_plan), 0U);
    EXPECT_EQ(run.world.armies.place[first_army], camp);
    EXPECT_EQ(run.world.places.holder[bank], south);
}

TEST(standing_phase, a_broken_army_does_not_set_out) {
    const Outbreak outbreak = gathered(true);
    sim::Setting setting = with(two_courts(), outbreak);
    setting.forces[0].morale = 1;
    setting.laws.supply.morale_recovery_permille = 0;
    sim::Run run(setting, free_after(outbreak));
    live_through(run, outbreak.day.plus_days(90));
    EXPECT_EQ(reached(run, sim::ProbeName::standing_plan), 0U);
    EXPECT_EQ(run.world.armies.place[first_army], camp);
}

}  // namespace
