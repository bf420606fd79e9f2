// Orders of money and people, given on a small map.
#include "tests/support/given_orders.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)
using sim::OrderKind;
using sim::Permille;
using sim::Refusal;

using country_orders = GivenOrders;

TEST_F(country_orders, taxes_rise_and_the_country_feels_it) {
    sim::Order order = make(OrderKind::tax);
    order.amount = 1500;
    const Permille before = run.world.places.unrest[camp];
    const Permille elsewhere = run.world.places.unrest[town];
    EXPECT_EQ(give(order), Refusal::none);
    EXPECT_EQ(run.world.polities.tax_rate[north], Permille(1500));
    EXPECT_EQ(run.world.places.unrest[camp], before + Permille(100));
    EXPECT_EQ(run.world.places.unrest[town], elsewhere);
    EXPECT_EQ(give(order), Refusal::rate_already);
    order.amount = 2001;
    EXPECT_EQ(give(order), Refusal::amount_excessive);
}

TEST_F(country_orders, a_place_is_freed_from_taxes) {
    EXPECT_EQ(give(at(OrderKind::remit, camp, 365)), Refusal::none);
    EXPECT_TRUE(run.world.places.remitted_until[camp].exists());
    EXPECT_EQ(give(at(OrderKind::remit, camp, 100)), Refusal::remission_runs);
    EXPECT_EQ(give(at(OrderKind::remit, town, 365)), Refusal::place_foreign);
}

TEST_F(country_orders, money_mends_what_it_reaches_once_a_season) {
    run.world.places.devastation[camp] = Permille(500);
    sim::Order order = at(OrderKind::spend, camp, 100'000);
    order.option = static_cast<std::uint32_t>(sim::Works::land);
    const std::int64_t before = cash();
    EXPECT_EQ(give(order), Refusal::none);
    // 2,000 strings a thousandth for 20,000 households.
    EXPECT_EQ(run.world.places.devastation[camp], Permille(450));
    EXPECT_EQ(cash(), before - 100'000);
    EXPECT_EQ(give(order), Refusal::works_under_way);
    order.place = seat;
    EXPECT_EQ(give(order), Refusal::works_whole);
    order.option = static_cast<std::uint32_t>(sim::Works::dikes);
    EXPECT_EQ(give(order), Refusal::dike_absent);
    run.world.places.works[seat] = Permille(800);
    order.option = static_cast<std::uint32_t>(sim::Works::walls);
    EXPECT_EQ(give(order), Refusal::none);
    EXPECT_GE(run.world.places.works[seat], Permille(900));  // And what a month of peace mends.
}

TEST_F(country_orders, dikes_are_mended_where_there_are_any) {
    setting.map.barriers[0].has_dikes = true;
    run.world.places.holder[bank] = north;
    run.world.places.dikes[bank] = Permille(300);
    sim::Order order = at(OrderKind::spend, bank, 3000);
    order.option = static_cast<std::uint32_t>(sim::Works::dikes);
    EXPECT_EQ(give(order), Refusal::none);
    EXPECT_EQ(run.world.places.dikes[bank], Permille(350));
}

TEST_F(country_orders, pay_that_is_owed_and_a_bounty) {
    sim::Order order = make(OrderKind::pay);
    order.amount = 300'000;
    EXPECT_EQ(give(order), Refusal::arrears_absent);
    run.world.polities.arrears[north] = sim::Amount(200'000);
    const std::int64_t before = cash();
    EXPECT_EQ(give(order), Refusal::none);
    EXPECT_EQ(run.world.polities.arrears[north], sim::Amount(0));
    EXPECT_EQ(cash(), before - 200'000);  // Not more than is owed.
    order.army = sim::ArmyId(0);
    order.amount = 40'000;
    run.world.armies.morale[order.army] = Permille(300);
    sim::Run without = run;
    live(without, 1);
    EXPECT_EQ(give(order), Refusal::none);
    const int more =
        run.world.armies.morale[order.army].value - without.world.armies.morale[order.army].value;
    EXPECT_GT(more, 50);  // 80 for 4 strings a man, less what it had to gain of itself.
    EXPECT_EQ(cash(), without.world.polities.cash[north].value - 40'000);
}

TEST_F(country_orders, grain_is_bought_and_those_who_sell_it_lack_it) {
    const auto stores = [&] { return run.world.places.stores[camp].value; };
    run.world.places.stores[camp] -= sim::Grain(5000);
    sim::Ledger(run.world).out(sim::Stock::grain, sim::FlowKind::burnt, 5000);
    sim::Run without = run;
    live(without, 1);
    EXPECT_EQ(give(at(OrderKind::feed, camp, 4000)), Refusal::none);
    EXPECT_EQ(stores(), without.world.places.stores[camp].value + 4000);
    EXPECT_EQ(run.world.places.want[camp], Permille(24));
    EXPECT_LT(cash(), without.world.polities.cash[north].value);
    EXPECT_EQ(give(at(OrderKind::feed, camp, 10'000)), Refusal::sellers_absent);
    run.world.places.want[seat] = Permille(0);
    EXPECT_EQ(give(at(OrderKind::feed, seat, 20'000)), Refusal::granary_full);
}

TEST_F(country_orders, an_army_is_fed_from_the_country) {
    sim::Order order = make(OrderKind::feed);
    order.army = sim::ArmyId(0);
    order.amount = 1000;
    const sim::Grain eaten = run.world.armies.grain[order.army];
    run.world.armies.grain[order.army] = sim::Grain(0);
    sim::Ledger(run.world).out(sim::Stock::grain, sim::FlowKind::burnt, eaten.value);
    EXPECT_EQ(give(order), Refusal::none);
    EXPECT_GT(run.world.places.want[camp], Permille(0));
}

TEST_F(country_orders, coin_is_struck_ahead_once) {
    sim::Order order = make(OrderKind::mint);
    order.amount = 60'000;
    EXPECT_EQ(give(order), Refusal::mint_absent);
    setting.place_starts[camp.index].has_mint = true;
    const std::int64_t before = cash();
    EXPECT_EQ(give(order), Refusal::none);
    EXPECT_EQ(cash(), before + 30'000);
    EXPECT_EQ(give(order), Refusal::mint_exhausted);  // 100,000 a year.
    // At the end of the year the mints strike the rest.
    run.plan.rules = {};
    live_through(run, test_support::day(1200, 12, 31));
    EXPECT_EQ(run.world.budgets.last_year[sim::World::budget_of(north, sim::BudgetLine::minted)],
              sim::Wealth(100'000));
}

TEST_F(country_orders, notes_pay_what_is_owed_and_lose_worth) {
    sim::Order order = make(OrderKind::issue_paper);
    order.amount = 1'000'000;
    EXPECT_EQ(give(order), Refusal::paper_refused);  // No income, no trust.
    had_income(12'000'000);
    run.world.polities.arrears[north] = sim::Amount(400'000);
    const std::int64_t before = cash();
    EXPECT_EQ(give(order), Refusal::none);
    EXPECT_EQ(run.world.polities.arrears[north], sim::Amount(0));
    EXPECT_EQ(cash(), before + 600'000);
    EXPECT_LT(run.world.polities.paper_value[north], Permille(1000));
    order.amount = 3'000'000;
    EXPECT_EQ(give(order), Refusal::paper_refused);
    order = make(OrderKind::redeem_paper);
    order.amount = 2'000'000;
    EXPECT_EQ(give(order), Refusal::paper_absent);
    order.amount = 1'000'000;
    EXPECT_EQ(give(order), Refusal::none);
    EXPECT_EQ(run.world.polities.paper_value[north], Permille(1000));
    EXPECT_EQ(run.world.polities.paper[north], sim::Amount(0));
}

TEST_F(country_orders, a_border_market_is_opened_and_shut) {
    sim::Order order = at(OrderKind::open_market, camp);
    order.other_court = third;
    EXPECT_EQ(give(order), Refusal::border_absent);
    order.other_court = south;
    EXPECT_EQ(give(order), Refusal::none);
    EXPECT_EQ(run.world.places.market[camp], south);
    EXPECT_EQ(give(order), Refusal::market_already);
    EXPECT_EQ(give(at(OrderKind::close_market, camp)), Refusal::none);
    EXPECT_FALSE(run.world.places.market[camp].exists());
    EXPECT_EQ(give(at(OrderKind::close_market, camp)), Refusal::market_absent);
}

TEST_F(country_orders, households_are_settled_where_there_is_land) {
    sim::Order order = at(OrderKind::settle, camp, 500);
    order.from = seat;
    order.option = static_cast<std::uint32_t>(sim::Culture::han);
    const auto households = [&](sim::PlaceId place) {
        return run.world.places.households[place].value;
    };
    const int before = households(camp);
    const int home = households(seat);
    EXPECT_EQ(give(order), Refusal::none);
    EXPECT_EQ(households(camp), before + 500);
    EXPECT_EQ(households(seat), home - 500);
    order.amount = 20'000;
    EXPECT_EQ(give(order), Refusal::people_too_few);
    order.option = static_cast<std::uint32_t>(sim::Culture::jurchen);
    order.amount = 10;
    EXPECT_EQ(give(order), Refusal::people_too_few);
    order.from = camp;
    EXPECT_EQ(give(order), Refusal::from_same);
}

TEST_F(country_orders, who_is_driven_is_lost_in_part_and_those_who_stay_are_astir) {
    sim::Order order = at(OrderKind::move_people, camp, 1000);
    order.from = seat;
    const auto households = [&](sim::PlaceId place) {
        return run.world.places.households[place].value;
    };
    const int before = households(camp);
    const int home = households(seat);
    const Permille unrest = run.world.places.unrest[seat];
    EXPECT_EQ(give(order), Refusal::none);
    EXPECT_EQ(households(camp), before + 900);
    EXPECT_EQ(households(seat), home - 1000);
    EXPECT_GT(run.world.places.unrest[seat], unrest);
    order.option = static_cast<std::uint32_t>(sim::Movers::captives);
    EXPECT_EQ(give(order), Refusal::people_too_few);
}

TEST_F(country_orders, captives_become_households_elsewhere) {
    run.world.places.captives[seat] = sim::Persons(5000);
    sim::Ledger(run.world).in(sim::Stock::captives, sim::FlowKind::taken, 5000);
    sim::Order order = at(OrderKind::move_people, camp, 1000);
    order.from = seat;
    order.option = static_cast<std::uint32_t>(sim::Movers::captives);
    const int before = run.world.places.households[camp].value;
    EXPECT_EQ(give(order), Refusal::none);
    EXPECT_EQ(run.world.places.captives[seat], sim::Persons(0));
    EXPECT_EQ(run.world.places.households[camp].value, before + 900);
}

TEST_F(country_orders, relief_stills_hunger_with_grain_that_is_there) {
    EXPECT_EQ(give(at(OrderKind::send_relief, camp, 1000)), Refusal::hunger_absent);
    run.world.places.want[camp] = Permille(300);
    sim::Order order = at(OrderKind::send_relief, camp, 9'000'000);
    EXPECT_EQ(give(order), Refusal::grain_short);
    order.amount = 10'080;
    order.from = seat;
    const int seat_stores = run.world.places.stores[seat].value;
    EXPECT_EQ(give(order), Refusal::none);
    EXPECT_EQ(run.world.places.want[camp], Permille(280));
    EXPECT_LT(run.world.places.stores[seat].value, seat_stores - 10'080);
}

}  // namespace
