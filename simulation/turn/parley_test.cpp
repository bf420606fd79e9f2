// Parleys on a small map: each of the terms does what it says, to whoever is inside.
#include "simulation/turn/parley.hpp"

#include <gtest/gtest.h>

#include <utility>
#include <vector>

#include "simulation/orders/refusal.hpp"
#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

constexpr sim::ArmyId besieger{0};
constexpr sim::ArmyId within{1};
constexpr sim::ArmyId of_the_garrison{2};

/// An army of the north before the southern capital, one of the south in it.
Outbreak before_the_capital() {
    sim::ForceDefinition attacker = force_of(north, gate, 12'000);
    attacker.objective = town;
    attacker.stance = sim::Stance::advance;
    attacker.commander = marshal;
    sim::ForceDefinition defender = force_of(south, town, 6000);
    defender.stance = sim::Stance::garrison;
    defender.commander = warden;
    return Outbreak{.forces = {attacker, defender}};
}

/// Nothing ends the siege but what is agreed; and an offer is as good as accepted.
sim::Setting of_ready_minds() {
    sim::Setting setting = two_courts();
    setting.place_starts[gate.index] = {north, north, sim::Households(20'000)};
    sim::SiegeLaws& laws = setting.laws.siege;
    for (std::int32_t* hazard :
         {&laws.storm_hazard, &laws.breach_hazard, &laws.surprise_hazard, &laws.hunger_hazard,
          &laws.treason_hazard, &laws.terms_hazard, &laws.ransom_hazard, &laws.abandon_hazard,
          &laws.relief_hazard, &laws.sortie_hazard}) {
        *hazard = 0;
    }
    laws.agree_hazard = 5000;
    return with(std::move(setting), before_the_capital());
}

sim::Order offer(sim::Terms terms, int amount, bool by_besieged) {
    const sim::Day when = before_the_capital().day.plus_days(10);
    sim::Order made =
        by_besieged ? order(when, south, sim::OrderKind::parley, sim::Id<void>::none_index, town)
                    : order(when, north, sim::OrderKind::parley, besieger.index);
    made.option = static_cast<std::uint32_t>(terms);
    made.amount = amount;
    return made;
}

/// A month of the siege, with these orders; commanders do as they are told.
sim::Run besieged(const sim::Setting& setting, const std::vector<sim::Order>& orders) {
    sim::Plan plan = free_after(before_the_capital());
    plan.rules =
        plan.rules.without(sim::RuleSwitch::commander).without(sim::RuleSwitch::standing_orders);
    plan.orders = orders;
    sim::Run run(setting, plan);
    live_through(run, before_the_capital().day.plus_days(31));
    return run;
}

TEST(parley, without_an_offer_the_siege_goes_on) {
    const sim::Setting setting = of_ready_minds();
    const sim::Run run = besieged(setting, {});
    EXPECT_EQ(run.world.places.besieger[town], north);
}

TEST(parley, mercy_is_kept_whatever_had_been_ordered) {
    sim::Setting setting = of_ready_minds();
    sim::Order massacre = order(before_the_capital().day.plus_days(1), north,
                                sim::OrderKind::besiege, besieger.index, town);
    massacre.option = static_cast<std::uint32_t>(sim::Fate::massacre);
    const auto households = setting.place_starts[town.index].households.value;
    const sim::Run run = besieged(setting, {massacre, offer(sim::Terms::mercy, 0, true)});
    EXPECT_EQ(run.world.places.holder[town], north);
    EXPECT_GT(run.world.places.households[town].value, households * 9 / 10);
    EXPECT_FALSE(run.world.armies.polity[within].exists()) << "they lay down their arms";
}

TEST(parley, a_garrison_that_marches_out_goes_to_the_nearest_own_place_with_its_arms) {
    const sim::Setting setting = of_ready_minds();
    const sim::Run run = besieged(setting, {offer(sim::Terms::march_out, 0, true)});
    const sim::ArmyColumns& armies = run.world.armies;
    EXPECT_EQ(run.world.places.holder[town], north);
    EXPECT_EQ(armies.polity[within], south);
    EXPECT_EQ(armies.place[within], bank);
    EXPECT_GT(men_of(run, within.index), 5500);
    EXPECT_EQ(armies.commander[within], warden);
    EXPECT_EQ(armies.polity[of_the_garrison], south) << "the local troops";
    EXPECT_EQ(armies.place[of_the_garrison], bank);
    EXPECT_EQ(run.world.people.status[prince], sim::AllegianceStatus::member);
    EXPECT_EQ(run.world.polities.ruler[south], prince) << "the ruler goes with them";
    EXPECT_EQ(run.world.polities.capital[south], bank);
    EXPECT_EQ(reached(run, sim::ProbeName::parley_marched_out), 1U);
}

TEST(parley, who_keeps_his_post_comes_over_with_place_and_troops) {
    sim::Setting setting = of_ready_minds();
    setting.laws.siege.terms_hazard = 20;
    setting.laws.siege.loyalty_weight = 0;
    setting.laws.siege.keep_post_weight = 5000;
    const sim::Run run = besieged(setting, {offer(sim::Terms::keep_post, 0, false)});
    EXPECT_EQ(run.world.places.holder[town], north);
    EXPECT_EQ(run.world.armies.polity[within], north);
    EXPECT_EQ(run.world.armies.commander[within], warden);
    EXPECT_EQ(run.world.people.polity[warden], north);
    EXPECT_GT(men_of(run, within.index), 5500);
    const auto takings = events_of(run, sim::EventKind::city_taken);
    ASSERT_EQ(takings.size(), 1U);
    bool by_defection = false;
    for (const sim::Change& change : run.log.changes_of(takings[0])) {
        by_defection = by_defection ||
                       (change.kind == sim::ChangeKind::control &&
                        change.detail == static_cast<std::uint32_t>(sim::ControlHow::defection));
    }
    EXPECT_TRUE(by_defection);
}

TEST(parley, a_ransom_is_paid_out_of_what_the_place_has_and_the_besieger_goes) {
    const sim::Setting setting = of_ready_minds();
    constexpr int taels = 50'000;
    const sim::Run without = besieged(setting, {});
    const sim::Run run = besieged(setting, {offer(sim::Terms::ransom, taels, true)});
    EXPECT_EQ(run.world.places.holder[town], south);
    EXPECT_FALSE(run.world.places.besieger[town].exists());
    const std::int64_t strings =
        std::int64_t{taels} * setting.laws.sack.tael_strings_permille / 1000;
    const auto ends = events_of(run, sim::EventKind::siege_end);
    ASSERT_EQ(ends.size(), 1U);
    std::int64_t paid = 0;
    for (const sim::Change& change : run.log.changes_of(ends[0])) {
        paid += change.kind == sim::ChangeKind::prize ? change.amount : 0;
    }
    EXPECT_EQ(paid, strings);
    EXPECT_GT((without.world.places.wealth[town] - run.world.places.wealth[town]).value,
              strings * 9 / 10)
        << "some is made again";
}

TEST(parley, what_a_place_does_not_have_it_can_neither_offer_nor_pay) {
    const sim::Setting setting = of_ready_minds();
    const sim::Run offered = besieged(setting, {offer(sim::Terms::ransom, 900'000'000, true)});
    const auto refusals = events_of(offered, sim::EventKind::refusal);
    ASSERT_EQ(refusals.size(), 1U);
    EXPECT_EQ(offered.log.changes_of(refusals[0])[0].detail,
              static_cast<std::uint32_t>(sim::Refusal::silver_short));
    const sim::Run asked = besieged(setting, {offer(sim::Terms::ransom, 900'000'000, false)});
    EXPECT_TRUE(events_of(asked, sim::EventKind::refusal).empty())
        << "the besieger cannot know what is inside";
    EXPECT_EQ(asked.world.places.besieger[town], north);
    EXPECT_EQ(reached(asked, sim::ProbeName::parley_cannot_pay), 1U);
    const sim::Run less = besieged(setting, {offer(sim::Terms::ransom, 20'000, false)});
    EXPECT_FALSE(less.world.places.besieger[town].exists());
}

TEST(parley, while_a_truce_lasts_nobody_storms_or_sallies) {
    const sim::Setting setting = of_ready_minds();
    const sim::Day begins = before_the_capital().day.plus_days(10);
    const auto assault_on = [&](int days) {
        return order(begins.plus_days(days), north, sim::OrderKind::assault, besieger.index);
    };
    const auto blood_of = [&](const std::vector<sim::Order>& orders) {
        const sim::Run run = besieged(setting, orders);
        return run.world.flows.sum[sim::World::flow(sim::Stock::men, sim::FlowKind::killed)].value;
    };
    const std::int64_t fought = blood_of({assault_on(10)});
    EXPECT_GT(fought, blood_of({}));
    const sim::Order truce = offer(sim::Terms::truce, 60, true);
    EXPECT_EQ(blood_of({truce, assault_on(10)}), blood_of({truce}));
    const sim::Run run = besieged(setting, {truce, assault_on(10)});
    EXPECT_EQ(run.world.places.besieger[town], north) << "the siege goes on";
    EXPECT_TRUE(sim::arms_rest(run.world, town, begins.plus_days(60)));
    EXPECT_FALSE(sim::arms_rest(run.world, town, begins.plus_days(90)));
    const auto refusals = events_of(run, sim::EventKind::refusal);
    ASSERT_EQ(refusals.size(), 1U);
    EXPECT_EQ(run.log.changes_of(refusals[0])[0].detail,
              static_cast<std::uint32_t>(sim::Refusal::truce_in_force));
    EXPECT_EQ(events_of(run, sim::EventKind::negotiation).size(), 1U);
}

}  // namespace
