#include "courts/interior.hpp"

#include <algorithm>
#include <vector>

#include "courts/war_aims.hpp"

namespace courts {

namespace {

using sim::Choice;
using sim::OrderKind;
using sim::Reason;

constexpr std::int32_t year_days = 365;

bool is_older(const Assessment& at, sim::Day day, std::int32_t days) {
    return !day.exists() || at.view.today.number - day.number >= days;
}

void set_taxes(const Assessment& at, Docket& docket) {
    const sim::RealmView& realm = at.view.realm;
    const bool is_in_debt = at.debt_permille() > 250;
    const bool is_rich = realm.cash_strings > realm.income_strings;
    std::int64_t unrest = 0;
    std::int64_t places = 0;
    for (const sim::PlaceView& seen : at.view.places) {
        unrest += seen.is_own ? seen.unrest.value : 0;
        places += seen.is_own ? 1 : 0;
    }
    const bool is_restless = places > 0 && unrest / places > 350;
    const std::int32_t rate = is_in_debt && !is_restless ? at.laws.tax_war_permille
                              : is_rich && is_restless   ? 900
                                                         : 1000;
    if (rate == realm.tax_rate.value) {
        return;
    }
    Choice set = choice_of(OrderKind::tax);
    set.score = 1;
    weigh(set, Reason::treasury, at.debt_permille());
    weigh(set, Reason::need, places > 0 ? static_cast<std::int32_t>(unrest / places) : 0);
    sim::Decision decision;
    decision.matter = sim::Matter::money;
    settle(docket, std::move(decision), std::move(set), nothing_to_do());
    sim::Order order = order_of(OrderKind::tax);
    order.amount = rate;
    docket.order(order);
}

void send_relief(const Assessment& at, Docket& docket) {
    constexpr std::int32_t hungry = 150;
    sim::PlaceId worst;
    for (std::size_t i = 0; i < at.view.places.size(); ++i) {
        const sim::PlaceView& seen = at.view.places[i];
        if (seen.is_own && !seen.is_besieged && seen.want.value >= hungry &&
            (!worst.exists() || seen.want > at.view.places[worst.index].want)) {
            worst = sim::PlaceId(i);
        }
    }
    if (!worst.exists()) {
        return;
    }
    Choice relief = choice_of(OrderKind::remit);
    relief.place = worst;
    weigh(relief, Reason::need, at.view.places[worst.index].want.value);
    sim::Decision decision;
    decision.matter = sim::Matter::relief;
    settle(docket, std::move(decision), std::move(relief), nothing_to_do());
    sim::Order order = order_of(OrderKind::remit);
    order.place = worst;
    order.amount = year_days;
    docket.order(order);
}

void hold_ceremonies(const Assessment& at, Docket& docket) {
    const sim::RealmView& realm = at.view.realm;
    const bool has_seat = realm.capital.exists() && at.view.places[realm.capital.index].is_own &&
                          !at.view.places[realm.capital.index].is_besieged;
    if (!realm.has_offices || !has_seat || !realm.ruler.exists()) {
        return;
    }
    // As often as the custom of the dynasties asks, while there is money for it.
    const bool can_pay = realm.cash_strings > realm.income_strings / 10 && at.debt_permille() < 200;
    if (can_pay && is_older(at, realm.rites_day, 3 * year_days + 30)) {
        docket.routine(order_of(OrderKind::perform_rites));
    } else if (can_pay && realm.reform.value >= 500 &&
               is_older(at, realm.exams_day, 3 * year_days + 30)) {
        docket.routine(order_of(OrderKind::hold_exams));
    } else if (can_pay && realm.minister.exists() && realm.reform.value < 800 &&
               at.enemies().empty() && realm.legitimacy.value > 500) {
        Choice reform = choice_of(OrderKind::reform);
        weigh(reform, Reason::legitimacy, 1000 - realm.subjects_legitimacy.value);
        weigh(reform, Reason::party, -300);
        sim::Decision decision;
        decision.matter = sim::Matter::ceremony;
        if (settle(docket, std::move(decision), std::move(reform), nothing_to_do())) {
            sim::Order order = order_of(OrderKind::reform);
            order.option = static_cast<std::uint32_t>(sim::ReformAim::ministries);
            docket.order(order);
        }
    }
}

void pardon(const Assessment& at, Docket& docket) {
    std::int64_t bands = 0;
    for (const sim::PlaceView& seen : at.view.places) {
        bands += seen.is_own ? seen.bands.value : 0;
    }
    if (bands < 10'000 || !is_older(at, at.view.realm.amnesty_day, 3 * year_days)) {
        return;
    }
    Choice pardon = choice_of(OrderKind::amnesty);
    weigh(pardon, Reason::need,
          static_cast<std::int32_t>(std::min<std::int64_t>(bands / 20, 3000)));
    sim::Decision decision;
    decision.matter = sim::Matter::ceremony;
    settle(docket, std::move(decision), std::move(pardon), nothing_to_do());
    docket.order(order_of(OrderKind::amnesty));
}

const sim::PersonView* person_of(const Assessment& at, sim::PersonId person) {
    for (const sim::PersonView& one : at.view.people) {
        if (one.person == person) {
            return &one;
        }
    }
    return nullptr;
}

bool commands(const Assessment& at, sim::PersonId person) {
    return std::any_of(at.view.own_armies.begin(), at.view.own_armies.end(),
                       [&](const sim::OwnArmyView& army) { return army.commander == person; });
}

/// Who leans as the ruler and the court do, and is able.
void appoint_minister(const Assessment& at, Docket& docket) {
    const sim::RealmView& realm = at.view.realm;
    if (realm.minister.exists() || !realm.has_offices) {
        return;
    }
    Choice best = nothing_to_do();
    for (const sim::PersonView& person : at.view.people) {
        if (person.is_captive || person.age_years < 30 || commands(at, person.person) ||
            person.person == realm.ruler || person.person == realm.heir) {
            continue;
        }
        Choice appoint = choice_of(OrderKind::appoint_minister);
        appoint.person = person.person;
        weigh(appoint, Reason::ability, person.administration * 100);
        const std::int32_t mood = 2 * (realm.war_party.value - 500);
        weigh(appoint, Reason::party,
              person.leaning == sim::Leaning::war     ? mood / 2
              : person.leaning == sim::Leaning::peace ? -mood / 2
                                                      : 0);
        weigh(appoint, Reason::ruler, person.leaning == realm.ruler_leaning ? 150 : 0);
        if (appoint.score > best.score) {
            best = std::move(appoint);
        }
    }
    if (!best.person.exists()) {
        return;
    }
    sim::Order order = order_of(OrderKind::appoint_minister);
    order.person = best.person;
    sim::Decision decision;
    decision.matter = sim::Matter::office;
    settle(docket, std::move(decision), std::move(best), nothing_to_do());
    docket.order(order);
}

/// The ablest free man for the largest army that nobody commands.
void appoint_commander(const Assessment& at, Docket& docket) {
    const sim::OwnArmyView* largest = nullptr;
    for (const sim::OwnArmyView& army : at.view.own_armies) {
        if (!army.commander.exists() && !army.is_besieged && army.men.value >= 2000 &&
            (largest == nullptr || army.men > largest->men)) {
            largest = &army;
        }
    }
    if (largest == nullptr) {
        return;
    }
    Choice best = nothing_to_do();
    for (const sim::PersonView& person : at.view.people) {
        // The ruler of a people in arms rides before it; elsewhere the court stays at its seat.
        constexpr std::int32_t close = 500;
        const bool stays =
            at.view.realm.cohesion.value < close &&
            (person.person == at.view.realm.ruler || person.person == at.view.realm.minister ||
             person.person == at.view.realm.heir);
        if (person.is_captive || person.age_years < 18 || person.field < 4 || stays ||
            commands(at, person.person)) {
            continue;
        }
        Choice appoint = choice_of(OrderKind::appoint);
        appoint.person = person.person;
        weigh(appoint, Reason::ability, person.field * 100);
        weigh(appoint, Reason::fear, -(1000 - person.loyalty.value) / 2);
        if (appoint.score > best.score) {
            best = std::move(appoint);
        }
    }
    if (!best.person.exists()) {
        return;
    }
    sim::Order order = order_of(OrderKind::appoint);
    order.army = largest->army;
    order.person = best.person;
    sim::Decision decision;
    decision.matter = sim::Matter::command;
    settle(docket, std::move(decision), std::move(best), nothing_to_do());
    docket.order(order);
}

/// A general who is too strong for a court that wants peace comes home, or worse.
void mind_generals(const Assessment& at, Docket& docket) {
    const bool has_seat = at.view.realm.capital.exists();  // Else there is nowhere to call him to.
    for (const sim::OwnArmyView& army : at.view.own_armies) {
        const sim::PersonView* general = person_of(at, army.commander);
        if (!has_seat || general == nullptr ||
            general->fear_permille < at.laws.fear_recall_permille ||
            general->person == at.view.realm.ruler || army.place == at.view.realm.capital) {
            continue;
        }
        Choice recall = choice_of(OrderKind::recall);
        recall.person = general->person;
        weigh(recall, Reason::fear, general->fear_permille);
        weigh(recall, Reason::party, 500 - at.view.realm.war_party.value);
        const bool is_needed = !at.enemies().empty() && at.own().defeat.value > 200;
        weigh(recall, Reason::threat, is_needed ? -400 : 0);
        sim::Decision decision;
        decision.matter = sim::Matter::command;
        decision.advocates = advocates(at, 1, 0);
        if (settle(docket, std::move(decision), std::move(recall),
                   nothing_to_do(at.laws.fear_recall_permille))) {
            sim::Order order = order_of(OrderKind::recall);
            order.army = army.army;
            docket.order(order);
            return;
        }
    }
    const sim::PlaceId seat = at.view.realm.capital;
    for (const sim::OwnArmyView& army : at.view.own_armies) {
        const sim::PersonView* general = person_of(at, army.commander);
        const bool is_home = general != nullptr && army.place == seat && army.is_at_hand;
        if (is_home && general->fear_permille >= at.laws.fear_recall_permille &&
            at.view.realm.war_party.value < 450 && general->person != at.view.realm.ruler) {
            Choice dismiss = choice_of(OrderKind::dismiss);
            dismiss.person = general->person;
            weigh(dismiss, Reason::fear, general->fear_permille);
            sim::Decision decision;
            decision.matter = sim::Matter::command;
            settle(docket, std::move(decision), std::move(dismiss), nothing_to_do());
            sim::Order order = order_of(OrderKind::dismiss);
            order.army = army.army;
            docket.order(order);
            return;
        }
    }
    // Once out of command, the most feared of a court set on peace may not live.
    for (const sim::PersonView& person : at.view.people) {
        const bool is_hated =
            person.leaning == sim::Leaning::war && !person.is_captive && !person.is_of_house &&
            person.following.value > 600 && person.person != at.view.realm.minister &&
            person.person != at.view.realm.ruler && at.view.realm.war_party.value < 300 &&
            at.view.realm.minister_leaning == sim::Leaning::peace;
        if (is_hated && !commands(at, person.person)) {
            Choice kill = choice_of(OrderKind::execute);
            kill.person = person.person;
            weigh(kill, Reason::fear, person.following.value);
            sim::Decision decision;
            decision.matter = sim::Matter::command;
            settle(docket, std::move(decision), std::move(kill), nothing_to_do());
            sim::Order order = order_of(OrderKind::execute);
            order.person = person.person;
            docket.order(order);
            return;
        }
    }
}

}  // namespace

void keep_treasury(const Assessment& at, Docket& docket) {
    const sim::RealmView& realm = at.view.realm;
    if (!realm.has_offices) {
        return;
    }
    set_taxes(at, docket);
    if (realm.arrears_strings > 0 && realm.cash_strings > realm.income_strings / 20) {
        sim::Order pay = order_of(OrderKind::pay);
        pay.amount = static_cast<std::int32_t>(
            std::min<std::int64_t>({realm.arrears_strings, realm.cash_strings / 2, INT32_MAX}));
        docket.routine(pay);
    }
    if (realm.paper_strings > 0 && realm.paper_value.value < 800 &&
        realm.cash_strings > realm.income_strings / 2) {
        sim::Order redeem = order_of(OrderKind::redeem_paper);
        redeem.amount = static_cast<std::int32_t>(
            std::min<std::int64_t>({realm.paper_strings, realm.cash_strings / 10, INT32_MAX}));
        docket.routine(redeem);
    }
}

void govern(const Assessment& at, Docket& docket) {
    if (at.view.realm.has_offices) {
        send_relief(at, docket);
        pardon(at, docket);
    }
    hold_ceremonies(at, docket);
}

void fill_offices(const Assessment& at, const sim::Draw& draw, Docket& docket) {
    (void)draw;
    appoint_minister(at, docket);
    appoint_commander(at, docket);
    mind_generals(at, docket);
}

}  // namespace courts
