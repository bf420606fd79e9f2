#include "simulation/turn/defectors.hpp"

#include <vector>

#include "simulation/foundation/probe.hpp"
#include "simulation/turn/happen.hpp"

namespace sim {

namespace {

struct Defector {
    EventId event;
    PersonId person;
    PolityId to;
    PolityId from;
    PlaceId place;
};

/// Whoever has changed sides by the events of this tick, alone, with his army or with a place that
/// came to terms, in order of event.
std::vector<Defector> defectors_of(const TickContext& tick) {
    std::vector<Defector> found;
    for (std::size_t i = tick.first_event; i < tick.run.log.next_id().index; ++i) {
        const Event& event = tick.run.log[EventId(i)];
        const bool may = event.kind == EventKind::defection ||
                         event.kind == EventKind::city_taken || event.kind == EventKind::siege_end;
        if (!may || !event.place.exists() || !event.other.exists()) {
            continue;
        }
        for (const Change& change : tick.run.log.changes_of(EventId(i))) {
            const bool goes_over =
                change.kind == ChangeKind::allegiance &&
                static_cast<AllegianceStatus>(change.detail) == AllegianceStatus::member &&
                change.object != event.other.index;
            if (goes_over) {
                found.push_back({EventId(i), PersonId(std::size_t{change.subject}),
                                 PolityId(std::size_t{change.object}), event.other, event.place});
            }
        }
    }
    return found;
}

/// The armies of his former court that stand near enough for him to have had word of them.
std::vector<ArmyId> armies_known_to(const TickContext& tick, const Defector& defector) {
    std::vector<ArmyId> known;
    for (const ArmyId army : tick.standing) {
        if (tick.world.armies.polity[army] != defector.from) {
            continue;
        }
        const PlaceId there = tick.world.armies.place[army];
        const Millidays way =
            there == defector.place
                ? Millidays(0)
                : tick.run.ways->time(Going::foot, tick.season, defector.place, there);
        if (way != no_passage &&
            way.value / 1000 <= tick.setting.laws.knowledge.defectors_reach_days) {
            known.push_back(army);
        }
    }
    return known;
}

}  // namespace

void hear_defectors(TickContext& tick, Couriers& couriers) {
    for (const Defector& defector : defectors_of(tick)) {
        const std::vector<ArmyId> known = armies_known_to(tick, defector);
        if (known.empty() || !couriers.listens(defector.to)) {
            continue;
        }
        tick.reach(ProbeName::knowledge_defector);
        for (const ArmyId army : known) {
            couriers.tell_from(defector.to, Channel::defectors, defector.place, army);
        }
        Event event = rule_event(tick.last_day, EventKind::intelligence);
        event.place = defector.place;
        event.polity = defector.to;
        event.other = defector.from;
        event.person = defector.person;
        happen(tick.run, event, follows({defector.event}), {});
    }
}

}  // namespace sim
