// Orders of rule, persons and thrones, given on a small map.
#include "simulation/turn/bands.hpp"
#include "tests/support/given_orders.hpp"

namespace {

using namespace test_support;          // NOLINT(google-build-using-namespace)
using namespace test_support::courts;  // NOLINT(google-build-using-namespace)
using sim::OrderKind;
using sim::Permille;
using sim::Refusal;

class court_orders : public GivenOrders {
  protected:
    static sim::Order of(OrderKind kind, sim::PersonId person) {
        sim::Order order = make(kind);
        order.person = person;
        return order;
    }
    static sim::Order reform_to(sim::ReformAim aim) {
        sim::Order order = make(OrderKind::reform);
        order.option = static_cast<std::uint32_t>(aim);
        return order;
    }
    static sim::Order puppet(sim::PersonId person) {
        sim::Order order = of(OrderKind::make_puppet, person);
        order.place = camp;
        order.other_court = client;
        return order;
    }
};

TEST_F(court_orders, reform_needs_a_minister_and_money_and_unsettles_officials) {
    EXPECT_EQ(give(reform_to(sim::ReformAim::old_ways)), Refusal::minister_absent);
    EXPECT_EQ(give(of(OrderKind::appoint_minister, cousin)), Refusal::none);
    had_income(1'000'000);
    const std::int64_t before = cash();
    const Permille skill = run.world.polities.administration[north];
    EXPECT_EQ(give(reform_to(sim::ReformAim::ministries)), Refusal::reform_full);
    EXPECT_EQ(give(reform_to(sim::ReformAim::old_ways)), Refusal::none);
    EXPECT_EQ(run.world.polities.reform[north], Permille(900));
    EXPECT_EQ(run.world.polities.administration[north], skill - Permille(40));
    EXPECT_EQ(cash(), before - 50'000);
}

TEST_F(court_orders, examinations_are_held_at_the_seat_and_not_every_year) {
    const std::int64_t before = cash();
    EXPECT_EQ(give(make(OrderKind::hold_exams)), Refusal::none);
    EXPECT_TRUE(run.world.polities.exams_day[north].exists());
    EXPECT_EQ(cash(), before - 20'000);
    EXPECT_EQ(give(make(OrderKind::hold_exams)), Refusal::too_soon);
    run.world.polities.exams_day[north] = sim::Day::none();
    run.world.polities.reform[north] = Permille(400);
    EXPECT_EQ(give(make(OrderKind::hold_exams)), Refusal::ministries_weak);
    run.world.polities.reform[north] = Permille(500);
    run.world.polities.capital[north] = sim::PlaceId::none();
    EXPECT_EQ(give(make(OrderKind::hold_exams)), Refusal::capital_absent);
}

TEST_F(court_orders, rites_are_paid_for_and_count_for_years) {
    had_income(1'000'000);
    const std::int64_t before = cash();
    EXPECT_EQ(give(make(OrderKind::perform_rites)), Refusal::none);
    EXPECT_TRUE(run.world.polities.rites_day[north].exists());
    EXPECT_EQ(cash(), before - 80'000);
    EXPECT_EQ(give(make(OrderKind::perform_rites)), Refusal::too_soon);
    run.world.polities.rites_day[north] = sim::Day::none();
    run.world.polities.ruler[north] = sim::PersonId::none();
    EXPECT_EQ(give(make(OrderKind::perform_rites)), Refusal::throne_vacant);
}

TEST_F(court_orders, an_amnesty_for_the_realm_and_for_the_bands_of_a_place) {
    had_income(10'000'000);
    EXPECT_EQ(give(make(OrderKind::amnesty)), Refusal::none);
    EXPECT_EQ(cash(), 10'105'000 - 200'000);
    EXPECT_TRUE(run.world.polities.amnesty_day[north].exists());
    EXPECT_EQ(give(make(OrderKind::amnesty)), Refusal::too_soon);
    EXPECT_EQ(give(at(OrderKind::amnesty, camp)), Refusal::bands_absent);
    sim::join_bands(run.world, camp, sim::Men(2001));
    const std::int64_t before = cash();
    EXPECT_EQ(give(at(OrderKind::amnesty, camp)), Refusal::none);
    EXPECT_EQ(run.world.places.bands[camp], sim::Men(1000));
    EXPECT_EQ(cash(), before - 10'010);
}

TEST_F(court_orders, ministers_come_and_go_and_do_not_forget) {
    EXPECT_EQ(give(make(OrderKind::dismiss_minister)), Refusal::minister_absent);
    EXPECT_EQ(give(of(OrderKind::appoint_minister, king)), Refusal::person_rules);
    EXPECT_EQ(give(of(OrderKind::appoint_minister, warden)), Refusal::person_foreign);
    EXPECT_EQ(give(of(OrderKind::appoint_minister, cousin)), Refusal::none);
    EXPECT_EQ(run.world.polities.chief_minister[north], cousin);
    EXPECT_EQ(give(of(OrderKind::appoint_minister, cousin)), Refusal::minister_already);
    EXPECT_EQ(give(of(OrderKind::appoint_minister, marshal)), Refusal::none);
    EXPECT_EQ(run.world.people.slight[cousin], Permille(300));
    EXPECT_EQ(give(make(OrderKind::dismiss_minister)), Refusal::none);
    EXPECT_FALSE(run.world.polities.chief_minister[north].exists());
    EXPECT_EQ(run.world.people.slight[marshal], Permille(300));
}

TEST_F(court_orders, who_is_put_to_death_is_remembered_by_his_following) {
    EXPECT_EQ(give(of(OrderKind::execute, king)), Refusal::person_rules);
    run.world.armies.commander[sim::ArmyId(0)] = marshal;
    EXPECT_EQ(give(of(OrderKind::execute, marshal)), Refusal::person_commands);
    run.world.people.following[cousin] = Permille(500);
    run.world.polities.chief_minister[north] = cousin;
    const Permille before = own_legitimacy();
    EXPECT_EQ(give(of(OrderKind::execute, cousin)), Refusal::none);
    EXPECT_EQ(run.world.people.life[cousin], sim::Phase::past);
    EXPECT_FALSE(run.world.polities.chief_minister[north].exists());
    EXPECT_EQ(run.world.people.slight[marshal], Permille(75));
    EXPECT_EQ(own_legitimacy(), before - Permille(30));
    EXPECT_EQ(give(of(OrderKind::execute, cousin)), Refusal::person_dead);
}

TEST_F(court_orders, a_captive_ruler_who_is_put_to_death_leaves_an_empty_throne) {
    run.world.people.polity[prince] = north;
    run.world.people.status[prince] = sim::AllegianceStatus::captive;
    const Permille before = own_legitimacy();
    EXPECT_EQ(give(of(OrderKind::execute, prince)), Refusal::none);
    EXPECT_FALSE(run.world.polities.ruler[south].exists());
    EXPECT_EQ(own_legitimacy(), before);
}

TEST_F(court_orders, a_stranger_named_heir_costs_legitimacy_and_one_of_the_house_does_not) {
    const Permille before = own_legitimacy();
    EXPECT_EQ(give(of(OrderKind::name_heir, son)), Refusal::none);
    EXPECT_EQ(run.world.polities.heir[north], son);
    EXPECT_EQ(own_legitimacy(), before);
    EXPECT_EQ(give(of(OrderKind::name_heir, son)), Refusal::heir_already);
    EXPECT_EQ(give(of(OrderKind::name_heir, cousin)), Refusal::none);
    EXPECT_EQ(own_legitimacy(), before - Permille(150));
}

TEST_F(court_orders, the_capital_moves_at_a_price_and_flees_for_less) {
    EXPECT_EQ(give(at(OrderKind::move_capital, seat)), Refusal::capital_already);
    had_income(1'000'000);
    const std::int64_t before = cash();
    EXPECT_EQ(give(at(OrderKind::move_capital, camp)), Refusal::none);
    EXPECT_EQ(run.world.polities.capital[north], camp);
    EXPECT_EQ(run.world.polities.capital_kind[north], sim::SeatKind::seat);
    EXPECT_EQ(cash(), before - 100'000);
    const Permille legitimacy = own_legitimacy();
    EXPECT_EQ(give(at(OrderKind::flee, seat)), Refusal::none);
    EXPECT_EQ(run.world.polities.capital_kind[north], sim::SeatKind::flight);
    EXPECT_EQ(own_legitimacy(), legitimacy - Permille(40));
    run.world.places.besieger[seat] = south;
    EXPECT_EQ(give(at(OrderKind::flee, camp)), Refusal::capital_besieged);
}

TEST_F(court_orders, a_ruler_gives_up_the_throne_to_his_heir_or_to_whom_he_names) {
    EXPECT_EQ(give(make(OrderKind::abdicate)), Refusal::none);
    EXPECT_EQ(run.world.polities.ruler[north], son);
    EXPECT_EQ(run.world.people.life[king], sim::Phase::present);
    const Permille before = own_legitimacy();
    EXPECT_EQ(give(of(OrderKind::abdicate, son)), Refusal::person_rules);
    EXPECT_EQ(give(of(OrderKind::abdicate, cousin)), Refusal::none);
    EXPECT_EQ(run.world.polities.ruler[north], cousin);
    EXPECT_EQ(own_legitimacy(), before - Permille(150));
    EXPECT_EQ(give(make(OrderKind::abdicate)), Refusal::heir_absent);
}

TEST_F(court_orders, an_empty_throne_is_filled) {
    EXPECT_EQ(give(of(OrderKind::enthrone, son)), Refusal::throne_taken);
    run.world.polities.heir[north] = son;
    run.world.polities.ruler[north] = sim::PersonId::none();
    EXPECT_EQ(give(make(OrderKind::abdicate)), Refusal::throne_vacant);
    const Permille before = own_legitimacy();
    EXPECT_EQ(give(of(OrderKind::enthrone, son)), Refusal::none);
    EXPECT_EQ(run.world.polities.ruler[north], son);
    EXPECT_EQ(own_legitimacy(), before);
}

TEST_F(court_orders, a_vassal_proclaims_itself_once_and_must_fight_for_it) {
    run.world.polities.overlord[north] = south;
    const Permille prestige = run.world.polities.prestige[south];
    const Permille before = own_legitimacy();
    EXPECT_EQ(give(make(OrderKind::proclaim)), Refusal::none);
    EXPECT_FALSE(run.world.polities.overlord[north].exists());
    EXPECT_TRUE(run.world.at_war(north, south));
    EXPECT_EQ(run.world.polities.prestige[south], prestige - Permille(100));
    EXPECT_EQ(own_legitimacy(), before + Permille(100));
    EXPECT_EQ(give(make(OrderKind::proclaim)), Refusal::proclaimed_already);
}

TEST_F(court_orders, a_client_state_is_set_up_and_abolished) {
    EXPECT_EQ(give(puppet(king)), Refusal::person_rules);
    const std::int64_t before = cash();
    run.world.armies.commander[sim::ArmyId(0)] = cousin;
    EXPECT_EQ(give(puppet(cousin)), Refusal::none);
    EXPECT_EQ(run.world.armies.polity[sim::ArmyId(0)], client);
    const sim::PolityColumns& courts = run.world.polities;
    EXPECT_EQ(courts.phase[client], sim::Phase::present);
    EXPECT_EQ(courts.ruler[client], cousin);
    EXPECT_EQ(courts.capital[client], camp);
    EXPECT_EQ(courts.overlord[client], north);
    EXPECT_EQ(run.world.places.holder[camp], client);
    EXPECT_EQ(run.world.places.holder[seat], north);
    EXPECT_EQ(cash(), before - before / 20);
    EXPECT_EQ(courts.cash[client].value, before / 20);
    EXPECT_EQ(give(puppet(marshal)), Refusal::court_present);
    const Permille prestige = courts.prestige[north];
    sim::Order end = make(OrderKind::unmake_puppet);
    end.other_court = south;
    EXPECT_EQ(give(end), Refusal::court_unfit);
    end.other_court = client;
    EXPECT_EQ(give(end), Refusal::none);
    EXPECT_EQ(courts.phase[client], sim::Phase::past);
    EXPECT_EQ(run.world.places.holder[camp], north);
    EXPECT_EQ(courts.prestige[north], prestige - Permille(50));
    EXPECT_EQ(give(end), Refusal::court_gone);
}

TEST_F(court_orders, a_client_gets_the_land_of_its_people_near_its_seat) {
    for (const sim::PlaceId place : {seat, camp, bank, gate}) {
        run.world.places.holder[place] = north;
    }
    // The people of the client are the greater part at the bank, not at the gate.
    for (const sim::PlaceId place : {camp, bank}) {
        sim::Households& han =
            run.world.peoples.households[sim::World::people_of(place, sim::Culture::han)];
        run.world.peoples.households[sim::World::people_of(place, sim::Culture::khitan)] = han;
        han = sim::Households(0);
    }
    setting.laws.order.puppet_days = 20;
    EXPECT_EQ(give(puppet(cousin)), Refusal::none);
    EXPECT_EQ(run.world.places.holder[bank], client);
    EXPECT_EQ(run.world.places.holder[gate], north);
}

}  // namespace
