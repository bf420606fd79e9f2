#include "simulation/turn/run.hpp"

#include <gtest/gtest.h>

#include "tests/support/tiny_setting.hpp"

namespace {

using namespace test_support;  // NOLINT(google-build-using-namespace)

void live_until(sim::Run& run, sim::Day day) {
    while (sim::next_tick_last_day(run) <= day) {
        sim::advance_tick(run);
    }
}

TEST(run, the_first_world_is_the_setting) {
    const sim::Setting setting = tiny_war();
    const sim::Run run(setting);
    EXPECT_EQ(run.world.places.holder[hill], north);
    EXPECT_EQ(run.world.places.holder[port], south);
    EXPECT_EQ(run.world.polities.ruler[north], king);
    EXPECT_EQ(run.world.treaties.phase[sim::TreatyId(0)], sim::Phase::before);
    EXPECT_EQ(run.world.next_tick(), 0U);
    EXPECT_EQ(sim::tick_count(setting), 5U * 36U);
}

TEST(run, facts_are_admitted_on_their_day_within_a_tick) {
    const sim::Setting setting = tiny_war();
    sim::Run run(setting);
    live_until(run, day(1200, 3, 20));
    sim::admit_through(run, day(1200, 3, 24));
    EXPECT_EQ(run.world.places.holder[ford], south);
    sim::admit_through(run, day(1200, 3, 25));
    EXPECT_EQ(run.world.places.holder[ford], north);
    EXPECT_EQ(run.world.places.holder_since[ford], day(1200, 3, 25));
    EXPECT_EQ(run.world.places.owner[ford], south) << "occupied is not owned";
    EXPECT_EQ(run.world.sieges.phase[sim::SiegeId(0)], sim::Phase::past);
}

TEST(run, stopping_within_a_tick_and_going_on_changes_nothing) {
    const sim::Setting setting = tiny_war();
    sim::Run straight(setting);
    sim::Run stopped(setting);
    for (int tick = 0; tick < 20; ++tick) {
        sim::advance_tick(straight);
        sim::admit_through(stopped, sim::next_tick_first_day(stopped).plus_days(4));
        sim::advance_tick(stopped);
        EXPECT_EQ(straight.digest, stopped.digest) << tick;
    }
}

TEST(run, causes_are_the_recorded_ones_or_what_was_ended) {
    const sim::Setting setting = tiny_war();
    sim::Run run(setting);
    live_until(run, setting.last_day);
    const auto fall = run.log.causes_of(run.event_of_fact[2]);
    ASSERT_EQ(fall.size(), 1U);
    EXPECT_EQ(fall[0].kind, sim::CauseKind::recorded);
    EXPECT_EQ(fall[0].event, run.event_of_fact[1]);
    const auto siege_ends = run.log.causes_of(run.event_of_fact[3]);
    ASSERT_EQ(siege_ends.size(), 1U);
    EXPECT_EQ(siege_ends[0].kind, sim::CauseKind::follows);
    EXPECT_EQ(siege_ends[0].event, run.event_of_fact[1]);
    const auto treaty_ends = run.log.causes_of(run.event_of_fact[7]);
    ASSERT_EQ(treaty_ends.size(), 1U);
    EXPECT_EQ(treaty_ends[0].event, run.event_of_fact[4]);
}

TEST(run, dues_fall_due_each_march_while_the_treaty_is_in_force) {
    const sim::Setting setting = tiny_war();
    sim::Run run(setting);
    live_until(run, day(1201, 3, 20));
    EXPECT_EQ(run.world.clauses.fallen_due[sim::ClauseId(0)], sim::Amount(0));
    live_until(run, day(1201, 3, 31));
    EXPECT_EQ(run.world.clauses.fallen_due[sim::ClauseId(0)], sim::Amount(500));
    live_until(run, setting.last_day);
    // 1201 and 1202; the treaty ended on the day before the dues of 1203.
    EXPECT_EQ(run.world.clauses.fallen_due[sim::ClauseId(0)], sim::Amount(1000));
    EXPECT_EQ(run.world.clauses.fallen_due[sim::ClauseId(1)], sim::Amount(0))
        << "a rival reading is never booked";
}

TEST(run, armies_stand_and_stand_down) {
    const sim::Setting setting = tiny_war();
    sim::Run run(setting);
    live_until(run, day(1200, 2, 10));
    EXPECT_EQ(run.world.armies.infantry[sim::ArmyId(0)], sim::Men(700));
    EXPECT_EQ(run.world.armies.place[sim::ArmyId(0)], hill);
    live_until(run, day(1201, 1, 10));
    EXPECT_FALSE(run.world.armies.force[sim::ArmyId(0)].exists());
    EXPECT_EQ(run.world.armies.infantry[sim::ArmyId(0)], sim::Men(0));
}

TEST(run, a_border_settles_what_is_held) {
    sim::Setting setting = tiny_war();
    setting.clauses[1].kind = sim::ClauseKind::border;
    setting.clauses[1].is_default = true;
    sim::Run run(setting);
    live_until(run, day(1200, 5, 31));
    EXPECT_EQ(run.world.places.owner[ford], south);
    live_until(run, day(1200, 6, 10));
    EXPECT_EQ(run.world.places.owner[ford], north);
    const sim::EventId last(run.log.size() - 1);
    EXPECT_EQ(run.log[last].origin, sim::EventOrigin::rule);
    EXPECT_EQ(run.log.causes_of(last)[0].event, run.event_of_fact[4]) << "the treaty";
}

TEST(run, possession_ripens_when_the_owner_has_ended) {
    sim::Setting setting = tiny_war();
    force(setting, day(1204, 1, 5), sim::EventKind::state_ended,
          {change(sim::ChangeKind::polity_end, south.index)});
    sim::Run run(setting);
    live_until(run, day(1203, 12, 31));
    EXPECT_EQ(run.world.places.owner[ford], south);
    live_until(run, day(1204, 1, 10));
    EXPECT_EQ(run.world.places.owner[ford], north);
    const sim::Event& last = run.log.events().back();
    EXPECT_EQ(last.origin, sim::EventOrigin::rule);
    EXPECT_EQ(last.place, ford);
}

TEST(run, a_free_run_hears_nothing_of_the_record) {
    const sim::Setting setting = tiny_war();
    sim::Plan plan;
    plan.fork_day = setting.first_day;
    sim::Run run(setting, plan);
    for (int tick = 0; tick < 30; ++tick) {
        sim::advance_tick(run);
    }
    EXPECT_EQ(run.log.size(), 0U);
    EXPECT_EQ(run.world.places.holder[ford], south);
}

TEST(run, what_was_before_a_fork_is_the_same_whatever_chance_is_keyed_by) {
    const sim::Setting setting = tiny_war();
    sim::Plan plan;
    plan.fork_day = day(1202, 6, 1);
    const auto live = [&](std::uint32_t seed, sim::Day until) {
        plan.chance = {seed, 0};
        sim::Run run(setting, plan);
        while (run.world.next_tick() < sim::tick_holding(setting, until)) {
            sim::advance_tick(run);
        }
        return sim::digest_world(run.world);
    };
    EXPECT_EQ(live(1, plan.fork_day), live(2, plan.fork_day));
    EXPECT_NE(live(1, day(1203, 6, 1)), live(2, day(1203, 6, 1))) << "then harvests differ";
}

TEST(run, a_changed_past_changes_every_later_digest) {
    sim::Setting setting = tiny_war();
    sim::Run one(setting);
    sim::Setting other_setting = tiny_war();
    // The same change and its undoing: the state is the same again, the past is not.
    force(other_setting, day(1203, 5, 1), sim::EventKind::other,
          {change(sim::ChangeKind::census, hill.index, 0, 0, 1)});
    force(other_setting, day(1203, 6, 1), sim::EventKind::other,
          {change(sim::ChangeKind::census, hill.index, 0, 0, 1000)});
    sim::Run other(other_setting);
    live_until(one, day(1203, 4, 30));
    live_until(other, day(1203, 4, 30));
    EXPECT_EQ(one.digest, other.digest);
    live_until(one, setting.last_day);
    live_until(other, setting.last_day);
    EXPECT_NE(one.digest, other.digest);
}

TEST(run_death, a_fact_that_does_not_fit_stops_loudly) {
    sim::Setting setting = tiny_setting();
    force(setting, day(1200, 1, 2), sim::EventKind::other, {change(sim::ChangeKind::control, 99)});
    EXPECT_DEATH(
        {
            sim::Run run(setting);
            sim::advance_tick(run);
        },
        "");
}

}  // namespace
