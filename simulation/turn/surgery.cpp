#include "simulation/turn/surgery.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "simulation/turn/happen.hpp"
#include "simulation/turn/run.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;
constexpr std::array<std::string_view, surgery_kind_count> names = {"garrison", "treasury", "death",
                                                                    "holder", "treaty"};

bool stands(const World& world, PolityId court) {
    return world.polities.phase[court] == Phase::present;
}

Event event_of(const Run& run, EventKind kind) {
    return rule_event(next_tick_first_day(run), kind);
}

void write(Run& run, const Event& event, const std::vector<Change>& changes) {
    happen(run, event, {}, changes);
}

SurgeryFault set_garrison(Run& run, const Surgery& asked) {
    const std::int64_t now = run.world.places.garrison[asked.place].value;
    if (asked.amount < 0 || asked.amount > garrison_most) {
        return SurgeryFault::amount;
    }
    if (!run.world.places.holder[asked.place].exists()) {
        return SurgeryFault::place_empty;
    }
    if (now == asked.amount) {
        return SurgeryFault::same;
    }
    Event event = event_of(run, asked.amount > now ? EventKind::muster : EventKind::disbanding);
    event.place = asked.place;
    event.polity = run.world.places.holder[asked.place];
    const bool grows = asked.amount > now;
    write(run, event,
          {{grows ? ChangeKind::garrison_gain : ChangeKind::garrison_loss, asked.place.index,
            nothing, grows ? 0 : loss_detail(Loss::released, Arm::foot),
            grows ? asked.amount - now : now - asked.amount}});
    return SurgeryFault::none;
}

SurgeryFault set_treasury(Run& run, const Surgery& asked) {
    const std::int64_t now = run.world.polities.cash[asked.court].value;
    if (asked.amount < 0 || asked.amount > treasury_most) {
        return SurgeryFault::amount;
    }
    if (!stands(run.world, asked.court)) {
        return SurgeryFault::court_gone;
    }
    if (now == asked.amount) {
        return SurgeryFault::same;
    }
    Event event = event_of(run, EventKind::finance);
    event.polity = asked.court;
    const bool grows = asked.amount > now;
    write(run, event,
          {{grows ? ChangeKind::minted : ChangeKind::paid, asked.court.index, nothing,
            grows ? 0 : static_cast<std::uint32_t>(Good::cash_strings),
            grows ? asked.amount - now : now - asked.amount}});
    return SurgeryFault::none;
}

SurgeryFault let_die(Run& run, const Surgery& asked) {
    const World& world = run.world;
    if (world.people.life[asked.person] != Phase::present) {
        return SurgeryFault::person_gone;
    }
    std::vector<Change> changes;
    for (std::size_t i = 0; i < world.armies.polity.size(); ++i) {
        const ArmyId army(i);
        if (world.armies.polity[army].exists() && world.armies.commander[army] == asked.person) {
            changes.push_back({ChangeKind::army_command, army.index, nothing, 0, 0});
        }
    }
    for (std::size_t i = 0; i < world.polities.ruler.size(); ++i) {
        const PolityId court(i);
        if (world.polities.ruler[court] == asked.person) {
            changes.push_back({ChangeKind::throne_vacant, court.index, asked.person.index,
                               static_cast<std::uint32_t>(ReignEnd::death), 0});
        }
    }
    changes.push_back({ChangeKind::death, asked.person.index, nothing,
                       static_cast<std::uint32_t>(DeathKind::illness), 0});
    Event event = event_of(run, EventKind::death);
    event.person = asked.person;
    event.polity = world.people.polity[asked.person];
    write(run, event, changes);
    return SurgeryFault::none;
}

SurgeryFault set_holder(Run& run, const Surgery& asked) {
    const World& world = run.world;
    const PolityId holder = world.places.holder[asked.place];
    if (!stands(world, asked.court)) {
        return SurgeryFault::court_gone;
    }
    if (!holder.exists()) {
        return SurgeryFault::place_empty;
    }
    if (holder == asked.court) {
        return SurgeryFault::same;
    }
    if (world.places.besieger[asked.place].exists()) {
        return SurgeryFault::besieged;
    }
    if (std::ranges::find(world.polities.capital.values(), asked.place) !=
        world.polities.capital.values().end()) {
        return SurgeryFault::seat;
    }
    for (std::size_t i = 0; i < world.armies.polity.size(); ++i) {
        const ArmyId army(i);
        if (world.armies.polity[army].exists() && world.armies.polity[army] != asked.court &&
            world.armies.place[army] == asked.place) {
            return SurgeryFault::army_there;
        }
    }
    Event event = event_of(run, EventKind::city_taken);
    event.place = asked.place;
    event.polity = asked.court;
    event.other = holder;
    write(run, event,
          {{ChangeKind::control, asked.place.index, asked.court.index,
            static_cast<std::uint32_t>(ControlHow::administrative), 0}});
    return SurgeryFault::none;
}

SurgeryFault end_treaty(Run& run, const Surgery& asked) {
    if (!stands(run.world, asked.court) || !stands(run.world, asked.other)) {
        return SurgeryFault::court_gone;
    }
    // Up to the fork all treaties are those of the record; what is in force then becomes accords.
    std::vector<Change> changes;
    std::vector<bool> is_listed(run.setting->treaties.size());
    for (const ClauseDefinition& clause : run.setting->clauses) {
        const bool binds = (clause.from == asked.court && clause.to == asked.other) ||
                           (clause.from == asked.other && clause.to == asked.court);
        if (binds && !is_listed[clause.treaty.index] &&
            run.world.treaties.phase[clause.treaty] == Phase::present) {
            is_listed[clause.treaty.index] = true;
            changes.push_back({ChangeKind::treaty_end, clause.treaty.index, nothing, 0, 0});
        }
    }
    if (changes.empty()) {
        return SurgeryFault::unbound;
    }
    Event event = event_of(run, EventKind::treaty_end);
    event.polity = asked.court;
    event.other = asked.other;
    write(run, event, changes);
    return SurgeryFault::none;
}

template <typename IsWanted>
SurgeryResult operate_where(Run& run, IsWanted is_wanted) {
    SurgeryResult result;
    for (std::size_t i = 0; i < run.plan.surgery.size(); ++i) {
        const Surgery& one = run.plan.surgery[i];
        if (!is_wanted(one)) {
            continue;
        }
        // The facts of the tick's earlier days, if any.
        if (const Day day = surgery_day(run.plan, one); next_tick_first_day(run) < day) {
            admit_through(run, day.plus_days(-1));
        }
        const SurgeryFault fault = operate(run, one);
        if (fault != SurgeryFault::none && result.fault == SurgeryFault::none) {
            result = {fault, i};
        }
    }
    return result;
}

}  // namespace

std::string_view surgery_kind_name(SurgeryKind kind) {
    return names[static_cast<std::size_t>(kind)];
}

std::optional<SurgeryKind> surgery_kind_of(std::string_view name) {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<SurgeryKind>(found - names.begin()));
}

SurgeryFault operate(Run& run, const Surgery& surgery) {
    switch (surgery.kind) {
        case SurgeryKind::garrison:
            return set_garrison(run, surgery);
        case SurgeryKind::treasury:
            return set_treasury(run, surgery);
        case SurgeryKind::death:
            return let_die(run, surgery);
        case SurgeryKind::holder:
            return set_holder(run, surgery);
        case SurgeryKind::treaty:
            return end_treaty(run, surgery);
    }
    return SurgeryFault::none;
}

Day surgery_day(const Plan& plan, const Surgery& surgery) {
    return surgery.on.exists() ? surgery.on : plan.fork_day;
}

SurgeryResult operate_due(Run& run) {
    return operate_where(run, [&](const Surgery& one) {
        const Day day = surgery_day(run.plan, one);
        return next_tick_first_day(run) <= day && day <= next_tick_last_day(run);
    });
}

SurgeryResult operate_all(Run& run) {
    return operate_where(run, [](const Surgery&) { return true; });
}

}  // namespace sim
