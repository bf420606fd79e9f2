#include "simulation/turn/refuge.hpp"

#include <utility>

#include "simulation/turn/army.hpp"
#include "simulation/turn/march_phase.hpp"

namespace sim {

namespace {

/// Whether more enemies than the army has men stand in the open at a place.
bool is_barred(const TickContext& tick, ArmyId army, PlaceId place) {
    const World& world = tick.world;
    Men enemies;
    for (const ArmyId other : tick.armies_at(place)) {
        if (is_in_the_open_at(tick, other, place) &&
            world.at_war(world.armies.polity[army], world.armies.polity[other])) {
            enemies += men_of(world.armies, other);
        }
    }
    return enemies > men_of(world.armies, army);
}

/// The nearest of the places that are fit, by time of a march; ties by id. A way takes as long to
/// go as to come, and one search finds all that lead to one place.
template <typename IsFit>
PlaceId nearest_place(const Run& run, Season season, Going going, PlaceId from, IsFit is_fit) {
    PlaceId best;
    Millidays best_time = no_passage;
    const NextHopTable& ways = run.ways->table(going, season);
    for (std::size_t i = 0; i < run.world.places.holder.size(); ++i) {
        const PlaceId place(i);
        if (place == from || !is_fit(place)) {
            continue;
        }
        const Millidays time = ways.time(place, from);
        if (time < best_time) {
            best = place;
            best_time = time;
        }
    }
    return best;
}

}  // namespace

PlaceId refuge_of(const TickContext& tick, ArmyId army, PlaceId avoid) {
    const World& world = tick.world;
    const PolityId own = world.armies.polity[army];
    const Going going = going_of(world, army, tick.setting.laws.campaign);
    PlaceId best;
    Millidays best_time = no_passage;
    bool best_is_avoided = true;
    for (const GraphEdge& edge : tick.run.ways->graph().edges_of(world.armies.place[army])) {
        const Millidays time = tick.run.ways->route_time(going, tick.season, edge.route);
        if (time == no_passage || !is_friendly(world, edge.to, own) ||
            is_barred(tick, army, edge.to)) {
            continue;
        }
        const bool is_avoided = edge.to == avoid;
        if (!best.exists() || std::pair(is_avoided, time) < std::pair(best_is_avoided, best_time)) {
            best = edge.to;
            best_time = time;
            best_is_avoided = is_avoided;
        }
    }
    return best;
}

PlaceId nearest_own_place(const TickContext& tick, PolityId court, PlaceId from) {
    const PlaceColumns& places = tick.world.places;
    return nearest_place(tick.run, tick.season, Going::foot, from, [&](PlaceId place) {
        return places.holder[place] == court && !places.besieger[place].exists();
    });
}

PlaceId nearest_friendly_place(const Run& run, Season season, Going going, PlaceId from,
                               PolityId polity) {
    return nearest_place(run, season, going, from,
                         [&](PlaceId place) { return is_friendly(run.world, place, polity); });
}

bool goes_home(const World& world, ArmyId army) {
    const PolityId own = world.armies.polity[army];
    const PolityId here = world.places.holder[world.armies.place[army]];
    return world.armies.stance[army] == Stance::retreat && !lets_through(world, here, own) &&
           !world.at_war(here, own);
}

WayHome way_home(const TickContext& tick, ArmyId army) {
    const World& world = tick.world;
    const PolityId own = world.armies.polity[army];
    const PlaceId here = world.armies.place[army];
    const Going going = going_of(world, army, tick.setting.laws.campaign);
    const PlaceId home = nearest_friendly_place(tick.run, tick.season, going, here, own);
    if (!home.exists()) {
        return {};
    }
    const GraphEdge step = tick.run.ways->next_step(going, tick.season, here, home);
    const PolityId holder = step.to.exists() ? world.places.holder[step.to] : PolityId::none();
    const bool may_pass =
        step.to.exists() &&
        (lets_through(world, holder, own) || world.at_war(own, holder) || goes_home(world, army)) &&
        !is_barred(tick, army, step.to);
    return {may_pass ? step.to : PlaceId::none(), home};
}

}  // namespace sim
