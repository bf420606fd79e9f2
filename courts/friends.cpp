#include "courts/friends.hpp"

#include <algorithm>

#include "courts/bargaining.hpp"
#include "courts/joint_plan.hpp"
#include "courts/offers.hpp"
#include "courts/war_aims.hpp"
#include "simulation/calendar/julian.hpp"

namespace courts {

namespace {

using sim::Article;
using sim::Choice;
using sim::Reason;
using sim::Term;

constexpr std::int64_t whole = 1000;

/// By polity: whether it holds a place next to one of the court's.
std::vector<bool> neighbours_of(const Assessment& at, sim::PolityId court) {
    std::vector<bool> is_next(at.view.polities.size());
    for (std::size_t i = 0; i < at.view.places.size(); ++i) {
        if (at.view.places[i].holder != court) {
            continue;
        }
        for (const sim::PlaceId next : at.roads.next_to(sim::PlaceId(i))) {
            const sim::PolityId holder = at.view.places[next.index].holder;
            if (holder.exists()) {
                is_next[holder.index] = true;
            }
        }
    }
    return is_next;
}

/// Whether somebody would be a help against an enemy: he fights it, or lies next to it and is free.
bool is_possible_ally(const Assessment& at, const sim::PolityView& other, sim::PolityId enemy,
                      bool is_next_to_enemy) {
    // Risings at home bind nobody who is asked to march abroad.
    const bool is_free = other.is_sovereign && (!other.strongest_enemy.exists() ||
                                                at.of(other.strongest_enemy).is_rebel_kind);
    return other.is_present && !other.is_rebel_kind && !other.is_at_war &&
           other.polity != at.view.court && other.polity != enemy &&
           other.overlord != at.view.court && other.overlord != enemy && other.places > 0 &&
           (other.strongest_enemy == enemy || (is_next_to_enemy && is_free));
}

bool is_allied_or_refused(const Assessment& at, sim::PolityId other) {
    return std::any_of(
        at.view.accords.begin(), at.view.accords.end(), [&](const sim::AccordView& accord) {
            return accord.other == other && (accord.state == sim::AccordState::in_force ||
                                             accord.state == sim::AccordState::refused);
        });
}

/// What a joint war on an enemy is to bring each: the court what it claims of the enemy's land, the
/// ally the enemy's seat; of the rest each keeps what it takes.
sim::TermList joint_war_terms(const Assessment& at, sim::PolityId ally, sim::PolityId enemy) {
    const sim::PolityId court = at.view.court;
    constexpr std::size_t claims_most = 2;
    sim::TermList terms{};
    Term with = term_of(Article::alliance, court);
    with.third = enemy;
    with.amount = joint_day(at, ally).number;
    add(terms, with);
    add_claims(at, terms, ally, claims_most, Article::share, enemy);
    const sim::PlaceId seat = at.of(enemy).capital;
    const bool is_partition = count_of(terms) > 1;
    if (is_partition && seat.exists() && !at.view.places[seat.index].is_claimed) {
        Term share = term_of(Article::share, court);
        share.third = enemy;
        share.place = seat;
        add(terms, share);
    }
    with.article = Article::keep_conquests;
    with.amount = 0;
    add(terms, with);
    if (at.of(enemy).dues_from_us_strings > 0) {
        // What the enemy has been paid, the ally is to have.
        add_dues_of(terms, court, at.of(enemy).dues_from_us_strings);
    }
    if (!at.of(enemy).is_at_war) {
        add(terms, term_of(Article::secrecy, court));
    }
    add(terms, term_of(Article::market, court));  // If there is room.
    return terms;
}

/// What is in force with another, to be said again in new terms: all but what has been done with,
/// and the yearly dues of the court, which are named anew.
sim::TermList kept_terms(const Assessment& at, sim::PolityId other, bool keeps_dues) {
    sim::TermList kept{};
    const sim::AccordView* accord = accord_with(at, other);
    if (accord == nullptr) {
        return kept;
    }
    for (const Term& term : accord->terms) {
        const sim::ArticleMembers members = sim::members_of(term.article);
        const bool is_done =
            term.article == Article::cede || (members.amount && !members.yearly && !members.day) ||
            term.article == Article::return_people || term.article == Article::none;
        const bool is_over = members.third && !at.of(term.third).is_present;
        const bool is_own_dues = members.yearly && term.giver == at.view.court;
        if (!is_done && !is_over && (keeps_dues || !is_own_dues)) {
            add(kept, term);
        }
    }
    return kept;
}

/// Whose land, of a court that is neither enemy nor bound to let armies through, lies on the way
/// from the strongest host to the seat of an enemy; none: nobody's.
sim::PolityId in_the_way(const Assessment& at, sim::PolityId enemy) {
    const sim::PlaceId seat = at.of(enemy).capital;
    const auto host = std::max_element(
        at.view.own_armies.begin(), at.view.own_armies.end(),
        [](const sim::OwnArmyView& a, const sim::OwnArmyView& b) { return a.men < b.men; });
    if (!seat.exists() || host == at.view.own_armies.end()) {
        return {};
    }
    sim::PlaceId here = host->place;
    for (int steps = 0; steps < 64 && here != seat; ++steps) {
        here = at.roads.next_step(here, seat);
        if (!here.exists()) {
            return {};
        }
        const sim::PolityId holder = at.view.places[here.index].holder;
        if (!holder.exists() || holder == at.view.court || holder == enemy) {
            continue;
        }
        const sim::PolityView& seen = at.of(holder);
        const bool lets = seen.is_at_war || seen.overlord == at.view.court ||
                          at.own().overlord == holder || lets_through(at, holder);
        if (!lets) {
            // Whoever obeys the enemy, or somebody else, cannot let anybody through.
            const bool is_free = seen.is_present && !seen.is_rebel_kind && !seen.overlord.exists();
            return is_free ? holder : sim::PolityId::none();
        }
    }
    return {};
}

/// Land that the court claims, and that an ally has taken since the two agreed.
bool took_in_common_war(const Assessment& at, const sim::AccordView& accord) {
    return std::any_of(
        at.view.places.begin(), at.view.places.end(), [&](const sim::PlaceView& seen) {
            return seen.holder == accord.other && seen.is_claimed && seen.news_day.exists() &&
                   accord.since.exists() && seen.news_day >= accord.since;
        });
}

}  // namespace

sim::Day joint_day(const Assessment& at, sim::PolityId ally) {
    constexpr std::int32_t month_days = 30;
    constexpr std::int32_t longest_days = 720;
    // There and back the envoy takes as long as a march there; to the farthest so much later.
    const sim::PlaceId from = at.view.realm.capital;
    const sim::PlaceId to = at.of(ally).capital;
    const sim::Millidays way =
        from.exists() && to.exists() ? at.roads.march(from, to) : sim::no_passage;
    const std::int32_t days =
        way == sim::no_passage ? longest_days : std::min(2 * way.value / 1000, longest_days);
    sim::Day day = at.view.today.plus_days(at.laws.plan_months * month_days + days);
    if (rides(at.view.realm.culture) || rides(at.of(ally).culture)) {
        const auto is_season = [&](std::int32_t month) {
            return month >= at.laws.first_season_north || month <= at.laws.last_season_north;
        };
        for (int i = 0; i < 12 && !is_season(sim::julian_date_of(day).month); ++i) {
            day = day.plus_days(month_days);
        }
    }
    const sim::JulianDate date = sim::julian_date_of(day);
    return sim::day_of({date.year, date.month, 1});
}

void seek_ally(const Assessment& at, const sim::Draw& draw, Docket& docket) {
    const sim::PolityId enemy = at.view.realm.aim;
    if (!enemy.exists() || at.own().overlord.exists()) {
        return;
    }
    const std::vector<bool> is_next = neighbours_of(at, enemy);
    for (const sim::PolityView& other : at.view.polities) {
        if (is_allied_or_refused(at, other.polity) ||
            !is_possible_ally(at, other, enemy, is_next[other.polity.index]) ||
            has_open_offer(at, other.polity)) {
            continue;
        }
        Choice ask = choice_of(sim::OrderKind::offer);
        ask.polity = other.polity;
        weigh(ask, Reason::strength, -at.strength(enemy) / 4 + 200);
        weigh(ask, Reason::claim, share_of(200, at.of(enemy).claimed_places * 100));
        weigh(ask, Reason::trend, share_of(300, at.of(enemy).defeat.value));
        weigh(ask, Reason::chance, noise(draw, 6, at.laws.peace_noise));
        if (ask.score <= 0) {
            continue;
        }
        sim::Decision decision;
        decision.matter = sim::Matter::alliance;
        decision.other = other.polity;
        decision.terms = joint_war_terms(at, other.polity, enemy);
        const sim::TermList terms = decision.terms;
        settle(docket, std::move(decision), std::move(ask), nothing_to_do());
        send(terms, at.view.court, other.polity, docket);
        return;
    }
}

void seek_passage(const Assessment& at, Docket& docket) {
    const sim::PolityId enemy = at.view.realm.aim;
    if (!enemy.exists() || !at.of(enemy).is_at_war || at.own().overlord.exists() ||
        at.strength(enemy) < at.laws.offensive_strength) {
        return;
    }
    const sim::PolityId holder = in_the_way(at, enemy);
    if (!holder.exists() || has_open_offer(at, holder) || refusals_by(at, holder) > 0) {
        return;
    }
    sim::TermList terms = kept_terms(at, holder, true);
    if (count_of(terms) + 2 > terms.size()) {
        return;
    }
    add(terms, term_of(Article::passage, holder));
    add(terms, term_of(Article::market, at.view.court));
    Choice ask = choice_of(sim::OrderKind::demand);
    ask.polity = holder;
    weigh(ask, Reason::distance, at.laws.passage_value);
    sim::Decision decision;
    decision.matter = sim::Matter::passage;
    decision.other = holder;
    decision.terms = terms;
    settle(docket, std::move(decision), std::move(ask), nothing_to_do());
    send(terms, at.view.court, holder, docket);
}

std::int64_t land_price_strings(const Assessment& at, sim::PolityId holder,
                                const sim::TermList& land) {
    std::int64_t value = 0;  // Thousandths, as terms are weighed.
    for (const Term& term : land) {
        value += term.article == Article::cede ? place_value(at, term, true) : 0;
    }
    constexpr std::int32_t standing_share = 4;
    constexpr std::int64_t least = 300;
    constexpr std::int64_t most = 3000;
    const sim::AccordView* accord = accord_with(at, holder);
    std::int64_t times = at.laws.land_price_permille - advantage(at, holder) / standing_share +
                         at.laws.haggle_step * refusals_by(at, holder);
    times += accord != nullptr && accord->we_are_late ? at.laws.late_value : 0;
    const std::int64_t years = std::max(at.laws.dues_years, 1);
    return value * income_of(at, holder) / whole / years * std::clamp(times, least, most) / whole;
}

void seek_land(const Assessment& at, Docket& docket) {
    if (at.own().overlord.exists()) {
        return;
    }
    for (const sim::AccordView& accord : at.view.accords) {
        const bool is_ally =
            accord.state == sim::AccordState::in_force && alliance_of(accord.terms) != nullptr;
        if (!is_ally || at.of(accord.other).is_at_war || has_open_offer(at, accord.other) ||
            !took_in_common_war(at, accord)) {
            continue;
        }
        constexpr std::size_t places_most = 3;
        constexpr std::size_t dues = 2;
        sim::TermList land{};
        add_claims(at, land, accord.other, places_most);
        sim::TermList terms = kept_terms(at, accord.other, false);
        if (count_of(terms) + count_of(land) + dues > terms.size()) {
            continue;
        }
        const std::int64_t price =
            land_price_strings(at, accord.other, land) + at.of(accord.other).dues_from_us_strings;
        for (const Term& term : land) {
            if (term.article != Article::none) {
                add(terms, term);
            }
        }
        add_dues_of(terms, at.view.court, price);
        Choice ask = choice_of(sim::OrderKind::demand);
        ask.polity = accord.other;
        weigh(ask, Reason::claim, at.laws.war_claim);
        weigh_terms(at, accord.other, terms, ask);
        sim::Decision decision;
        decision.matter = sim::Matter::land;
        decision.other = accord.other;
        decision.terms = terms;
        if (settle(docket, std::move(decision), std::move(ask), nothing_to_do())) {
            send(terms, at.view.court, accord.other, docket);
        }
        return;
    }
}

}  // namespace courts
