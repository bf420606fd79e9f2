#include "simulation/turn/adopt_treaties.hpp"

#include <algorithm>

#include "simulation/foundation/drift.hpp"
#include "simulation/turn/accords.hpp"
#include "simulation/turn/enmities.hpp"

namespace sim {

namespace {

bool is_present(const World& world, PolityId court) {
    return court.exists() && world.polities.phase[court] == Phase::present;
}

bool have_border(const TickContext& tick, PolityId a, PolityId b) {
    const auto holders = tick.world.places.holder.values();
    for (const RouteDefinition& route : tick.setting.map.routes) {
        const PolityId one = holders[route.from.index];
        const PolityId other = holders[route.to.index];
        if ((one == a && other == b) || (one == b && other == a)) {
            return true;
        }
    }
    return false;
}

/// A rising that holds a place or has an army.
bool is_rising_in_being(const TickContext& tick, PolityId court) {
    return tick.setting.polities[court.index].kind == PolityKind::rebel &&
           (std::ranges::count(tick.world.places.holder.values(), court) > 0 ||
            std::ranges::count(tick.world.armies.polity.values(), court) > 0);
}

/// What the record leaves of war between two whom a treaty of its own binds, or who have no border
/// any more, is no war of courts: raids, risings, and wars that nobody ended in words.
void end_wars_in_name(TickContext& tick) {
    World& world = tick.world;
    for (std::size_t i = 0; i < world.polities.phase.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            const PolityId a(i);
            const PolityId b(j);
            const bool is_rising = is_rising_in_being(tick, a) || is_rising_in_being(tick, b);
            if (!world.at_war(a, b) || is_rising ||
                (have_border(tick, a, b) && !is_bound(world, tick.setting, a, b))) {
                continue;
            }
            end_war_unsaid(tick, a, b, tick.first_day);
        }
    }
}

/// What each court's word is worth by the treaties that the record says it has broken of late.
void reckon_faith(TickContext& tick) {
    constexpr std::int32_t ten_years = 3652;
    for (const ForcedEvent& fact : tick.setting.record.events) {
        const Event& event = fact.event;
        const bool is_late =
            event.day < tick.first_day && tick.first_day.number - event.day.number < ten_years;
        if (event.kind == EventKind::treaty_breach && event.polity.exists() && is_late) {
            Permille& faith = tick.world.polities.faith[event.polity];
            const std::int32_t left = ten_years - (tick.first_day.number - event.day.number);
            faith =
                shifted(faith, -(tick.setting.laws.envoy.broken_faith_permille * left / ten_years));
        }
    }
}

Article article_of(Rank rank) {
    switch (rank) {
        case Rank::equals:
            return Article::as_equals;
        case Rank::younger_brother:
            return Article::as_younger_brother;
        case Rank::nephew:
            return Article::as_nephew;
        case Rank::vassal:
            break;
    }
    return Article::as_vassal;
}

Article yearly_article_of(Good good) {
    return good == Good::silver_taels   ? Article::silver_yearly
           : good == Good::silk_bolts   ? Article::silk_yearly
           : good == Good::cash_strings ? Article::cash_yearly
                                        : Article::none;
}

/// Whether a clause counts, and is in force on a day. A joint attack is promised for a day to come.
bool is_in_force(const ClauseDefinition& clause, Day today) {
    const bool has_begun = clause.kind == ClauseKind::joint_attack || !clause.from_day.exists() ||
                           clause.from_day <= today;
    const bool is_over = clause.until_day.exists() && clause.until_day < today;
    return clause.is_default && clause.from.exists() && clause.to.exists() &&
           clause.from != clause.to && has_begun && !is_over;
}

/// Whether two terms are one saying, which a later treaty says anew.
bool say_the_same(const Term& a, const Term& b) {
    const ArticleMembers members = members_of(a.article);
    const bool is_same_kind =
        a.article == b.article || (members.rank && members_of(b.article).rank);
    return is_same_kind && (members.mutual || members.rank || a.giver == b.giver) &&
           a.place == b.place && a.person == b.person && a.third == b.third;
}

void add_term(std::vector<Term>& terms, const Term& term) {
    const auto former =
        std::ranges::find_if(terms, [&](const Term& other) { return say_the_same(term, other); });
    if (former == terms.end()) {
        terms.push_back(term);
        return;
    }
    const std::int32_t amount = std::max(former->amount, term.amount);
    *former = term;
    former->amount = amount;
}

/// The treaties of two courts, put together as one accord.
struct Adopted {
    PolityId from;
    PolityId to;
    TreatyId first;  ///< Of the treaties.
    std::vector<Term> terms;
};

bool is_between(const Adopted& adopted, const ClauseDefinition& clause) {
    return (adopted.from == clause.from && adopted.to == clause.to) ||
           (adopted.from == clause.to && adopted.to == clause.from);
}

/// What binds courts that are both there and not at war, treaty by treaty.
std::vector<Adopted> treaties_in_force(const TickContext& tick) {
    const World& world = tick.world;
    std::vector<Adopted> found;
    for (std::size_t t = 0; t < tick.setting.treaties.size(); ++t) {
        const TreatyDefinition& treaty = tick.setting.treaties[t];
        if (world.treaties.phase[TreatyId(t)] != Phase::present ||
            treaty.status != TreatyStatus::concluded) {
            continue;
        }
        for (std::uint32_t c = 0; c < treaty.clause_count; ++c) {
            const ClauseDefinition& clause = tick.setting.clauses[treaty.first_clause + c];
            if (!is_in_force(clause, tick.last_day) || world.at_war(clause.from, clause.to) ||
                !is_present(world, clause.from) || !is_present(world, clause.to)) {
                continue;
            }
            auto of_two = std::ranges::find_if(
                found, [&](const Adopted& adopted) { return is_between(adopted, clause); });
            if (of_two == found.end()) {
                found.push_back({clause.from, clause.to, TreatyId(t), {}});
                of_two = std::prev(found.end());
            }
            for (const Term& term : terms_of_clause(world, clause)) {
                add_term(of_two->terms, term);
            }
        }
    }
    return found;
}

/// Who has promised a war means to make it, as at the beginning of any alliance.
void aim_at(TickContext& tick, PolityId court, PolityId third) {
    PolityColumns& polities = tick.world.polities;
    if (polities.aim[court] != third) {
        polities.aim[court] = third;
        polities.aim_place[court] = PlaceId::none();
        polities.aim_since[court] = tick.first_day;
    }
}

void begin(TickContext& tick, AccordId accord, const Adopted& adopted) {
    World& world = tick.world;
    AccordColumns& accords = world.accords;
    accords.state[accord] = AccordState::in_force;
    accords.from[accord] = adopted.from;
    accords.to[accord] = adopted.to;
    accords.since[accord] = world.treaties.since[adopted.first];
    accords.event[accord] = world.treaties.event[adopted.first];
    accords.flags[accord] = static_cast<std::uint32_t>(AccordFlag::adopted);
    const std::size_t count = std::min<std::size_t>(adopted.terms.size(), term_count_most);
    for (std::uint32_t i = 0; i < count; ++i) {
        const TermId row = World::term_of(accord, i);
        const Term& term = adopted.terms[i];
        world.terms.article[row] = term.article;
        world.terms.giver[row] = term.giver;
        world.terms.place[row] = term.place;
        world.terms.person[row] = term.person;
        world.terms.third[row] = term.third;
        world.terms.amount[row] = term.amount;
        if (term.article == Article::alliance) {
            aim_at(tick, adopted.from, term.third);
            aim_at(tick, adopted.to, term.third);
        }
    }
}

}  // namespace

std::vector<Term> terms_of_clause(const World& world, const ClauseDefinition& clause) {
    Term term;
    term.giver = clause.from;
    term.third = is_present(world, clause.against) ? clause.against : PolityId::none();
    const auto one = [&](Article article) {
        term.article = article;
        return article == Article::none ? std::vector<Term>{} : std::vector<Term>{term};
    };
    switch (clause.kind) {
        case ClauseKind::pay_yearly:
            term.amount = static_cast<std::int32_t>(clause.amount.value);
            return one(yearly_article_of(clause.good));
        case ClauseKind::market:
            return one(Article::market);
        case ClauseKind::passage:
            return one(Article::passage);
        case ClauseKind::recognition:
            return one(Article::recognition);
        case ClauseKind::rank:
            return one(clause.rank ? article_of(*clause.rank) : Article::none);
        case ClauseKind::alliance:
        case ClauseKind::joint_attack:
            term.amount = clause.due.exists() ? clause.due.number : 0;
            return one(term.third.exists() ? Article::alliance : Article::none);
        case ClauseKind::keep_conquests:
            return one(term.third.exists() ? Article::keep_conquests : Article::none);
        case ClauseKind::cede:
        case ClauseKind::partition: {
            // Land of the two is handed over by the record itself; a third's is a promise.
            std::vector<Term> shares;
            term.article = Article::share;
            for (const PlaceId place : clause.places) {
                term.place = place;
                if (term.third.exists() && world.places.holder[place] == term.third) {
                    shares.push_back(term);
                }
            }
            return shares;
        }
        case ClauseKind::hostage: {
            std::vector<Term> hostages;
            term.article = Article::hostage;
            for (const PersonId person : clause.people) {
                term.person = person;
                if (world.people.life[person] == Phase::present &&
                    world.people.polity[person] == clause.to &&
                    world.people.status[person] == AllegianceStatus::captive) {
                    hostages.push_back(term);
                }
            }
            return hostages;
        }
        default:
            return {};
    }
}

void adopt_treaties(TickContext& tick) {
    end_wars_in_name(tick);
    reckon_faith(tick);
    for (Adopted& adopted : treaties_in_force(tick)) {
        if (accord_between(tick.world, adopted.from, adopted.to).exists()) {
            continue;
        }
        AccordId accord = AccordId::none();
        for (std::size_t i = 0; !accord.exists() && i < tick.world.accords.state.size(); ++i) {
            if (tick.world.accords.state[AccordId(i)] == AccordState::free) {
                accord = AccordId(i);
            }
        }
        if (!accord.exists()) {
            return;
        }
        // Allies are at peace without a word.
        const bool are_allied = std::ranges::any_of(
            adopted.terms, [](const Term& term) { return term.article == Article::alliance; });
        if (!are_allied) {
            Term peace;
            peace.article = Article::peace;
            peace.giver = adopted.from;
            adopted.terms.insert(adopted.terms.begin(), peace);
        }
        begin(tick, accord, adopted);
    }
}

}  // namespace sim
