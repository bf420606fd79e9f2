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

/// Households of strangers in own places there and one or two legs around.
std::int64_t strangers_around(const Assessment& at, sim::PlaceId place) {
    std::vector<sim::PlaceId> seen{place};
    for (std::size_t leg = 0, first = 0; leg < 2; ++leg) {
        const std::size_t last = seen.size();
        for (; first < last; ++first) {
            for (const sim::PlaceId next : at.roads.next_to(seen[first])) {
                if (at.view.places[next.index].is_own &&
                    std::find(seen.begin(), seen.end(), next) == seen.end()) {
                    seen.push_back(next);
                }
            }
        }
    }
    std::int64_t households = 0;
    for (const sim::PlaceId one : seen) {
        const sim::PlaceView& view = at.view.places[one.index];
        households += std::max(view.households.value - view.own_people.value, 0);
    }
    return households;
}

/// The middle of what the court holds of strangers, nearer to the enemy's seat than to the court's.
sim::PlaceId seat_for_client(const Assessment& at, sim::PolityId enemy) {
    const sim::PlaceId own_seat = at.view.realm.capital;
    const sim::PlaceId his_seat = at.of(enemy).capital;
    const auto is_between = [&](sim::PlaceId place) {
        return !own_seat.exists() || !his_seat.exists() ||
               at.roads.march(place, his_seat) < at.roads.march(place, own_seat);
    };
    sim::PlaceId best;
    std::int64_t most = 0;
    for (std::size_t i = 0; i < at.view.places.size(); ++i) {
        const sim::PlaceView& seen = at.view.places[i];
        const sim::PlaceId place(i);
        const bool is_strange = seen.is_own && !seen.is_besieged && place != own_seat &&
                                2 * seen.own_people.value < seen.households.value;
        const std::int64_t worth = is_strange ? strangers_around(at, place) : 0;
        // Taken of late: what the court has held since the first day it knows how to rule.
        if (worth > most && seen.news_day.exists() && is_between(place)) {
            most = worth;
            best = place;
        }
    }
    return best;
}

const sim::PersonView* client_ruler(const Assessment& at, sim::Culture culture) {
    const sim::PersonView* best = nullptr;
    std::int32_t most = 0;
    for (const sim::PersonView& person : at.view.people) {
        const std::int32_t score = person.administration * 2 + person.ambition;
        const bool is_fit = person.culture == culture && person.age_years >= 20 &&
                            person.person != at.view.realm.minister && !person.is_of_house &&
                            !commands(at, person.person);
        if (is_fit && score > most) {
            most = score;
            best = &person;
        }
    }
    return best;
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

void keep_clients(const Assessment& at, const sim::Draw& draw, Docket& docket) {
    if (at.own().overlord.exists() || !at.view.realm.ruler.exists()) {
        return;
    }
    for (const sim::PolityView& client : at.view.polities) {
        const bool is_ours =
            client.is_present && client.is_client_kind && client.overlord == at.view.court;
        if (!is_ours) {
            continue;
        }
        Choice drop = choice_of(OrderKind::unmake_puppet);
        drop.polity = client.polity;
        drop.score = -700;
        weigh(drop, Reason::trend, client.defeat.value);
        weigh(drop, Reason::legitimacy, at.view.realm.subjects_legitimacy.value / 2);
        weigh(drop, Reason::fronts, at.enemies().empty() ? 200 : 0);
        sim::Decision decision;
        decision.matter = sim::Matter::client;
        decision.other = client.polity;
        if (settle(docket, std::move(decision), std::move(drop), nothing_to_do())) {
            sim::Order order = order_of(OrderKind::unmake_puppet);
            order.other_court = client.polity;
            docket.order(order);
        }
        return;  // One at a time is enough to mind.
    }
    const bool is_strained =
        at.view.realm.subjects_legitimacy.value < at.laws.client_standing_permille;
    std::int32_t strange = 0;
    for (const sim::PlaceView& seen : at.view.places) {
        strange += seen.is_own && seen.unrest.value > 300 && seen.news_day.exists() ? 1 : 0;
    }
    if (!is_strained || strange < at.laws.client_places || at.enemies().empty()) {
        return;
    }
    // The people to be ruled are those of the enemy.
    const sim::Culture culture = at.of(at.enemies().front()).culture;
    const sim::PersonView* ruler = client_ruler(at, culture);
    const sim::PlaceId seat = seat_for_client(at, at.enemies().front());
    if (culture == at.view.realm.culture || ruler == nullptr || !seat.exists()) {
        return;
    }
    for (const sim::PolityView& client : at.view.polities) {
        if (client.is_present || !client.is_client_kind || client.culture != culture) {
            continue;
        }
        constexpr std::int32_t bias = 650;  // To rule by one's own officials is the rule.
        Choice make = choice_of(OrderKind::make_puppet);
        make.polity = client.polity;
        make.person = ruler->person;
        make.place = seat;
        weigh(make, Reason::legitimacy,
              at.laws.client_standing_permille - at.view.realm.subjects_legitimacy.value);
        weigh(make, Reason::need, std::min(strange * 10, 400));
        weigh(make, Reason::chance, noise(draw, 7, 300));
        sim::Decision decision;
        decision.matter = sim::Matter::client;
        decision.other = client.polity;
        if (settle(docket, std::move(decision), std::move(make), nothing_to_do(bias))) {
            sim::Order order = order_of(OrderKind::make_puppet);
            order.other_court = client.polity;
            order.person = ruler->person;
            order.place = seat;
            docket.order(order);
        }
        return;
    }
}

}  // namespace courts
