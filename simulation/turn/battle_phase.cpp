#include "simulation/turn/battle_phase.hpp"

#include <algorithm>
#include <optional>

#include "simulation/foundation/probe.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/battle_side.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/ledger.hpp"
#include "simulation/turn/march_phase.hpp"
#include "simulation/turn/refuge.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;
// Draws of the phase beside those of the rule, which uses 0..15.
constexpr std::uint32_t surprise_draw = 16;

class Fight {
  public:
    Fight(TickContext& tick, ArmyId army, PlaceId from, RouteId route)
        : tick_(tick),
          world_(tick.world),
          place_(tick.world.armies.place[army]),
          from_(from),
          route_(route) {
        gather(army);
    }

    Meeting run();

  private:
    void gather(ArmyId army);
    [[nodiscard]] bool can_leave(ArmyId army, bool came) const;
    std::optional<Meeting> avoid();
    [[nodiscard]] BattleGround ground() const;
    void conclude(const BattleOutcome& outcome, EventId because);
    void send_off(const Host& host, bool came, EventId because);
    [[nodiscard]] bool is_shelter(ArmyId army) const;
    void take_grain(const Host& loser, const SideOutcome& outcome, const Host& winner);
    EventId tell(const BattleOutcome& outcome);

    TickContext& tick_;
    World& world_;
    PlaceId place_;
    PlaceId from_;
    RouteId route_;
    Host attacker_;
    Host defender_;
};

/// Everybody in the open at the place who is at war with the army that comes, against it and its
/// own court's other armies there.
void Fight::gather(ArmyId army) {
    const PolityId own = world_.armies.polity[army];
    std::vector<ArmyId> friends;
    std::vector<ArmyId> enemies;
    for (const ArmyId other : tick_.standing) {
        if (!is_in_the_open_at(tick_, other, place_)) {
            continue;
        }
        if (world_.armies.polity[other] == own) {
            friends.push_back(other);
        } else if (world_.at_war(own, world_.armies.polity[other])) {
            enemies.push_back(other);
        }
    }
    attacker_ = make_host(tick_, std::move(friends));
    defender_ = make_host(tick_, std::move(enemies));
}

/// Whether an army that is far too weak has somewhere to give way to.
bool Fight::can_leave(ArmyId army, bool came) const {
    const PolityId holder = world_.places.holder[place_];
    const bool has_walls =
        holder.exists() && lets_through(world_, holder, world_.armies.polity[army]);
    return came || has_walls || refuge_of(tick_, army, from_).exists();
}

/// Whoever is far too weak gives way without a fight, if he can: who stands there, and who comes
/// without having been sent to attack. A handful that cannot get away is no army to fight with.
std::optional<Meeting> Fight::avoid() {
    const CampaignLaws& laws = tick_.setting.laws.campaign;
    const bool attacker_is_weak = attacker_.men < defender_.men;
    const Host& weak = attacker_is_weak ? attacker_ : defender_;
    const Host& strong = attacker_is_weak ? defender_ : attacker_;
    const auto is_below = [&](std::int32_t ratio_permille) {
        return std::int64_t{weak.men.value} * 1000 <
               std::int64_t{strong.men.value} * ratio_permille;
    };
    const bool is_handful = is_below(laws.overrun_ratio_permille);
    const bool attacks =
        attacker_is_weak && world_.armies.stance[attacker_.chief] == Stance::advance;
    if (!is_below(laws.stand_ratio_permille) || (attacks && !is_handful)) {
        return {};
    }
    const bool came = attacker_is_weak && from_.exists() && from_ != place_;
    const auto stays = [&](ArmyId army) { return !can_leave(army, came); };
    if (!is_handful && std::ranges::any_of(weak.armies, stays)) {
        return {};
    }
    if (is_handful) {
        tick_.reach(ProbeName::battle_overrun);
    }
    send_off(weak, came, world_.armies.event[strong.chief]);
    return attacker_is_weak ? Meeting::lost : Meeting::nobody;
}

BattleGround Fight::ground() const {
    BattleGround ground;
    const PlaceDefinition& place = tick_.setting.map.places[place_.index];
    // A plain south of the Huai is paddy and ditches.
    ground.terrain = place.terrain == Terrain::plain && is_rice_land(tick_.setting, place_)
                         ? Terrain::river_delta
                         : place.terrain;
    ground.is_narrow = place.kind == PlaceKind::pass;
    bool by_water = false;
    if (route_.exists()) {
        const RouteMode mode = tick_.setting.map.routes[route_.index].mode;
        by_water = is_water(mode);
        switch (crossing_of(tick_.setting.map, route_, tick_.setting.laws.march, tick_.season)) {
            case Crossing::none:
                break;
            case Crossing::gate:
                ground.crossing = BattleCrossing::gate;
                break;
            case Crossing::ferry:
            case Crossing::high_water:
                tick_.reach(ProbeName::battle_at_crossing);
                ground.crossing = BattleCrossing::open;
                break;
            case Crossing::ice:
                tick_.reach(ProbeName::battle_on_ice);
                ground.crossing = BattleCrossing::ice;
                break;
        }
    }
    const auto has_ships = [&](const Host& host) {
        return std::ranges::any_of(
            host.armies, [&](ArmyId army) { return world_.armies.ships[army] > Ships(0); });
    };
    ground.is_naval = has_ships(attacker_) && has_ships(defender_) &&
                      (by_water || ground.crossing == BattleCrossing::open);
    if (ground.is_naval) {
        tick_.reach(ProbeName::battle_naval);
    }
    return ground;
}

EventId Fight::tell(const BattleOutcome& outcome) {
    const bool attacker_won = outcome.end == BattleEnd::attacker_wins;
    const bool is_undecided = outcome.end == BattleEnd::indecisive;
    Event event =
        rule_event(tick_.last_day, is_undecided ? EventKind::standoff : EventKind::battle);
    event.place = place_;
    const Host& winner = attacker_won ? attacker_ : defender_;
    const Host& loser = attacker_won ? defender_ : attacker_;
    event.polity = winner.polity;
    event.other = loser.polity;
    event.person = world_.armies.commander[winner.chief];
    std::vector<Change> changes;
    add_losses(tick_, attacker_, outcome.attacker, defender_, changes);
    add_losses(tick_, defender_, outcome.defender, attacker_, changes);
    add_fate(tick_, attacker_.chief, outcome.attacker.commander, defender_.polity, changes);
    add_fate(tick_, defender_.chief, outcome.defender.commander, attacker_.polity, changes);
    if (is_undecided) {
        tick_.reach(ProbeName::battle_indecisive);
    }
    const ArmyColumns& armies = world_.armies;
    return happen(tick_.run, event,
                  follows({armies.event[attacker_.chief], armies.event[defender_.chief]}), changes);
}

/// Grain of the beaten train: burnt, or now the winner's. Moves need no booking, losses do.
void Fight::take_grain(const Host& loser, const SideOutcome& outcome, const Host& winner) {
    std::int64_t burnt = outcome.grain_burnt_shi.value;
    std::int64_t captured = outcome.grain_captured_shi.value;
    for (const ArmyId army : loser.armies) {
        Grain& grain = world_.armies.grain[army];
        const auto burns = static_cast<std::int32_t>(std::min<std::int64_t>(burnt, grain.value));
        grain -= Grain(burns);
        burnt -= burns;
        Ledger(world_).out(Stock::grain, FlowKind::burnt, burns);
        const auto goes = static_cast<std::int32_t>(std::min<std::int64_t>(captured, grain.value));
        grain -= Grain(goes);
        captured -= goes;
        world_.armies.grain[winner.chief] += Grain(goes);
    }
}

/// Whether the place and the train feed an army behind the walls for as long as a full train would.
bool Fight::is_shelter(ArmyId army) const {
    const SupplyLaws& laws = tick_.setting.laws.supply;
    const std::int64_t mouths = std::int64_t{men_of(world_.armies, army).value} +
                                men_within(tick_, place_).value +
                                world_.places.garrison[place_].value;
    const std::int64_t food =
        std::int64_t{world_.places.stores[place_].value} + world_.armies.grain[army].value;
    return food * 1000 >= mouths * laws.ration_millishi * laws.train_days;
}

/// Moves a beaten host away from the place. `came`: it goes back where it came from.
void Fight::send_off(const Host& host, bool came, EventId because) {
    for (const ArmyId army : host.armies) {
        if (men_of(world_.armies, army) == Men(0)) {
            end_if_empty(tick_, army, because);
            continue;
        }
        const PolityId own = world_.armies.polity[army];
        const PolityId holder = world_.places.holder[place_];
        Event event = army_event(tick_, army, EventKind::departure);
        const bool has_walls = !came && holder.exists() && lets_through(world_, holder, own);
        if (has_walls && (is_shelter(army) || !refuge_of(tick_, army, from_).exists())) {
            tick_.reach(ProbeName::battle_fell_back_into_walls);
            send_army(tick_, army, PlaceId::none(), Stance::garrison, event, follows({because}));
            continue;
        }
        std::vector<Change> changes;
        const PlaceId refuge =
            came && from_.exists() && from_ != place_ ? from_ : refuge_of(tick_, army, from_);
        const WayHome way = refuge.exists() ? WayHome{} : way_home(tick_, army);
        if (refuge.exists()) {
            changes.push_back({ChangeKind::army_placed, army.index, refuge.index, 0, 0});
            changes.push_back({ChangeKind::army_sent, army.index, nothing,
                               static_cast<std::uint32_t>(Stance::field), 0});
        } else if (way.next.exists()) {
            tick_.reach(ProbeName::battle_through_hostile_land);
            changes.push_back({ChangeKind::army_placed, army.index, way.next.index, 0, 0});
            changes.push_back({ChangeKind::army_sent, army.index, way.home.index,
                               static_cast<std::uint32_t>(Stance::retreat), 0});
        } else {
            tick_.reach(ProbeName::battle_no_refuge);
            const Host lost = make_host(tick_, {army});
            SideOutcome all;
            all.infantry.scattered =
                Men(men_of(world_.armies, army).value - mounted_men(world_.armies, army).value);
            all.cavalry.scattered = mounted_men(world_.armies, army);
            add_losses(tick_, lost, all, Host{}, changes);
            event.kind = EventKind::desertion;
        }
        const EventId gone = happen(tick_.run, event, follows({because}), changes);
        end_if_empty(tick_, army, gone);
    }
}

void Fight::conclude(const BattleOutcome& outcome, EventId because) {
    change_morale(world_, attacker_, outcome.attacker.morale_change_permille);
    change_morale(world_, defender_, outcome.defender.morale_change_permille);
    const bool attacker_won = outcome.end == BattleEnd::attacker_wins;
    const Host& loser = attacker_won ? defender_ : attacker_;
    const Host& winner = attacker_won ? attacker_ : defender_;
    take_grain(loser, attacker_won ? outcome.defender : outcome.attacker, winner);
    send_off(loser, !attacker_won, because);
    for (const ArmyId army : winner.armies) {
        end_if_empty(tick_, army, because);
    }
    tick_.count_armies();
}

Meeting Fight::run() {
    if (defender_.armies.empty() || attacker_.armies.empty()) {
        return Meeting::nobody;
    }
    if (const std::optional<Meeting> avoided = avoid()) {
        tick_.count_armies();
        return *avoided;
    }
    if (!tick_.is_on(RuleSwitch::battle)) {
        return Meeting::nobody;
    }
    const BattleGround field = ground();
    BattleSide attacker = side_of(tick_, attacker_, field.is_naval);
    BattleSide defender = side_of(tick_, defender_, field.is_naval);
    // The same place may see several fights in a tick: the army that comes tells them apart.
    const Draw draw =
        tick_.draw(ChanceSystem::battle, tick_.world.armies.chance[attacker_.chief] + place_.index);
    const std::int32_t edge = std::max(attacker.command - defender.command, 0);
    attacker.surprises =
        draw.below(1000, surprise_draw) < static_cast<std::uint32_t>(50 + 20 * edge);
    attacker.water_behind = field.crossing == BattleCrossing::open;
    const BattleOutcome outcome =
        battle(attacker, defender, field, tick_.setting.laws.battle, draw);
    conclude(outcome, tell(outcome));
    return outcome.end == BattleEnd::attacker_wins ? Meeting::won : Meeting::lost;
}

}  // namespace

Meeting meet_in_the_field(TickContext& tick, ArmyId army, PlaceId from, RouteId route) {
    return Fight(tick, army, from, route).run();
}

void battle_phase(TickContext& tick) {
    const std::vector<ArmyId> armies = tick.standing;
    for (const ArmyId army : armies) {
        const PlaceId place = tick.world.armies.place[army];
        const bool may_meet = tick.world.armies.polity[army].exists() &&
                              tick.armies_at(place).are_several() &&
                              tick.has_war(tick.world.armies.polity[army]);
        if (may_meet && is_in_the_open_at(tick, army, place)) {
            Fight(tick, army, PlaceId::none(), RouteId::none()).run();
        }
    }
}

}  // namespace sim
