#include "chronicle/seat.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support::courts;
using chronicle::NewsKind;
using chronicle::Seat;
using chronicle::Timeline;
using sim::OrderKind;
using sim::Refusal;
using test_support::day;
using test_support::north;
using test_support::south;

Outbreak outbreak() {
    Outbreak war;
    war.forces = {force_of(north, camp, 20'000), force_of(south, town, 10'000)};
    return war;
}

sim::Plan plan_of(sim::PolityId played) {
    sim::Plan plan = free_after(outbreak());
    plan.courts_decide = true;
    plan.played = {played};
    return plan;
}

/// A world of two courts at war, lived to where the record falls silent, with a seat in the south.
class Seated : public ::testing::Test {
  protected:
    Seated()
        : setting(with(two_courts(), outbreak())),
          timeline(lived_to_fork(plan_of(south))),
          seat(timeline, south) {}

    Timeline lived_to_fork(const sim::Plan& plan) const {
        Timeline made(setting, plan);
        const std::uint32_t fork = sim::tick_holding(setting, plan.fork_day);
        made.live_through(sim::last_day_of_tick(setting, fork - 1));
        return made;
    }
    static sim::Order of_kind(OrderKind kind, sim::PlaceId place = sim::PlaceId::none(),
                              int amount = 0) {
        sim::Order order;
        order.kind = kind;
        order.place = place;
        order.amount = amount;
        return order;
    }

    sim::Setting setting;
    Timeline timeline;
    Seat seat;
};

TEST_F(Seated, sees_what_its_court_knows) {
    EXPECT_EQ(seat.view().court, south);
    EXPECT_TRUE(seat.view().places[town.index].is_own);
    EXPECT_FALSE(seat.view().polities.empty());
    EXPECT_TRUE(seat.stands());
    EXPECT_TRUE(seat.news().empty()) << "nothing has happened since it sat down";
}

TEST_F(Seated, an_order_is_given_for_the_tick_to_come_and_carried_out) {
    ASSERT_EQ(seat.give(of_kind(OrderKind::levy, town, 500)), Refusal::none);
    ASSERT_EQ(seat.given().size(), 1U);
    EXPECT_EQ(seat.given()[0].day, seat.day());
    EXPECT_EQ(seat.given()[0].court, south);
    const sim::Men before = timeline.world_after(timeline.ticks_lived()).places.garrison[town];
    seat.live();
    EXPECT_GE(timeline.world_after(timeline.ticks_lived()).places.garrison[town].value,
              before.value + 500);
    EXPECT_TRUE(seat.given().empty());
    ASSERT_EQ(seat.outcomes().size(), 1U) << "it is told, at once at the seat of the court";
    EXPECT_TRUE(seat.outcomes()[0].is_done);
    EXPECT_EQ(seat.outcomes()[0].place, town);
    EXPECT_EQ(timeline.plan().orders.size(), 1U) << "it is kept in the plan";
}

TEST_F(Seated, an_order_that_cannot_be_given_is_refused_and_not_kept) {
    seat.live();  // The armies are there from the day of the outbreak on.
    EXPECT_EQ(seat.give(of_kind(OrderKind::fortify, test_support::courts::seat)),
              Refusal::place_foreign);
    sim::Order foreign = of_kind(OrderKind::disband);
    foreign.army = sim::ArmyId(0);
    EXPECT_EQ(seat.give(foreign), Refusal::army_foreign);
    EXPECT_EQ(seat.give(of_kind(OrderKind::levy, town)), Refusal::amount_absent);
    EXPECT_TRUE(timeline.plan().orders.empty());
}

TEST_F(Seated, withdrawn_orders_leave_no_trace) {
    ASSERT_EQ(seat.give(of_kind(OrderKind::levy, town, 500)), Refusal::none);
    seat.withdraw();
    seat.live();
    Timeline other = lived_to_fork(plan_of(south));
    other.live_through(timeline.setting().first_day.plus_days(92));
    EXPECT_EQ(timeline.digests().back(), other.digests()[timeline.ticks_lived() - 1]);
}

TEST_F(Seated, orders_given_by_and_by_make_the_run_of_the_same_plan) {
    for (int turn = 0; turn < 12; ++turn) {
        for (const sim::Order& order : seat.counsel()) {
            seat.give(order);
        }
        seat.live();
    }
    ASSERT_FALSE(timeline.plan().orders.empty()) << "else this test shows nothing";
    Timeline again(setting, timeline.plan());
    again.live_through(seat.day().plus_days(-1));
    ASSERT_EQ(again.ticks_lived(), timeline.ticks_lived());
    EXPECT_EQ(again.digests().back(), timeline.digests().back());
}

TEST_F(Seated, rewinding_a_played_run_finds_the_orders_again) {
    ASSERT_EQ(seat.give(of_kind(OrderKind::levy, town, 500)), Refusal::none);
    seat.live();
    const std::uint32_t lived = timeline.ticks_lived();
    const sim::Digest then = sim::digest_world(timeline.world_after(lived));
    seat.live();
    EXPECT_EQ(sim::digest_world(timeline.world_after(lived)), then);
}

TEST_F(Seated, a_new_seat_at_the_same_table_hears_the_same_news) {
    for (int turn = 0; turn < 6; ++turn) {
        seat.live();
    }
    const Seat other(timeline, south);
    EXPECT_TRUE(std::ranges::equal(other.news(), seat.news()));
}

TEST_F(Seated, looking_changes_nothing) {
    Timeline other = lived_to_fork(plan_of(south));
    for (int turn = 0; turn < 6; ++turn) {
        (void)seat.counsel();
        (void)seat.refusal_of(of_kind(OrderKind::levy, town, 500));
        seat.live();
    }
    other.live_through(seat.day().plus_days(-1));
    EXPECT_EQ(other.digests().back(), timeline.digests().back());
}

TEST(seat, what_fails_far_away_is_heard_of_when_a_courier_can_be_back) {
    // The gate is lost far away; the court that does not know it orders men to be levied there.
    sim::Setting setting = two_courts();
    for (sim::RouteDefinition& route : setting.map.routes) {
        if (route.from == gate || route.to == gate) {
            route.length_km = sim::Kilometres(4000);
        }
    }
    const sim::Day lost = day(1200, 4, 4);
    test_support::force(setting, lost, sim::EventKind::city_taken,
                        {test_support::change(sim::ChangeKind::control, gate.index, north.index,
                                              static_cast<std::uint32_t>(sim::ControlHow::storm))});
    sim::Plan plan;
    plan.fork_day = lost.plus_days(1);
    plan.played = {south};
    Timeline timeline(setting, plan);
    timeline.live_through(lost);
    Seat seat(timeline, south);
    sim::Order levy;
    levy.kind = OrderKind::levy;
    levy.place = gate;
    levy.amount = 10;
    ASSERT_EQ(seat.give(levy), Refusal::none) << "it does not know";
    const sim::Day given = seat.day();
    int heard = 0;
    for (int turn = 0; turn < 36; ++turn) {
        seat.live();
        for (const chronicle::OrderOutcome& failed : seat.outcomes()) {
            ++heard;
            EXPECT_FALSE(failed.is_done);
            EXPECT_EQ(failed.refusal, Refusal::place_foreign);
            EXPECT_EQ(failed.kind, OrderKind::levy);
            EXPECT_EQ(failed.place, gate);
            const int out = failed.day.number - given.number;
            EXPECT_GT(out, 10) << "else this test shows nothing";
            EXPECT_GE(seat.view().today.number - failed.day.number, out)
                << "no sooner than a courier rides back";
        }
    }
    EXPECT_EQ(heard, 1);
    EXPECT_EQ(seat.give(levy), Refusal::place_foreign) << "now it knows";
}

}  // namespace
