#include "simulation/turn/run.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "simulation/calendar/julian.hpp"
#include "simulation/calendar/tick.hpp"
#include "simulation/foundation/check.hpp"
#include "simulation/rules/dues.hpp"
#include "simulation/rules/possession.hpp"
#include "simulation/rules/settlement.hpp"
#include "simulation/turn/assimilate.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/surgery.hpp"
#include "simulation/turn/treasury_books.hpp"
#include "simulation/turn/war.hpp"
#include "simulation/world/invariants.hpp"

namespace sim {

namespace {

std::int32_t base_year(const Setting& setting) {
    return julian_date_of(setting.first_day).year;
}

std::span<const Change> changes_of(const Record& record, const ForcedEvent& fact) {
    return std::span(record.changes).subspan(fact.first_change, fact.change_count);
}

bool is_birth(const Change& change) {
    return change.kind == ChangeKind::birth;
}

/// Whether a fact comes to pass in a fork too: births, which no court decides; and what an order
/// of battle of the very month of the fork names, since it tells how that month began. Else armies
/// would stand as an order of years ago has them.
bool is_exogenous(const Record& record, const ForcedEvent& fact, const Plan& plan) {
    const auto changes = changes_of(record, fact);
    const JulianDate day = julian_date_of(fact.event.day);
    const JulianDate fork = julian_date_of(plan.fork_day);
    const bool is_as_it_stands = fact.event.kind == EventKind::order_of_battle &&
                                 day.year == fork.year && day.month == fork.month;
    return !changes.empty() && (is_as_it_stands || std::ranges::all_of(changes, is_birth));
}

void admit_fact(Run& run, FactId fact) {
    const Record& record = run.setting->record;
    const ForcedEvent& forced = record.events[fact.index];
    std::vector<Cause> causes;
    for (std::uint32_t i = 0; i < forced.cause_count; ++i) {
        const ForcedCause& cause = record.causes[forced.first_cause + i];
        add_cause(causes, run.event_of_fact[cause.fact.index], cause.kind);
    }
    const auto changes =
        std::span(record.changes).subspan(forced.first_change, forced.change_count);
    const std::vector<PolityId> before = holders_before(run.world, changes);
    const EventId event = happen(run, forced.event, std::move(causes), changes);
    run.event_of_fact[fact.index] = event;
    assimilate(run, changes, before, forced.event.day, event);
}

/// Of a fact that a fork leaves out: whoever comes into the world with it is born all the same.
void admit_births(Run& run, FactId fact) {
    const ForcedEvent& forced = run.setting->record.events[fact.index];
    for (const Change& change : changes_of(run.setting->record, forced)) {
        if (is_birth(change)) {
            Event event;
            event.day = forced.event.day;
            event.kind = EventKind::birth;
            event.origin = EventOrigin::rule;
            event.person = PersonId(std::size_t{change.subject});
            happen(run, event, {}, std::span(&change, 1));
        }
    }
}

/// Lets the holder of a place become its owner by a rule, because of an earlier event.
void own_by_rule(Run& run, PlaceId place, Day today, EventId because) {
    PlaceColumns& places = run.world.places;
    const PolityId holder = places.holder[place];
    Event event;
    event.day = today;
    event.kind = EventKind::administrative;
    event.origin = EventOrigin::rule;
    event.place = place;
    event.polity = holder;
    event.other = places.owner[place];
    const Change change{ChangeKind::ownership, place.index, holder.index, 0, 0};
    happen(run, event, follows({because}), std::span(&change, 1));
}

/// Rule: settlement. For every treaty that came into force in this tick, in order of treaty, clause
/// and place.
void run_settlement(Run& run, Day first, Day today) {
    const Setting& setting = *run.setting;
    PlaceColumns& places = run.world.places;
    for (std::size_t i = 0; i < setting.treaties.size(); ++i) {
        const TreatyId treaty(i);
        const bool begun = run.world.treaties.phase[treaty] == Phase::present &&
                           run.world.treaties.since[treaty] >= first;
        const TreatyDefinition& definition = setting.treaties[i];
        for (std::uint32_t c = 0; begun && c < definition.clause_count; ++c) {
            const ClauseDefinition& clause = setting.clauses[definition.first_clause + c];
            if (clause.kind != ClauseKind::border || !clause.is_default) {
                continue;
            }
            for (std::size_t p = 0; p < places.holder.size(); ++p) {
                const PlaceId place(p);
                if (settlement(
                        {places.holder[place], places.owner[place], clause.from, clause.to})) {
                    own_by_rule(run, place, today, run.world.treaties.event[treaty]);
                }
            }
        }
    }
}

/// Rule: possession. Proposed for every place from the state after admission, in order of place.
void run_possession(Run& run, Day today) {
    const Setting& setting = *run.setting;
    const PossessionLaw law{setting.laws.prescription_years};
    PlaceColumns& places = run.world.places;
    const auto owners = places.owner.values();
    const auto holders = places.holder.values();
    for (std::size_t i = 0; i < holders.size(); ++i) {
        const PlaceId place(i);
        const PolityId owner = owners[i];
        const PolityId holder = holders[i];
        if (holder == owner) {
            continue;
        }
        const bool owner_exists = owner.exists() && run.world.polities.phase[owner] != Phase::past;
        const PossessionOutcome outcome =
            possession({holder, owner, owner_exists, places.holder_since[place], today}, law);
        if (outcome == PossessionOutcome::unchanged) {
            continue;
        }
        own_by_rule(run, place, today, places.holder_event[place]);
    }
}

/// Rule: dues. One event a treaty, in order of treaty, with one change a clause.
void run_dues(Run& run, Day today) {
    const Setting& setting = *run.setting;
    for (std::size_t i = 0; i < setting.treaties.size(); ++i) {
        const TreatyDefinition& treaty = setting.treaties[i];
        const bool in_force = run.world.treaties.phase[TreatyId(i)] == Phase::present;
        std::vector<Change> changes;
        std::vector<std::pair<ClauseId, Amount>> due;
        Event event;
        for (std::uint32_t c = 0; in_force && c < treaty.clause_count; ++c) {
            const ClauseId clause_id(treaty.first_clause + c);
            const ClauseDefinition& clause = setting.clauses[clause_id.index];
            const bool yearly = clause.kind == ClauseKind::pay_yearly && clause.is_default;
            const Amount amount =
                dues({yearly, in_force, clause.amount, clause.from_day, clause.until_day,
                      run.world.clauses.last_due[clause_id], today});
            if (amount > Amount(0)) {
                due.push_back({clause_id, amount});
                changes.push_back(
                    {ChangeKind::due, clause_id.index, Id<void>::none_index, 0, amount.value});
                event.polity = clause.from;
                event.other = clause.to;
            }
        }
        if (!changes.empty()) {
            event.day = today;
            event.kind = EventKind::payment;
            event.origin = EventOrigin::rule;
            happen(run, event, {}, changes);
            for (const auto& [clause, amount] : due) {
                pay_clause(run.world, setting, clause, amount);
            }
        }
    }
}

void run_rules(Run& run) {
    const Day today = next_tick_last_day(run);
    // Once courts decide, what binds them are accords (envoys_phase.cpp).
    const bool by_accords = run.plan.courts_decide && !is_forced(run.plan, today);
    run_settlement(run, next_tick_first_day(run), today);
    pay_lump_sums(run.world, *run.setting, next_tick_first_day(run));
    run_possession(run, today);
    constexpr std::uint32_t last_xun_of_month = 2;
    const bool month_of_dues = julian_date_of(today).month == run.setting->laws.dues_month &&
                               run.world.next_tick() % 3 == last_xun_of_month;
    if (month_of_dues && !by_accords) {
        run_dues(run, today);
    }
}

}  // namespace

Day next_tick_first_day(const Run& run) {
    return first_day_of(Tick{run.world.next_tick()}, base_year(*run.setting));
}

Day next_tick_last_day(const Run& run) {
    return last_day_of(Tick{run.world.next_tick()}, base_year(*run.setting));
}

Day last_day_of_tick(const Setting& setting, std::uint32_t tick) {
    return last_day_of(Tick{tick}, base_year(setting));
}

std::uint32_t tick_holding(const Setting& setting, Day day) {
    return tick_of(day, base_year(setting)).number;
}

std::uint32_t tick_count(const Setting& setting) {
    return tick_holding(setting, setting.last_day) + 1;
}

bool is_forced(const Plan& plan, Day day) {
    return !plan.fork_day.exists() || day < plan.fork_day;
}

void admit_through(Run& run, Day day) {
    const std::vector<ForcedEvent>& facts = run.setting->record.events;
    if (run.event_of_fact.empty()) {
        run.event_of_fact.resize(facts.size());
    }
    std::uint32_t& next = run.world.clock.next_fact[ClockId(0)];
    for (; next < facts.size() && facts[next].event.day <= day; ++next) {
        if (is_forced(run.plan, facts[next].event.day) ||
            is_exogenous(run.setting->record, facts[next], run.plan)) {
            admit_fact(run, FactId(next));
        } else {
            admit_births(run, FactId(next));
        }
    }
}

Digest advance_tick(Run& run) {
    const std::size_t first_event = run.log.next_id().index;
    operate_due(run);
    admit_through(run, next_tick_last_day(run));
    live_war(run, first_event);
    run_rules(run);
    run.world.clock.next_tick[ClockId(0)] += 1;
    if (run.world.next_tick() % run.plan.digest_ticks == 0) {
        check_invariants(run.world, *run.setting);  // No digest is of a world that is not sound.
        run.digest = chain(run.digest, digest_world(run.world));
    }
    return run.digest;
}

}  // namespace sim
