#include "simulation/turn/enmities.hpp"

#include <algorithm>
#include <span>

#include "simulation/turn/happen.hpp"

namespace sim {

namespace {

void note_sieges(TickContext& tick) {
    const PlaceColumns& places = tick.world.places;
    for (std::size_t i = 0; i < places.besieger.size(); ++i) {
        const PlaceId place(i);
        if (places.besieger[place].exists()) {
            note_fight(tick.world, places.besieger[place], places.holder[place], tick.last_day);
        }
    }
}

/// Whether one of the two is no more, or has fought with nobody for long.
bool is_over(const TickContext& tick, PolityId a, PolityId b) {
    const PolityColumns& courts = tick.world.polities;
    if (courts.phase[a] != Phase::present || courts.phase[b] != Phase::present) {
        return true;
    }
    const Day since = tick.world.enmities.since[tick.world.enmity(a, b)];
    const Day fought = std::max(std::min(courts.last_fought[a], courts.last_fought[b]), since);
    return tick.last_day.number - fought.number > tick.setting.laws.envoy.war_lapse_days;
}

}  // namespace

void note_fight(World& world, PolityId one, PolityId other, Day day) {
    for (const PolityId court : {one, other}) {
        if (court.exists()) {
            world.polities.last_fought[court] = day;
        }
    }
}

void end_war_unsaid(TickContext& tick, PolityId a, PolityId b, Day day) {
    Event event = rule_event(day, EventKind::negotiation);
    event.polity = a;
    event.other = b;
    const Change change{ChangeKind::hostility_end, a.index, b.index, 0, 0};
    happen(tick.run, event, follows({tick.world.enmities.event[tick.world.enmity(a, b)]}),
           std::span(&change, 1));
}

void lapse_wars(TickContext& tick) {
    World& world = tick.world;
    note_sieges(tick);
    // The rows of enmities, in their order: see World::enmity.
    std::size_t row = 0;
    for (std::size_t high = 1; high < world.polities.phase.size(); ++high) {
        for (std::size_t low = 0; low < high; ++low, ++row) {
            const PolityId a(high);
            const PolityId b(low);
            if (!world.enmities.since[EnmityId(row)].exists() || !is_over(tick, a, b)) {
                continue;
            }
            end_war_unsaid(tick, a, b, tick.last_day);
        }
    }
}

}  // namespace sim
