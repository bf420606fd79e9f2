#include "simulation/turn/standing_phase.hpp"

#include "simulation/foundation/probe.hpp"
#include "simulation/rules/standing_orders.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/battle_side.hpp"
#include "simulation/turn/fall.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/siege_phase.hpp"

namespace sim {

namespace {

/// What an idle army sees around it.
void look_around(const TickContext& tick, ArmyId army, std::vector<Prospect>& prospects) {
    const World& world = tick.world;
    const PolityId own = world.armies.polity[army];
    prospects.clear();
    for (const GraphEdge& edge : tick.run.ways->graph().edges_of(world.armies.place[army])) {
        Prospect prospect;
        prospect.place = edge.to;
        const PolityId holder = world.places.holder[edge.to];
        prospect.is_own = holder == own;
        prospect.is_hostile = world.at_war(own, holder);
        prospect.is_besieged = world.places.besieger[edge.to].exists();
        if (prospect.is_own && prospect.is_besieged) {
            prospect.enemies = besieging_men(tick, edge.to);
        } else if (prospect.is_hostile) {
            prospect.enemies = men_within(tick, edge.to);
        } else {
            continue;
        }
        prospects.push_back(prospect);
    }
}

void send(TickContext& tick, ArmyId army, PlaceId to, Stance stance) {
    Event event = army_event(tick, army, EventKind::departure);
    event.other = tick.world.places.holder[to];
    send_army(tick, army, to, stance, event,
              follows({tick.world.places.besieged_event[to], tick.world.armies.event[army]}));
}

bool is_idle(const World& world, ArmyId army) {
    const Stance stance = world.armies.stance[army];
    return (stance == Stance::field || stance == Stance::advance) &&
           (!world.armies.objective[army].exists() ||
            world.armies.objective[army] == world.armies.place[army]) &&
           !world.armies.next[army].exists();
}

}  // namespace

void standing_phase(TickContext& tick) {
    std::vector<Prospect> prospects;
    for (const ArmyId army : tick.standing) {
        if (!tick.world.armies.polity[army].exists() ||
            !tick.has_war(tick.world.armies.polity[army]) || !is_idle(tick.world, army)) {
            continue;
        }
        look_around(tick, army, prospects);
        const bool on_hostile_land =
            !lets_through(tick.world, tick.world.places.holder[tick.world.armies.place[army]],
                          tick.world.armies.polity[army]);
        if (prospects.empty() && !on_hostile_land) {
            continue;
        }
        const StandingOutcome outcome =
            standing_orders({men_of(tick.world.armies, army), tick.world.armies.morale[army],
                             tick.world.armies.hunger[army], tick.world.armies.fatigue[army],
                             skill_of(tick, army, &PersonDefinition::field), on_hostile_land,
                             tick.is_month_end, tick.world.armies.stance[army] == Stance::advance},
                            prospects, tick.setting.laws.campaign,
                            tick.draw(ChanceSystem::standing_orders, army.index));
        switch (outcome.act) {
            case StandingAct::stay:
                break;
            case StandingAct::go_home:
                if (send_home(tick, army, tick.world.armies.event[army])) {
                    tick.reach(ProbeName::standing_go_home);
                }
                break;
            case StandingAct::relieve:
                tick.reach(ProbeName::standing_relief);
                send(tick, army, outcome.place, Stance::field);
                break;
            case StandingAct::attack:
                tick.reach(ProbeName::standing_attack);
                send(tick, army, outcome.place, Stance::advance);
                break;
        }
    }
}

}  // namespace sim
