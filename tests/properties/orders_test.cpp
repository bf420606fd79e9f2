// Orders, whatever they are: the order in which they are handed in never matters, a refusal rests
// only on what the order names, and war or peace forbids nothing.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "simulation/orders/legality.hpp"

namespace {

template <typename IdType>
IdType id_or_none() {
    return *rc::gen::arbitrary<bool>() ? IdType(*rc::gen::inRange<std::size_t>(0, 4))
                                       : IdType::none();
}

/// Leaves of a term's order what its article reads.
void fit_term(sim::Order& order) {
    const sim::ArticleMembers term = sim::members_of(static_cast<sim::Article>(order.option));
    order.place = term.place ? sim::PlaceId(3) : sim::PlaceId::none();
    order.person = term.person ? sim::PersonId(4) : sim::PersonId::none();
    order.amount = term.amount ? 300 : 0;
    order.third = term.third ? sim::PolityId(2) : sim::PolityId::none();
}

/// Half of them name just what their kind reads, so that facts decide; half name anything.
sim::Order any_order() {
    sim::Order order;
    order.day = sim::Day(*rc::gen::inRange(0, 3));
    order.court = sim::PolityId(*rc::gen::inRange<std::size_t>(0, 3));
    order.kind =
        static_cast<sim::OrderKind>(*rc::gen::inRange<std::uint32_t>(0, sim::order_kind_count));
    order.army = id_or_none<sim::ArmyId>();
    order.other = id_or_none<sim::ArmyId>();
    order.place = id_or_none<sim::PlaceId>();
    order.person = id_or_none<sim::PersonId>();
    order.from = id_or_none<sim::PlaceId>();
    order.other_court = id_or_none<sim::PolityId>();
    order.amount = *rc::gen::inRange(-2, 2000);
    order.option = *rc::gen::inRange<std::uint32_t>(0, 9);
    order.third = *rc::gen::weightedElement<sim::PolityId>(
        {{4, sim::PolityId::none()}, {1, sim::PolityId(2)}});
    if (*rc::gen::arbitrary<bool>()) {
        const sim::OrderMembers members = sim::members_of(order.kind);
        const bool by_army = members.army_or_place && *rc::gen::arbitrary<bool>();
        order.army = members.army || by_army ? sim::ArmyId(1) : sim::ArmyId::none();
        order.other = members.other ? sim::ArmyId(2) : sim::ArmyId::none();
        order.place = members.place || (members.army_or_place && !by_army) ? sim::PlaceId(3)
                                                                           : sim::PlaceId::none();
        order.person = members.person ? sim::PersonId(4) : sim::PersonId::none();
        order.from = members.from ? sim::PlaceId(2) : sim::PlaceId::none();
        order.other_court = members.other_court ? sim::PolityId(1) : sim::PolityId::none();
        order.amount = members.amount ? *rc::gen::inRange(1, 2000) : 0;
        order.option =
            members.option ? *rc::gen::inRange<std::uint32_t>(0, members.option_count) : 0;
        order.third = sim::PolityId::none();
        if (members.by_article) {
            fit_term(order);
        }
    }
    return order;
}

void add_any_society(sim::OrderFacts& facts) {
    for (bool* flag : {&facts.court_has_ruler,       &facts.court_has_heir,
                       &facts.court_has_minister,    &facts.court_has_ministries,
                       &facts.court_has_mint,        &facts.borders_other_court,
                       &facts.place_is_hungry,       &facts.place_has_bands,
                       &facts.from_exists,           &facts.from_is_own,
                       &facts.other_court_exists,    &facts.other_court_is_present,
                       &facts.other_court_is_puppet, &facts.other_court_obeys,
                       &facts.market_is_open,        &facts.person_rules,
                       &facts.person_is_minister,    &facts.person_is_heir,
                       &facts.is_too_soon,           &facts.from_is_besieged,
                       &facts.capital_is_besieged,   &facts.court_is_sovereign,
                       &facts.offer_is_open,         &facts.offer_on_table,
                       &facts.is_bound_to_other,     &facts.owes_dues,
                       &facts.withholds_dues,        &facts.aim_is_so,
                       &facts.third_is_fit,          &facts.giver_holds_place,
                       &facts.giver_has_person}) {
        *flag = *rc::gen::arbitrary<bool>();
    }
    for (std::int64_t* sum :
         {&facts.cash_strings, &facts.cash_needed_strings, &facts.strings_least,
          &facts.arrears_strings, &facts.notes_strings, &facts.paper_strings_left,
          &facts.mint_strings_left, &facts.amount_most, &facts.grain_for_sale_shi,
          &facts.grain_room_shi, &facts.land_households, &facts.people_left}) {
        *sum = *rc::gen::inRange(0, 3000);
    }
}

sim::OrderFacts any_facts() {
    sim::OrderFacts facts;
    for (bool* flag : {&facts.court_exists,          &facts.court_has_capital,
                       &facts.army_exists,           &facts.army_is_own,
                       &facts.army_is_besieged,      &facts.army_is_besieging,
                       &facts.army_besieges_place,   &facts.army_is_marching,
                       &facts.army_at_place,         &facts.army_at_capital,
                       &facts.army_on_own_land,      &facts.army_has_commander,
                       &facts.other_exists,          &facts.other_is_own,
                       &facts.other_is_marching,     &facts.armies_together,
                       &facts.place_exists,          &facts.place_is_besieged,
                       &facts.place_works_full,      &facts.place_works_under_way,
                       &facts.place_bears_ships,     &facts.place_has_dike,
                       &facts.place_dike_breached,   &facts.place_has_stores_or_boats,
                       &facts.route_exists,          &facts.person_exists,
                       &facts.person_is_own,         &facts.person_is_alive,
                       &facts.person_at_liberty,     &facts.person_commands_army,
                       &facts.person_commands_other, &facts.at_war,
                       &facts.treaty_in_force,       &facts.passage_granted}) {
        *flag = *rc::gen::inRange(0, 4) != 0;
    }
    facts.place_held_by = static_cast<sim::HeldBy>(*rc::gen::inRange(0, 3));
    facts.men_least = sim::Men(100);
    facts.army_men = sim::Men(*rc::gen::inRange(0, 3000));
    facts.army_ships = sim::Ships(*rc::gen::inRange(0, 3));
    facts.garrison_men = sim::Men(*rc::gen::inRange(0, 3000));
    facts.levy_men_left = sim::Men(*rc::gen::inRange(0, 3000));
    facts.yard_ships_left = sim::Ships(*rc::gen::inRange(0, 3000));
    facts.free_army_slots = *rc::gen::inRange(0, 2);
    facts.route_time = sim::Millidays(*rc::gen::inRange(0, 9000));
    facts.reach = sim::Millidays(5000);
    facts.grain_needed_shi = *rc::gen::inRange(0, 2);
    add_any_society(facts);
    return facts;
}

RC_GTEST_PROP(orders, however_they_are_handed_in_they_stand_in_one_order, ()) {
    std::vector<sim::Order> orders;
    const std::size_t count = *rc::gen::inRange<std::size_t>(0, 12);
    for (std::size_t i = 0; i < count; ++i) {
        orders.push_back(any_order());
    }
    std::vector<sim::Order> shuffled = orders;
    for (std::size_t i = shuffled.size(); i > 1; --i) {
        std::swap(shuffled[i - 1], shuffled[*rc::gen::inRange<std::size_t>(0, i)]);
    }
    sim::put_in_order(orders);
    sim::put_in_order(shuffled);
    RC_ASSERT(orders == shuffled);
    RC_ASSERT(std::is_sorted(orders.begin(), orders.end()));
}

RC_GTEST_PROP(orders, are_refused_only_for_reasons_that_their_kind_has, ()) {
    const sim::Order order = any_order();
    const sim::Refusal refusal = sim::judge(order, any_facts());
    RC_ASSERT((refusal == sim::Refusal::none || sim::may_refuse(order.kind, refusal)));
}

RC_GTEST_PROP(orders, are_not_judged_by_armies_and_people_that_they_do_not_name, ()) {
    const sim::Order order = any_order();
    const sim::OrderFacts facts = any_facts();
    sim::OrderFacts others = facts;
    const sim::OrderMembers members = sim::members_of(order.kind);
    if (!members.person) {
        others.person_exists = !facts.person_exists;
        others.person_is_alive = !facts.person_is_alive;
        others.person_commands_other = !facts.person_commands_other;
        others.person_rules = !facts.person_rules;
    }
    if (!members.other) {
        others.other_exists = !facts.other_exists;
        others.other_is_marching = !facts.other_is_marching;
    }
    if (!members.army && !members.army_or_place) {
        others.army_exists = !facts.army_exists;
        others.army_is_besieged = !facts.army_is_besieged;
        others.army_is_marching = !facts.army_is_marching;
    }
    if (!members.place && !members.army_or_place) {
        others.place_exists = !facts.place_exists;
        others.place_is_besieged = !facts.place_is_besieged;
        others.garrison_men = sim::Men(0);
    }
    if (!members.from) {
        others.from_exists = !facts.from_exists;
        others.from_is_besieged = !facts.from_is_besieged;
    }
    if (!members.other_court) {
        others.other_court_exists = !facts.other_court_exists;
        others.other_court_is_present = !facts.other_court_is_present;
    }
    RC_ASSERT(sim::judge(order, facts) == sim::judge(order, others));
}

RC_GTEST_PROP(orders, what_a_court_may_do_does_not_hang_on_war_or_peace, ()) {
    const sim::Order order = any_order();
    sim::OrderFacts facts = any_facts();
    const sim::Refusal before = sim::judge(order, facts);
    facts.at_war = !facts.at_war;
    facts.treaty_in_force = !facts.treaty_in_force;
    RC_ASSERT(sim::judge(order, facts) == before);
    RC_ASSERT((!sim::breaks_treaty(order, facts) || sim::opens_war(order, facts)));
}

}  // namespace
