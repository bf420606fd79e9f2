// Offers that travel, are answered, bind, are paid and broken, on the small map of two courts.
#include <gtest/gtest.h>

#include "simulation/turn/accords.hpp"
#include "simulation/turn/deliberate.hpp"
#include "tests/support/given_orders.hpp"

namespace {

using namespace test_support::courts;
using sim::AccordId;
using sim::AccordState;
using sim::Article;
using sim::OrderKind;
using sim::PolityId;
using sim::Refusal;
using test_support::north;
using test_support::south;

class envoys : public GivenOrders {
  protected:
    static sim::Order term(OrderKind kind, Article article, int amount = 0) {
        sim::Order order = make(kind);
        order.other_court = south;
        order.option = static_cast<std::uint32_t>(article);
        order.amount = amount;
        return order;
    }
    /// All on the first day of the next tick; lives that tick.
    void give_all(std::vector<sim::Order> orders) {
        for (sim::Order& order : orders) {
            order.day = sim::next_tick_first_day(run);
        }
        sim::put_in_order(orders);
        run.plan.orders = orders;
        live(run, 1);
    }
    void until(AccordState state, int ticks_most = 20) {
        for (int i = 0; i < ticks_most && run.world.accords.state[first] != state; ++i) {
            live(run, 1);
        }
        ASSERT_EQ(run.world.accords.state[first], state);
    }
    /// The south's word on the north's offer, and the way home.
    void answer(OrderKind kind, AccordState then) {
        until(AccordState::on_table);
        sim::Order order = make(kind);
        order.court = south;
        order.other_court = north;
        give_all({order});
        until(then);
    }
    void make_war() {
        sim::TickContext tick(run, run.log.next_id().index);
        sim::open_hostilities(tick, north, south, bank, tick.last_day, sim::EventId::none());
    }
    [[nodiscard]] sim::Permille faith(PolityId court) const {
        return run.world.polities.faith[court];
    }

    static constexpr AccordId first{0};
};

TEST_F(envoys, terms_of_one_day_are_one_offer_and_one_mission) {
    give_all({term(OrderKind::offer, Article::peace), term(OrderKind::demand, Article::market),
              term(OrderKind::offer, Article::silver_yearly, 5000)});
    EXPECT_EQ(run.world.accords.state[first], AccordState::sent);
    EXPECT_EQ(events_of(run, sim::EventKind::embassy).size(), 1U);
    const sim::TermList terms = sim::terms_of(run.world, first);
    EXPECT_EQ(terms[0].article, Article::peace);
    EXPECT_EQ(terms[1].article, Article::silver_yearly);
    EXPECT_EQ(terms[1].giver, north);
    EXPECT_EQ(terms[1].amount, 5000);
    EXPECT_EQ(terms[2].giver, south) << "what is asked for, the other gives";
    EXPECT_EQ(terms[3].article, Article::none);
}

TEST_F(envoys, no_child_is_sent_as_an_envoy) {
    setting.people[2].diplomacy = 9;
    setting.people[2].birth_year = 1190;
    setting.people[4].diplomacy = 4;
    give_all({term(OrderKind::offer, Article::peace)});
    ASSERT_EQ(run.world.accords.state[first], AccordState::sent);
    EXPECT_EQ(run.world.accords.envoy[first], sim::PersonId(4)) << "the other is ten years old";
}

TEST_F(envoys, an_offer_is_known_to_the_other_when_it_is_handed_over_and_no_sooner) {
    give_all({term(OrderKind::offer, Article::peace)});
    sim::View view;
    sim::fill_court_view(run, south, view);
    EXPECT_TRUE(view.accords.empty()) << "the envoy is on his way";
    until(AccordState::on_table);
    sim::fill_court_view(run, south, view);
    ASSERT_EQ(view.accords.size(), 1U);
    EXPECT_EQ(view.accords[0].state, AccordState::on_table);
    sim::fill_court_view(run, north, view);
    EXPECT_EQ(view.accords[0].state, AccordState::sent) << "who sent him has not heard";
}

TEST_F(envoys, what_is_accepted_binds_when_the_answer_is_home_and_is_paid_in_march) {
    sim::TreasuryBooks(run.world, north)
        .take_silver(sim::Amount(8000), sim::FlowKind::taxed, sim::BudgetLine::land_tax, 2000);
    give_all({term(OrderKind::offer, Article::peace),
              term(OrderKind::offer, Article::silver_yearly, 5000)});
    answer(OrderKind::accept, AccordState::in_force);
    EXPECT_TRUE(sim::is_bound(run.world, setting, north, south));
    const std::int64_t before = run.world.polities.silver[south].value;
    live_through(run, test_support::day(1201, 3, 31));
    EXPECT_EQ(run.world.polities.silver[south].value, before + 5000);
    EXPECT_GT(faith(north), sim::Permille(500)) << "who pays is trusted more";
}

TEST_F(envoys, dues_withheld_are_owed_and_believed_against_him) {
    give_all({term(OrderKind::offer, Article::peace),
              term(OrderKind::offer, Article::silver_yearly, 5000)});
    answer(OrderKind::accept, AccordState::in_force);
    sim::Order withhold = make(OrderKind::withhold);
    withhold.other_court = south;
    EXPECT_EQ(give(withhold), Refusal::none);
    EXPECT_EQ(give(withhold), Refusal::withheld_already);
    live_through(run, test_support::day(1201, 3, 31));
    EXPECT_EQ(run.world.terms.owed[sim::World::term_of(first, 1)], sim::Amount(5000));
    EXPECT_LT(faith(north), sim::Permille(500));
}

TEST_F(envoys, a_refusal_is_remembered_and_binds_nobody) {
    give_all({term(OrderKind::offer, Article::peace)});
    answer(OrderKind::reject, AccordState::refused);
    EXPECT_EQ(run.world.accords.answer[first], sim::Answer::refused);
    EXPECT_FALSE(sim::is_bound(run.world, setting, north, south));
    live(run, 40);
    EXPECT_EQ(run.world.accords.state[first], AccordState::free) << "forgotten after a year";
}

TEST_F(envoys, what_nobody_answers_is_unheard) {
    give_all({term(OrderKind::offer, Article::peace)});
    until(AccordState::refused);
    EXPECT_EQ(run.world.accords.answer[first], sim::Answer::unheard);
}

TEST_F(envoys, peace_ends_the_war_and_land_changes_hands_by_right) {
    make_war();
    sim::Order cede = term(OrderKind::offer, Article::cede);
    cede.place = camp;
    give_all({term(OrderKind::offer, Article::peace), cede});
    answer(OrderKind::accept, AccordState::in_force);
    EXPECT_FALSE(run.world.at_war(north, south));
    EXPECT_EQ(run.world.places.holder[camp], south);
    EXPECT_EQ(run.world.places.owner[camp], south);
    EXPECT_EQ(run.world.places.holder_how[camp], sim::ControlHow::treaty);
}

TEST_F(envoys, peace_calls_back_who_is_on_the_way) {
    make_war();
    constexpr sim::ArmyId army{0};
    const sim::RuleSet rules = run.plan.rules;
    run.plan.rules = rules.without(sim::RuleSwitch::march);
    run.world.polities.aim[north] = south;
    run.world.armies.objective[army] = town;
    run.world.armies.stance[army] = sim::Stance::advance;
    give_all({term(OrderKind::offer, Article::peace)});
    answer(OrderKind::accept, AccordState::in_force);
    EXPECT_NE(run.world.armies.objective[army], town);
    EXPECT_FALSE(run.world.polities.aim[north].exists());
    run.plan.rules = rules;
    live(run, 12);
    EXPECT_FALSE(run.world.at_war(north, south));
    EXPECT_EQ(run.world.places.holder[run.world.armies.place[army]], north);
}

TEST_F(envoys, a_subject_gets_an_overlord_and_loses_standing_with_his_own) {
    const sim::Permille before = own_legitimacy();
    give_all({term(OrderKind::offer, Article::as_vassal)});
    answer(OrderKind::accept, AccordState::in_force);
    EXPECT_EQ(run.world.polities.overlord[north], south);
    EXPECT_LT(own_legitimacy(), before);
}

TEST_F(envoys, who_goes_to_war_against_his_word_is_trusted_less) {
    give_all({term(OrderKind::offer, Article::peace)});
    answer(OrderKind::accept, AccordState::in_force);
    make_war();
    EXPECT_EQ(run.world.accords.state[first], AccordState::free);
    EXPECT_EQ(faith(north), sim::Permille(250));
    EXPECT_EQ(faith(south), sim::Permille(500));
    EXPECT_FALSE(events_of(run, sim::EventKind::treaty_breach).empty());
}

TEST_F(envoys, a_truce_ends_with_its_years) {
    give_all({term(OrderKind::offer, Article::truce, 1)});
    answer(OrderKind::accept, AccordState::in_force);
    live(run, 40);
    EXPECT_EQ(run.world.accords.state[first], AccordState::free);
    EXPECT_EQ(faith(north), sim::Permille(500)) << "nobody broke it";
}

TEST_F(envoys, orders_that_make_no_sense_are_refused) {
    sim::Order to_itself = term(OrderKind::offer, Article::peace);
    to_itself.other_court = north;
    EXPECT_EQ(give(to_itself), Refusal::court_own);
    EXPECT_EQ(give(term(OrderKind::offer, Article::none)), Refusal::option_unknown);
    EXPECT_EQ(give(term(OrderKind::offer, Article::silver_once)), Refusal::amount_absent);
    EXPECT_EQ(give(term(OrderKind::offer, Article::peace, 3)), Refusal::member_unused);
    EXPECT_EQ(give(term(OrderKind::offer, Article::alliance)), Refusal::third_unfit);
    sim::Order cede = term(OrderKind::offer, Article::cede);
    cede.place = town;
    EXPECT_EQ(give(cede), Refusal::term_unfit) << "not his to give";
    for (const OrderKind kind : {OrderKind::accept, OrderKind::reject}) {
        sim::Order order = make(kind);
        order.other_court = south;
        EXPECT_EQ(give(order), Refusal::offer_absent);
    }
    sim::Order renounce = make(OrderKind::renounce);
    renounce.other_court = south;
    EXPECT_EQ(give(renounce), Refusal::treaty_absent);
    EXPECT_EQ(give(term(OrderKind::offer, Article::peace)), Refusal::none);
    EXPECT_EQ(give(term(OrderKind::offer, Article::peace)), Refusal::envoys_out);
}

TEST_F(envoys, an_aim_is_kept_until_it_is_given_up) {
    EXPECT_EQ(give(make(OrderKind::rest)), Refusal::aim_already);
    sim::Order aim = make(OrderKind::aim);
    aim.other_court = south;
    aim.place = bank;
    EXPECT_EQ(give(aim), Refusal::none);
    EXPECT_EQ(run.world.polities.aim[north], south);
    EXPECT_EQ(run.world.polities.aim_place[north], bank);
    EXPECT_EQ(give(aim), Refusal::aim_already);
    EXPECT_EQ(give(make(OrderKind::rest)), Refusal::none);
    EXPECT_FALSE(run.world.polities.aim[north].exists());
}

TEST_F(envoys, who_means_war_may_hold_the_envoy_until_a_treaty_returns_him) {
    setting.laws.envoy.detain_permille = 1000;
    setting.people[cousin.index].diplomacy = 9;
    run.world.polities.aim[south] = north;
    give_all({term(OrderKind::offer, Article::peace)});
    until(AccordState::refused);
    EXPECT_EQ(run.world.accords.answer[first], sim::Answer::detained);
    EXPECT_EQ(run.world.people.polity[cousin], south);
    EXPECT_EQ(run.world.people.status[cousin], sim::AllegianceStatus::captive);
    EXPECT_LT(faith(south), sim::Permille(500)) << "it is held against him";
    sim::View view;
    sim::fill_court_view(run, north, view);
    EXPECT_EQ(view.accords[0].answer, sim::Answer::detained);
    EXPECT_EQ(view.polities[south.index].held_people, 1);

    setting.laws.envoy.detain_permille = 0;
    give_all(
        {term(OrderKind::offer, Article::peace), term(OrderKind::demand, Article::return_people)});
    answer(OrderKind::accept, AccordState::in_force);
    EXPECT_EQ(run.world.people.polity[cousin], north);
    EXPECT_EQ(run.world.people.status[cousin], sim::AllegianceStatus::member);
}

TEST_F(envoys, a_secret_letter_that_is_read_costs_the_word_of_who_wrote_it) {
    give_all({term(OrderKind::offer, Article::peace)});
    answer(OrderKind::accept, AccordState::in_force);
    setting.laws.envoy.secret_capture_permille = 1000;
    sim::Order alliance = term(OrderKind::offer, Article::alliance);
    alliance.other_court = third;
    alliance.third = south;
    sim::Order secret = term(OrderKind::offer, Article::secrecy);
    secret.other_court = third;
    give_all({alliance, secret});
    constexpr AccordId second{1};
    for (int i = 0; i < 20 && run.world.accords.state[second] == AccordState::sent; ++i) {
        live(run, 1);
    }
    EXPECT_EQ(run.world.accords.state[second], AccordState::refused);
    EXPECT_EQ(run.world.accords.answer[second], sim::Answer::unheard);
    EXPECT_LT(faith(north), sim::Permille(400)) << "he is bound to whom it was against";
    EXPECT_EQ(faith(third), sim::Permille(500));
}

TEST_F(envoys, a_hostage_without_a_name_is_chosen_by_the_giver_and_goes_home_with_the_accord) {
    give_all({term(OrderKind::offer, Article::truce, 1), term(OrderKind::offer, Article::hostage)});
    answer(OrderKind::accept, AccordState::in_force);
    EXPECT_EQ(run.world.people.polity[son], south);
    EXPECT_EQ(run.world.people.status[son], sim::AllegianceStatus::captive);
    live(run, 40);
    EXPECT_EQ(run.world.accords.state[first], AccordState::free);
    EXPECT_EQ(run.world.people.polity[son], north);
    EXPECT_EQ(run.world.people.status[son], sim::AllegianceStatus::member);
}

TEST_F(envoys, each_refusal_in_a_row_is_remembered_with_the_next_offer) {
    sim::View view;
    for (int refusals = 1; refusals <= 3; ++refusals) {
        give_all({term(OrderKind::offer, Article::peace)});
        answer(OrderKind::reject, AccordState::refused);
        sim::fill_court_view(run, north, view);
        ASSERT_EQ(view.accords.size(), 1U);
        EXPECT_EQ(view.accords[0].refusals, refusals);
    }
}

TEST_F(envoys, an_alliance_may_name_a_day_and_nothing_else_that_counts) {
    sim::Order alliance = term(OrderKind::offer, Article::alliance, 2'000'000);
    alliance.third = third;
    EXPECT_EQ(give(alliance), Refusal::none);
    sim::Order keep = term(OrderKind::offer, Article::keep_conquests, 5);
    keep.third = third;
    EXPECT_EQ(give(keep), Refusal::member_unused);
}

}  // namespace
