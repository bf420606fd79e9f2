#include "simulation/turn/standing_phase.hpp"

#include <optional>

#include "simulation/foundation/probe.hpp"
#include "simulation/rules/standing_orders.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/battle_side.hpp"
#include "simulation/turn/fall.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/siege_phase.hpp"
#include "simulation/turn/supply_lines.hpp"

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

/// The nearest own place whose stores could feed an army for a season.
PlaceId quarters_with_food(const TickContext& tick, SupplyLines& lines, ArmyId army) {
    const World& world = tick.world;
    const PolityId own = world.armies.polity[army];
    const std::int64_t need =
        drawn_millishi(tick, army) * tick.setting.laws.campaign.seek_food_days / 1000;
    HaulSearch& search = lines.around(world.armies.place[army], own, {true, no_passage, 1000});
    Haul haul;
    while (search.next(haul)) {
        if (world.places.holder[haul.place] == own &&
            world.places.stores[haul.place].value >= need) {
            return haul.place;
        }
    }
    return PlaceId::none();
}

/// An army that goes hungry in its own quarters goes to where the grain is.
bool seek_food(TickContext& tick, std::optional<SupplyLines>& lines, ArmyId army) {
    if (tick.world.armies.hunger[army] <=
            Permille(tick.setting.laws.campaign.seek_food_hunger_permille) ||
        !is_quartered(tick, army)) {
        return false;
    }
    if (!lines.has_value()) {
        lines.emplace(tick);
    }
    const PlaceId place = quarters_with_food(tick, *lines, army);
    if (place.exists()) {
        tick.reach(ProbeName::standing_seek_food);
        send(tick, army, place, Stance::field);
    }
    return place.exists();
}

/// An army whose order of battle names a place that an enemy holds goes for it, once there is war:
/// it was gathered for that.
bool carry_out_plan(TickContext& tick, ArmyId army) {
    const World& world = tick.world;
    const CampaignLaws& laws = tick.setting.laws.campaign;
    const PlaceId objective = world.armies.objective[army];
    const Stance stance = world.armies.stance[army];
    const bool has_plan = (stance == Stance::garrison || stance == Stance::field) &&
                          objective.exists() && objective != world.armies.place[army] &&
                          !world.armies.next[army].exists() &&
                          world.at_war(world.armies.polity[army], world.places.holder[objective]) &&
                          !world.places.besieger[world.armies.place[army]].exists();
    if (!has_plan || world.armies.morale[army] < Permille(laws.give_up_morale_permille) ||
        world.armies.hunger[army] > Permille(laws.seek_food_hunger_permille) ||
        men_of(world.armies, army) < Men(laws.least_army_men)) {
        return false;
    }
    tick.reach(ProbeName::standing_plan);
    send(tick, army, objective, Stance::advance);
    return true;
}

}  // namespace

void standing_phase(TickContext& tick) {
    std::vector<Prospect> prospects;
    std::optional<SupplyLines> lines;
    for (const ArmyId army : tick.standing) {
        if (tick.world.armies.polity[army].exists() && seek_food(tick, lines, army)) {
            continue;
        }
        if (!tick.world.armies.polity[army].exists() ||
            !tick.has_war(tick.world.armies.polity[army]) || carry_out_plan(tick, army) ||
            !is_idle(tick.world, army)) {
            continue;
        }
        look_around(tick, army, prospects);
        const bool on_hostile_land =
            !lets_through(tick.world, tick.world.places.holder[tick.world.armies.place[army]],
                          tick.world.armies.polity[army]);
        if (prospects.empty() && !on_hostile_land) {
            continue;
        }
        const StandingOutcome outcome = standing_orders(
            {men_of(tick.world.armies, army), tick.world.armies.morale[army],
             tick.world.armies.hunger[army], tick.world.armies.fatigue[army],
             skill_of(tick, army, &PersonDefinition::field), on_hostile_land, tick.is_month_end,
             tick.world.armies.stance[army] == Stance::advance},
            prospects, tick.setting.laws.campaign,
            tick.draw(ChanceSystem::standing_orders, tick.world.armies.chance[army]));
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
