#include "api/term_words.hpp"

#include "api/describe.hpp"
#include "simulation/calendar/julian.hpp"

namespace api {

namespace {

using sim::Article;
using sim::Term;

/// The good of an article that gives one.
sim::Good good_of(Article article) {
    switch (article) {
        case Article::silver_once:
        case Article::silver_yearly:
            return sim::Good::silver_taels;
        case Article::silk_once:
        case Article::silk_yearly:
            return sim::Good::silk_bolts;
        default:
            return sim::Good::cash_strings;
    }
}

Phrase sum_phrase(const Term& term) {
    const Phrase sum = amount_phrase(good_of(term.article), term.amount);
    return sim::members_of(term.article).yearly ? Phrase{sum.en + " a year", "歲" + sum.zh} : sum;
}

Phrase rank_phrase(Article article) {
    switch (article) {
        case Article::as_equals:
            return {"the rank of equals", "敵國之禮"};
        case Article::as_younger_brother:
            return {"the rank of younger brother", "稱弟"};
        case Article::as_nephew:
            return {"the rank of nephew", "稱姪"};
        default:
            return {"submission as a vassal", "稱臣"};
    }
}

/// Of a term that names a third court.
Phrase third_phrase(const Context& context, const Term& term) {
    const Phrase third = polity_phrase(context, term.third);
    switch (term.article) {
        case Article::alliance: {
            const std::string day = term.amount > 0 ? sim::format_date(sim::Day(term.amount)) : "";
            return {"an alliance against " + third.en + (day.empty() ? "" : " on " + day),
                    "合攻" + third.zh + (day.empty() ? "" : "，期以" + day)};
        }
        case Article::keep_conquests:
            return {"that each keep what it takes from " + third.en,
                    "所得" + third.zh + "地各有之"};
        default: {
            const Phrase place = place_phrase(context, term.place);
            return term.third.exists() ? Phrase{place.en + " out of what is taken from " + third.en,
                                                third.zh + "之" + place.zh}
                                       : place;
        }
    }
}

Phrase people_phrase(const Context& context, const Term& term) {
    const Phrase who = person_phrase(context, term.person);
    if (term.article == Article::hostage) {
        return term.person.exists() ? Phrase{who.en + " as a hostage", "以" + who.zh + "為質"}
                                    : Phrase{"a hostage", "質"};
    }
    return term.person.exists() ? Phrase{"the return of " + who.en, "還" + who.zh}
                                : Phrase{"the return of captives", "還俘"};
}

void append(Phrase& list, const Phrase& item, bool is_last) {
    if (!list.en.empty()) {
        list.en += is_last ? " and " : ", ";
        list.zh += "、";
    }
    list.en += item.en;
    list.zh += item.zh;
}

}  // namespace

Term told_term(const sim::Change& change) {
    Term term;
    term.article = static_cast<Article>(change.detail);
    term.giver.index = change.subject;
    const sim::ArticleMembers members = sim::members_of(term.article);
    if (members.place) {
        term.place.index = change.object;
        if (members.third && change.amount > 0) {
            term.third.index = static_cast<std::uint32_t>(change.amount - 1);
        }
    } else if (members.person) {
        term.person.index = change.object;
    } else if (members.third) {
        term.third.index = change.object;
    }
    term.amount = members.amount ? static_cast<std::int32_t>(change.amount) : 0;
    return term;
}

std::vector<Term> told_terms(std::span<const sim::Change> changes) {
    std::vector<Term> terms;
    for (const sim::Change& change : changes) {
        if (change.kind == sim::ChangeKind::term) {
            terms.push_back(told_term(change));
        }
    }
    return terms;
}

Phrase term_phrase(const Context& context, const Term& term) {
    switch (term.article) {
        case Article::none:
            return {"nothing", "無"};
        case Article::peace:
            return {"peace", "講和"};
        case Article::truce:
            return {"a truce of " + grouped(term.amount) + (term.amount == 1 ? " year" : " years"),
                    "休兵" + grouped_zh(term.amount) + "年"};
        case Article::cede: {
            const Phrase place = place_phrase(context, term.place);
            return {place.en, "割" + place.zh};
        }
        case Article::cash_once:
        case Article::silver_once:
        case Article::silk_once:
        case Article::cash_yearly:
        case Article::silver_yearly:
        case Article::silk_yearly:
            return sum_phrase(term);
        case Article::as_equals:
        case Article::as_younger_brother:
        case Article::as_nephew:
        case Article::as_vassal:
            return rank_phrase(term.article);
        case Article::recognition:
            return {"recognition of the other's title", "認其號"};
        case Article::alliance:
        case Article::keep_conquests:
        case Article::share:
            return third_phrase(context, term);
        case Article::market:
            return {"a border market", "榷場"};
        case Article::return_people:
        case Article::hostage:
            return people_phrase(context, term);
        case Article::passage:
            return {"passage for armies", "假道"};
        case Article::secrecy:
            return {"secrecy", "密使"};
    }
    return {};
}

Phrase given_phrase(const Context& context, std::span<const Term> terms, sim::PolityId giver,
                    bool with_mutual) {
    std::vector<Phrase> items;
    for (const Term& term : terms) {
        const bool is_mutual = sim::members_of(term.article).mutual;
        const bool is_told = is_mutual ? with_mutual : term.giver == giver;
        if (is_told && term.article != Article::none && term.article != Article::secrecy) {
            items.push_back(term_phrase(context, term));
        }
    }
    Phrase list;
    for (std::size_t i = 0; i < items.size(); ++i) {
        append(list, items[i], i + 1 == items.size());
    }
    return list;
}

Phrase offer_phrase(const Context& context, std::span<const Term> terms, sim::PolityId offerer) {
    sim::PolityId other;
    for (const Term& term : terms) {
        if (term.giver != offerer && !sim::members_of(term.article).mutual) {
            other = term.giver;
        }
    }
    const Phrase given = given_phrase(context, terms, offerer, true);
    const Phrase asked = other.exists() ? given_phrase(context, terms, other, false) : Phrase{};
    if (given.en.empty()) {
        return {"asks for " + asked.en, "求" + asked.zh};
    }
    Phrase phrase{"offers " + given.en, "許" + given.zh};
    if (!asked.en.empty()) {
        phrase.en += ", and asks for " + asked.en;
        phrase.zh += "；求" + asked.zh;
    }
    return phrase;
}

}  // namespace api
