// A purge, and how long an army feels it.
#include "simulation/turn/purges.hpp"

#include <gtest/gtest.h>

#include "simulation/turn/battle_side.hpp"
#include "simulation/turn/happen.hpp"
#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support::courts;
using sim::ArmyId;
using sim::EventId;
using sim::EventKind;
using sim::Leaning;
using sim::Permille;
using sim::PersonId;
using test_support::day;
using test_support::north;
using test_support::south;

inline constexpr PersonId chancellor{4};  ///< Of the south; he argued for war.
inline constexpr PersonId captain{5};     ///< Of the south; he argues for peace.
inline constexpr ArmyId wardens_army{0};
inline constexpr ArmyId captains_army{1};

/// Two southern armies, led by one who argues for war and one who argues for peace.
sim::Setting with_parties() {
    sim::Setting setting = two_courts();
    sim::PersonDefinition one = setting.people[warden.index];
    one.leanings[0] = {Leaning::war, 9999, sim::PolityId::none()};
    setting.people.push_back(one);
    setting.people[warden.index].leanings = one.leanings;
    setting.people[warden.index].field = 9;
    one.leanings[0].leaning = Leaning::peace;
    setting.people.push_back(one);
    sim::ForceDefinition first = force_of(south, bank, 20'000);
    first.commander = warden;
    sim::ForceDefinition second = force_of(south, town, 20'000);
    second.commander = captain;
    setting.laws.purge.after_fall_permille = 1000;
    setting.laws.purge.follower_permille = 1000;
    setting.laws.purge.killed_permille = 0;
    return with(setting, {day(1200, 1, 1), {first, second}, false});
}

sim::Run fork_of(const sim::Setting& setting) {
    sim::Plan plan;
    plan.fork_day = day(1200, 1, 2);
    sim::Run run(setting, plan);
    live(run, 1);
    run.world.people.following[warden] = Permille(900);
    return run;
}

std::int32_t command_of(sim::Run& run, ArmyId army) {
    sim::TickContext tick(run, run.world.next_tick());
    return sim::side_of(tick, sim::make_host(tick, {army}), false).command;
}

TEST(purges, a_fallen_ministers_followers_lose_their_commands_and_nobody_else_does) {
    const sim::Setting setting = with_parties();
    sim::Run run = fork_of(setting);
    sim::TickContext tick(run, run.world.next_tick());
    const std::int32_t loyal = run.world.people.loyalty[captain].value;
    sim::purge_after_minister(tick, south, chancellor, EventId::none());
    EXPECT_FALSE(run.world.armies.commander[wardens_army].exists());
    EXPECT_EQ(run.world.armies.commander[captains_army], captain);
    EXPECT_GT(run.world.people.slight[warden], Permille(0)) << "he does not forget it";
    EXPECT_LT(run.world.people.loyalty[captain].value, loyal) << "the rest are afraid";
    const auto told = events_of(run, EventKind::purge);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(run.log[told[0]].person, chancellor);
}

TEST(purges, a_ruler_without_suspicion_turns_on_nobody) {
    sim::Setting setting = with_parties();
    setting.people[prince.index].character.suspicion = 0;
    sim::Run run = fork_of(setting);
    sim::TickContext tick(run, run.world.next_tick());
    sim::purge_after_minister(tick, south, chancellor, EventId::none());
    EXPECT_TRUE(run.world.armies.commander[wardens_army].exists());
    EXPECT_TRUE(events_of(run, EventKind::purge).empty());
}

TEST(purges, whoever_stood_for_nothing_has_no_followers) {
    sim::Setting setting = with_parties();
    setting.people[chancellor.index].leanings = {};
    sim::Run run = fork_of(setting);
    sim::TickContext tick(run, run.world.next_tick());
    sim::purge_after_minister(tick, south, chancellor, EventId::none());
    EXPECT_TRUE(events_of(run, EventKind::purge).empty());
}

// System 5, Shows: a purge that weakens a front for years.
TEST(shows, a_purge_weakens_a_front_for_years_in_a_living_world) {
    const sim::Setting setting = with_parties();
    sim::Run run = fork_of(setting);
    EXPECT_EQ(command_of(run, wardens_army), 9) << "the army knows its general";
    {
        sim::TickContext tick(run, run.world.next_tick());
        sim::purge_after_minister(tick, south, chancellor, EventId::none());
        // The court gives the army to another who is as able.
        run.world.armies.commander[wardens_army] = PersonId::none();
        const sim::Change change{sim::ChangeKind::army_command, wardens_army.index, warden.index, 0,
                                 0};
        sim::happen(run, sim::rule_event(tick.last_day, EventKind::appointment), {},
                    std::span(&change, 1));
    }
    EXPECT_LE(command_of(run, wardens_army), 5);
    live(run, 36);
    EXPECT_LE(command_of(run, wardens_army), 5) << "a year later its officers are still new";
    live(run, 36);
    EXPECT_LE(command_of(run, wardens_army), 8) << "after two years it is not what it was";
    live(run, 3 * 36);
    EXPECT_EQ(command_of(run, wardens_army), 9) << "and after five it is";
}

TEST(purges, the_officers_of_a_dismissed_general_go_when_the_army_was_his_own) {
    const sim::Setting setting = with_parties();
    sim::Run run = fork_of(setting);
    sim::TickContext tick(run, run.world.next_tick());
    const Permille morale = run.world.armies.morale[wardens_army];
    sim::purge_officers(tick, wardens_army, warden, EventId::none());
    EXPECT_GT(run.world.armies.led_since[wardens_army].number, tick.last_day.number + 365);
    EXPECT_LT(run.world.armies.morale[wardens_army], morale);
    run.world.people.following[captain] = Permille(100);
    sim::purge_officers(tick, captains_army, captain, EventId::none());
    EXPECT_FALSE(run.world.armies.led_since[captains_army].exists())
        << "an army of the court's own keeps its officers";
    EXPECT_EQ(events_of(run, EventKind::purge).size(), 1U);
}

TEST(purges, a_general_put_to_death_takes_those_with_him_who_argued_as_he_did) {
    sim::Setting setting = with_parties();
    sim::Run run = fork_of(setting);
    sim::TickContext tick(run, run.world.next_tick());
    run.world.people.following[chancellor] = Permille(800);
    sim::purge_after_execution(tick, south, chancellor, EventId::none());
    EXPECT_FALSE(run.world.armies.commander[wardens_army].exists());
    run.world.people.following[captain] = Permille(0);
    sim::purge_after_execution(tick, south, captain, EventId::none());
    EXPECT_EQ(events_of(run, EventKind::purge).size(), 1U) << "nobody stood with him";
}

}  // namespace
