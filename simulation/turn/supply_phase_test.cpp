// What armies eat on a small map: stores, depots, cut lines, the land; melting away; what a month
// gives back; plunder that comes home.
#include <gtest/gtest.h>

#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

constexpr sim::ArmyId first_army{0};

/// Only supply and what armies carry: nobody fights, nobody goes home of himself.
sim::Plan quiet_plan(const Outbreak& outbreak) {
    sim::Plan plan = free_after(outbreak);
    plan.rules = plan.rules.without(sim::RuleSwitch::standing_orders)
                     .without(sim::RuleSwitch::battle)
                     .without(sim::RuleSwitch::siege)
                     .without(sim::RuleSwitch::commander);
    return plan;
}

/// An army of the north in an empty land of the south, with 30 days of food; the north holds the
/// camp across the river, or not.
sim::Setting lost_army(const Outbreak& outbreak, bool has_line) {
    sim::Setting setting = two_courts();
    setting.place_starts[bank.index].households = sim::Households(0);
    if (!has_line) {
        setting.place_starts[camp.index].holder = south;
    }
    return with(std::move(setting), outbreak);
}

TEST(supply_phase, an_army_without_supply_melts_and_one_with_a_depot_does_not) {
    const Outbreak outbreak{.forces = {force_of(north, bank, 6000)}};
    const sim::Setting cut_off = lost_army(outbreak, false);
    const sim::Setting fed = lost_army(outbreak, true);
    sim::Run melting(cut_off, quiet_plan(outbreak));
    sim::Run standing(fed, quiet_plan(outbreak));
    live_through(melting, outbreak.day.plus_days(240));
    live_through(standing, outbreak.day.plus_days(240));
    EXPECT_LT(men_of(melting, 0), 900) << "eight months";
    EXPECT_GT(men_of(standing, 0), 5300);
    EXPECT_GT(melting.world.armies.hunger[first_army], sim::Permille(950));
    EXPECT_EQ(standing.world.armies.hunger[first_army], sim::Permille(0));
    EXPECT_EQ(events_of(melting, sim::EventKind::hunger).size(), 1U) << "told once, as it begins";
    EXPECT_TRUE(events_of(standing, sim::EventKind::hunger).empty());
    EXPECT_GE(reached(standing, sim::ProbeName::supply_from_depot), 5U);
    EXPECT_EQ(reached(melting, sim::ProbeName::supply_from_depot), 0U);
}

// Datong once starved for ten years under a host that lay there as at home.
TEST(supply_phase, land_just_taken_is_no_home_for_a_year) {
    Outbreak outbreak{.forces = {force_of(north, bank, 6000)}};
    outbreak.forces[0].stance = sim::Stance::garrison;
    sim::Setting setting = with(two_courts(), outbreak);
    setting.polities[north.index].self_supporting_permille = 900;
    force(setting, outbreak.day, sim::EventKind::city_taken,
          {change(sim::ChangeKind::control, bank.index, north.index)});
    sim::Setting at_home = setting;
    at_home.laws.supply.settled_days = 0;
    const auto left_after = [&](const sim::Setting& lived) {
        sim::Run run(lived, quiet_plan(outbreak));
        live_through(run, outbreak.day.plus_days(60));
        return run.world.places.stores[bank].value;
    };
    EXPECT_LT(left_after(setting) + 3000, left_after(at_home)) << "a tenth is drawn at home";
}

TEST(supply_phase, nothing_is_left_of_an_army_in_the_end) {
    const Outbreak outbreak{.forces = {force_of(north, bank, 900)}};
    const sim::Setting setting = lost_army(outbreak, false);
    sim::Run run(setting, quiet_plan(outbreak));
    live_through(run, outbreak.day.plus_days(720));
    EXPECT_FALSE(run.world.armies.polity[first_army].exists());
    EXPECT_EQ(reached(run, sim::ProbeName::supply_army_melted), 1U);
    EXPECT_EQ(events_of(run, sim::EventKind::disbanding).size(), 1U);
}

TEST(supply_phase, a_siege_of_the_depot_cuts_the_line) {
    sim::ForceDefinition besieger = force_of(south, gate, 6000);
    Outbreak outbreak{.forces = {force_of(north, bank, 10'000), besieger}};
    const sim::Setting setting = lost_army(outbreak, true);
    sim::Plan plan = quiet_plan(outbreak);
    plan.orders = {order(outbreak.day.plus_days(20), south, sim::OrderKind::march, 1, camp)};
    sim::Run run(setting, plan);
    live_through(run, outbreak.day.plus_days(29));
    EXPECT_EQ(run.world.places.besieger[camp], south);
    EXPECT_EQ(run.world.armies.hunger[first_army], sim::Permille(0)) << "the train is full";
    live_through(run, outbreak.day.plus_days(80));
    EXPECT_GT(run.world.armies.hunger[first_army], sim::Permille(500));
}

TEST(supply_phase, foragers_lay_the_land_waste_and_it_heals) {
    Outbreak outbreak{.forces = {force_of(north, bank, 20'000)}};
    sim::Setting setting = two_courts();
    setting.place_starts[camp.index].holder = south;
    setting = with(std::move(setting), outbreak);
    sim::Run run(setting, quiet_plan(outbreak));
    live_through(run, outbreak.day.plus_days(90));
    const sim::Permille waste = run.world.places.devastation[bank];
    EXPECT_GT(waste, sim::Permille(250));
    EXPECT_EQ(run.world.places.devastation[town], sim::Permille(0));
    run.world.armies.place[first_army] = seat;
    live_through(run, outbreak.day.plus_days(180));
    EXPECT_LT(run.world.places.devastation[bank], waste);
}

TEST(supply_phase, nobody_forages_among_his_own_people) {
    const Outbreak outbreak{.forces = {force_of(north, camp, 20'000)}};
    const sim::Setting setting = with(two_courts(), outbreak);
    sim::Run run(setting, quiet_plan(outbreak));
    const sim::Grain before = run.world.places.stores[camp];
    live_through(run, outbreak.day);
    EXPECT_EQ(run.world.places.devastation[camp], sim::Permille(0));
    EXPECT_EQ(before - run.world.places.stores[camp], sim::Grain(20'000 * 2 / 10))
        << "two sheng a man and day";
}

/// An army of the south that is more than its place can feed; the record is silent from the start.
sim::Setting crowded(const Outbreak& outbreak, std::int32_t households_at_town) {
    sim::Setting setting = two_courts();
    setting.place_starts[harbour.index].households = sim::Households(1000);
    setting.place_starts[town.index].households = sim::Households(households_at_town);
    return with(std::move(setting), outbreak);
}

TEST(supply_phase, convoys_feed_a_station_that_its_own_land_cannot_feed) {
    const Outbreak outbreak{.forces = {force_of(south, harbour, 20'000)}};
    sim::Setting setting = crowded(outbreak, 200'000);
    setting.laws.fiscal.field_pay_strings = 0;  // Nobody leaves for want of pay.
    sim::Run run(setting, quiet_plan(outbreak));
    live_through(run, outbreak.day.plus_days(720));
    EXPECT_GE(reached(run, sim::ProbeName::transport_fills_station), 2U);
    EXPECT_EQ(run.world.armies.hunger[first_army], sim::Permille(0));
    EXPECT_EQ(run.world.armies.place[first_army], harbour);
    EXPECT_GT(men_of(run, 0), 19'900) << "quartered among its own people";
}

TEST(supply_phase, a_station_asks_in_vain_where_nobody_has_any_to_spare) {
    const Outbreak outbreak{.forces = {force_of(south, harbour, 20'000)}};
    sim::Setting setting = crowded(outbreak, 100);
    for (const sim::PlaceId place : {bank, gate, far}) {
        setting.place_starts[place.index].households = sim::Households(100);
    }
    sim::Run run(setting, quiet_plan(outbreak));
    live_through(run, outbreak.day.plus_days(360));
    EXPECT_GE(reached(run, sim::ProbeName::transport_falls_short), 2U);
    EXPECT_GT(run.world.armies.hunger[first_army], sim::Permille(500));
}

TEST(supply_phase, a_garrison_that_starves_in_its_quarters_goes_to_the_grain) {
    const Outbreak outbreak{.forces = {force_of(south, gate, 20'000)}};
    sim::Setting setting = crowded(outbreak, 200'000);
    setting.place_starts[gate.index].households = sim::Households(100);
    setting.laws.supply.convoy_most_eaten_permille = 0;  // No convoy dares the pass,
    setting.laws.supply.depot_reach_days = 0;            // and no porter.
    sim::Run run(setting, free_after(outbreak));
    live_through(run, outbreak.day.plus_days(360));
    EXPECT_GE(reached(run, sim::ProbeName::standing_seek_food), 1U);
    EXPECT_NE(run.world.armies.place[first_army], gate);
    EXPECT_EQ(run.world.armies.hunger[first_army], sim::Permille(0));
}

TEST(supply_phase, soldiers_with_fields_of_their_own_spare_the_stores_at_home_and_not_abroad) {
    const Outbreak outbreak{.forces = {force_of(north, camp, 10'000)}};
    sim::Setting setting = with(two_courts(), outbreak);
    setting.polities[north.index].self_supporting_permille = 900;
    sim::Run run(setting, quiet_plan(outbreak));
    const sim::Grain before = run.world.places.stores[camp];
    live_through(run, outbreak.day);
    EXPECT_EQ(before - run.world.places.stores[camp], sim::Grain(200)) << "a tenth of 2,000";
}

TEST(supply_phase, plunder_and_captives_are_handed_over_at_home_and_not_before) {
    Outbreak outbreak{.forces = {force_of(north, bank, 5000)}};
    const sim::Setting setting = with(two_courts(), outbreak);
    sim::Plan plan = quiet_plan(outbreak);
    plan.rules = plan.rules.without(sim::RuleSwitch::economy);
    plan.orders = {order(outbreak.day.plus_days(20), north, sim::OrderKind::march, 0, camp)};
    sim::Run run(setting, plan);
    live_through(run, outbreak.day);
    // It took them here.
    run.world.places.wealth[bank] -= sim::Wealth(700);
    run.world.armies.plunder[first_army] += sim::Wealth(700);
    run.world.armies.captives[first_army] += sim::Persons(300);
    run.world.flows.sum[sim::World::flow(sim::Stock::captives, sim::FlowKind::taken)] +=
        sim::Amount(300);
    live_through(run, outbreak.day.plus_days(19));
    EXPECT_EQ(run.world.armies.plunder[first_army], sim::Wealth(700)) << "on hostile land";
    EXPECT_EQ(run.world.armies.captives[first_army], sim::Persons(300));
    const sim::Wealth before = run.world.places.wealth[camp];
    const sim::Amount treasury = run.world.polities.cash[north];
    live_through(run, outbreak.day.plus_days(39));
    EXPECT_EQ(run.world.armies.place[first_army], camp);
    EXPECT_EQ(run.world.armies.plunder[first_army], sim::Wealth(0));
    EXPECT_EQ(run.world.armies.captives[first_army], sim::Persons(0));
    EXPECT_EQ(run.world.places.captives[camp], sim::Persons(300));
    EXPECT_EQ(run.world.places.wealth[camp] - before, sim::Wealth(490));
    EXPECT_EQ(run.world.polities.cash[north] - treasury, sim::Amount(210)) << "three tenths";
}

TEST(supply_phase, an_army_of_the_record_eats_but_does_not_melt_before_the_fork) {
    Outbreak outbreak{.forces = {force_of(north, bank, 20'000)}};
    const sim::Setting setting = lost_army(outbreak, false);
    sim::Run run(setting);
    live_through(run, outbreak.day.plus_days(240));
    EXPECT_EQ(men_of(run, 0), 20'000) << "the record says how many they were";
    EXPECT_EQ(run.world.armies.grain[first_army], sim::Grain(0));
}

}  // namespace
