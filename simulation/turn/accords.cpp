#include "simulation/turn/accords.hpp"

#include <algorithm>

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

}  // namespace sim
