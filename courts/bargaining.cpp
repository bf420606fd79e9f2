#include "courts/bargaining.hpp"

#include <algorithm>

#include "courts/war_aims.hpp"

namespace courts {

namespace {

using sim::Article;
using sim::Choice;
using sim::Reason;
using sim::Term;

constexpr std::int64_t whole = 1000;
// A tael or a bolt is worth some two strings; courts reckon in round sums.
constexpr std::int64_t strings_a_piece = 2;

std::int64_t pieces(const Term& term) {
    const bool is_cash = term.article == Article::cash_once || term.article == Article::cash_yearly;
    return std::int64_t{term.amount} * (is_cash ? 1 : strings_a_piece);
}

/// What a court is believed to take in: of others by its households, as its own.
std::int64_t income_of(const Assessment& at, sim::PolityId polity) {
    const std::int64_t own = std::max<std::int64_t>(at.view.realm.income_strings, 50'000);
    if (polity == at.view.court) {
        return own;
    }
    return std::max<std::int64_t>(at.of(polity).households * 3, 50'000);
}

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

std::int32_t place_value(const Assessment& at, const Term& term, bool gives) {
    const sim::PolityId giver = term.giver;
    const std::int64_t all = std::max<std::int64_t>(at.of(giver).households, 1);
    const sim::PlaceView& seen = at.view.places[term.place.index];
    std::int64_t value = std::int64_t{at.laws.cede_value} * seen.households.value / all;
    if (!gives && seen.is_claimed) {
        value += 60;
    }
    if (gives && seen.is_besieged) {
        value /= 2;  // It may be lost anyway.
    }
    if (at.of(giver).capital == term.place) {
        value += at.laws.capital_worth;
    }
    return static_cast<std::int32_t>(std::min<std::int64_t>(value, 5000));
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

void add(sim::TermList& terms, Term term) {
    for (Term& slot : terms) {
        if (slot.article == Article::none) {
            slot = term;
            return;
        }
    }
}

Term term_of(Article article, sim::PolityId giver, std::int64_t amount = 0) {
    Term term;
    term.article = article;
    term.giver = giver;
    term.amount = static_cast<std::int32_t>(std::clamp<std::int64_t>(amount, 0, 20'000'000));
    return term;
}

/// Round sums, as treaties have them.
std::int64_t round_sum(std::int64_t sum) {
    for (const std::int64_t step : {50'000, 10'000, 1'000}) {
        if (sum >= 4 * step) {
            return sum / step * step;
        }
    }
    return std::max<std::int64_t>(sum, 1000);
}

/// Silver and silk that the giver pays each year.
void add_dues(const Assessment& at, sim::TermList& terms, sim::PolityId giver,
              std::int32_t times_permille) {
    const std::int64_t strings =
        income_of(at, giver) * at.laws.dues_income_permille / whole * times_permille / whole;
    const std::int64_t each = round_sum(strings / strings_a_piece / 2);
    add(terms, term_of(Article::silver_yearly, giver, each));
    add(terms, term_of(Article::silk_yearly, giver, each));
}

/// The places that the taker claims and the giver holds, the worthiest first, so many at most.
void add_claims(const Assessment& at, sim::TermList& terms, sim::PolityId giver, std::size_t most) {
    std::vector<std::pair<std::int32_t, std::uint32_t>> places;
    for (std::size_t i = 0; i < at.view.places.size(); ++i) {
        const sim::PlaceView& seen = at.view.places[i];
        if (seen.holder == giver && seen.is_claimed) {
            places.emplace_back(-at.worth(sim::PlaceId(i)), static_cast<std::uint32_t>(i));
        }
    }
    std::sort(places.begin(), places.end());  // keys are unique: each names its place.
    for (std::size_t i = 0; i < std::min(places.size(), most); ++i) {
        Term term = term_of(Article::cede, giver);
        term.place = sim::PlaceId(places[i].second);
        add(terms, term);
    }
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

/// How often the court has been refused by another of late: each lowers what it asks.
std::int32_t refusals_by(const Assessment& at, sim::PolityId other) {
    std::int32_t count = 0;
    for (const sim::AccordView& accord : at.view.accords) {
        count += accord.other == other && accord.is_own_offer &&
                         accord.state == sim::AccordState::refused
                     ? 1
                     : 0;
    }
    return count;
}

bool has_open_offer(const Assessment& at, sim::PolityId other) {
    return std::any_of(
        at.view.accords.begin(), at.view.accords.end(), [&](const sim::AccordView& accord) {
            return accord.other == other && (accord.state == sim::AccordState::sent ||
                                             accord.state == sim::AccordState::on_table ||
                                             accord.state == sim::AccordState::answered);
        });
}

void send(const sim::TermList& terms, sim::PolityId court, sim::PolityId other, Docket& docket) {
    for (const Term& term : terms) {
        if (term.article == Article::none) {
            return;
        }
        sim::Order order =
            order_of(term.giver == court ? sim::OrderKind::offer : sim::OrderKind::demand);
        order.other_court = other;
        order.option = static_cast<std::uint32_t>(term.article);
        order.place = term.place;
        order.person = term.person;
        order.third = term.third;
        order.amount = term.amount;
        docket.order(order);
    }
}

bool makes_peace(const sim::TermList& terms) {
    return std::any_of(terms.begin(), terms.end(), [](const Term& term) {
        return term.article == Article::peace || term.article == Article::truce;
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
}

void seek_peace(const Assessment& at, sim::PolityId enemy, const sim::Draw& draw, Docket& docket) {
    if (has_open_offer(at, enemy) || at.of(enemy).overlord == at.view.court) {
        return;
    }
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

/// Whether somebody would be a help against an enemy: he fights it, or lies next to it and is free.
bool is_possible_ally(const Assessment& at, const sim::PolityView& other, sim::PolityId enemy) {
    return other.is_present && !other.is_rebel_kind && !other.is_at_war &&
           other.polity != at.view.court && other.polity != enemy &&
           other.overlord != at.view.court && other.overlord != enemy && other.places > 0 &&
           other.strongest_enemy == enemy;
}

void seek_ally(const Assessment& at, const sim::Draw& draw, Docket& docket) {
    const sim::PolityId enemy = at.view.realm.aim;
    if (!enemy.exists() || at.own().overlord.exists()) {
        return;
    }
    for (const sim::PolityView& other : at.view.polities) {
        const bool is_allied = std::any_of(at.view.accords.begin(), at.view.accords.end(),
                                           [&](const sim::AccordView& accord) {
                                               return accord.other == other.polity &&
                                                      (accord.state == sim::AccordState::in_force ||
                                                       accord.state == sim::AccordState::refused);
                                           });
        if (is_allied || !is_possible_ally(at, other, enemy) || has_open_offer(at, other.polity)) {
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
        const sim::PolityId court = at.view.court;
        sim::TermList terms{};
        Term with = term_of(Article::alliance, court);
        with.third = enemy;
        add(terms, with);
        with.article = Article::keep_conquests;
        add(terms, with);
        if (at.of(enemy).dues_from_us_strings > 0) {
            // What the enemy has been paid, the ally is to have.
            const std::int64_t each =
                round_sum(at.of(enemy).dues_from_us_strings / strings_a_piece / 2);
            add(terms, term_of(Article::silver_yearly, court, each));
            add(terms, term_of(Article::silk_yearly, court, each));
        }
        add(terms, term_of(Article::market, court));
        const bool is_secret = !at.of(enemy).is_at_war;
        if (is_secret) {
            add(terms, term_of(Article::secrecy, court));
        }
        sim::Decision decision;
        decision.matter = sim::Matter::alliance;
        decision.other = other.polity;
        decision.terms = terms;
        settle(docket, std::move(decision), std::move(ask), nothing_to_do());
        send(terms, court, other.polity, docket);
        return;
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
    weigh(peace, Reason::weariness, share_of(laws.peace_weariness, realm.weariness.value));
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
    const sim::DecisionLaws& laws = at.laws;
    const std::int64_t income = income_of(at, at.view.court);
    std::int64_t money = 0;
    std::int32_t land = 0;
    std::int32_t rank = 0;
    std::int32_t help = 0;
    std::int32_t rest = 0;
    for (const Term& term : terms) {
        if (term.article == Article::none) {
            break;
        }
        const bool gives = term.giver == at.view.court;
        const std::int32_t sign = gives ? -1 : 1;
        const sim::ArticleMembers members = sim::members_of(term.article);
        if (members.yearly) {
            money += sign * pieces(term) * laws.dues_years * whole / income;
        } else if (members.rank) {
            const std::int32_t value = rank_value(laws, term.article);
            rank += gives ? -share_of(value, at.view.realm.legitimacy.value) : value / 2;
        } else if (members.amount && term.article != Article::truce) {
            money += sign * pieces(term) * whole / income;
        } else if (term.article == Article::cede) {
            land += sign * place_value(at, term, gives);
        } else if (term.article == Article::alliance) {
            help += alliance_value(at, term.third);
        } else if (term.article == Article::market) {
            rest += laws.market_value;
        } else if (term.article == Article::return_people || term.article == Article::hostage) {
            rest += sign * laws.people_value;
        } else if (term.article == Article::share) {
            rest += sign * laws.people_value;
        } else if (term.article == Article::passage) {
            rest += sign * 2 * laws.people_value;
        } else if (term.article == Article::recognition) {
            rest += sign * laws.brother_value / 2;
        }
    }
    weigh(choice, Reason::treasury,
          static_cast<std::int32_t>(std::clamp<std::int64_t>(money, -3000, 3000)));
    weigh(choice, Reason::gain, land + rest);
    weigh(choice, Reason::legitimacy, rank);
    weigh(choice, Reason::strength, help);
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
    } else if (standing < -some) {
        add(terms, term_of(Article::as_nephew, own));
        add_dues(at, terms, own, 1000);
        add_besieged(at, terms, other);
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
            seek_peace(at, enemy, draw, docket);
        }
    }
    seek_ally(at, draw, docket);
    mind_dues(at, docket);
}

}  // namespace courts
