// Unrest on a small map: bands gather, answer to a court near by, are hunted and go home; revolts
// take places and found courts, where the record is silent.
#include "simulation/turn/unrest_phase.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "simulation/turn/bands.hpp"
#include "simulation/turn/supply_lines.hpp"
#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

constexpr sim::PolityId rebels{3};
constexpr auto natives = sim::Culture::han;

/// The bank is held by a northern court of another people; a rebel court may rise against it.
sim::Setting alien_rule() {
    sim::Setting setting = two_courts();
    setting.polities[north.index].culture = sim::Culture::jurchen;
    setting.polities[third.index].culture = sim::Culture::korean;
    setting.place_starts[bank.index].holder = north;
    setting.place_starts[bank.index].owner = north;
    setting.place_starts[bank.index].peoples[static_cast<std::size_t>(natives)] =
        sim::Households(20'000);
    sim::PolityDefinition definition;
    definition.kind = sim::PolityKind::rebel;
    definition.predecessor = north;
    setting.polities.push_back(definition);
    return setting;
}

sim::Plan of_unrest_only() {
    sim::Plan plan;
    plan.rules = plan.rules.without(sim::RuleSwitch::economy)
                     .without(sim::RuleSwitch::courts)
                     .without(sim::RuleSwitch::people);
    return plan;
}

sim::Plan free_plan(std::uint32_t seed) {
    sim::Plan plan = of_unrest_only();
    plan.fork_day = day(1200, 1, 1);
    plan.chance.seed = seed;
    return plan;
}

void set_legitimacy(sim::Run& run, sim::PolityId court, int permille) {
    run.world.standings.legitimacy[sim::World::standing_of(court, natives)] =
        sim::Permille(permille);
}

TEST(unrest_phase, hunger_under_a_hated_court_makes_bands) {
    const sim::Setting setting = alien_rule();
    sim::Run run(setting, of_unrest_only());
    set_legitimacy(run, north, 0);
    set_legitimacy(run, south, 0);
    run.world.places.want[bank] = sim::Permille(900);
    run.world.places.control[bank] = sim::Permille(100);
    live_through(run, day(1201, 6, 30));
    EXPECT_GT(run.world.places.unrest[bank], sim::Permille(600));
    EXPECT_GT(run.world.places.bands[bank], sim::Men(50));
    EXPECT_FALSE(run.world.places.bands_for[bank].exists());
    EXPECT_EQ(run.world.places.bands[seat], sim::Men(0));
}

TEST(unrest_phase, each_place_is_asked_once_in_three_months_and_some_in_each) {
    const sim::Setting setting = alien_rule();
    sim::Run run(setting, of_unrest_only());
    const auto unrest = run.world.places.unrest.values();
    std::ranges::fill(unrest, sim::Permille(1000));  // It can but fall.
    std::vector<int> asked(unrest.size());
    for (int month = 0; month < 3; ++month) {
        const std::vector<sim::Permille> before(unrest.begin(), unrest.end());
        for (int xun = 0; xun < 3; ++xun) {
            sim::advance_tick(run);
        }
        int in_this_month = 0;
        for (std::size_t i = 0; i < asked.size(); ++i) {
            const bool is_asked = unrest[i] != before[i];
            asked[i] += is_asked ? 1 : 0;
            in_this_month += is_asked ? 1 : 0;
        }
        EXPECT_GT(in_this_month, 0) << month;
    }
    EXPECT_EQ(asked, std::vector<int>(asked.size(), 1));
}

TEST(unrest_phase, loyalists_behind_the_lines_answer_to_a_rightful_court_near_by) {
    const sim::Setting setting = alien_rule();
    const auto bands_with = [&](int rightful) {
        sim::Run run(setting, of_unrest_only());
        set_legitimacy(run, north, 100);
        set_legitimacy(run, south, rightful);
        run.world.places.devastation[bank] = sim::Permille(800);
        run.world.places.control[bank] = sim::Permille(300);
        live_through(run, day(1202, 6, 30));
        EXPECT_EQ(run.world.places.bands_for[bank], rightful > 100 ? south : sim::PolityId::none());
        return run.world.places.bands[bank].value;
    };
    EXPECT_EQ(bands_with(50), 0);
    EXPECT_GT(bands_with(900), 100);
}

TEST(unrest_phase, bands_of_a_court_that_comes_back_enlist_or_go_home) {
    sim::Setting setting = alien_rule();
    force(setting, day(1200, 5, 2), sim::EventKind::city_taken,
          {change(sim::ChangeKind::control, bank.index, south.index,
                  static_cast<std::uint32_t>(sim::ControlHow::administrative))});
    sim::Run run(setting, of_unrest_only());
    sim::join_bands(run.world, bank, sim::Men(1000));
    run.world.places.bands_for[bank] = south;
    const int garrison = run.world.places.garrison[bank].value;
    live_through(run, day(1200, 5, 31));
    EXPECT_EQ(run.world.places.bands[bank], sim::Men(0));
    EXPECT_FALSE(run.world.places.bands_for[bank].exists());
    EXPECT_GT(run.world.places.garrison[bank].value, garrison + 100);
}

TEST(unrest_phase, the_risings_of_the_record_are_there_from_their_first_to_their_last_day) {
    sim::Setting setting = alien_rule();
    setting.insurgencies.push_back({north, sim::Men(1200), false, {bank}, south});
    force(setting, day(1200, 3, 2), sim::EventKind::revolt,
          {change(sim::ChangeKind::insurgency_begin, 0)});
    force(setting, day(1200, 4, 25), sim::EventKind::revolt_end,
          {change(sim::ChangeKind::insurgency_end, 0)});
    sim::Run run(setting, of_unrest_only());
    live_through(run, day(1200, 3, 10));
    EXPECT_EQ(run.world.places.bands[bank], sim::Men(1200));
    EXPECT_EQ(run.world.places.bands_for[bank], south);
    live_through(run, day(1200, 4, 30));
    EXPECT_EQ(run.world.places.bands[bank], sim::Men(0));
}

TEST(unrest_phase, an_amnesty_sends_bands_home) {
    const sim::Setting setting = alien_rule();
    const auto bands_left = [&](bool is_pardoned) {
        sim::Run run(setting, of_unrest_only());
        set_legitimacy(run, south, 0);
        run.world.places.unrest[bank] = sim::Permille(500);
        sim::join_bands(run.world, bank, sim::Men(1500));
        if (is_pardoned) {
            run.world.polities.amnesty_day[north] = day(1200, 1, 15);
        }
        live_through(run, day(1200, 2, 28));
        return run.world.places.bands[bank].value;
    };
    EXPECT_LT(bands_left(true), bands_left(false) * 6 / 10);
}

/// Bands strong enough to take the bank, and a country that stays in uproar.
sim::Run in_uproar(const sim::Setting& setting, sim::Plan plan) {
    sim::Run run(setting, std::move(plan));
    set_legitimacy(run, south, 0);
    set_legitimacy(run, north, 0);
    run.world.places.want[bank] = sim::Permille(1000);
    run.world.places.control[bank] = sim::Permille(0);
    run.world.places.unrest[bank] = sim::Permille(950);
    sim::join_bands(run.world, bank, sim::Men(9000));
    return run;
}

TEST(unrest_phase, a_revolt_takes_a_weak_place_founds_a_court_and_fields_an_army) {
    const sim::Setting setting = alien_rule();
    int founded = 0;
    for (std::uint32_t seed = 0; seed < 40 && founded == 0; ++seed) {
        sim::Run run = in_uproar(setting, free_plan(seed));
        live_through(run, day(1200, 4, 30));
        if (reached(run, sim::ProbeName::rising_takes) == 0) {
            continue;
        }
        ++founded;
        EXPECT_EQ(run.world.polities.phase[rebels], sim::Phase::present);
        EXPECT_TRUE(run.world.at_war(rebels, north));
        const std::vector<sim::EventId> risings = events_of(run, sim::EventKind::revolt);
        ASSERT_FALSE(risings.empty());
        EXPECT_EQ(run.log[risings.back()].polity, rebels);
        EXPECT_EQ(run.log[risings.back()].other, north);
        EXPECT_GT(reached(run, sim::ProbeName::rising_founds_court), 0U);
        const std::vector<sim::EventId> musters = events_of(run, sim::EventKind::muster);
        ASSERT_FALSE(musters.empty());
        EXPECT_EQ(run.log[musters.back()].polity, rebels);
    }
    EXPECT_EQ(founded, 1);
}

TEST(unrest_phase, nobody_rises_against_the_record) {
    const sim::Setting setting = alien_rule();
    sim::Run run = in_uproar(setting, of_unrest_only());
    live_through(run, day(1201, 12, 31));
    EXPECT_EQ(run.world.places.holder[bank], north);
    EXPECT_EQ(run.world.polities.phase[rebels], sim::Phase::before);
    EXPECT_TRUE(events_of(run, sim::EventKind::revolt).empty());
}

TEST(unrest_phase, a_garrison_long_unpaid_mutinies) {
    const sim::Setting setting = alien_rule();
    std::uint64_t mutinies = 0;
    for (std::uint32_t seed = 0; seed < 10; ++seed) {
        sim::Run run(setting, free_plan(seed));
        run.world.polities.arrears[north] = sim::Amount(1'000'000);
        live_through(run, day(1200, 12, 31));
        mutinies += reached(run, sim::ProbeName::rising_mutiny);
    }
    EXPECT_GT(mutinies, 0U);
}

TEST(unrest_phase, bands_cut_the_roads_of_those_whom_they_fight) {
    const sim::Setting setting = two_courts();
    sim::Run run(setting, of_unrest_only());
    const sim::HaulTerms terms{true, sim::Millidays(90'000), 1000};
    const auto reaches_the_harbour = [&] {
        const sim::TickContext tick(run, 0);
        sim::SupplyLines lines(tick);
        sim::HaulSearch& search = lines.around(bank, south, terms);
        sim::Haul haul;
        while (search.next(haul)) {
            if (haul.place == harbour) {
                return true;
            }
        }
        return false;
    };
    EXPECT_TRUE(reaches_the_harbour());
    sim::join_bands(run.world, town, sim::Men(4000));
    run.world.places.garrison[town] = sim::Men(1000);
    EXPECT_FALSE(reaches_the_harbour()) << "the way leads through the town";
    run.world.places.bands_for[town] = south;
    EXPECT_TRUE(reaches_the_harbour()) << "they fight for the south";
}

}  // namespace
