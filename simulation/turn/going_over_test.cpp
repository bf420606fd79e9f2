// Places that send their keys to a host which is a march away, on a small map.
#include "simulation/turn/going_over.hpp"

#include <gtest/gtest.h>

#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

/// A host of the north at the camp, next to the bank; in the south nobody stirs.
Outbreak host_at_the_camp(int men) {
    return Outbreak{.forces = {force_of(north, camp, men)}};
}

/// Nobody holds out: terms are taken at once.
sim::Setting without_hope(sim::Setting setting) {
    setting.laws.siege.terms_hazard = 5000;
    setting.laws.siege.afar_permille = 1000;
    return setting;
}

/// Whether the bank has gone over ten days after the record has fallen silent.
bool goes_over(const sim::Setting& setting, const Outbreak& outbreak, std::uint32_t seed = 1) {
    sim::Run run(setting, free_after(outbreak, seed));
    live_through(run, outbreak.day.plus_days(10));
    return run.world.places.holder[bank] == north &&
           run.world.places.holder_how[bank] == sim::ControlHow::defection;
}

TEST(going_over, a_place_next_to_a_great_host_sends_its_keys) {
    const Outbreak outbreak = host_at_the_camp(40'000);
    const sim::Setting setting = without_hope(with(two_courts(), outbreak));
    sim::Run run(setting, free_after(outbreak));
    const sim::Men garrison = run.world.places.garrison[bank];
    live_through(run, outbreak.day.plus_days(10));
    EXPECT_EQ(run.world.places.holder[bank], north);
    EXPECT_EQ(run.world.places.holder_how[bank], sim::ControlHow::defection);
    EXPECT_GE(run.world.places.garrison[bank], garrison) << "its men come over with it";
    EXPECT_FALSE(run.world.places.besieger[bank].exists());
    const auto takings = events_of(run, sim::EventKind::city_taken);
    ASSERT_FALSE(takings.empty());
    EXPECT_EQ(run.log[takings[0]].place, bank);
    EXPECT_TRUE(events_of(run, sim::EventKind::sack).empty()) << "nobody is hurt";
    EXPECT_GT(run.probes[static_cast<std::size_t>(sim::ProbeName::siege_keys_sent)], 0U);
}

TEST(going_over, a_handful_of_men_frightens_nobody) {
    const Outbreak outbreak = host_at_the_camp(5);
    sim::Setting setting = without_hope(with(two_courts(), outbreak));
    setting.laws.siege.terms_hazard = 500;
    int times = 0;
    for (std::uint32_t seed = 0; seed < 40; ++seed) {
        times += goes_over(setting, outbreak, seed) ? 1 : 0;
    }
    EXPECT_LT(times, 4);
}

TEST(going_over, the_seat_of_a_court_waits_to_be_besieged) {
    Outbreak outbreak{.forces = {force_of(north, gate, 40'000)}};
    sim::Setting setting = two_courts();
    setting.place_starts[gate.index] = {north, north, sim::Households(20'000)};
    setting = without_hope(with(std::move(setting), outbreak));
    sim::Run run(setting, free_after(outbreak));
    live_through(run, outbreak.day.plus_days(10));
    for (const sim::EventId taking : events_of(run, sim::EventKind::city_taken)) {
        EXPECT_NE(run.log[taking].place, town);
    }
}

/// How often of 60 futures the bank goes over, where the north has just lost it in this way.
int times_over_after(sim::ControlHow how) {
    const Outbreak outbreak = host_at_the_camp(40'000);
    sim::Setting setting = two_courts();
    setting.place_starts[bank.index] = {north, north, sim::Households(20'000)};
    force(setting, day(1200, 2, 1), sim::EventKind::treaty,
          {change(sim::ChangeKind::control, bank.index, south.index,
                  static_cast<std::uint32_t>(how))});
    setting.laws.siege.former_weight = 6000;
    setting = with(std::move(setting), outbreak);
    int times = 0;
    for (std::uint32_t seed = 0; seed < 60; ++seed) {
        times += goes_over(setting, outbreak, seed) ? 1 : 0;
    }
    return times;
}

TEST(going_over, officials_taken_over_by_treaty_hold_to_the_lord_who_gave_them_up) {
    EXPECT_GT(times_over_after(sim::ControlHow::treaty),
              times_over_after(sim::ControlHow::storm) + 20);
}

}  // namespace
