#include "simulation/turn/courts_phase.hpp"

#include <gtest/gtest.h>

#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support::courts;
using sim::Culture;
using sim::Permille;
using sim::World;
using test_support::change;
using test_support::day;
using test_support::force;
using test_support::north;
using test_support::south;

Permille legitimacy(const World& world, sim::PolityId court, Culture people) {
    return world.standings.legitimacy[World::standing_of(court, people)];
}

/// North a Jurchen court over Han and its own, South a Han one.
sim::Setting two_peoples() {
    sim::Setting setting = two_courts();
    setting.polities[north.index].culture = Culture::jurchen;
    setting.place_starts[camp.index].peoples[static_cast<std::size_t>(Culture::han)] =
        sim::Households(18'000);
    return setting;
}

TEST(courts_phase, a_jurchen_minority_rules_a_han_majority_by_ministries) {
    sim::Setting setting = two_peoples();
    sim::Run with(setting);
    with.world.polities.reform[north] = Permille(1000);
    sim::Run without(setting);
    without.world.polities.reform[north] = Permille(0);
    live(with, 36 * 4);
    live(without, 36 * 4);
    EXPECT_GT(legitimacy(with.world, north, Culture::han),
              legitimacy(without.world, north, Culture::han));
    EXPECT_LT(legitimacy(with.world, north, Culture::jurchen),
              legitimacy(without.world, north, Culture::jurchen))
        << "the nobles pay for it";
    EXPECT_GT(with.world.places.control[camp], without.world.places.control[camp]);
}

TEST(courts_phase, a_capital_taken_by_the_record_shakes_the_loser_and_raises_the_taker) {
    sim::Setting setting = two_courts();
    force(setting, day(1200, 3, 15), sim::EventKind::city_taken,
          {change(sim::ChangeKind::control, town.index, north.index,
                  static_cast<std::uint32_t>(sim::ControlHow::storm))});
    sim::Run run(setting);
    live_through(run, day(1200, 3, 9));
    const Permille before = legitimacy(run.world, south, Culture::han);
    const Permille prestige = run.world.polities.prestige[north];
    const Permille control = run.world.places.control[town];
    live_through(run, day(1200, 3, 19));
    const sim::CourtLaws& laws = setting.laws.court;
    EXPECT_EQ(before.value - legitimacy(run.world, south, Culture::han).value,
              laws.legitimacy_capital_lost_permille + laws.legitimacy_victory_permille);
    EXPECT_EQ(run.world.polities.prestige[north].value - prestige.value,
              laws.prestige_capital_permille + laws.prestige_victory_permille);
    EXPECT_EQ(run.world.places.control[town].value,
              control.value * laws.control_at_conquest_permille / 1000);
    EXPECT_GT(run.world.polities.defeat[south], Permille(0));
    live_through(run, day(1201, 12, 31));
    EXPECT_LT(run.world.polities.defeat[south], Permille(20)) << "and forgets";
}

TEST(courts_phase, what_is_handed_over_in_quiet_shakes_nobody) {
    sim::Setting setting = two_courts();
    force(setting, day(1200, 3, 15), sim::EventKind::administrative,
          {change(sim::ChangeKind::control, town.index, north.index,
                  static_cast<std::uint32_t>(sim::ControlHow::administrative))});
    sim::Run run(setting);
    live_through(run, day(1200, 3, 9));
    const Permille before = legitimacy(run.world, south, Culture::han);
    live_through(run, day(1200, 3, 19));
    EXPECT_EQ(legitimacy(run.world, south, Culture::han), before);
}

TEST(courts_phase, examinations_and_rites_return_every_third_year_at_a_seat) {
    sim::Setting setting = two_courts();
    sim::Run run(setting);
    live_through(run, day(1203, 12, 31));
    EXPECT_TRUE(run.world.polities.exams_day[north].exists());
    EXPECT_TRUE(run.world.polities.rites_day[south].exists());
    EXPECT_LE(run.world.polities.exams_day[north], day(1203, 3, 31));
}

TEST(courts_phase, far_places_obey_less) {
    sim::Setting setting = two_courts();
    setting.place_starts[harbour.index].holder = north;
    setting.polities[north.index].first_capital = far;
    setting.place_starts[far.index].holder = north;
    setting.laws.court.start_own_legitimacy_permille = 400;
    setting.laws.court.legitimacy_own_permille = 400;
    sim::Run run(setting);
    live(run, 36 * 4);
    EXPECT_LT(run.world.places.control[seat], run.world.places.control[far]);
}

TEST(courts_phase, the_rule_can_be_switched_off) {
    const sim::Setting setting = two_courts();
    sim::Plan plan;
    plan.rules = plan.rules.without(sim::RuleSwitch::courts);
    sim::Run run(setting, plan);
    live(run, 72);
    EXPECT_EQ(run.world.places.control[camp], Permille(setting.laws.court.start_control_permille));
}

}  // namespace
