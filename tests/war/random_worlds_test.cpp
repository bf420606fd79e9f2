// Ten thousand small worlds at war, with orders good and bad and rules switched off at random.
// check_invariants stops the program at the first breach: stocks against ledgers, ranges, signs.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <map>

#include "tests/war/random_world.hpp"
#include "tests/war/unquiet_world.hpp"

namespace {

using test_support::Dice;
using test_support::open_wars;
using test_support::random_plan;
using test_support::shake_courts;
using test_support::stir_country;
using test_support::strike_accords;

sim::Setting random_setting(std::uint32_t number) {
    sim::Setting setting = test_support::random_setting(number);
    test_support::add_rebels(number, setting);
    return setting;
}

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::uint32_t worlds = 500;
#else
constexpr std::uint32_t worlds = 10'000;
#endif
constexpr int ticks = 50;

sim::Run begin(const sim::Setting& setting, const sim::Plan& plan, std::uint32_t number) {
    sim::Run run(setting, plan);
    open_wars(number, run);
    shake_courts(number, run);
    strike_accords(number, run);
    stir_country(number, run);
    return run;
}

void live(sim::Run& run, int count = ticks) {
    for (int tick = 0; tick < count; ++tick) {
        sim::advance_tick(run);
    }
}

/// Everybody who holds another place than at the start does so by a change in the log.
void expect_changes_of_hands_told(const sim::Run& run, std::uint32_t number) {
    for (std::size_t i = 0; i < run.setting->place_starts.size(); ++i) {
        sim::PolityId holder = run.setting->place_starts[i].holder;
        for (std::size_t e = 0; e < run.log.size(); ++e) {
            for (const sim::Change& change : run.log.changes_of(sim::EventId(e))) {
                if (change.kind == sim::ChangeKind::control && change.subject == i) {
                    holder = sim::PolityId(change.object);
                }
            }
        }
        EXPECT_EQ(run.world.places.holder[sim::PlaceId(i)], holder) << "world " << number;
    }
}

TEST(random_worlds, hold_together_and_reach_every_rare_branch) {
    sim::ProbeCounts reached{};
    for (std::uint32_t number = 0; number < worlds; ++number) {
        const sim::Setting setting = random_setting(number);
        sim::Run run = begin(setting, random_plan(number, setting), number);
        live(run);
        expect_changes_of_hands_told(run, number);
        for (std::size_t i = 0; i < sim::probe_count; ++i) {
            reached[i] += run.probes[i];
        }
    }
    for (std::size_t i = 0; worlds >= 10'000 && i < sim::probe_count; ++i) {
        EXPECT_GT(reached[i], 0U) << sim::probe_name(i) << " was never reached";
    }
}

RC_GTEST_PROP(random_worlds, do_not_depend_on_the_order_in_which_orders_come, ()) {
    const auto number = *rc::gen::arbitrary<std::uint32_t>();
    const sim::Setting setting = random_setting(number);
    const sim::Plan plan = random_plan(number, setting);
    sim::Plan shuffled = plan;
    Dice dice(number + 1);
    for (std::size_t i = shuffled.orders.size(); i > 1; --i) {
        std::swap(shuffled.orders[i - 1], shuffled.orders[static_cast<std::size_t>(
                                              dice.roll(0, static_cast<std::int32_t>(i) - 1))]);
    }
    sim::put_in_order(shuffled.orders);
    sim::Run one = begin(setting, plan, number);
    sim::Run other = begin(setting, shuffled, number);
    live(one);
    live(other);
    RC_ASSERT(one.digest == other.digest);
}

RC_GTEST_PROP(random_worlds, go_on_from_a_kept_state_as_if_never_stopped, ()) {
    const auto number = *rc::gen::arbitrary<std::uint32_t>();
    const sim::Setting setting = random_setting(number);
    const sim::Plan plan = random_plan(number, setting);
    sim::Run one = begin(setting, plan, number);
    live(one, ticks / 2);
    sim::World kept(setting);
    RC_ASSERT(sim::load_world(sim::save_world(one.world), kept) == sim::LoadError::none);
    sim::Run other(setting, one.plan, kept, sim::EventLog(one.log.next_id().index));
    other.digest = one.digest;
    other.event_of_fact = one.event_of_fact;
    live(one, ticks / 2);
    live(other, ticks / 2);
    // Commanders remember the month's battles from the log, which begins anew with the state.
    RC_ASSERT(one.digest == other.digest);
}

RC_GTEST_PROP(random_worlds, differ_by_their_seed_alone, ()) {
    const auto number = *rc::gen::arbitrary<std::uint32_t>();
    const sim::Setting setting = random_setting(number);
    const sim::Plan plan = random_plan(number, setting);
    sim::Run one = begin(setting, plan, number);
    sim::Run other = begin(setting, plan, number);
    live(one);
    live(other);
    RC_ASSERT(one.digest == other.digest);
}

}  // namespace
