#include "lab/ensemble/surgery.hpp"

#include <algorithm>
#include <vector>

#include "simulation/turn/happen.hpp"
#include "simulation/turn/tick_context.hpp"

namespace lab {

namespace {

constexpr std::uint32_t nothing = sim::Id<void>::none_index;

bool stands(const sim::World& world, sim::PolityId court) {
    return world.polities.phase[court] == sim::Phase::present;
}

sim::Event event_of(const sim::Run& run, sim::EventKind kind) {
    return sim::rule_event(sim::next_tick_first_day(run), kind);
}

void write(sim::Run& run, const sim::Event& event, const std::vector<sim::Change>& changes) {
    sim::happen(run, event, {}, changes);
}

SurgeryFault set_garrison(sim::Run& run, const Surgery& asked) {
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
    sim::Event event =
        event_of(run, asked.amount > now ? sim::EventKind::muster : sim::EventKind::disbanding);
    event.place = asked.place;
    event.polity = run.world.places.holder[asked.place];
    const bool grows = asked.amount > now;
    write(run, event,
          {{grows ? sim::ChangeKind::garrison_gain : sim::ChangeKind::garrison_loss,
            asked.place.index, nothing,
            grows ? 0 : sim::loss_detail(sim::Loss::released, sim::Arm::foot),
            grows ? asked.amount - now : now - asked.amount}});
    return SurgeryFault::none;
}

SurgeryFault set_treasury(sim::Run& run, const Surgery& asked) {
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
    sim::Event event = event_of(run, sim::EventKind::finance);
    event.polity = asked.court;
    const bool grows = asked.amount > now;
    write(run, event,
          {{grows ? sim::ChangeKind::minted : sim::ChangeKind::paid, asked.court.index, nothing,
            grows ? 0 : static_cast<std::uint32_t>(sim::Good::cash_strings),
            grows ? asked.amount - now : now - asked.amount}});
    return SurgeryFault::none;
}

SurgeryFault let_die(sim::Run& run, const Surgery& asked) {
    const sim::World& world = run.world;
    if (world.people.life[asked.person] != sim::Phase::present) {
        return SurgeryFault::person_gone;
    }
    std::vector<sim::Change> changes;
    for (std::size_t i = 0; i < world.armies.polity.size(); ++i) {
        const sim::ArmyId army(i);
        if (world.armies.polity[army].exists() && world.armies.commander[army] == asked.person) {
            changes.push_back({sim::ChangeKind::army_command, army.index, nothing, 0, 0});
        }
    }
    for (std::size_t i = 0; i < world.polities.ruler.size(); ++i) {
        const sim::PolityId court(i);
        if (world.polities.ruler[court] == asked.person) {
            changes.push_back({sim::ChangeKind::throne_vacant, court.index, asked.person.index,
                               static_cast<std::uint32_t>(sim::ReignEnd::death), 0});
        }
    }
    changes.push_back({sim::ChangeKind::death, asked.person.index, nothing,
                       static_cast<std::uint32_t>(sim::DeathKind::illness), 0});
    sim::Event event = event_of(run, sim::EventKind::death);
    event.person = asked.person;
    event.polity = world.people.polity[asked.person];
    write(run, event, changes);
    return SurgeryFault::none;
}

SurgeryFault set_holder(sim::Run& run, const Surgery& asked) {
    const sim::World& world = run.world;
    const sim::PolityId holder = world.places.holder[asked.place];
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
        const sim::ArmyId army(i);
        if (world.armies.polity[army].exists() && world.armies.polity[army] != asked.court &&
            world.armies.place[army] == asked.place) {
            return SurgeryFault::army_there;
        }
    }
    sim::Event event = event_of(run, sim::EventKind::city_taken);
    event.place = asked.place;
    event.polity = asked.court;
    event.other = holder;
    write(run, event,
          {{sim::ChangeKind::control, asked.place.index, asked.court.index,
            static_cast<std::uint32_t>(sim::ControlHow::administrative), 0}});
    return SurgeryFault::none;
}

SurgeryFault end_treaty(sim::Run& run, const Surgery& asked) {
    if (!stands(run.world, asked.court) || !stands(run.world, asked.other)) {
        return SurgeryFault::court_gone;
    }
    // Up to the fork all treaties are those of the record; what is in force then becomes accords.
    std::vector<sim::Change> changes;
    std::vector<bool> is_listed(run.setting->treaties.size());
    for (const sim::ClauseDefinition& clause : run.setting->clauses) {
        const bool binds = (clause.from == asked.court && clause.to == asked.other) ||
                           (clause.from == asked.other && clause.to == asked.court);
        if (binds && !is_listed[clause.treaty.index] &&
            run.world.treaties.phase[clause.treaty] == sim::Phase::present) {
            is_listed[clause.treaty.index] = true;
            changes.push_back({sim::ChangeKind::treaty_end, clause.treaty.index, nothing, 0, 0});
        }
    }
    if (changes.empty()) {
        return SurgeryFault::unbound;
    }
    sim::Event event = event_of(run, sim::EventKind::treaty_end);
    event.polity = asked.court;
    event.other = asked.other;
    write(run, event, changes);
    return SurgeryFault::none;
}

}  // namespace

SurgeryFault operate(sim::Run& run, const Surgery& surgery) {
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

SurgeryResult operate_all(sim::Run& run, std::span<const Surgery> surgeries) {
    if (surgeries.empty()) {
        return {};
    }
    if (sim::next_tick_first_day(run) < run.plan.fork_day) {
        sim::admit_through(run, run.plan.fork_day.plus_days(-1));
    }
    for (std::size_t i = 0; i < surgeries.size(); ++i) {
        const SurgeryFault fault = operate(run, surgeries[i]);
        if (fault != SurgeryFault::none) {
            return {fault, i};
        }
    }
    return {};
}

}  // namespace lab
