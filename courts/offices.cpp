#include "courts/offices.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "courts/war_aims.hpp"

namespace courts {

using sim::Choice;
using sim::OrderKind;
using sim::Reason;

bool commands(const Assessment& at, sim::PersonId person) {
    return std::any_of(at.view.own_armies.begin(), at.view.own_armies.end(),
                       [&](const sim::OwnArmyView& army) { return army.commander == person; });
}

namespace {

const sim::PersonView* person_of(const Assessment& at, sim::PersonId person) {
    for (const sim::PersonView& one : at.view.people) {
        if (one.person == person) {
            return &one;
        }
    }
    return nullptr;
}

/// Who leans as the ruler and the court do, is able, or is whom the ruler likes.
Choice weigh_minister(const Assessment& at, const sim::PersonView& person) {
    const sim::RealmView& realm = at.view.realm;
    Choice appoint = choice_of(OrderKind::appoint_minister);
    appoint.person = person.person;
    weigh(appoint, Reason::ability, person.administration * 100);
    const std::int32_t mood = 2 * (realm.war_party.value - 500);
    weigh(appoint, Reason::party,
          person.leaning == sim::Leaning::war     ? mood / 2
          : person.leaning == sim::Leaning::peace ? -mood / 2
                                                  : 0);
    weigh(appoint, Reason::ruler, person.leaning == realm.ruler_leaning ? 150 : 0);
    // A ruler who goes by merit alone raises nobody for his own sake.
    weigh(appoint, Reason::favour,
          person.is_favourite
              ? std::max(realm.ruler_favour - at.laws.favour_least, 0) * at.laws.favour_worth
              : 0);
    return appoint;
}

void appoint_minister(const Assessment& at, Docket& docket) {
    const sim::RealmView& realm = at.view.realm;
    if (realm.minister.exists() || !realm.has_offices) {
        return;
    }
    Choice best = nothing_to_do();
    Choice second = nothing_to_do();
    for (const sim::PersonView& person : at.view.people) {
        if (person.is_captive || person.is_consort || person.age_years < 30 ||
            commands(at, person.person) || person.person == realm.ruler ||
            person.person == realm.heir) {
            continue;
        }
        Choice appoint = weigh_minister(at, person);
        if (appoint.score > best.score) {
            second = std::move(best);
            best = std::move(appoint);
        } else if (appoint.score > second.score) {
            second = std::move(appoint);
        }
    }
    if (!best.person.exists()) {
        return;
    }
    sim::Order order = order_of(OrderKind::appoint_minister);
    order.person = best.person;
    sim::Decision decision;
    decision.matter = sim::Matter::office;
    decision.choices = {std::move(best), std::move(second)};
    docket.decide(std::move(decision));
    docket.order(order);
}

/// A minister of whose party the court has tired goes, unless the ruler holds him.
void drop_minister(const Assessment& at, Docket& docket) {
    const sim::RealmView& realm = at.view.realm;
    const sim::PersonView* minister = person_of(at, realm.minister);
    if (minister == nullptr || !realm.has_offices) {
        return;
    }
    const std::int32_t mood = realm.war_party.value - 500;
    const bool is_for_war = minister->leaning == sim::Leaning::war;
    const std::int32_t against = is_for_war                                 ? -mood
                                 : minister->leaning == sim::Leaning::peace ? mood
                                                                            : 0;
    constexpr std::int32_t heard = 120;
    if (against < heard) {
        return;
    }
    Choice dismiss = choice_of(OrderKind::dismiss_minister);
    dismiss.person = minister->person;
    weigh(dismiss, Reason::party, 2 * against);
    weigh(dismiss, Reason::trend, is_for_war ? at.own().defeat.value / 2 : 0);
    const bool is_of_one_mind = minister->leaning == realm.ruler_leaning;
    weigh(dismiss, Reason::ruler,
          is_of_one_mind                              ? -200
          : realm.ruler_leaning == sim::Leaning::none ? 0
                                                      : 200);
    weigh(dismiss, Reason::favour,
          minister->is_favourite ? -realm.ruler_favour * at.laws.minister_favour : 0);
    const std::int32_t habit = at.laws.minister_habit;
    sim::Decision decision;
    decision.matter = sim::Matter::office;
    decision.advocates = advocates(at, is_for_war ? 1 : 0, is_for_war ? 0 : 1);
    if (dismiss.score > habit) {
        settle(docket, std::move(decision), std::move(dismiss), nothing_to_do(habit));
        docket.order(order_of(OrderKind::dismiss_minister));
    }
}

/// War party below which a court would rather have no generals of name.
constexpr std::int32_t set_on_peace = 450;

/// Whom no troops follow but by the court's word is no danger to it, however many they are.
bool has_own_men(const sim::PersonView& general) {
    constexpr sim::Permille own_men{300};
    return general.following >= own_men;
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
        if (person.is_captive || person.is_consort || person.age_years < 18 || person.field < 4 ||
            stays || commands(at, person.person)) {
            continue;
        }
        Choice appoint = choice_of(OrderKind::appoint);
        appoint.person = person.person;
        weigh(appoint, Reason::ability, person.field * 100);
        weigh(appoint, Reason::fear, -(1000 - person.loyalty.value) / 2);
        // Whom it has just put aside for his following, a court set on peace does not take again.
        weigh(appoint, Reason::fear,
              at.view.realm.war_party < sim::Permille(set_on_peace) ? -person.following.value : 0);
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
            general->fear_permille < at.laws.fear_recall_permille || !has_own_men(*general) ||
            general->person == at.view.realm.ruler || army.place == at.view.realm.capital) {
            continue;
        }
        Choice recall = choice_of(OrderKind::recall);
        recall.person = general->person;
        weigh(recall, Reason::fear, general->fear_permille);
        weigh(recall, Reason::party, set_on_peace - at.view.realm.war_party.value);
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
        const bool is_home =
            general != nullptr && has_own_men(*general) && army.place == seat && army.is_at_hand;
        if (is_home && general->fear_permille >= at.laws.fear_recall_permille &&
            at.view.realm.war_party.value < set_on_peace &&
            general->person != at.view.realm.ruler) {
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
            person.following.value > 800 && person.person != at.view.realm.minister &&
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

void fill_offices(const Assessment& at, Docket& docket) {
    drop_minister(at, docket);
    appoint_minister(at, docket);
    appoint_commander(at, docket);
    mind_generals(at, docket);
}

}  // namespace courts
