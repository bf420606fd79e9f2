// An order of society given on the small map of two courts, and what came of it, for tests.
#pragma once

#include <gtest/gtest.h>

#include "simulation/orders/refusal.hpp"
#include "simulation/turn/treasury_books.hpp"
#include "tests/support/two_courts.hpp"

namespace test_support::courts {

inline constexpr sim::PersonId cousin{4};  ///< Of the north, and of no known house.
inline constexpr sim::PersonId son{5};     ///< Of the king of the north.
inline constexpr sim::PolityId client{3};  ///< A client state that is not there.

/// A free world of two courts at peace, in its second tick; what is not
/// ordered does not happen.
class GivenOrders : public ::testing::Test {
  protected:
    GivenOrders() : setting(peopled()), run(setting, plan()) {
        live_through(run, quiet().day);
        sim::TreasuryBooks(run.world, north)
            .take_cash(sim::Amount(10'000'000), sim::FlowKind::taxed, sim::BudgetLine::land_tax);
    }

    static Outbreak quiet() {
        Outbreak outbreak;
        outbreak.forces = {force_of(north, camp, 10'000)};
        outbreak.is_war = false;
        return outbreak;
    }
    static sim::Setting peopled() {
        sim::Setting setting = with(two_courts(), quiet());
        sim::PersonDefinition person = setting.people[king.index];
        person.administration = 8;
        setting.people.push_back(person);
        person.father = king;
        setting.people.push_back(person);
        sim::PolityDefinition state;
        state.kind = sim::PolityKind::puppet;
        state.culture = sim::Culture::khitan;
        setting.polities.push_back(state);
        return setting;
    }
    static sim::Plan plan() {
        sim::Plan plan = free_after(quiet());
        for (const sim::RuleSwitch rule :
             {sim::RuleSwitch::standing_orders, sim::RuleSwitch::economy, sim::RuleSwitch::people,
              sim::RuleSwitch::unrest, sim::RuleSwitch::courts, sim::RuleSwitch::thrones}) {
            plan.rules = plan.rules.without(rule);
        }
        return plan;
    }

    /// An order of the north to be given in the next tick.
    static sim::Order make(sim::OrderKind kind) {
        sim::Order order;
        order.court = north;
        order.kind = kind;
        return order;
    }
    static sim::Order at(sim::OrderKind kind, sim::PlaceId place, int amount = 0) {
        sim::Order order = make(kind);
        order.place = place;
        order.amount = amount;
        return order;
    }

    /// Gives it and lives a tick; the books balance. The refusal, or none.
    sim::Refusal give(sim::Order order) {
        order.day = sim::next_tick_first_day(run);
        run.plan.orders = {order};
        const std::size_t before = run.log.size();
        live(run, 1);
        for (std::size_t i = before; i < run.log.size(); ++i) {
            for (const sim::Change& change : run.log.changes_of(sim::EventId(i))) {
                if (change.kind == sim::ChangeKind::order_refused) {
                    return static_cast<sim::Refusal>(change.detail);
                }
            }
        }
        return sim::Refusal::none;
    }
    [[nodiscard]] std::int64_t cash() const { return run.world.polities.cash[north].value; }
    [[nodiscard]] sim::Permille own_legitimacy() const {
        return run.world.standings.legitimacy[sim::World::standing_of(north, sim::Culture::han)];
    }
    /// Last year's income, as the account has it.
    void had_income(int strings) {
        run.world.budgets.last_year[sim::World::budget_of(north, sim::BudgetLine::land_tax)] =
            sim::Wealth(strings);
    }

    sim::Setting setting;
    sim::Run run;
};

}  // namespace test_support::courts
