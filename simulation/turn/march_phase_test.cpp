// Armies on their way: times, ice, crossings, walls in the way, borders, the sea.
#include "simulation/turn/march_phase.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <span>

#include "simulation/turn/happen.hpp"
#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

constexpr sim::ArmyId first_army{0};
constexpr sim::ArmyId second_army{1};

sim::ForceDefinition sent(sim::ForceDefinition force, sim::PlaceId objective,
                          sim::Stance stance = sim::Stance::advance) {
    force.objective = objective;
    force.stance = stance;
    return force;
}

/// The north sends 20,000 over the river on a day; a garrison of the south holds the far bank.
sim::Run over_the_river_on(sim::Day when, const sim::Setting& setting, const Outbreak& outbreak,
                           std::uint32_t seed) {
    sim::Run run(setting, free_after(outbreak, seed));
    live_through(run, when);
    return run;
}

TEST(march_phase, an_army_is_where_its_pace_has_brought_it) {
    const Outbreak outbreak{.forces = {sent(force_of(north, seat, 5000), bank)}};
    const sim::Setting setting = with(two_courts(), outbreak);
    sim::Plan plan = free_after(outbreak);
    plan.rules = plan.rules.without(sim::RuleSwitch::siege);  // It stays before the walls.
    sim::Run run(setting, plan);
    live_through(run, outbreak.day);
    // 60 km at 17 km a day, and the rest of ten days on the way on.
    EXPECT_EQ(run.world.armies.place[first_army], camp);
    EXPECT_EQ(run.world.armies.next[first_army], bank);
    EXPECT_EQ(run.world.armies.on_route[first_army], sim::Millidays(10'000 - 3530));
    live(run, 1);
    EXPECT_EQ(run.world.armies.place[first_army], bank);
    EXPECT_EQ(run.world.armies.stance[first_army], sim::Stance::siege);
    EXPECT_EQ(run.world.places.besieger[bank], north);
}

TEST(march_phase, an_army_that_is_sent_where_it_is_going_goes_on) {
    const Outbreak outbreak{.forces = {sent(force_of(north, seat, 5000), bank)}};
    const sim::Setting setting = with(two_courts(), outbreak);
    sim::Plan plan = free_after(outbreak);
    sim::Run run(setting, plan);
    live_through(run, outbreak.day);
    ASSERT_EQ(run.world.armies.next[first_army], bank);
    const auto send_to = [&](sim::PlaceId place) {
        const sim::Change change{sim::ChangeKind::army_sent, first_army.index, place.index,
                                 static_cast<std::uint32_t>(run.world.armies.stance[first_army]),
                                 0};
        sim::happen(run, sim::rule_event(outbreak.day, sim::EventKind::departure), {},
                    std::span(&change, 1));
    };
    const sim::Millidays gone = run.world.armies.on_route[first_army];
    send_to(bank);
    EXPECT_EQ(run.world.armies.on_route[first_army], gone);
    send_to(gate);
    EXPECT_EQ(run.world.armies.on_route[first_army], sim::Millidays(0));
}

TEST(march_phase, a_tired_and_hungry_army_is_later) {
    Outbreak outbreak{.forces = {sent(force_of(north, camp, 5000), bank)}};
    outbreak.day = day(1200, 1, 1);  // On the ice: 150 km in 8.9 days.
    const sim::Setting setting = with(two_courts(), outbreak);
    sim::Run fresh(setting, free_after(outbreak));
    live(fresh, 1);
    EXPECT_EQ(fresh.world.armies.place[first_army], bank);
    sim::Run worn(setting, free_after(outbreak));
    sim::admit_through(worn, outbreak.day);
    worn.world.armies.fatigue[first_army] = sim::Permille(600);
    live(worn, 1);
    EXPECT_EQ(worn.world.armies.place[first_army], camp);
    live(worn, 1);
    EXPECT_EQ(worn.world.armies.place[first_army], bank);
}

TEST(march_phase, winter_ice_opens_the_river_and_an_army_comes_sooner) {
    Outbreak winter{
        .forces = {sent(force_of(north, camp, 20'000), bank), force_of(south, bank, 15'000)}};
    winter.day = day(1200, 1, 1);
    const sim::Setting in_winter = with(two_courts(), winter);
    sim::Run on_ice = over_the_river_on(winter.day, in_winter, winter, 1);
    EXPECT_EQ(fights_of(on_ice).size(), 1U) << "in the first ten days";
    EXPECT_EQ(reached(on_ice, sim::ProbeName::battle_on_ice), 1U);
    EXPECT_EQ(reached(on_ice, sim::ProbeName::battle_at_crossing), 0U);

    Outbreak spring = winter;
    spring.day = day(1200, 4, 1);
    const sim::Setting in_spring = with(two_courts(), spring);
    sim::Run by_boat = over_the_river_on(spring.day, in_spring, spring, 1);
    EXPECT_TRUE(fights_of(by_boat).empty()) << "the boats take two days";
    live(by_boat, 1);
    EXPECT_EQ(fights_of(by_boat).size(), 1U);
}

TEST(march_phase, a_mild_winter_leaves_the_river_open) {
    Outbreak winter{
        .forces = {sent(force_of(north, camp, 20'000), bank), force_of(south, bank, 15'000)}};
    winter.day = day(1201, 1, 1);
    sim::Setting setting = with(two_courts(), winter);
    setting.laws.campaign.mild_winter_permille = 1000;
    setting.laws.campaign.hard_winter_permille = 0;
    sim::Plan plan = free_after(winter);
    sim::Run run(setting, plan);
    run.world.clock.winter[sim::ClockId(0)] = sim::Winter::mild;
    live_through(run, day(1201, 1, 31));
    EXPECT_EQ(reached(run, sim::ProbeName::battle_on_ice), 0U);
    EXPECT_EQ(reached(run, sim::ProbeName::battle_at_crossing), 1U);
}

TEST(march_phase, before_an_enemys_bank_an_army_seeks_boats_and_his_ships_hold_it_up) {
    const auto ticks_to_cross = [](sim::PolityId holder_of_ships, std::int32_t ships) {
        Outbreak spring{.forces = {sent(force_of(north, camp, 20'000), bank)}};
        spring.day = day(1200, 4, 1);
        if (ships > 0) {
            sim::ForceDefinition fleet = force_of(holder_of_ships, bank, 200);
            fleet.ships = sim::Ships(ships);
            fleet.stance = sim::Stance::garrison;
            spring.forces.push_back(fleet);
        }
        sim::Setting setting = with(two_courts(), spring);
        for (sim::BarrierDefinition& water : setting.map.barriers) {
            water.width_m = 1500;
        }
        sim::Run run(setting, free_after(spring));
        live_through(run, spring.day);
        int ticks = 1;
        while (ticks < 20 && run.world.armies.place[first_army] != bank) {
            live(run, 1);
            ticks += 1;
        }
        EXPECT_GT(reached(run, sim::ProbeName::march_seeks_boats), 0U);
        return ticks;
    };
    // 150 km and the ferry are eleven days, the boats for a water of 1,500 m fifteen more.
    EXPECT_EQ(ticks_to_cross(south, 0), 3);
    EXPECT_GE(ticks_to_cross(south, 40), 5) << "forty ships treble the time";
}

TEST(march_phase, a_river_crossing_under_opposition_is_a_battle_at_a_crossing_and_harder) {
    const auto battles_won = [](sim::Day when) {
        Outbreak outbreak{
            .forces = {sent(force_of(north, camp, 20'000), bank), force_of(south, bank, 20'000)}};
        outbreak.day = when;
        const sim::Setting setting = with(two_courts(), outbreak);
        int won = 0;
        for (std::uint32_t seed = 0; seed < 300; ++seed) {
            sim::Run run(setting, free_after(outbreak, seed));
            live_through(run, when.plus_days(10));
            const auto battles = fights_of(run);
            EXPECT_FALSE(battles.empty());
            won += !battles.empty() && run.log[battles[0]].polity == north ? 1 : 0;
        }
        return won;
    };
    const int by_boat = battles_won(day(1200, 4, 1));
    const int on_ice = battles_won(day(1200, 1, 1));
    EXPECT_LT(by_boat + 30, on_ice) << "of 300";
    EXPECT_GT(by_boat, 0);
}

TEST(march_phase, a_pass_cannot_be_left_behind_but_a_town_can) {
    Outbreak outbreak{.forces = {sent(force_of(north, camp, 30'000), town)}};
    for (const bool is_pass : {true, false}) {
        sim::Setting setting = two_courts();
        if (!is_pass) {
            setting.map.places[gate.index].kind = sim::PlaceKind::prefecture;
        }
        setting = with(std::move(setting), outbreak);
        sim::Plan plan = free_after(outbreak);
        plan.rules = plan.rules.without(sim::RuleSwitch::siege);  // Neither falls at once.
        sim::Run run(setting, plan);
        live_through(run, outbreak.day.plus_days(10));
        EXPECT_EQ(run.world.armies.place[first_army], is_pass ? gate : town);
        EXPECT_EQ(run.world.places.besieger[is_pass ? gate : town], north);
        EXPECT_EQ(run.world.armies.objective[first_army], town) << "what it came for";
        EXPECT_EQ(reached(run, sim::ProbeName::march_stopped_by_walls), is_pass ? 1U : 0U);
        EXPECT_EQ(reached(run, sim::ProbeName::march_passed_by), is_pass ? 0U : 1U);
        EXPECT_EQ(run.world.places.holder[gate], south);
    }
}

TEST(march_phase, a_place_that_nobody_defends_is_entered) {
    Outbreak outbreak{.forces = {sent(force_of(north, camp, 3000), gate)}};
    sim::Setting setting = two_courts();
    setting.map.places[gate.index].walls_class = 0;
    setting.place_starts[gate.index].households = sim::Households(0);
    setting = with(std::move(setting), outbreak);
    sim::Run run(setting, free_after(outbreak));
    live_through(run, outbreak.day);
    EXPECT_EQ(run.world.places.holder[gate], north);
    EXPECT_EQ(run.world.places.owner[gate], south) << "occupied is not owned";
    EXPECT_EQ(reached(run, sim::ProbeName::march_walked_in), 1U);
    EXPECT_EQ(run.world.places.garrison[gate], sim::Men(300)) << "a tenth stays";
    EXPECT_EQ(events_of(run, sim::EventKind::city_taken).size(), 1U);
}

TEST(march_phase, land_at_peace_lets_nobody_through_and_an_attack_on_it_opens_a_war) {
    sim::Setting setting = two_courts();
    setting.place_starts[gate.index].holder = third;
    Outbreak outbreak{.forces = {sent(force_of(north, camp, 9000), town),
                                 sent(force_of(north, seat, 9000), gate)}};
    setting = with(std::move(setting), outbreak);
    sim::Run run(setting, free_after(outbreak));
    live_through(run, outbreak.day);
    EXPECT_EQ(run.world.armies.place[first_army], camp) << "not sent against the third court";
    EXPECT_EQ(reached(run, sim::ProbeName::march_barred_by_neutral), 1U);
    EXPECT_EQ(reached(run, sim::ProbeName::march_opened_war), 1U);
    EXPECT_TRUE(run.world.at_war(north, third));
    const auto wars = events_of(run, sim::EventKind::hostilities);
    ASSERT_EQ(wars.size(), 1U);
    EXPECT_EQ(run.log[wars[0]].polity, north);
    EXPECT_EQ(run.log[wars[0]].other, third);
    EXPECT_FALSE(run.log.causes_of(wars[0]).empty());
}

TEST(march_phase, whom_a_peace_has_left_abroad_goes_home_through_foreign_land) {
    for (const bool falls_back : {true, false}) {
        const sim::Stance stance = falls_back ? sim::Stance::retreat : sim::Stance::field;
        Outbreak outbreak{.forces = {sent(force_of(north, town, 9000), camp, stance)}};
        outbreak.is_war = false;
        const sim::Setting setting = with(two_courts(), outbreak);
        sim::Plan plan = free_after(outbreak);
        plan.rules = plan.rules.without(sim::RuleSwitch::standing_orders);
        sim::Run run(setting, plan);
        live_through(run, outbreak.day.plus_days(40));
        EXPECT_EQ(run.world.armies.place[first_army] == camp, falls_back);
        EXPECT_EQ(reached(run, sim::ProbeName::march_barred_by_neutral) > 0, !falls_back);
    }
}

TEST(march_phase, ships_open_a_way_where_the_land_is_hostile) {
    // 5,000 men from the seat to the southern harbour: with ships by sea, without them by land.
    sim::ForceDefinition afoot = sent(force_of(north, seat, 5000), harbour);
    sim::ForceDefinition afloat = afoot;
    afloat.ships = sim::Ships(40);
    for (const sim::ForceDefinition& force : {afloat, afoot}) {
        const Outbreak outbreak{.forces = {force}};
        const sim::Setting setting = with(two_courts(), outbreak);
        sim::Plan plan = free_after(outbreak);
        plan.rules = plan.rules.without(sim::RuleSwitch::siege);  // What is reached stays shut.
        sim::Run run(setting, plan);
        live_through(run, outbreak.day.plus_days(10));
        const bool is_afloat = force.ships > sim::Ships(0);
        EXPECT_EQ(run.world.armies.place[first_army] == harbour, is_afloat);
        EXPECT_EQ(run.world.places.besieger[harbour].exists(), is_afloat);
        EXPECT_EQ(run.world.places.besieger[gate].exists(), !is_afloat) << "the pass stops it";
    }
}

TEST(march_phase, who_comes_first_meets_whom_does_not_depend_on_the_table) {
    const sim::ForceDefinition near = sent(force_of(north, camp, 8000), bank);
    const sim::ForceDefinition late = sent(force_of(north, seat, 8000), bank);
    const sim::ForceDefinition foe = force_of(south, bank, 9000);
    for (const bool is_swapped : {false, true}) {
        const Outbreak outbreak{.forces = is_swapped
                                              ? std::vector<sim::ForceDefinition>{late, near, foe}
                                              : std::vector<sim::ForceDefinition>{near, late, foe}};
        const sim::Setting setting = with(two_courts(), outbreak);
        sim::Run run(setting, free_after(outbreak));
        live_through(run, outbreak.day.plus_days(10));
        const auto battles = fights_of(run);
        ASSERT_FALSE(battles.empty());
        const auto changes = run.log.changes_of(battles[0]);
        const sim::ArmyId later = is_swapped ? first_army : second_army;
        EXPECT_TRUE(std::ranges::none_of(changes, [&](const sim::Change& change) {
            return change.kind == sim::ChangeKind::army_loss && change.subject == later.index;
        })) << "the army from the seat is still on the road when the first battle is fought";
    }
}

}  // namespace
