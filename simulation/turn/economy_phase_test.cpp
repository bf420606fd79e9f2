#include "simulation/turn/economy_phase.hpp"

#include <gtest/gtest.h>

#include "simulation/turn/treasury_books.hpp"
#include "tests/support/two_courts.hpp"

namespace sim {
namespace {

using namespace test_support;
using namespace test_support::courts;

/// Twelve years of peace between the two courts.
Setting long_peace() {
    Setting setting = two_courts();
    setting.last_day = day(1211, 12, 31);
    return setting;
}

/// From 1200 the south owes the north something by treaty.
Setting with_clause(ClauseKind kind, Good good, std::int64_t amount) {
    Setting setting = long_peace();
    ClauseDefinition clause;
    clause.treaty = TreatyId(0);
    clause.kind = kind;
    clause.from = south;
    clause.to = north;
    clause.good = good;
    clause.amount = Amount(amount);
    setting.treaties = {{TreatyStatus::concluded, true, 0, 1}};
    setting.clauses = {clause};
    return setting;
}

std::int64_t worth_of(const World& world, PolityId court, const FiscalLaws& laws) {
    return world.polities.cash[court].value +
           world.polities.silver[court].value * laws.silver_millistrings / 1000 +
           world.polities.silk[court].value * laws.silk_millistrings / 1000;
}

std::int64_t line_of(const World& world, PolityId court, BudgetLine line) {
    return world.budgets.last_year[World::budget_of(court, line)].value;
}

TEST(Economy, a_year_feeds_and_fills_a_treasury) {
    const Setting setting = long_peace();
    sim::Run run(setting);
    live_through(run, day(1201, 12, 31));
    const World& world = run.world;
    EXPECT_GT(line_of(world, south, BudgetLine::land_tax), 0);
    EXPECT_GT(line_of(world, south, BudgetLine::monopolies), 0);
    EXPECT_GT(line_of(world, south, BudgetLine::commerce), 0);
    EXPECT_GT(line_of(world, south, BudgetLine::customs), 0) << "the harbour";
    EXPECT_GT(line_of(world, south, BudgetLine::army_pay), 0) << "garrisons";
    EXPECT_GT(line_of(world, south, BudgetLine::officials), 0);
    EXPECT_GT(world.places.trade[town], Wealth(0));
    EXPECT_EQ(world.polities.arrears[south], Amount(0));
    for (const Permille harvest : world.places.harvest.values()) {
        EXPECT_GT(harvest, Permille(300));
        EXPECT_LT(harvest, Permille(1700));
    }
}

TEST(Economy, an_indemnity_costs_its_payer_and_feeds_its_payee_for_ten_years) {
    constexpr std::int64_t due = 4000;
    const Setting without = long_peace();
    const Setting with = with_clause(ClauseKind::pay_yearly, Good::silver_taels, due);
    sim::Run plain(without);
    sim::Run paying(with);
    live_through(plain, day(1210, 2, 28));
    live_through(paying, day(1210, 2, 28));
    const ClauseColumns& clauses = paying.world.clauses;
    EXPECT_EQ(clauses.fallen_due[ClauseId(0)], Amount(10 * due));
    EXPECT_EQ(clauses.paid[ClauseId(0)], Amount(10 * due)) << "a rich court keeps its word";
    const FiscalLaws& laws = with.laws.fiscal;
    EXPECT_LT(worth_of(paying.world, south, laws), worth_of(plain.world, south, laws));
    EXPECT_GT(worth_of(paying.world, north, laws), worth_of(plain.world, north, laws));
    const std::int64_t dearer = due * laws.silver_millistrings / 1000;
    EXPECT_EQ(line_of(paying.world, south, BudgetLine::tribute_out), dearer);
    EXPECT_EQ(line_of(paying.world, north, BudgetLine::tribute_in), dearer);
    EXPECT_EQ(line_of(plain.world, north, BudgetLine::tribute_in), 0);
}

TEST(Economy, who_cannot_pay_a_due_goes_on_owing_it) {
    constexpr std::int64_t due = 100'000'000;
    const Setting setting = with_clause(ClauseKind::pay_yearly, Good::silver_taels, due);
    sim::Run run(setting);
    live_through(run, day(1200, 3, 31));
    const ClauseColumns& clauses = run.world.clauses;
    EXPECT_EQ(clauses.fallen_due[ClauseId(0)], Amount(due));
    EXPECT_GT(clauses.paid[ClauseId(0)], Amount(0));
    EXPECT_LT(clauses.paid[ClauseId(0)], Amount(due));
    EXPECT_EQ(run.world.polities.silver[south], Amount(0));
}

TEST(Economy, a_lump_sum_is_paid_when_its_treaty_begins) {
    Setting setting = with_clause(ClauseKind::pay_once, Good::cash_strings, 1000);
    setting.treaties[0].begins_in_force = false;
    force(setting, day(1200, 2, 5), EventKind::treaty, {change(ChangeKind::treaty_begin, 0)});
    sim::Run run(setting);
    live_through(run, day(1203, 12, 31));
    EXPECT_EQ(run.world.clauses.paid[ClauseId(0)], Amount(1000)) << "once";
}

TEST(Economy, an_open_border_gains_both_sides) {
    const Setting shut = long_peace();
    const Setting open = with_clause(ClauseKind::market, Good::other, 0);
    sim::Run closed_border(shut);
    sim::Run market(open);
    live_through(closed_border, day(1202, 12, 31));
    live_through(market, day(1202, 12, 31));
    EXPECT_EQ(market.world.places.market[camp], south);
    EXPECT_EQ(market.world.places.market[bank], north);
    EXPECT_FALSE(closed_border.world.places.market[camp].exists());
    for (const PlaceId place : {camp, bank}) {
        EXPECT_GT(market.world.places.trade[place], closed_border.world.places.trade[place]);
    }
    for (const PolityId court : {north, south}) {
        EXPECT_GT(line_of(market.world, court, BudgetLine::commerce),
                  line_of(closed_border.world, court, BudgetLine::commerce));
    }
}

TEST(Economy, the_seat_that_a_court_leaves_shrinks_and_its_new_seat_grows) {
    Setting setting = long_peace();
    force(setting, day(1203, 1, 1), EventKind::capital_move,
          {change(ChangeKind::capital, north.index, camp.index)});
    sim::Run run(setting);
    live_through(run, day(1202, 12, 31));
    const Households old_before = run.world.places.urban[seat];
    const Households new_before = run.world.places.urban[camp];
    live_through(run, day(1206, 12, 31));
    EXPECT_LT(run.world.places.urban[seat], old_before);
    EXPECT_GT(run.world.places.urban[camp], new_before);
}

TEST(Economy, soldiers_whom_a_poor_court_does_not_pay_lose_heart) {
    const auto morale_after = [](int strings_a_man) {
        Outbreak outbreak;
        outbreak.is_war = false;
        outbreak.forces = {force_of(south, town, 12'000)};
        outbreak.forces[0].stance = Stance::garrison;
        Setting setting = with(long_peace(), outbreak);
        setting.laws.fiscal.field_pay_strings = strings_a_man;
        sim::Run run(setting, free_after(outbreak));
        live_through(run, day(1202, 12, 31));
        EXPECT_EQ(run.world.polities.arrears[south] > Amount(0), strings_a_man > 0);
        return run.world.armies.morale[ArmyId(0)];
    };
    EXPECT_LT(morale_after(200), morale_after(0));
}

TEST(Economy, waste_land_starves_its_people) {
    Setting setting = long_peace();
    sim::Run run(setting);
    run.world.places.devastation[town] = Permille(1000);
    run.world.places.stores[town] = Grain(0);
    // What has been taken out by hand is booked, so that the books balance.
    Ledger(run.world).out(Stock::grain, FlowKind::burnt,
                          run.world.booked(Stock::grain) - run.world.stock(Stock::grain));
    live_through(run, day(1200, 9, 30));
    EXPECT_GT(run.world.places.want[town], Permille(300));
    EXPECT_EQ(run.world.places.want[bank], Permille(0));
    const Permille at_harvest = run.world.places.want[town];
    live_through(run, day(1201, 3, 31));
    EXPECT_LT(run.world.places.want[town], at_harvest);
}

TEST(Economy, who_takes_the_seat_of_a_court_finds_a_part_of_its_treasury) {
    Setting setting = long_peace();
    force(setting, day(1200, 1, 5), EventKind::city_taken,
          {change(ChangeKind::control, town.index, north.index)});
    force(setting, day(1200, 2, 5), EventKind::state_ended,
          {change(ChangeKind::polity_end, south.index)});
    sim::Run run(setting);
    const Amount before = run.world.polities.silver[south];
    const Amount of_north = run.world.polities.silver[north];
    ASSERT_GT(before, Amount(0));
    live(run, 1);
    EXPECT_EQ(run.world.polities.silver[south], Amount(before.value - before.value / 2));
    EXPECT_EQ(run.world.polities.silver[north] - of_north, Amount(before.value / 2));
    live_through(run, day(1200, 2, 10));
    EXPECT_EQ(run.world.polities.silver[south], Amount(0));
    EXPECT_EQ(run.world.polities.cash[south], Amount(0));
}

}  // namespace
}  // namespace sim
