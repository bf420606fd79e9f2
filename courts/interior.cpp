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
    // What has been raised comes down later than it went up: taxes do not change to and fro.
    const bool is_raised = realm.tax_rate.value > 1000;
    const bool is_in_debt = at.debt_permille() > (is_raised ? 100 : 250);
    const bool is_rich = realm.cash_strings > realm.income_strings;
    std::int64_t unrest = 0;
    std::int64_t places = 0;
    for (const sim::PlaceView& seen : at.view.places) {
        unrest += seen.is_own ? seen.unrest.value : 0;
        places += seen.is_own ? 1 : 0;
    }
    const bool is_restless = places > 0 && unrest / places > (is_raised ? 400 : 350);
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

/// Once a year, when the harvest is in and known to have failed: taxes are remitted until the next.
void send_relief(const Assessment& at, Docket& docket) {
    constexpr std::int32_t hungry = 150;
    constexpr std::int32_t first_month = 10;
    if (at.month < first_month) {
        return;
    }
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

}  // namespace courts
