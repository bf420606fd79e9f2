#include "simulation/turn/march_phase.hpp"

#include <algorithm>

#include "simulation/foundation/drift.hpp"
#include "simulation/foundation/probe.hpp"
#include "simulation/rules/march.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/battle_phase.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/refuge.hpp"
#include "simulation/turn/siege_phase.hpp"

namespace sim {

namespace {

/// An army on the road and how far its tick has gone.
struct Mover {
    ArmyId army;
    std::int32_t spent;    ///< Thousandths of a day of its march in this tick.
    std::int32_t budget;   ///< That it has.
    std::int32_t arrives;  ///< When it will be at `next`; beyond the budget: not in this tick.
    RouteId route;
};

class March {
  public:
    explicit March(TickContext& tick) : tick_(tick), world_(tick.world) {}
    void run();

  private:
    [[nodiscard]] bool wants_to_move(ArmyId army) const;
    bool set_out(Mover& mover);
    void arrive(Mover& mover);
    void reach_objective(ArmyId army);
    bool meet_walls(Mover& mover);
    void invest(ArmyId army, PlaceId place);
    void raid(ArmyId army, PlaceId place);
    void stop(ArmyId army, Stance stance);
    [[nodiscard]] bool may_enter(ArmyId army, PlaceId place);
    [[nodiscard]] Millidays time_for_boats(ArmyId army, const GraphEdge& step);
    [[nodiscard]] Ships ships_against(PolityId polity, PlaceId place, BarrierId river) const;

    TickContext& tick_;
    World& world_;
    std::vector<Mover> movers_;
};

bool March::wants_to_move(ArmyId army) const {
    const ArmyColumns& armies = world_.armies;
    const PlaceId objective = armies.objective[army];
    if (!objective.exists() || objective == armies.place[army] ||
        armies.stance[army] == Stance::siege) {
        return false;
    }
    // Who is shut in does not get out.
    const bool is_shut_in =
        is_within(world_, army) && world_.places.besieger[armies.place[army]].exists();
    return !is_shut_in && armies.stance[army] != Stance::garrison;
}

/// Chooses the next leg; false if there is none that it may take in this tick.
bool March::set_out(Mover& mover) {
    ArmyColumns& armies = world_.armies;
    const ArmyId army = mover.army;
    const Going going = going_of(world_, army, tick_.setting.laws.campaign);
    const GraphEdge step =
        tick_.run.ways->next_step(going, tick_.season, armies.place[army], armies.objective[army]);
    if (!step.to.exists()) {
        tick_.reach(ProbeName::march_no_way);
        stop(army, Stance::field);
        return false;
    }
    if (!may_enter(army, step.to)) {
        tick_.reach(ProbeName::march_barred_by_neutral);
        stop(army, Stance::field);
        return false;
    }
    if (armies.next[army] != step.to) {
        armies.next[army] = step.to;
        armies.on_route[army] = Millidays(0);
    }
    const bool on_land = going == Going::foot || going == Going::horse;
    const Millidays leg = tick_.run.ways->route_time(going, tick_.season, step.route) +
                          (on_land ? time_for_boats(army, step) : Millidays(0));
    const std::int32_t rest = std::max(leg.value - armies.on_route[army].value, 0);
    mover.route = step.route;
    mover.arrives = mover.spent + rest;
    if (mover.arrives > mover.budget) {
        armies.on_route[army] += Millidays(mover.budget - mover.spent);
        return false;
    }
    return true;
}

/// Over open water nobody comes at once to where an enemy is: he has taken the boats to his bank.
Millidays March::time_for_boats(ArmyId army, const GraphEdge& step) {
    const PolityId own = world_.armies.polity[army];
    const std::int32_t water =
        world_.at_war(own, world_.places.holder[step.to])
            ? open_water_m(tick_.setting.map, step.route, tick_.setting.laws.march, tick_.season)
            : 0;
    if (water == 0) {
        return Millidays(0);
    }
    tick_.reach(ProbeName::march_seeks_boats);
    const BarrierId river = tick_.setting.map.routes[step.route.index].crosses;
    Ships guard = ships_against(own, step.to, river);
    for (const GraphEdge& near : tick_.run.ways->graph().edges_of(step.to)) {
        guard += ships_against(own, near.to, river);
    }
    return boats_time({water, men_of(world_.armies, army), world_.armies.ships[army], guard},
                      tick_.setting.laws.campaign);
}

/// Ships on a river at a place that would fight those of a polity.
Ships March::ships_against(PolityId polity, PlaceId place, BarrierId river) const {
    Ships ships;
    if (tick_.setting.map.places[place.index].water != river) {
        return ships;
    }
    for (const ArmyId other : tick_.armies_at(place)) {
        if (world_.at_war(polity, world_.armies.polity[other])) {
            ships += world_.armies.ships[other];
        }
    }
    return ships;
}

/// Foreign land at peace lets nobody through but those who go home from it; whoever is sent against
/// its holder opens a war by coming.
bool March::may_enter(ArmyId army, PlaceId place) {
    const PolityId own = world_.armies.polity[army];
    const PolityId holder = world_.places.holder[place];
    if (lets_through(world_, holder, own) || world_.at_war(holder, own) ||
        goes_home(world_, army)) {
        return true;
    }
    const Stance stance = world_.armies.stance[army];
    const bool is_target = world_.places.holder[world_.armies.objective[army]] == holder &&
                           (stance == Stance::advance || stance == Stance::raid);
    if (is_target) {
        tick_.reach(ProbeName::march_opened_war);
        open_hostilities(tick_, own, holder, place, tick_.first_day, world_.armies.event[army]);
    }
    return is_target;
}

void March::stop(ArmyId army, Stance stance) {
    send_army(tick_, army, PlaceId::none(), stance, army_event(tick_, army, EventKind::arrival),
              follows({world_.armies.event[army]}));
}

void March::arrive(Mover& mover) {
    ArmyColumns& armies = world_.armies;
    const ArmyId army = mover.army;
    const PlaceId from = armies.place[army];
    const PlaceId here = armies.next[army];
    mover.spent = mover.arrives;
    armies.place[army] = here;
    armies.next[army] = PlaceId::none();
    armies.on_route[army] = Millidays(0);
    const Meeting meeting = meet_in_the_field(tick_, army, from, mover.route);
    if (meeting != Meeting::nobody) {
        mover.spent += tick_.setting.laws.campaign.battle_millidays;
    }
    if (meeting == Meeting::lost || !armies.polity[army].exists()) {
        mover.spent = mover.budget;  // It has been thrown back, or is no more.
        return;
    }
    if (!meet_walls(mover)) {
        mover.spent = mover.budget;
        return;
    }
    if (armies.objective[army] == here) {
        reach_objective(army);
    }
}

/// What the walls of the place do to an army that comes. False: it stops here.
bool March::meet_walls(Mover& mover) {
    const ArmyId army = mover.army;
    const PlaceId here = world_.armies.place[army];
    const PolityId own = world_.armies.polity[army];
    const PolityId holder = world_.places.holder[here];
    const bool is_objective = world_.armies.objective[army] == here;
    if (!world_.at_war(own, holder)) {
        return true;
    }
    if (world_.armies.stance[army] == Stance::raid) {
        if (is_objective) {
            raid(army, here);
        }
        return true;
    }
    const PlaceDefinition& place = tick_.setting.map.places[here.index];
    const Approach way =
        approach({place.kind, men_within(tick_, here), men_of(world_.armies, army), is_objective},
                 tick_.setting.laws.campaign);
    const bool retreats = world_.armies.stance[army] == Stance::retreat;
    switch (way) {
        case Approach::enters:
            tick_.reach(ProbeName::march_walked_in);
            take_place(tick_, army, here, ControlHow::abandoned, world_.armies.event[army]);
            return true;
        case Approach::passes:
            tick_.reach(ProbeName::march_passed_by);
            mover.spent += tick_.setting.laws.campaign.masked_place_millidays;
            return true;
        case Approach::stopped:
            if (retreats) {
                return true;  // Whoever flees slips by.
            }
            tick_.reach(ProbeName::march_stopped_by_walls);
            [[fallthrough]];
        case Approach::besieges:
            invest(army, here);
            return false;
    }
    return false;
}

void March::invest(ArmyId army, PlaceId place) {
    const PolityId own = world_.armies.polity[army];
    Event event = army_event(tick_, army, EventKind::siege);
    event.other = world_.places.holder[place];
    std::vector<Change> changes;
    // It keeps its objective: a place that bars the way is not what it came for.
    changes.push_back({ChangeKind::army_sent, army.index, world_.armies.objective[army].index,
                       static_cast<std::uint32_t>(Stance::siege), 0});
    if (!world_.places.besieger[place].exists()) {
        changes.insert(changes.begin(),
                       {ChangeKind::investment_begin, place.index, own.index, 0, 0});
    } else {
        event.kind = EventKind::arrival;
    }
    happen(tick_.run, event, follows({world_.armies.event[army]}), changes);
}

void March::raid(ArmyId army, PlaceId place) {
    const CampaignLaws& laws = tick_.setting.laws.campaign;
    PlaceColumns& places = world_.places;
    const std::int64_t taken =
        std::int64_t{places.wealth[place].value} * laws.raid_wealth_permille / 1000;
    Event event = army_event(tick_, army, EventKind::raid);
    event.other = places.holder[place];
    const Change changes[] = {
        {ChangeKind::prize, place.index, army.index, static_cast<std::uint32_t>(Stock::wealth),
         taken},
        {ChangeKind::army_sent, army.index, refuge_of(tick_, army, PlaceId::none()).index,
         static_cast<std::uint32_t>(Stance::retreat), 0}};
    places.devastation[place] = shifted(places.devastation[place], laws.raid_devastation_permille);
    happen(tick_.run, event, follows({world_.armies.event[army]}), changes);
}

void March::reach_objective(ArmyId army) {
    const bool is_fleet = world_.armies.stance[army] == Stance::fleet;
    stop(army, is_fleet ? Stance::fleet : Stance::field);
}

void March::run() {
    for (const ArmyId army : tick_.standing) {
        if (!wants_to_move(army)) {
            continue;
        }
        const Millidays budget =
            march_budget(tick_.days, world_.armies.fatigue[army], world_.armies.hunger[army],
                         tick_.setting.laws.campaign);
        Mover mover{army, 0, budget.value, 0, RouteId::none()};
        if (set_out(mover)) {
            movers_.push_back(mover);
        }
    }
    while (!movers_.empty()) {
        const auto first =
            std::min_element(movers_.begin(), movers_.end(), [](const Mover& a, const Mover& b) {
                return std::pair(a.arrives, a.army) < std::pair(b.arrives, b.army);
            });
        Mover mover = *first;
        movers_.erase(first);
        // A fight may have ended or turned it since it set out.
        const bool goes_on = world_.armies.polity[mover.army].exists() && wants_to_move(mover.army);
        if (!goes_on || !world_.armies.next[mover.army].exists()) {
            continue;
        }
        arrive(mover);
        if (mover.spent < mover.budget && world_.armies.polity[mover.army].exists() &&
            wants_to_move(mover.army) && set_out(mover)) {
            movers_.push_back(mover);
        }
    }
}

}  // namespace

Going going_of(const World& world, ArmyId army, const CampaignLaws& laws) {
    const ArmyColumns& armies = world.armies;
    if (armies.stance[army] == Stance::fleet) {
        return Going::ship;
    }
    const std::int64_t room = std::int64_t{armies.ships[army].value} * laws.men_per_ship;
    if (room > 0 && room >= men_of(armies, army).value) {
        return Going::embarked;
    }
    const bool all_ride = armies.infantry[army] == Men(0) && armies.siege_train[army] == 0 &&
                          armies.horses[army].value >= armies.cavalry[army].value;
    return all_ride ? Going::horse : Going::foot;
}

bool is_on_the_march(const World& world, ArmyId army) {
    return world.armies.next[army].exists();
}

void march_phase(TickContext& tick) {
    March(tick).run();
}

}  // namespace sim
