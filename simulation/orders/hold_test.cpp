// What runs against an order that holds, and what does not.
#include "simulation/orders/hold.hpp"

#include <gtest/gtest.h>

namespace {

using sim::OrderKind;

constexpr sim::PolityId court(std::size_t{1});
constexpr sim::ArmyId army(std::size_t{3});
constexpr sim::ArmyId other_army(std::size_t{4});
constexpr sim::PlaceId place(std::size_t{5});
constexpr sim::PersonId person(std::size_t{6});
constexpr sim::PolityId neighbour(std::size_t{2});

sim::Order order(OrderKind kind) {
    sim::Order made;
    made.day = sim::Day(1000);
    made.court = court;
    made.kind = kind;
    return made;
}
sim::Order of_army(OrderKind kind, sim::ArmyId which = army) {
    sim::Order made = order(kind);
    made.army = which;
    return made;
}
sim::Order with(OrderKind kind, sim::PolityId whom) {
    sim::Order made = order(kind);
    made.other_court = whom;
    return made;
}

TEST(hold, another_order_to_the_army_runs_against_it) {
    sim::Order siege = of_army(OrderKind::besiege);
    siege.place = place;
    for (const OrderKind kind :
         {OrderKind::march, OrderKind::recall, OrderKind::raise_siege, OrderKind::disband,
          OrderKind::dismiss, OrderKind::set_stance, OrderKind::split}) {
        EXPECT_TRUE(sim::runs_against(siege, of_army(kind)));
        EXPECT_FALSE(sim::runs_against(siege, of_army(kind, other_army)));
    }
    sim::Order elsewhere = siege;
    elsewhere.place = sim::PlaceId(std::size_t{9});
    EXPECT_TRUE(sim::runs_against(siege, elsewhere));
    sim::Order joining = of_army(OrderKind::join, other_army);
    joining.other = army;
    EXPECT_TRUE(sim::runs_against(siege, joining)) << "who joins it changes it";
}

TEST(hold, what_says_the_same_carries_it_on_or_feeds_it_does_not) {
    sim::Order siege = of_army(OrderKind::besiege);
    siege.place = place;
    sim::Order again = siege;
    again.day = sim::Day(1020);
    again.reason = 7;
    EXPECT_FALSE(sim::runs_against(siege, again));
    for (const OrderKind kind : {OrderKind::assault, OrderKind::parley, OrderKind::pay,
                                 OrderKind::feed, OrderKind::recruit}) {
        EXPECT_FALSE(sim::runs_against(siege, of_army(kind)));
    }
    sim::Order of_another_court = of_army(OrderKind::march);
    of_another_court.court = neighbour;
    EXPECT_FALSE(sim::runs_against(siege, of_another_court));
}

TEST(hold, offices_treaties_and_seats_have_their_own) {
    sim::Order command = of_army(OrderKind::appoint);
    command.person = person;
    sim::Order moved = of_army(OrderKind::appoint, other_army);
    moved.person = person;
    EXPECT_TRUE(sim::runs_against(command, moved)) << "it takes the general away";
    EXPECT_TRUE(
        sim::runs_against(with(OrderKind::reject, neighbour), with(OrderKind::accept, neighbour)));
    EXPECT_TRUE(
        sim::runs_against(with(OrderKind::accept, neighbour), with(OrderKind::aim, neighbour)));
    EXPECT_FALSE(sim::runs_against(with(OrderKind::reject, neighbour),
                                   with(OrderKind::accept, sim::PolityId(std::size_t{8}))));
    EXPECT_TRUE(sim::runs_against(order(OrderKind::flee), order(OrderKind::move_capital)));
    EXPECT_TRUE(sim::runs_against(order(OrderKind::rest), with(OrderKind::aim, neighbour)));
    EXPECT_TRUE(
        sim::runs_against(order(OrderKind::appoint_minister), order(OrderKind::dismiss_minister)));
    EXPECT_FALSE(sim::runs_against(order(OrderKind::flee), order(OrderKind::tax)));
}

}  // namespace
