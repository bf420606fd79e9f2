// The opponents: on views made by hand.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "courts/greedy_court.hpp"
#include "courts/random_court.hpp"
#include "courts/row_of_places_test.hpp"
#include "courts/still_court.hpp"

namespace courts {
namespace {

using sim::OrderKind;

/// Court 0 with places 0 and 1 and an army at 1; court 1 holds 2, the stronger court 2 holds 3.
sim::View three_courts() {
    sim::View view;
    view.court = sim::PolityId(0);
    view.today = sim::Day(400'000);
    view.places.resize(4);
    constexpr std::size_t holders[] = {0, 0, 1, 2};
    for (std::size_t i = 0; i < view.places.size(); ++i) {
        view.places[i].holder = sim::PolityId(holders[i]);
        view.places[i].is_own = holders[i] == 0;
        view.places[i].households = sim::Households(50'000);
    }
    view.polities.resize(3);
    for (std::size_t i = 0; i < view.polities.size(); ++i) {
        view.polities[i].polity = sim::PolityId(i);
        view.polities[i].is_present = true;
        view.polities[i].is_sovereign = true;
        view.polities[i].is_neighbour = i > 0;
        view.polities[i].places = 1;
        view.polities[i].households = 50'000;
    }
    view.polities[1].men = 3'000;
    view.polities[2].men = 90'000;
    sim::OwnArmyView army;
    army.army = sim::ArmyId(0);
    army.place = sim::PlaceId(1);
    army.men = sim::Men(20'000);
    view.own_armies.push_back(army);
    view.realm.capital = sim::PlaceId(0);
    return view;
}

sim::Map four_places() {
    sim::Map map;
    map.places.resize(4);
    return map;
}

sim::Resolutions resolve(sim::Decider& decider, const sim::View& view, std::uint32_t tick = 0) {
    sim::Resolutions out;
    decider.decide(view, four_places(), test::Row(4), sim::Draw({1, 1}, tick, 0, 0), out);
    return out;
}

std::size_t count_of(const sim::Resolutions& out, OrderKind kind) {
    return static_cast<std::size_t>(
        std::count_if(out.orders.begin(), out.orders.end(),
                      [&](const sim::Order& order) { return order.kind == kind; }));
}

TEST(still_court, orders_nothing) {
    StillCourt court;
    EXPECT_TRUE(resolve(court, three_courts()).orders.empty());
    EXPECT_FALSE(court.sits(sim::PolityId(0), 0, true));
}

TEST(greedy_court, sends_all_armies_against_the_weakest_neighbour) {
    const sim::DecisionLaws laws;
    GreedyCourt court(laws);
    const sim::Resolutions out = resolve(court, three_courts());
    ASSERT_EQ(count_of(out, OrderKind::besiege), 1U);
    for (const sim::Order& order : out.orders) {
        if (order.kind == OrderKind::besiege) {
            EXPECT_EQ(order.place, sim::PlaceId(2));
        } else if (order.kind == OrderKind::aim) {
            EXPECT_EQ(order.other_court, sim::PolityId(1));
        }
    }
}

TEST(greedy_court, refuses_every_offer) {
    const sim::DecisionLaws laws;
    GreedyCourt court(laws);
    sim::View view = three_courts();
    sim::AccordView offer;
    offer.other = sim::PolityId(2);
    offer.state = sim::AccordState::on_table;
    view.accords.push_back(offer);
    const sim::Resolutions out = resolve(court, view);
    EXPECT_EQ(count_of(out, OrderKind::reject), 1U);
    EXPECT_EQ(count_of(out, OrderKind::accept), 0U);
}

TEST(random_court, comes_upon_every_kind_of_order_and_repeats_itself_with_one_draw) {
    RandomCourt court(4);
    std::array<bool, sim::order_kind_count> seen{};
    for (std::uint32_t tick = 0; tick < 1000; ++tick) {
        const sim::Resolutions out = resolve(court, three_courts(), tick);
        ASSERT_FALSE(out.orders.empty());
        ASSERT_LE(out.orders.size(), 4U);
        EXPECT_EQ(out.orders, resolve(court, three_courts(), tick).orders);
        for (const sim::Order& order : out.orders) {
            seen[static_cast<std::size_t>(order.kind)] = true;
        }
    }
    EXPECT_TRUE(std::all_of(seen.begin(), seen.end(), [](bool it) { return it; }));
}

}  // namespace
}  // namespace courts
