// Orders on a small map: they travel, are refused with an event and nothing else, and the order of
// handing in never matters.
#include "simulation/turn/orders_phase.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)

constexpr sim::ArmyId first_army{0};

/// 4,000 km by road or sea from the northern court to its army: a courier needs twenty days.
sim::Setting far_from_court() {
    sim::Setting setting = two_courts();
    for (sim::RouteDefinition& route : setting.map.routes) {
        if (route.from == seat) {
            route.length_km = sim::Kilometres(4000);
        }
    }
    return setting;
}

TEST(orders_phase, an_order_travels_to_its_army_and_is_carried_out_when_it_comes) {
    sim::Setting setting = far_from_court();
    const Outbreak outbreak{.forces = {force_of(north, camp, 5000)}, .is_war = false};
    setting = with(std::move(setting), outbreak);
    sim::Plan plan = free_after(outbreak);
    plan.orders = {order(outbreak.day.plus_days(2), north, sim::OrderKind::march, 0, seat)};
    sim::Run run(setting, plan);
    const auto on_the_way = [&] {
        return std::ranges::count_if(run.world.dispatches.arrives.values(),
                                     [](sim::Day day) { return day.exists(); });
    };
    live_through(run, outbreak.day);
    EXPECT_EQ(on_the_way(), 1);
    EXPECT_FALSE(run.world.armies.objective[first_army].exists());
    live(run, 1);
    EXPECT_EQ(on_the_way(), 1);
    EXPECT_FALSE(run.world.armies.objective[first_army].exists());
    live(run, 1);
    EXPECT_EQ(on_the_way(), 0);
    EXPECT_EQ(run.world.armies.objective[first_army], seat);
    const auto departures = events_of(run, sim::EventKind::departure);
    ASSERT_EQ(departures.size(), 1U);
    EXPECT_EQ(run.log[departures[0]].origin, sim::EventOrigin::order);
}

/// An army under a man who obeys one time in three and puts everything else off.
sim::Setting under_a_waverer(const Outbreak& outbreak) {
    sim::Setting setting = two_courts();
    setting.laws.commander.obey_base_permille = -5700;
    setting.laws.commander.delay_margin_permille = 10'000;
    return with(std::move(setting), outbreak);
}

TEST(orders_phase, an_order_that_is_put_off_is_carried_out_later) {
    Outbreak outbreak{.forces = {force_of(north, camp, 5000)}, .is_war = false};
    outbreak.forces[0].commander = sim::PersonId(2);
    const sim::Setting setting = under_a_waverer(outbreak);
    int late = 0;
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        sim::Plan plan = free_after(outbreak, seed);
        plan.rules = plan.rules.without(sim::RuleSwitch::standing_orders);
        plan.orders = {order(outbreak.day.plus_days(12), north, sim::OrderKind::march, 0, seat)};
        sim::Run run(setting, plan);
        live_through(run, outbreak.day.plus_days(400));
        const auto departures = events_of(run, sim::EventKind::departure);
        EXPECT_EQ(departures.size(), 1U) << seed;
        EXPECT_TRUE(events_of(run, sim::EventKind::refusal).empty()) << seed;
        for (const sim::EventId departure : departures) {
            late += run.log[departure].day > outbreak.day.plus_days(40) ? 1 : 0;
        }
    }
    EXPECT_GE(late, 5) << "a courier needs days, not months";
    EXPECT_LE(late, 18);
}

TEST(orders_phase, a_later_word_takes_the_place_of_one_that_was_put_off) {
    Outbreak outbreak{.forces = {force_of(north, camp, 5000)}, .is_war = false};
    outbreak.forces[0].commander = sim::PersonId(2);
    const sim::Setting setting = under_a_waverer(outbreak);
    const sim::Day later = outbreak.day.plus_days(60);
    int put_off = 0;
    for (std::uint32_t seed = 1; seed <= 20; ++seed) {
        sim::Plan plan = free_after(outbreak, seed);
        plan.rules = plan.rules.without(sim::RuleSwitch::standing_orders);
        plan.orders = {order(outbreak.day.plus_days(12), north, sim::OrderKind::march, 0, seat),
                       order(later, north, sim::OrderKind::set_stance, 0)};
        plan.orders[1].option = static_cast<std::uint32_t>(sim::StanceOption::garrison);
        sim::Run run(setting, plan);
        live_through(run, later);
        put_off += events_of(run, sim::EventKind::departure).empty() ? 1 : 0;
        live_through(run, outbreak.day.plus_days(400));
        for (const sim::EventId departure : events_of(run, sim::EventKind::departure)) {
            const bool goes = run.log.changes_of(departure)[0].object == seat.index;
            EXPECT_TRUE(!goes || run.log[departure].day <= later.plus_days(10)) << seed;
        }
    }
    EXPECT_GE(put_off, 1) << "else nothing is shown";
}

TEST(orders_phase, an_order_that_comes_too_late_is_refused_where_it_arrives) {
    // The army that it was for is no more when the courier comes.
    sim::Setting setting = far_from_court();
    const Outbreak outbreak{.forces = {force_of(north, camp, 5000), force_of(north, camp, 3000)},
                            .is_war = false};
    setting = with(std::move(setting), outbreak);
    sim::Plan plan = free_after(outbreak);
    sim::Order join = order(outbreak.day.plus_days(1), north, sim::OrderKind::join, 1);
    join.other = first_army;
    plan.orders = {join, order(outbreak.day.plus_days(12), north, sim::OrderKind::march, 1, seat)};
    sim::Run run(setting, plan);
    live_through(run, outbreak.day.plus_days(40));
    EXPECT_GT(men_of(run, 0), 7500) << "they have joined";
    const auto refusals = events_of(run, sim::EventKind::refusal);
    ASSERT_EQ(refusals.size(), 1U);
    EXPECT_GT(run.log[refusals[0]].day, outbreak.day.plus_days(30));
}

/// One army of each court and a shipload of orders that cannot be given.
TEST(orders_phase, a_refusal_is_an_event_and_changes_nothing_else) {
    const Outbreak outbreak{.forces = {force_of(north, seat, 5000), force_of(south, town, 5000)},
                            .is_war = false};
    const sim::Setting setting = with(two_courts(), outbreak);
    const sim::Day when = outbreak.day.plus_days(11);
    sim::Plan plan = free_after(outbreak);
    sim::Order unasked = order(when, north, sim::OrderKind::levy, sim::Id<void>::none_index, seat);
    unasked.amount = 1'000'000'000;
    std::vector<sim::Order> impossible = {
        order(when, north, sim::OrderKind::march, 1, camp),   // Not his army.
        order(when, north, sim::OrderKind::march, 0, seat),   // There already.
        order(when, north, sim::OrderKind::march, 99, camp),  // No such army.
        order(when, north, sim::OrderKind::march, 0, sim::PlaceId(99)),
        order(when, north, sim::OrderKind::raise_siege, 0),    // Besieges nothing.
        order(when, north, sim::OrderKind::assault, 0),        // Likewise.
        order(when, north, sim::OrderKind::besiege, 0, camp),  // His own.
        order(when, south, sim::OrderKind::sortie, sim::Id<void>::none_index, town),
        order(when, south, sim::OrderKind::breach_dike, 1, harbour),
        unasked,
    };
    sim::put_in_order(impossible);
    plan.orders = impossible;
    sim::Run with_orders(setting, plan);
    sim::Run without(setting, free_after(outbreak));
    live_through(with_orders, when.plus_days(-1));
    live_through(without, when.plus_days(-1));
    ASSERT_EQ(with_orders.digest, without.digest);
    live_through(with_orders, when);
    live_through(without, when);
    const auto changed = sim::diff_worlds(without.world, with_orders.world, 10);
    for (const sim::CellDifference& cell : changed) {
        ADD_FAILURE() << cell.field.table << "." << cell.field.name << " row " << cell.row;
    }
    EXPECT_EQ(with_orders.digest, without.digest);
    const auto refusals = events_of(with_orders, sim::EventKind::refusal);
    EXPECT_EQ(refusals.size(), impossible.size());
    EXPECT_EQ(with_orders.log.size(), without.log.size() + impossible.size());
    std::set<std::uint32_t> reasons;
    for (const sim::EventId refusal : refusals) {
        const auto changes = with_orders.log.changes_of(refusal);
        ASSERT_EQ(changes.size(), 1U);
        EXPECT_EQ(changes[0].kind, sim::ChangeKind::order_refused);
        reasons.insert(changes[0].detail);
    }
    EXPECT_GE(reasons.size(), 6U) << "each for its own reason";
}

TEST(orders_phase, the_order_of_handing_in_never_matters) {
    const Outbreak outbreak{.forces = {force_of(north, camp, 9000), force_of(north, camp, 6000),
                                       force_of(south, town, 12'000)}};
    const sim::Setting setting = with(two_courts(), outbreak);
    const sim::Day when = outbreak.day.plus_days(1);
    sim::Order split = order(when, north, sim::OrderKind::split, 0);
    split.amount = 2000;
    sim::Order levy = order(when, north, sim::OrderKind::levy, sim::Id<void>::none_index, camp);
    levy.amount = 300;
    std::vector<sim::Order> orders = {
        split,
        levy,
        order(when, north, sim::OrderKind::march, 0, bank),
        order(when, north, sim::OrderKind::march, 1, gate),
        order(when, south, sim::OrderKind::march, 2, bank),
    };
    std::vector<std::size_t> turn = {0, 1, 2, 3, 4};
    std::set<std::uint64_t> digests;
    int permutations = 0;
    std::size_t events = 0;
    do {
        sim::Plan plan = free_after(outbreak);
        for (const std::size_t i : turn) {
            plan.orders.push_back(orders[i]);
        }
        sim::put_in_order(plan.orders);
        sim::Run run(setting, plan);
        live_through(run, outbreak.day.plus_days(100));
        digests.insert(run.digest.bits);
        events = run.log.size();
        ++permutations;
    } while (std::ranges::next_permutation(turn).found);
    EXPECT_EQ(permutations, 120);
    EXPECT_EQ(digests.size(), 1U);
    EXPECT_GT(events, 6U);
}

TEST(orders_phase, what_a_court_has_not_heard_is_told_where_the_courier_finds_it) {
    // The gate is lost far away; the court that does not know it orders men to be levied there.
    sim::Setting setting = two_courts();
    for (sim::RouteDefinition& route : setting.map.routes) {
        if (route.from == gate || route.to == gate) {
            route.length_km = sim::Kilometres(4000);
        }
    }
    const sim::Day lost = day(1200, 4, 4);
    force(setting, lost, sim::EventKind::city_taken,
          {change(sim::ChangeKind::control, gate.index, north.index,
                  static_cast<std::uint32_t>(sim::ControlHow::storm))});
    sim::Plan plan;
    plan.fork_day = lost.plus_days(1);
    sim::Order levy =
        order(day(1200, 4, 12), south, sim::OrderKind::levy, sim::Id<void>::none_index, gate);
    levy.amount = 10;
    sim::Order again = levy;
    again.day = day(1200, 6, 12);
    plan.orders = {levy, again};
    sim::Run run(setting, plan);
    live_through(run, levy.day);
    EXPECT_TRUE(events_of(run, sim::EventKind::refusal).empty()) << "that would tell it";
    live_through(run, levy.day.plus_days(30));
    EXPECT_EQ(events_of(run, sim::EventKind::refusal).size(), 1U) << "the courier found it so";
    live_through(run, again.day);
    EXPECT_EQ(events_of(run, sim::EventKind::refusal).size(), 2U) << "now it knows at once";
}

TEST(orders_phase, a_court_that_decides_does_not_tell_an_army_again_to_lie_where_it_lies) {
    const Outbreak outbreak{.forces = {force_of(north, camp, 20'000)}};
    sim::Setting setting = with(two_courts(), outbreak);
    setting.map.places[bank.index].walls_class = 5;
    sim::Plan plan = free_after(outbreak);
    plan.rules = plan.rules.without(sim::RuleSwitch::commander);
    plan.orders = {order(outbreak.day.plus_days(1), north, sim::OrderKind::besiege, 0, bank)};
    sim::Run run(setting, plan);
    for (int tick = 0; tick < 20 && run.world.places.besieger[bank] != north; ++tick) {
        live(run, 1);
    }
    ASSERT_EQ(run.world.places.besieger[bank], north);
    sim::Order again =
        order(sim::next_tick_first_day(run), north, sim::OrderKind::besiege, 0, bank);
    again.reason = 1;  // Of a decision, by a letter that is older than the siege.
    run.plan.orders = {again};
    live(run, 1);
    EXPECT_TRUE(events_of(run, sim::EventKind::refusal).empty());
    ASSERT_EQ(run.world.places.besieger[bank], north) << "the siege goes on";
    again.reason = 0;  // Of somebody outside, who is told.
    again.day = sim::next_tick_first_day(run);
    run.plan.orders = {again};
    live(run, 1);
    EXPECT_EQ(events_of(run, sim::EventKind::refusal).size(), 1U);
}

TEST(orders_phase, a_bold_order_opens_a_war_with_an_event) {
    const Outbreak outbreak{.forces = {force_of(north, camp, 9000)}, .is_war = false};
    const sim::Setting setting = with(two_courts(), outbreak);
    sim::Plan plan = free_after(outbreak);
    plan.orders = {order(outbreak.day.plus_days(1), north, sim::OrderKind::raid, 0, gate)};
    sim::Run run(setting, plan);
    live_through(run, outbreak.day.plus_days(20));
    EXPECT_TRUE(run.world.at_war(north, south));
    EXPECT_EQ(events_of(run, sim::EventKind::hostilities).size(), 1U);
    EXPECT_EQ(events_of(run, sim::EventKind::raid).size(), 1U);
    EXPECT_GT(run.world.places.devastation[gate], sim::Permille(0));
    EXPECT_EQ(run.world.places.holder[gate], south) << "a raid takes goods, not places";
}

TEST(orders_phase, men_are_levied_recruited_and_sent_home_by_the_books) {
    const Outbreak outbreak{.forces = {force_of(north, camp, 5000)}, .is_war = false};
    const sim::Setting setting = with(two_courts(), outbreak);
    const sim::Day when = outbreak.day.plus_days(1);
    sim::Order levy = order(when, north, sim::OrderKind::levy, sim::Id<void>::none_index, seat);
    levy.amount = 400;
    sim::Order recruit =
        order(when.plus_days(10), north, sim::OrderKind::recruit, sim::Id<void>::none_index, seat);
    recruit.amount = 600;
    sim::Plan plan = free_after(outbreak);
    plan.orders = {levy, recruit, order(when.plus_days(20), north, sim::OrderKind::disband, 0)};
    sim::Run run(setting, plan);
    const sim::Men before = run.world.places.garrison[seat];
    live_through(run, when);
    EXPECT_EQ(run.world.places.garrison[seat] - before, sim::Men(400));
    live(run, 1);
    EXPECT_EQ(run.world.places.garrison[seat] - before, sim::Men(-200));
    EXPECT_NEAR(men_of(run, 1), 600, 5) << "a few have run already";
    live(run, 1);
    EXPECT_FALSE(run.world.armies.polity[first_army].exists());
    EXPECT_EQ(events_of(run, sim::EventKind::disbanding).size(), 1U);
}

TEST(orders_phase, men_of_a_garrison_join_a_host_that_rests_near_by_on_own_land) {
    const Outbreak outbreak{.forces = {force_of(north, camp, 5000)}, .is_war = false};
    sim::Setting setting = with(two_courts(), outbreak);
    sim::Order recruit = order(outbreak.day.plus_days(1), north, sim::OrderKind::recruit, 0, seat);
    recruit.amount = 500;
    sim::Plan plan = free_after(outbreak);
    plan.orders = {recruit};
    sim::Run run(setting, plan);
    const sim::Men before = run.world.places.garrison[seat];
    live_through(run, outbreak.day.plus_days(1));
    EXPECT_EQ(run.world.places.garrison[seat] - before, sim::Men(-500));
    EXPECT_NEAR(men_of(run, 0), 5500, 60);

    setting.laws.campaign.draft_reach_days = 1;  // The camp is 60 km away.
    sim::Run far(setting, plan);
    live_through(far, outbreak.day.plus_days(1));
    EXPECT_EQ(far.world.places.garrison[seat], before) << "refused, and nobody has moved";
}

}  // namespace
