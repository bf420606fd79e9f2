#include "courts/bargaining.hpp"

#include <algorithm>

#include "courts/friends.hpp"
#include "courts/joint_plan.hpp"
#include "courts/offers.hpp"
#include "courts/war_aims.hpp"

namespace courts {

namespace {

using sim::Article;
using sim::Choice;
using sim::Reason;
using sim::Term;

constexpr std::int64_t whole = 1000;

std::int32_t rank_value(const sim::DecisionLaws& laws, Article article) {
    switch (article) {
        case Article::as_younger_brother:
            return laws.brother_value;
        case Article::as_nephew:
            return laws.nephew_value;
        case Article::as_vassal:
            return laws.vassal_value;
        default:
            return 0;
    }
}

/// What joining in a war on a third court is worth.
std::int32_t alliance_value(const Assessment& at, sim::PolityId third) {
    if (!third.exists()) {
        return 0;
    }
    const sim::PolityView& enemy = at.of(third);
    if (enemy.is_at_war || at.view.realm.aim == third) {
        return at.laws.alliance_value;
    }
    if (!enemy.is_neighbour) {
        return -50;
    }
    return std::clamp(weigh_war(at, third).score / 2 + at.laws.alliance_value / 2, -1000, 500);
}

/// What a place of a third court is worth that is to be one's own once it is taken.
std::int32_t share_value(const Assessment& at, const Term& term) {
    constexpr std::int64_t most = 400;
    const std::int64_t all = std::max<std::int64_t>(at.of(term.third).households, 1);
    const std::int64_t value = std::int64_t{at.laws.cede_value} *
                               at.view.places[term.place.index].households.value / all / 2;
    return static_cast<std::int32_t>(std::min(value, most));
}

/// For what the court parts with land of its own. At peace the land is worth less to it the
/// likelier it is to be lost to the one who asks: to the strong more is given for the same.
std::int32_t price_of_own(const Assessment& at, sim::PolityId other, const Term& term) {
    const std::int64_t value = place_value(at, term, true);
    if (at.of(other).is_at_war) {
        return static_cast<std::int32_t>(value);
    }
    constexpr std::int32_t strength_share = 4;
    constexpr std::int32_t defeat_share = 2;
    const std::int32_t times =
        1000 + std::clamp(at.strength(other) / strength_share +
                              (at.of(other).defeat.value - at.own().defeat.value) / defeat_share,
                          -600, 800);
    return static_cast<std::int32_t>(value * times / whole);
}

/// What it is worth to the court that another's armies pass: they go against its own enemy.
std::int32_t help_of_guest(const Assessment& at, sim::PolityId guest) {
    const sim::PolityId enemy = at.of(guest).strongest_enemy;
    return enemy.exists() && (at.of(enemy).is_at_war || at.view.realm.aim == enemy)
               ? at.laws.alliance_value
               : 0;
}

/// What terms are worth to a court, reason by reason.
struct Balance {
    std::int64_t money = 0;
    std::int32_t land = 0;
    std::int32_t rank = 0;
    std::int32_t help = 0;
    std::int32_t threat = 0;
    std::int32_t rest = 0;
};

/// Whether a term in force gives something as long as it is in force.
bool goes_on(const Assessment& at, const Term& term) {
    const sim::ArticleMembers members = sim::members_of(term.article);
    const bool is_over = members.third && !at.of(term.third).is_present;
    return !is_over && (members.yearly || members.rank || members.third ||
                        term.article == Article::market || term.article == Article::passage ||
                        term.article == Article::hostage || term.article == Article::recognition);
}

/// Adds a term to the balance, `times` 1 or -1.
void count(const Assessment& at, sim::PolityId other, const Term& term, std::int32_t times,
           Balance& balance) {
    const sim::DecisionLaws& laws = at.laws;
    const std::int64_t income = income_of(at, at.view.court);
    const bool gives = term.giver == at.view.court;
    const std::int32_t sign = gives ? -times : times;
    const sim::ArticleMembers members = sim::members_of(term.article);
    if (members.yearly) {
        balance.money += sign * strings_of(term) * laws.dues_years * whole / income;
    } else if (members.rank) {
        const std::int32_t value = rank_value(laws, term.article);
        balance.rank +=
            times * (gives ? -share_of(value, at.view.realm.legitimacy.value) : value / 2);
    } else if (members.amount && term.article != Article::truce && !members.day) {
        balance.money += sign * strings_of(term) * whole / income;
    } else if (term.article == Article::cede) {
        balance.land +=
            sign * (gives ? price_of_own(at, other, term) : place_value(at, term, false));
    } else if (term.article == Article::alliance) {
        balance.help += times * alliance_value(at, term.third);
    } else if (term.article == Article::market) {
        balance.rest += times * laws.market_value;
    } else if (term.article == Article::return_people) {
        balance.rest += sign * laws.people_value;
    } else if (term.article == Article::hostage) {
        balance.rest += sign * laws.hostage_value;
    } else if (term.article == Article::share) {
        balance.rest += sign * share_value(at, term);
    } else if (term.article == Article::passage) {
        balance.rest += sign * laws.passage_value;
        if (gives) {
            balance.help += times * help_of_guest(at, other);
            balance.threat +=
                times * std::clamp(-at.strength(other) / 5, 0, laws.passage_value * 2);
        }
    } else if (term.article == Article::recognition) {
        balance.rest += sign * laws.brother_value / 2;
    }
}

/// Silver and silk that the giver pays each year.
void add_dues(const Assessment& at, sim::TermList& terms, sim::PolityId giver,
              std::int32_t times_permille) {
    const std::int64_t strings =
        income_of(at, giver) * at.laws.dues_income_permille / whole * times_permille / whole;
    add_dues_of(terms, giver, strings);
}

/// Own places that the enemy lies before: given up for peace.
void add_besieged(const Assessment& at, sim::TermList& terms, sim::PolityId enemy) {
    constexpr int most = 2;
    int count = 0;
    for (const sim::SiegeView& siege : at.view.sieges) {
        const bool is_ours = siege.defender == at.view.court && siege.attacker == enemy &&
                             siege.place != at.view.realm.capital;
        if (is_ours && count < most) {
            Term term = term_of(Article::cede, at.view.court);
            term.place = siege.place;
            add(terms, term);
            count += 1;
        }
    }
}

bool is_capital_besieged(const Assessment& at) {
    const sim::PlaceId capital = at.view.realm.capital;
    return capital.exists() && at.view.places[capital.index].is_own &&
           at.view.places[capital.index].is_besieged;
}

// A word trusted less than this wants a hostage beside it.
constexpr std::int32_t hostage_faith = 450;

/// Who stands badly and is little trusted, or has the enemy before his seat, sends one of his
/// house.
void add_own_hostage(const Assessment& at, sim::TermList& terms) {
    if (at.own().faith.value < hostage_faith || is_capital_besieged(at)) {
        add(terms, term_of(Article::hostage, at.view.court));
    }
}

bool makes_peace(const sim::TermList& terms) {
    return std::any_of(terms.begin(), terms.end(), [](const Term& term) {
        return term.article == Article::peace || term.article == Article::truce;
    });
}

void seek_peace(const Assessment& at, sim::PolityId enemy, const sim::Draw& draw, Docket& docket) {
    Choice peace = weigh_peace(at, enemy);
    peace.act = static_cast<std::uint32_t>(sim::OrderKind::offer);
    weigh(peace, Reason::chance, noise(draw, 8 + enemy.index % 8, at.laws.peace_noise));
    if (peace.score <= 0) {
        return;
    }
    const std::int32_t standing =
        advantage(at, enemy) - at.laws.haggle_step * refusals_by(at, enemy);
    sim::Decision decision;
    decision.matter = sim::Matter::peace;
    decision.other = enemy;
    decision.terms = peace_terms(at, enemy, standing);
    decision.own_men = sim::Men(static_cast<std::int32_t>(at.own_men()));
    decision.other_men = sim::Men(static_cast<std::int32_t>(at.of(enemy).men));
    decision.advocates = advocates(at, 1, 0);
    const sim::TermList terms = decision.terms;
    settle(docket, std::move(decision), std::move(peace), nothing_to_do());
    send(terms, at.view.court, enemy, docket);
}

/// Whether nothing of the court's own lies with another, or is on the way there.
bool may_offer(const Assessment& at, sim::PolityId other) {
    return std::none_of(at.view.accords.begin(), at.view.accords.end(),
                        [&](const sim::AccordView& accord) {
                            return accord.other == other && accord.is_own_offer &&
                                   accord.state != sim::AccordState::in_force &&
                                   accord.state != sim::AccordState::refused;
                        });
}

void answer(const Assessment& at, const sim::AccordView& offer, const sim::Draw& draw,
            std::uint32_t n, Docket& docket) {
    Choice accept;
    const sim::PolityView& other = at.of(offer.other);
    if (other.is_at_war) {
        accept = weigh_peace(at, offer.other);
    } else if (makes_peace(offer.terms)) {
        accept.score = 0;
    }
    accept.act = static_cast<std::uint32_t>(sim::OrderKind::accept);
    accept.polity = offer.other;
    weigh_terms(at, offer.other, offer.terms, accept);
    weigh(accept, Reason::chance, noise(draw, n, at.laws.peace_noise));
    Choice reject = choice_of(sim::OrderKind::reject);
    reject.polity = offer.other;
    sim::Decision decision;
    decision.matter = sim::Matter::answer;
    decision.other = offer.other;
    decision.terms = offer.terms;
    decision.own_men = sim::Men(static_cast<std::int32_t>(at.own_men()));
    decision.other_men = sim::Men(static_cast<std::int32_t>(other.men));
    const bool accepts = accept.score > 0;
    decision.advocates = advocates(at, accepts ? 1 : 0, accepts ? 0 : 1);
    const bool is_accepted =
        settle(docket, std::move(decision), std::move(accept), std::move(reject));
    sim::Order order = order_of(is_accepted ? sim::OrderKind::accept : sim::OrderKind::reject);
    order.other_court = offer.other;
    docket.order(order);
    // Whoever would have peace, but not on these terms, sends his own back: a counter-offer.
    if (!is_accepted && other.is_at_war && !at.own().overlord.exists() &&
        other.overlord != at.view.court && may_offer(at, offer.other)) {
        seek_peace(at, offer.other, draw, docket);
    }
}

/// Whether what is owed each year goes out.
void mind_dues(const Assessment& at, Docket& docket) {
    for (const sim::PolityView& other : at.view.polities) {
        if (other.dues_from_us_strings == 0) {
            continue;
        }
        Choice withhold = choice_of(sim::OrderKind::withhold);
        withhold.polity = other.polity;
        withhold.score = -at.laws.dues_bias;
        weigh(withhold, Reason::strength, at.strength(other.polity) / 3);
        weigh(withhold, Reason::trend, other.defeat.value);
        weigh(withhold, Reason::treasury,
              share_of(400, at.debt_permille()) +
                  share_of(200, other.dues_from_us_strings * whole /
                                    std::max<std::int64_t>(at.view.realm.income_strings, 1)));
        weigh(withhold, Reason::party, share_of(300, at.view.realm.war_party.value - 500));
        const bool wants = withhold.score > (other.we_withhold ? -300 : 0);
        if (wants == other.we_withhold) {
            continue;
        }
        const sim::OrderKind kind = wants ? sim::OrderKind::withhold : sim::OrderKind::resume;
        withhold.act = static_cast<std::uint32_t>(kind);
        sim::Decision decision;
        decision.matter = sim::Matter::dues;
        decision.other = other.polity;
        decision.advocates = advocates(at, wants ? 0 : 1, wants ? 1 : 0);
        withhold.score = wants ? withhold.score : -withhold.score;
        settle(docket, std::move(decision), std::move(withhold), nothing_to_do(-10'000));
        sim::Order order = order_of(kind);
        order.other_court = other.polity;
        docket.order(order);
    }
}

}  // namespace

Choice weigh_peace(const Assessment& at, sim::PolityId enemy) {
    const sim::DecisionLaws& laws = at.laws;
    const sim::RealmView& realm = at.view.realm;
    Choice peace;
    peace.polity = enemy;
    peace.score = -laws.peace_bias;
    weigh(peace, Reason::weariness, share_of(laws.peace_weariness, at.weariness_felt()));
    weigh(peace, Reason::trend,
          share_of(laws.peace_defeat, at.own().defeat.value - at.of(enemy).defeat.value));
    weigh(peace, Reason::strength, -share_of(laws.peace_strength, at.strength(enemy)));
    weigh(peace, Reason::party, share_of(laws.peace_party, 500 - realm.war_party.value));
    weigh(peace, Reason::treasury, share_of(laws.peace_treasury, at.debt_permille()));
    const auto others = static_cast<std::int32_t>(at.enemies().size()) - 1;
    weigh(peace, Reason::fronts, laws.peace_fronts * std::max(others, 0));
    const sim::PlaceId capital = realm.capital;
    if (capital.exists() && at.view.places[capital.index].is_own) {
        const bool is_near = at.enemy_near(capital) > 0;
        weigh(peace, Reason::threat,
              is_capital_besieged(at) ? laws.peace_threat * 2
              : is_near               ? laws.peace_threat
                                      : 0);
    }
    if (at.strength(enemy) > 0) {
        weigh(peace, Reason::claim,
              -share_of(laws.peace_gain, std::min(at.of(enemy).claimed_places, 15) * 100));
    }
    return peace;
}

void weigh_terms(const Assessment& at, sim::PolityId other, const sim::TermList& terms,
                 Choice& choice) {
    Balance balance;
    for (const Term& term : terms) {
        count(at, other, term, 1, balance);
    }
    // New terms stand in the place of those in force: what these go on giving is no gain.
    const sim::AccordView* accord = accord_with(at, other);
    for (const Term& term : accord != nullptr ? accord->terms : sim::TermList{}) {
        if (goes_on(at, term)) {
            count(at, other, term, -1, balance);
        }
    }
    weigh(choice, Reason::treasury,
          static_cast<std::int32_t>(std::clamp<std::int64_t>(balance.money, -3000, 3000)));
    weigh(choice, Reason::gain, balance.land + balance.rest);
    weigh(choice, Reason::legitimacy, balance.rank);
    weigh(choice, Reason::strength, balance.help);
    weigh(choice, Reason::threat, balance.threat);
    // Who let the day of a joint war go by has to give more for the same.
    if (accord != nullptr && accord->other_is_late) {
        weigh(choice, Reason::treaty, -at.laws.late_value);
    }
    // What is promised is worth as much as the word behind it.
    weigh(choice, Reason::faith, (at.of(other).faith.value - 500) / 4);
}

std::int32_t advantage(const Assessment& at, sim::PolityId other) {
    std::int32_t standing = at.strength(other);
    standing += at.of(other).defeat.value - at.own().defeat.value;
    if (is_capital_besieged(at)) {
        standing -= 800;
    } else if (at.view.realm.capital.exists() && at.enemy_near(at.view.realm.capital) > 0) {
        standing -= 400;
    }
    for (const sim::OwnArmyView& army : at.view.own_armies) {
        if (army.is_besieging && army.place == at.of(other).capital) {
            standing += 800;
            break;
        }
    }
    return std::clamp(standing, -4000, 4000);
}

sim::TermList peace_terms(const Assessment& at, sim::PolityId other, std::int32_t standing) {
    const sim::PolityId own = at.view.court;
    sim::TermList terms{};
    add(terms, term_of(Article::peace, own));
    constexpr std::int32_t much = 1500;
    constexpr std::int32_t some = 500;
    if (standing < -much) {
        add(terms, term_of(Article::as_vassal, own));
        add_dues(at, terms, own, 1000);
        add_besieged(at, terms, other);
        if (is_capital_besieged(at)) {
            const std::int64_t strings =
                income_of(at, own) * at.laws.ransom_income_permille / whole;
            add(terms, term_of(Article::silver_once, own, round_sum(strings / strings_a_piece)));
        }
        add_own_hostage(at, terms);
    } else if (standing < -some) {
        add(terms, term_of(Article::as_nephew, own));
        add_dues(at, terms, own, 1000);
        add_besieged(at, terms, other);
        add_own_hostage(at, terms);
    } else if (standing < some) {
        add(terms, term_of(Article::as_equals, own));
        add(terms, term_of(Article::market, own));
        add(terms, term_of(Article::return_people, other));
    } else if (standing < much) {
        add(terms, term_of(Article::as_younger_brother, other));
        add_dues(at, terms, other, 1000);
        add_claims(at, terms, other, 1);
    } else {
        add(terms, term_of(Article::as_vassal, other));
        add_dues(at, terms, other, 1000);
        add_claims(at, terms, other, 3);
    }
    if (standing >= some) {
        if (at.of(other).faith.value < hostage_faith) {
            add(terms, term_of(Article::hostage, other));
        }
        if (at.of(other).held_people > 0) {
            add(terms, term_of(Article::return_people, other));
        }
    }
    return terms;
}

void negotiate(const Assessment& at, const sim::Draw& draw, Docket& docket) {
    std::uint32_t n = 16;
    for (const sim::AccordView& offer : at.view.accords) {
        if (!offer.is_own_offer && offer.state == sim::AccordState::on_table) {
            answer(at, offer, draw, n++, docket);
        }
    }
    if (!at.own().overlord.exists()) {
        for (const sim::PolityId enemy : at.enemies()) {
            if (!has_open_offer(at, enemy) && at.of(enemy).overlord != at.view.court) {
                seek_peace(at, enemy, draw, docket);
            }
        }
    }
    seek_ally(at, draw, docket);
    seek_passage(at, docket);
    seek_land(at, docket);
    mind_dues(at, docket);
}

}  // namespace courts
