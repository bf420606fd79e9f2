#include "simulation/turn/tick_context.hpp"

#include "simulation/calendar/julian.hpp"
#include "simulation/turn/accords.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/thrones.hpp"

namespace sim {

TickContext::TickContext(Run& run_in, std::size_t first_event_in)
    : run(run_in),
      world(run_in.world),
      setting(*run_in.setting),
      tick(run_in.world.next_tick()),
      first_day(next_tick_first_day(run_in)),
      last_day(next_tick_last_day(run_in)),
      days(last_day.number - first_day.number + 1),
      season{julian_date_of(first_day).month, run_in.world.clock.winter[ClockId(0)]},
      is_month_end(run_in.world.next_tick() % 3 == 2),
      is_free(!is_forced(run_in.plan, last_day)),
      asked_first((months_between - run_in.world.next_tick() / ticks_a_month % months_between) %
                  months_between),
      first_event(first_event_in) {
    count_armies();
    has_war_.resize(world.polities.phase.size());
}

bool TickContext::has_war(PolityId polity) const {
    Known& known = has_war_[polity.index];
    if (known == Known::unknown) {
        // Pairs lie by the higher of the two, then by the lower: World::enmity. The lower ones are
        // therefore one piece.
        const std::size_t count = has_war_.size();
        const auto since = world.enmities.since.values();
        const std::size_t own = polity.index;
        bool is_any = false;
        for (std::size_t i = 0; i < own; ++i) {
            is_any |= since[own * (own - 1) / 2 + i].exists();
        }
        for (std::size_t i = own + 1; i < count; ++i) {
            is_any |= since[i * (i - 1) / 2 + own].exists();
        }
        known = is_any ? Known::yes : Known::no;
    }
    return known == Known::yes;
}

bool TickContext::is_since_last_asked(Day day) const {
    constexpr std::uint32_t ticks_between = months_between * ticks_a_month;
    return day.exists() &&
           (tick < ticks_between || day > last_day_of_tick(setting, tick - ticks_between));
}

void TickContext::count_armies() {
    const auto polities = world.armies.polity.values();
    const auto places = world.armies.place.values();
    first_.assign(world.places.holder.size(), ArmyId::none());
    next_.assign(polities.size(), ArmyId::none());
    standing.clear();
    for (std::size_t i = 0; i < polities.size(); ++i) {
        if (polities[i].exists()) {
            standing.push_back(ArmyId(i));
        }
    }
    // From the last to the first, so that each place's armies stand by slot.
    for (std::size_t i = standing.size(); i > 0; --i) {
        const ArmyId army = standing[i - 1];
        ArmyId& first = first_[places[army.index].index];
        next_[army.index] = first;
        first = army;
    }
}

Event rule_event(Day day, EventKind kind) {
    Event event;
    event.day = day;
    event.kind = kind;
    event.origin = EventOrigin::rule;
    return event;
}

Event army_event(const TickContext& tick, ArmyId army, EventKind kind) {
    const ArmyColumns& armies = tick.world.armies;
    Event event = rule_event(tick.last_day, kind);
    event.place = armies.place[army];
    event.polity = armies.polity[army];
    event.person = armies.commander[army];
    return event;
}

EventId send_army(TickContext& tick, ArmyId army, PlaceId to, Stance stance, const Event& event,
                  std::vector<Cause> causes) {
    const Change change{ChangeKind::army_sent, army.index, to.index,
                        static_cast<std::uint32_t>(stance), 0};
    return happen(tick.run, event, std::move(causes), std::span(&change, 1));
}

bool is_within(const World& world, ArmyId army) {
    const PlaceId place = world.armies.place[army];
    return world.armies.stance[army] == Stance::garrison &&
           lets_through(world, world.places.holder[place], world.armies.polity[army]) &&
           world.places.holder[place].exists();
}

namespace {

/// Armies are listed by place as they stood at the last count: one may have left since, or ended.
bool lies_within(const World& world, ArmyId army, PlaceId place) {
    return world.armies.polity[army].exists() && world.armies.place[army] == place &&
           is_within(world, army);
}

}  // namespace

std::vector<ArmyId> armies_within(const TickContext& tick, PlaceId place) {
    std::vector<ArmyId> armies;
    for (const ArmyId army : tick.armies_at(place)) {
        if (lies_within(tick.world, army, place)) {
            armies.push_back(army);
        }
    }
    return armies;
}

Men men_within(const TickContext& tick, PlaceId place) {
    Men men = tick.world.places.garrison[place];
    for (const ArmyId army : tick.armies_at(place)) {
        if (lies_within(tick.world, army, place)) {
            men += men_of(tick.world.armies, army);
        }
    }
    return men;
}

bool lets_through(const World& world, PolityId holder, PolityId polity) {
    if (!holder.exists() || holder == polity) {
        return true;
    }
    const PolityId over = world.polities.overlord[polity];
    return over == holder || world.polities.overlord[holder] == polity ||
           (over.exists() && over == world.polities.overlord[holder]) ||
           grants_passage(world, holder, polity);
}

bool is_friendly(const World& world, PlaceId place, PolityId polity) {
    const PolityId holder = world.places.holder[place];
    return holder.exists() && lets_through(world, holder, polity) &&
           !world.places.besieger[place].exists();
}

bool is_in_the_open_at(const TickContext& tick, ArmyId army, PlaceId place) {
    return tick.world.armies.polity[army].exists() && tick.world.armies.place[army] == place &&
           men_of(tick.world.armies, army) > Men(0) && !is_within(tick.world, army);
}

void end_if_empty(TickContext& tick, ArmyId army, EventId because) {
    const ArmyColumns& armies = tick.world.armies;
    if (!armies.polity[army].exists() || men_of(armies, army) > Men(0)) {
        return;
    }
    const Change change{ChangeKind::army_disbanded, army.index, Id<void>::none_index, 0, 0};
    happen(tick.run, army_event(tick, army, EventKind::disbanding), follows({because}),
           std::span(&change, 1));
}

void open_hostilities(TickContext& tick, PolityId attacker, PolityId other, PlaceId place, Day day,
                      EventId because, std::uint32_t reason) {
    if (attacker == other || !attacker.exists() || !other.exists() ||
        tick.world.at_war(attacker, other)) {
        return;
    }
    Event event = rule_event(day, EventKind::hostilities);
    event.place = place;
    event.polity = attacker;
    event.other = other;
    event.reason = reason;
    tick.note_war(attacker);
    tick.note_war(other);
    std::vector<Change> changes = {
        {ChangeKind::hostility_begin, attacker.index, other.index, 0, 0}};
    for (const auto& [vassal, lord] : {std::pair(attacker, other), std::pair(other, attacker)}) {
        if (tick.world.polities.overlord[vassal] == lord) {
            changes.push_back({ChangeKind::overlord, vassal.index, Id<void>::none_index, 0, 0});
            add_rally(tick, vassal, lord, changes);
        }
    }
    happen(tick.run, event, follows({because}), changes);
    const AccordId accord = accord_between(tick.world, attacker, other);
    if (accord.exists()) {
        end_accord(tick, accord, attacker, AccordEnd::broken,
                   rule_event(day, EventKind::treaty_breach));
    }
}

}  // namespace sim
