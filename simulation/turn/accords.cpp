#include "simulation/turn/accords.hpp"

#include <algorithm>

#include "simulation/foundation/drift.hpp"
#include "simulation/rules/envoy.hpp"
#include "simulation/turn/couriers.hpp"
#include "simulation/turn/enmities.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/treasury_books.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;

bool is_of(const AccordColumns& accords, AccordId accord, PolityId a, PolityId b) {
    return (accords.from[accord] == a && accords.to[accord] == b) ||
           (accords.from[accord] == b && accords.to[accord] == a);
}

/// Whether a clause of the record's treaties is between two courts.
bool is_between(const ClauseDefinition& clause, PolityId a, PolityId b) {
    return clause.is_default &&
           ((clause.from == a && clause.to == b) || (clause.from == b && clause.to == a));
}

/// Whether it counts, and is in force on a day.
bool is_default_of(const ClauseDefinition& clause, Day today) {
    return clause.is_default && clause.from.exists() && clause.to.exists() &&
           clause.from != clause.to && (!clause.from_day.exists() || clause.from_day <= today) &&
           (!clause.until_day.exists() || clause.until_day >= today);
}

Article article_of(const ClauseDefinition& clause) {
    switch (clause.kind) {
        case ClauseKind::pay_yearly:
            return clause.good == Good::silver_taels   ? Article::silver_yearly
                   : clause.good == Good::silk_bolts   ? Article::silk_yearly
                   : clause.good == Good::cash_strings ? Article::cash_yearly
                                                       : Article::none;
        case ClauseKind::market:
            return Article::market;
        case ClauseKind::passage:
            return Article::passage;
        case ClauseKind::recognition:
            return Article::recognition;
        default:
            return Article::none;
    }
}

/// Whether the shortest way by land leads over land of a third court that lets neither through.
bool is_barred(const TickContext& tick, PolityId from, PolityId to, PlaceId start, PlaceId end) {
    const World& world = tick.world;
    PlaceId here = start;
    for (int steps = 0; steps < 64 && here != end; ++steps) {
        const GraphEdge edge = tick.run.ways->next_step(Going::courier, tick.season, here, end);
        if (!edge.to.exists()) {
            return false;
        }
        here = edge.to;
        const PolityId holder = world.places.holder[here];
        if (holder.exists() && holder != from && holder != to &&
            !lets_through(world, holder, from) &&
            (world.at_war(holder, from) || world.at_war(holder, to))) {
            return true;
        }
    }
    return false;
}

}  // namespace

TermList terms_of(const World& world, AccordId accord) {
    TermList list;
    for (std::uint32_t i = 0; i < term_count_most; ++i) {
        const TermId row = World::term_of(accord, i);
        list[i] = {world.terms.article[row], world.terms.giver[row], world.terms.place[row],
                   world.terms.person[row],  world.terms.third[row], world.terms.amount[row]};
    }
    return list;
}

AccordId accord_between(const World& world, PolityId a, PolityId b) {
    const AccordColumns& accords = world.accords;
    for (std::size_t i = 0; i < accords.state.size(); ++i) {
        const AccordId accord(i);
        if (accords.state[accord] == AccordState::in_force && is_of(accords, accord, a, b)) {
            return accord;
        }
    }
    return AccordId::none();
}

AccordId offer_between(const World& world, PolityId from, PolityId to, AccordState state) {
    const AccordColumns& accords = world.accords;
    for (std::size_t i = 0; i < accords.state.size(); ++i) {
        const AccordId accord(i);
        if (accords.state[accord] == state && accords.from[accord] == from &&
            accords.to[accord] == to) {
            return accord;
        }
    }
    return AccordId::none();
}

bool is_bound(const World& world, const Setting& setting, PolityId a, PolityId b) {
    if (accord_between(world, a, b).exists()) {
        return true;
    }
    return std::ranges::any_of(setting.clauses, [&](const ClauseDefinition& clause) {
        return world.treaties.phase[clause.treaty] == Phase::present && is_between(clause, a, b);
    });
}

bool grants_passage(const World& world, PolityId holder, PolityId guest) {
    const AccordId accord = accord_between(world, holder, guest);
    for (std::uint32_t i = 0; accord.exists() && i < term_count_most; ++i) {
        const TermId row = World::term_of(accord, i);
        const bool is_passage =
            world.terms.article[row] == Article::passage && world.terms.giver[row] == holder;
        if (is_passage || world.terms.article[row] == Article::alliance) {
            return true;
        }
    }
    return false;
}

bool withholds(const World& world, AccordId accord, PolityId court) {
    const AccordFlag flag =
        world.accords.from[accord] == court ? AccordFlag::from_withholds : AccordFlag::to_withholds;
    return (world.accords.flags[accord] & static_cast<std::uint32_t>(flag)) != 0;
}

Good good_of(Article article) {
    switch (article) {
        case Article::cash_once:
        case Article::cash_yearly:
            return Good::cash_strings;
        case Article::silver_once:
        case Article::silver_yearly:
            return Good::silver_taels;
        case Article::silk_once:
        case Article::silk_yearly:
            return Good::silk_bolts;
        default:
            return Good::other;
    }
}

std::int64_t dues_strings(const World& world, const Setting& setting, AccordId accord,
                          PolityId payer) {
    const FiscalLaws& laws = setting.laws.fiscal;
    std::int64_t sum = 0;
    for (const Term& term : terms_of(world, accord)) {
        if (!members_of(term.article).yearly || term.giver != payer) {
            continue;
        }
        const Good good = good_of(term.article);
        const std::int32_t price = good == Good::silver_taels ? laws.silver_millistrings
                                   : good == Good::silk_bolts ? laws.silk_millistrings
                                                              : 1000;
        sum += worth(Amount(term.amount), price);
    }
    return sum;
}

void clear_accord(World& world, AccordId accord) {
    AccordColumns& accords = world.accords;
    accords.state[accord] = AccordState::free;
    accords.from[accord] = PolityId::none();
    accords.to[accord] = PolityId::none();
    accords.envoy[accord] = PersonId::none();
    accords.answer[accord] = Answer::none;
    accords.since[accord] = Day::none();
    accords.until[accord] = Day::none();
    accords.event[accord] = EventId::none();
    accords.flags[accord] = 0;
    accords.reason[accord] = 0;
    for (std::uint32_t i = 0; i < term_count_most; ++i) {
        const TermId row = World::term_of(accord, i);
        world.terms.article[row] = Article::none;
        world.terms.giver[row] = PolityId::none();
        world.terms.place[row] = PlaceId::none();
        world.terms.person[row] = PersonId::none();
        world.terms.third[row] = PolityId::none();
        world.terms.amount[row] = 0;
        world.terms.owed[row] = Amount(0);
    }
}

void add_terms(const World& world, AccordId accord, std::vector<Change>& changes) {
    for (const Term& term : terms_of(world, accord)) {
        if (term.article == Article::none) {
            return;
        }
        const std::uint32_t object = term.place.exists()    ? term.place.index
                                     : term.person.exists() ? term.person.index
                                                            : term.third.index;
        // A share names both a place and a third court.
        const bool tells_third = term.place.exists() && term.third.exists();
        const std::int64_t amount = tells_third ? std::int64_t{term.third.index} + 1 : term.amount;
        changes.push_back({ChangeKind::term, term.giver.index, object,
                           static_cast<std::uint32_t>(term.article), amount});
    }
}

MissionWay mission_way(const TickContext& tick, PolityId from, PolityId to, bool is_secret) {
    Couriers couriers(const_cast<TickContext&>(tick));
    const PlaceId start = couriers.seat_of(from);
    const PlaceId end = couriers.seat_of(to);
    MissionWay way;
    if (!start.exists() || !end.exists()) {
        return way;
    }
    MissionInputs in;
    in.is_secret = is_secret;
    in.is_at_war = tick.world.at_war(from, to);
    if (start != end) {
        in.courier = tick.run.ways->time(Going::courier, tick.season, start, end);
        in.is_barred = is_barred(tick, from, to, start, end);
        const bool asks_sea = in.is_barred || is_secret;
        in.sea =
            asks_sea ? tick.run.ways->time(Going::embarked, tick.season, start, end) : no_passage;
    }
    const MissionOutcome out = mission(in, tick.setting.laws.envoy);
    return {out.can_go, out.by_sea, out.days};
}

namespace {

/// Hostages go home with the accord, but for those of one who has broken it.
void free_hostages(const World& world, AccordId accord, PolityId by, std::vector<Change>& changes) {
    for (const Term& term : terms_of(world, accord)) {
        if (term.article != Article::hostage || !term.person.exists() || term.giver == by ||
            world.people.life[term.person] != Phase::present ||
            world.people.status[term.person] != AllegianceStatus::captive ||
            world.polities.phase[term.giver] != Phase::present) {
            continue;
        }
        changes.push_back({ChangeKind::allegiance, term.person.index, term.giver.index,
                           static_cast<std::uint32_t>(AllegianceStatus::member), 0});
    }
}

}  // namespace

EventId end_accord(TickContext& tick, AccordId accord, PolityId by, AccordEnd how, Event event) {
    const World& world = tick.world;
    const PolityId a = world.accords.from[accord];
    const PolityId b = world.accords.to[accord];
    std::vector<Change> changes;
    const PolityId other = by == a ? b : a;
    changes.push_back(
        {ChangeKind::accord_end, accord.index, by.index, static_cast<std::uint32_t>(how), 0});
    std::vector<bool> is_listed(tick.setting.treaties.size());
    for (const ClauseDefinition& clause : tick.setting.clauses) {
        if (is_between(clause, a, b) && !is_listed[clause.treaty.index] &&
            world.treaties.phase[clause.treaty] == Phase::present) {
            is_listed[clause.treaty.index] = true;
            changes.push_back({ChangeKind::treaty_end, clause.treaty.index, nothing, 0, 0});
        }
    }
    free_hostages(world, accord, by, changes);
    event.polity = by.exists() ? by : a;
    event.other = by.exists() ? other : b;
    const EventId id = happen(tick.run, event, follows({world.accords.event[accord]}), changes);
    clear_accord(tick.world, accord);
    return id;
}

namespace {

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

}  // namespace

void adopt_treaties(TickContext& tick) {
    World& world = tick.world;
    end_wars_in_name(tick);
    reckon_faith(tick);
    for (const TreatyDefinition& treaty : tick.setting.treaties) {
        const auto position = static_cast<std::size_t>(&treaty - tick.setting.treaties.data());
        if (world.treaties.phase[TreatyId(position)] != Phase::present ||
            treaty.status != TreatyStatus::concluded) {
            continue;
        }
        for (std::uint32_t c = 0; c < treaty.clause_count; ++c) {
            const ClauseDefinition& clause = tick.setting.clauses[treaty.first_clause + c];
            if (!is_default_of(clause, tick.last_day) || world.at_war(clause.from, clause.to) ||
                world.polities.phase[clause.from] != Phase::present ||
                world.polities.phase[clause.to] != Phase::present) {
                continue;
            }
            AccordId accord = accord_between(world, clause.from, clause.to);
            for (std::size_t i = 0; !accord.exists() && i < world.accords.state.size(); ++i) {
                if (world.accords.state[AccordId(i)] == AccordState::free) {
                    accord = AccordId(i);
                    world.accords.state[accord] = AccordState::in_force;
                    world.accords.from[accord] = clause.from;
                    world.accords.to[accord] = clause.to;
                    world.accords.since[accord] = world.treaties.since[TreatyId(position)];
                    world.accords.event[accord] = world.treaties.event[TreatyId(position)];
                    world.accords.flags[accord] = static_cast<std::uint32_t>(AccordFlag::adopted);
                    const TermId row = World::term_of(accord, 0);
                    world.terms.article[row] = Article::peace;
                    world.terms.giver[row] = clause.from;
                }
            }
            const Article article = article_of(clause);
            if (!accord.exists() || article == Article::none) {
                continue;
            }
            for (std::uint32_t i = 0; i < term_count_most; ++i) {
                const TermId row = World::term_of(accord, i);
                const bool is_same =
                    world.terms.article[row] == article && world.terms.giver[row] == clause.from;
                if (world.terms.article[row] == Article::none || is_same) {
                    world.terms.article[row] = article;
                    world.terms.giver[row] = clause.from;
                    // A later treaty says anew what an earlier one has said.
                    world.terms.amount[row] = std::max(
                        world.terms.amount[row], static_cast<std::int32_t>(clause.amount.value));
                    break;
                }
            }
        }
    }
}

}  // namespace sim
