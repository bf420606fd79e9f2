// Orders carried out on a small map: a siege ordered from afar, and how an army bears itself.
#include "simulation/turn/carry_out.hpp"

#include <gtest/gtest.h>

#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

constexpr sim::ArmyId first_army{0};

sim::Order stance(sim::Day when, sim::StanceOption option) {
    sim::Order order = test_support::courts::order(when, north, sim::OrderKind::set_stance, 0);
    order.option = static_cast<std::uint32_t>(option);
    return order;
}

sim::Plan obedient(const Outbreak& outbreak, const std::vector<sim::Order>& orders) {
    sim::Plan plan = free_after(outbreak);
    plan.rules = plan.rules.without(sim::RuleSwitch::commander);
    plan.orders = orders;
    return plan;
}

TEST(carry_out, a_siege_ordered_from_afar_is_a_march_a_siege_and_the_fate_that_was_ordered) {
    const Outbreak outbreak{.forces = {force_of(north, camp, 60'000)}};
    const sim::Setting setting = with(two_courts(), outbreak);
    sim::Order besiege = order(outbreak.day.plus_days(1), north, sim::OrderKind::besiege, 0, bank);
    besiege.option = static_cast<std::uint32_t>(sim::Fate::massacre);
    sim::Run run(setting, obedient(outbreak, {besiege}));
    live_through(run, besiege.day);
    EXPECT_TRUE(events_of(run, sim::EventKind::refusal).empty());
    EXPECT_EQ(run.world.armies.objective[first_army], bank);
    while (run.world.places.holder[bank] == south && run.world.next_tick() < 40) {
        live(run, 1);
    }
    ASSERT_EQ(run.world.places.holder[bank], north);
    EXPECT_EQ(reached(run, sim::ProbeName::fall_massacre), 1U);
    // The next march is of another place.
    run.plan.orders = {order(sim::next_tick_first_day(run), north, sim::OrderKind::march, 0, town)};
    live(run, 1);
    EXPECT_EQ(run.world.armies.fate[first_army], 0U);
}

TEST(carry_out, an_army_told_to_fall_back_goes_to_the_nearest_friendly_place) {
    const Outbreak outbreak{.forces = {force_of(north, bank, 20'000)}};
    const sim::Setting setting = with(two_courts(), outbreak);
    const sim::Day when = outbreak.day.plus_days(1);
    sim::Plan plan = obedient(outbreak, {stance(when, sim::StanceOption::retreat)});
    plan.rules = plan.rules.without(sim::RuleSwitch::standing_orders);
    sim::Run run(setting, plan);
    live_through(run, when.plus_days(40));
    EXPECT_EQ(run.world.armies.place[first_army], camp);
}

TEST(carry_out, an_army_told_to_advance_attacks_what_lies_open_to_it) {
    const Outbreak outbreak{.forces = {force_of(north, camp, 20'000)}};
    sim::Setting setting = with(two_courts(), outbreak);
    setting.laws.campaign.initiative_permille = 0;
    const sim::Day when = outbreak.day.plus_days(1);
    const auto objective = [&](sim::StanceOption option) {
        sim::Run run(setting, obedient(outbreak, {stance(when, option)}));
        live(run, 11);
        return run.world.armies.objective[first_army];
    };
    EXPECT_TRUE(objective(sim::StanceOption::advance).exists());
    EXPECT_FALSE(objective(sim::StanceOption::field).exists());
}

TEST(carry_out, an_army_told_to_keep_to_its_walls_does_not_march_on) {
    sim::ForceDefinition marching = force_of(north, seat, 5000);
    marching.objective = camp;
    const Outbreak outbreak{.forces = {marching}, .is_war = false};
    const sim::Setting setting = with(two_courts(), outbreak);
    sim::Run run(
        setting,
        obedient(outbreak, {stance(outbreak.day.plus_days(1), sim::StanceOption::garrison)}));
    live_through(run, outbreak.day.plus_days(40));
    EXPECT_EQ(run.world.armies.place[first_army], seat);
    EXPECT_EQ(run.world.armies.stance[first_army], sim::Stance::garrison);
}

}  // namespace
