// People on a small map: who flees where, who is planted, who becomes whom, whom registers see.
#include "simulation/turn/people_phase.hpp"

#include <gtest/gtest.h>

#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

constexpr auto conquerors = sim::Culture::jurchen;
constexpr auto natives = sim::Culture::han;

/// The north is of another people and its soldiers farm; the record lets it storm the bank, far
/// into a war or at its beginning.
sim::Setting conquest(int last_year) {
    sim::Setting setting = two_courts();
    setting.last_day = day(last_year, 12, 31);
    setting.polities[north.index].culture = conquerors;
    setting.polities[north.index].self_supporting_permille = 900;
    force(setting, day(1200, 3, 4), sim::EventKind::city_taken,
          {change(sim::ChangeKind::hostility_begin, north.index, south.index),
           change(sim::ChangeKind::control, bank.index, north.index,
                  static_cast<std::uint32_t>(sim::ControlHow::storm))});
    return setting;
}

sim::Plan of_people_only() {
    sim::Plan plan;
    plan.rules = plan.rules.without(sim::RuleSwitch::economy).without(sim::RuleSwitch::courts);
    return plan;
}

int people(const sim::Run& run, sim::PlaceId place, sim::Culture culture) {
    return run.world.peoples.households[sim::World::people_of(place, culture)].value;
}

TEST(people_phase, refugees_stream_to_land_of_their_own_court_after_a_conquest) {
    const sim::Setting setting = conquest(1204);
    sim::Run run(setting, of_people_only());
    live_through(run, day(1200, 2, 28));
    const int before = people(run, bank, natives);
    const int own_land =
        people(run, town, natives) + people(run, harbour, natives) + people(run, gate, natives);
    live_through(run, day(1200, 11, 30));  // Before the year's births and deaths.
    EXPECT_LT(people(run, bank, natives), before * 9 / 10);
    const int came = people(run, town, natives) + people(run, harbour, natives) +
                     people(run, gate, natives) - own_land;
    EXPECT_GT(came, (before - people(run, bank, natives)) / 2);
    EXPECT_EQ(people(run, camp, natives), 0) << "nobody flees to the conquerors";
}

TEST(people_phase, a_minority_of_settlers_rules_a_majority) {
    const sim::Setting setting = conquest(1230);
    sim::Run run(setting, of_people_only());
    live_through(run, day(1229, 12, 31));
    const int settlers = people(run, bank, conquerors);
    const int all = run.world.places.households[bank].value;
    EXPECT_EQ(run.world.places.holder[bank], north);
    EXPECT_GT(settlers, all / 25);
    EXPECT_LT(settlers, all / 2);
    EXPECT_EQ(sim::largest_people(run.world, bank), natives);
    EXPECT_EQ(people(run, town, conquerors), 0) << "only on land that they took";
}

TEST(people_phase, registers_are_lost_in_a_conquest_and_a_count_leaves_the_people_alone) {
    sim::Setting setting = conquest(1204);
    force(setting, day(1203, 6, 1), sim::EventKind::census,
          {change(sim::ChangeKind::census, bank.index, sim::Id<void>::none_index, 0, 7777)});
    sim::Run run(setting, of_people_only());
    live_through(run, day(1200, 12, 31));
    EXPECT_LT(run.world.places.registered[bank].value,
              run.world.places.households[bank].value * 6 / 10);
    EXPECT_GT(run.world.places.registered[town].value,
              run.world.places.households[town].value * 9 / 10);
    live_through(run, day(1203, 5, 31));
    const int before = run.world.places.households[bank].value;
    live_through(run, day(1203, 6, 10));
    EXPECT_EQ(run.world.places.registered[bank].value, 7777);
    EXPECT_EQ(run.world.places.households[bank].value, before);
    live_through(run, day(1203, 12, 31));
    EXPECT_EQ(run.world.places.registered[bank].value, 7777) << "counted in this year";
}

TEST(people_phase, hunger_kills_and_drives_out) {
    const sim::Setting setting = two_courts();
    sim::Run run(setting, of_people_only());
    live(run, 1);
    const int before = run.world.places.households[town].value;
    run.world.places.want[town] = sim::Permille(900);
    live_through(run, day(1200, 6, 30));
    EXPECT_LT(run.world.places.households[town].value, before * 98 / 100);
    EXPECT_GT(run.world.flows.sum[sim::World::flow(sim::Stock::households, sim::FlowKind::died)],
              sim::Amount(500));
    EXPECT_GT(run.world.places.households[bank].value, 20'200);
}

TEST(people_phase, captives_become_households_of_their_masters) {
    const sim::Setting setting = conquest(1204);
    sim::Run run(setting, of_people_only());
    run.world.places.captives[seat] = sim::Persons(50'000);
    run.world.flows.sum[sim::World::flow(sim::Stock::captives, sim::FlowKind::start)] =
        sim::Amount(50'000);
    const int before = people(run, seat, conquerors);
    live_through(run, day(1201, 12, 31));
    EXPECT_LT(run.world.places.captives[seat], sim::Persons(33'000));
    EXPECT_GT(people(run, seat, conquerors), before + 2000);
}

TEST(people_phase, a_minority_takes_up_the_ways_of_the_majority_over_generations) {
    sim::Setting setting = two_courts();
    setting.last_day = day(1260, 12, 31);
    setting.place_starts[town.index].peoples[static_cast<std::size_t>(sim::Culture::khitan)] =
        sim::Households(2000);
    sim::Run run(setting, of_people_only());
    const auto share = [&] {
        return people(run, town, sim::Culture::khitan) * 1000 /
               run.world.places.households[town].value;
    };
    EXPECT_EQ(share(), 50);
    live_through(run, day(1259, 12, 31));
    EXPECT_LT(share(), 42);
    EXPECT_GT(share(), 30);
}

TEST(people_phase, plague_comes_only_where_the_record_is_silent) {
    const sim::Setting setting = two_courts();
    const auto outbreaks = [&](sim::Plan plan) {
        sim::Run run(setting, std::move(plan));
        run.world.places.want[town] = sim::Permille(1000);
        live_through(run, day(1204, 12, 31));
        return reached(run, sim::ProbeName::people_plague);
    };
    EXPECT_EQ(outbreaks(of_people_only()), 0);
    std::uint64_t free = 0;
    for (std::uint32_t seed = 0; seed < 5; ++seed) {
        sim::Plan plan = of_people_only();
        plan.fork_day = day(1200, 1, 1);
        plan.chance.seed = seed;
        free += outbreaks(plan);
    }
    EXPECT_GT(free, 0);
}

}  // namespace
