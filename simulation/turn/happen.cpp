#include "simulation/turn/happen.hpp"

#include <algorithm>

#include "simulation/turn/apply.hpp"
#include "simulation/turn/enmities.hpp"

namespace sim {

void add_cause(std::vector<Cause>& causes, EventId event, CauseKind kind) {
    const bool known = std::any_of(causes.begin(), causes.end(),
                                   [&](const Cause& cause) { return cause.event == event; });
    if (event.exists() && !known) {
        causes.push_back({event, kind});
    }
}

std::vector<Cause> follows(std::initializer_list<EventId> events) {
    std::vector<Cause> causes;
    for (const EventId event : events) {
        add_cause(causes, event, CauseKind::follows);
    }
    return causes;
}

EventId happen(Run& run, const Event& event, std::vector<Cause> causes,
               std::span<const Change> changes) {
    const EventId id = run.log.next_id();
    const bool has_causes = !causes.empty();
    for (const Change& change : changes) {
        const EventId ended = apply(run.world, *run.setting, run.plan, change, event.day, id);
        if (!has_causes && ended != id) {
            add_cause(causes, ended, CauseKind::follows);
        }
    }
    if (is_fight(event.kind)) {
        note_fight(run.world, event.polity, event.other, event.day);
    }
    return run.log.append(event, causes, changes);
}

}  // namespace sim
