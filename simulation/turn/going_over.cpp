#include "simulation/turn/going_over.hpp"

#include <algorithm>
#include <vector>

#include "simulation/foundation/curves.hpp"
#include "simulation/foundation/probe.hpp"
#include "simulation/rules/siege.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/battle_side.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/parley.hpp"
#include "simulation/turn/siege_sides.hpp"

namespace sim {

namespace {

constexpr std::uint32_t keys_draw = 17;  // Of the draws of ChanceSystem::siege: see siege_phase.

/// Whether an army in the field frightens the places around it.
bool is_abroad(const World& world, ArmyId army) {
    const Stance stance = world.armies.stance[army];
    return !is_within(world, army) &&
           (stance == Stance::field || stance == Stance::advance || stance == Stance::siege);
}

/// Whether a place is one to send its keys to whoever comes near.
bool may_go_over(const World& world, PlaceId place) {
    const PolityId holder = world.places.holder[place];
    return holder.exists() && !world.places.besieger[place].exists() &&
           world.polities.capital[holder] != place;
}

/// The armies of one court that stand next to a place.
struct Threat {
    PlaceId place;
    PolityId court;
    std::vector<ArmyId> armies;
};

/// By place, then by court.
std::vector<Threat> find_threats(const TickContext& tick) {
    const World& world = tick.world;
    std::vector<Threat> threats;
    for (const ArmyId army : tick.standing) {
        const PolityId court = world.armies.polity[army];
        if (!court.exists() || !is_abroad(world, army)) {
            continue;
        }
        for (const GraphEdge& edge : tick.run.ways->graph().edges_of(world.armies.place[army])) {
            if (!may_go_over(world, edge.to) ||
                !world.at_war(world.places.holder[edge.to], court)) {
                continue;
            }
            const auto same = std::ranges::find_if(threats, [&](const Threat& threat) {
                return threat.place == edge.to && threat.court == court;
            });
            if (same == threats.end()) {
                threats.push_back({edge.to, court, {army}});
            } else if (std::ranges::find(same->armies, army) == same->armies.end()) {
                same->armies.push_back(army);
            }
        }
    }
    std::ranges::stable_sort(threats, [](const Threat& one, const Threat& other) {
        return std::pair(one.place, one.court) < std::pair(other.place, other.court);
    });
    return threats;
}

/// The place is the enemy's, with all in it; nobody is hurt and nothing carried off.
void send_keys(TickContext& tick, PlaceId place, const Host& host,
               const std::vector<ArmyId>& inside) {
    tick.reach(ProbeName::siege_keys_sent);
    Event event = rule_event(tick.last_day, EventKind::city_taken);
    event.place = place;
    event.polity = host.polity;
    event.other = tick.world.places.holder[place];
    std::vector<Change> changes;
    add_coming_over(tick, inside, host.polity, changes);
    changes.push_back({ChangeKind::control, place.index, host.polity.index,
                       static_cast<std::uint32_t>(ControlHow::defection), 0});
    happen(tick.run, event, follows({tick.world.armies.event[host.chief]}), changes);
}

}  // namespace

bool go_over(TickContext& tick) {
    bool has_any = false;
    for (Threat& threat : find_threats(tick)) {
        const PlaceId place = threat.place;
        const std::vector<ArmyId> inside = armies_within(tick, place);
        // A ruler with his army does not hand himself over; and somebody may have been first.
        const bool has_ruler = std::ranges::any_of(inside, [&](ArmyId army) {
            const PersonId commander = tick.world.armies.commander[army];
            return commander.exists() &&
                   commander == tick.world.polities.ruler[tick.world.places.holder[place]];
        });
        if (has_ruler || !tick.world.at_war(tick.world.places.holder[place], threat.court)) {
            continue;
        }
        const Host host = make_host(tick, std::move(threat.armies));
        const Besieged within = besieged_of(tick, place, make_host(tick, inside), host);
        const Besieger without = besieger_of(tick, place, host, false);
        const Ratio chance =
            chance_of(yield_afar_hazard(within, without, tick.days, tick.setting.laws.siege));
        if (tick.draw(ChanceSystem::siege, place.index).happens(chance, keys_draw)) {
            send_keys(tick, place, host, inside);
            has_any = true;
        }
    }
    return has_any;
}

}  // namespace sim
