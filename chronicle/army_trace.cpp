#include "chronicle/army_trace.hpp"

#include <algorithm>

#include "chronicle/timeline.hpp"
#include "simulation/turn/army.hpp"

namespace chronicle {

namespace {

using sim::Change;
using sim::ChangeKind;

sim::Men men_of_amount(const Change& change) {
    return sim::Men(static_cast<std::int32_t>(std::min<std::int64_t>(change.amount, INT32_MAX)));
}

/// What a change makes of the army, of which it is the subject.
void follow_subject(ArmySketch& sketch, const Change& change, const sim::Event& event) {
    switch (change.kind) {
        case ChangeKind::army_raised:
        case ChangeKind::army_split:
            sketch = {event.polity, sim::PersonId::none(), sim::ForceId::none(),
                      men_of_amount(change)};
            break;
        case ChangeKind::army_joined:
        case ChangeKind::army_disbanded:
            sketch = {};
            break;
        case ChangeKind::army_command:
            sketch.commander.index = change.object;
            break;
        case ChangeKind::army_allegiance:
            sketch.polity.index = change.object;
            break;
        case ChangeKind::army_loss: {
            const sim::Arm arm = sim::arm_of(change.detail);
            if (arm == sim::Arm::foot || arm == sim::Arm::horsemen) {
                sketch.men -= men_of_amount(change);
            }
            break;
        }
        default:
            break;
    }
}

}  // namespace

void ArmyTrace::note(std::uint32_t tick, const sim::World& world) {
    const sim::ArmyColumns& armies = world.armies;
    entries_.resize(armies.polity.size());
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        const sim::ArmyId army(i);
        ArmySketch sketch;
        if (armies.polity[army].exists()) {
            sketch = {armies.polity[army], armies.commander[army], armies.force[army],
                      sim::men_of(armies, army)};
        }
        const bool is_new =
            entries_[i].empty() ? sketch != ArmySketch{} : entries_[i].back().sketch != sketch;
        if (is_new) {
            entries_[i].push_back({tick, sketch});
        }
    }
}

ArmySketch ArmyTrace::at(sim::ArmyId army, std::uint32_t tick) const {
    if (army.index >= entries_.size()) {
        return {};
    }
    const std::vector<Entry>& entries = entries_[army.index];
    const auto after = std::ranges::upper_bound(entries, tick, {}, &Entry::tick);
    return after == entries.begin() ? ArmySketch{} : std::prev(after)->sketch;
}

namespace {

/// What the record does within a tick: forces of an order of battle take slots and leave them. A
/// force that still stands after the tick tells which slot it took.
void follow_force(ArmySketch& sketch, const Change& change, const ArmySketch& after,
                  const sim::Setting& setting) {
    const sim::ForceId force(std::size_t{change.subject});
    if (change.kind == ChangeKind::stand_down && sketch.force == force) {
        sketch = {};
    } else if (change.kind == ChangeKind::muster && after.force == force) {
        const sim::ForceDefinition& mustered = setting.forces[change.subject];
        sketch = {mustered.polity, mustered.commander, force, mustered.infantry};
        sketch.men += mustered.cavalry;
    }
}

}  // namespace

ArmySketch army_before(const Timeline& timeline, sim::ArmyId army, sim::EventId event) {
    const std::uint32_t tick = timeline.tick_of(event);
    ArmySketch sketch = timeline.armies().at(army, tick);
    const sim::EventLog& log = timeline.log();
    const ArmySketch after = timeline.armies().at(army, tick + 1);
    for (std::size_t i = timeline.log_size_before(tick); i < event.index; ++i) {
        const sim::EventId earlier(i);
        for (const Change& change : log.changes_of(earlier)) {
            if (change.kind == ChangeKind::muster || change.kind == ChangeKind::stand_down) {
                follow_force(sketch, change, after, timeline.setting());
            } else if (change.subject == army.index) {
                // Other kinds of change name other things by the same number.
                follow_subject(sketch, change, log[earlier]);
            } else if (change.object != army.index) {
                continue;
            } else if (change.kind == ChangeKind::army_split ||
                       change.kind == ChangeKind::garrison_placed) {
                sketch.men -= men_of_amount(change);
            } else if (change.kind == ChangeKind::army_joined) {
                sketch.men +=
                    army_before(timeline, sim::ArmyId(std::size_t{change.subject}), earlier).men;
            }
        }
    }
    return sketch;
}

}  // namespace chronicle
