// Refusals of the orders of society. Declared in question.hpp.
#include "simulation/orders/question.hpp"

namespace sim {

namespace {

using enum Refusal;

bool applies_to_courts(Refusal refusal, const Question& ask) {
    const OrderFacts& facts = ask.facts;
    switch (refusal) {
        case court_unknown:
            return !facts.other_court_exists;
        case court_own:
            return ask.order.other_court == ask.order.court;
        case court_present:
            return facts.other_court_is_present;
        case court_gone:
            return !facts.other_court_is_present;
        case court_unfit:
            return !facts.other_court_is_puppet;
        case vassal_absent:
            return !facts.other_court_obeys;
        case war_between:
            return facts.other_court_at_war;
        case border_absent:
            return !facts.borders_other_court;
        case proclaimed_already:
            return facts.court_is_sovereign;
        case too_soon:
            return facts.is_too_soon;
        case ministries_weak:
            return !facts.court_has_ministries;
        case reform_full:
            return facts.reform_is_full;
        case capital_besieged:
            return facts.capital_is_besieged;
        default:
            return false;
    }
}

bool lacks_what_it_gives(const Question& ask) {
    const auto article = static_cast<Article>(ask.order.option);
    switch (article) {
        case Article::cede:
            return !ask.facts.giver_holds_place;
        case Article::return_people:
        case Article::hostage:
            return ask.names_person && !ask.facts.giver_has_person;
        default:
            return false;
    }
}

bool applies_to_envoys(Refusal refusal, const Question& ask) {
    const OrderFacts& facts = ask.facts;
    switch (refusal) {
        case third_unfit:
            return members_of(static_cast<Article>(ask.order.option)).third && !facts.third_is_fit;
        case term_unfit:
            return lacks_what_it_gives(ask);
        case envoys_out:
            return facts.offer_is_open;
        case terms_full:
            return facts.terms_of_today >= term_count_most;
        case offer_absent:
            return !facts.offer_on_table;
        case treaty_absent:
            return !facts.is_bound_to_other;
        case dues_absent:
            return !facts.owes_dues;
        case withheld_already:
            return facts.withholds_dues == (ask.order.kind == OrderKind::withhold);
        case aim_already:
            return facts.aim_is_so;
        default:
            return false;
    }
}

bool applies_to_persons(Refusal refusal, const Question& ask) {
    const OrderFacts& facts = ask.facts;
    switch (refusal) {
        case person_rules:
            return ask.names_person && facts.person_rules;
        case minister_already:
            return facts.person_is_minister;
        case heir_already:
            return facts.person_is_heir;
        case minister_absent:
            return !facts.court_has_minister;
        case throne_vacant:
            return !facts.court_has_ruler;
        case throne_taken:
            return facts.court_has_ruler;
        case heir_absent:
            return !ask.names_person && !facts.court_has_heir;
        default:
            return false;
    }
}

bool applies_to_money(Refusal refusal, const Question& ask) {
    const OrderFacts& facts = ask.facts;
    const std::int64_t amount = ask.order.amount;
    switch (refusal) {
        case amount_excessive:
            return amount > facts.amount_most;
        case rate_already:
            return facts.rate_is_so;
        case cash_short:
            return facts.cash_strings < facts.cash_needed_strings;
        case amount_too_small:
            return amount < facts.strings_least;
        case arrears_absent:
            return !ask.names_army && facts.arrears_strings == 0;
        case army_content:
            return ask.names_army && facts.army_is_content;
        case mint_absent:
            return !facts.court_has_mint;
        case mint_exhausted:
            return amount > facts.mint_strings_left;
        case paper_refused:
            return amount > facts.paper_strings_left;
        case paper_absent:
            return amount > facts.notes_strings;
        default:
            return false;
    }
}

bool applies_to_country(Refusal refusal, const Question& ask) {
    const OrderFacts& facts = ask.facts;
    const std::int64_t amount = ask.order.amount;
    switch (refusal) {
        case from_unknown:
            return ask.names_from && !facts.from_exists;
        case from_foreign:
            return ask.names_from && !facts.from_is_own;
        case from_same:
            return ask.names_from && ask.order.from == ask.order.place;
        case from_besieged:
            return ask.names_from && facts.from_is_besieged;
        case capital_already:
            return facts.place_is_capital;
        case remission_runs:
            return facts.remission_runs;
        case market_already:
            return facts.market_is_open;
        case market_absent:
            return !facts.market_is_open;
        case works_whole:
            return facts.works_are_whole;
        case sellers_absent:
            return amount > facts.grain_for_sale_shi;
        case granary_full:
            return amount > facts.grain_room_shi;
        case people_too_few:
            return amount > facts.people_left;
        case land_full:
            return amount > facts.land_households;
        case hunger_absent:
            return !facts.place_is_hungry;
        case bands_absent:
            return ask.names_place && !facts.place_has_bands;
        default:
            return false;
    }
}

}  // namespace

bool applies_to_society(Refusal refusal, const Question& ask) {
    return applies_to_courts(refusal, ask) || applies_to_envoys(refusal, ask) ||
           applies_to_persons(refusal, ask) || applies_to_money(refusal, ask) ||
           applies_to_country(refusal, ask);
}

}  // namespace sim
