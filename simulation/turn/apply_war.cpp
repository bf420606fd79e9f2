#include "simulation/turn/apply_war.hpp"

#include <algorithm>

#include "simulation/foundation/check.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/change_site.hpp"
#include "simulation/turn/cohesion.hpp"
#include "simulation/turn/households.hpp"
#include "simulation/turn/ledger.hpp"

namespace sim {

namespace {

EventId apply_muster(const ChangeSite& site) {
    const auto force_id = ForceId(site.change.subject);
    const ForceDefinition& force = site.setting.forces[force_id.index];
    const SupplyLaws& laws = site.setting.laws.supply;
    ArmyColumns& armies = site.world.armies;
    const ArmyId army = free_slot(armies);
    CHECK(army.exists(), "no free slot for an army");
    armies.force[army] = force_id;
    armies.polity[army] = force.polity;
    armies.commander[army] = force.commander;
    armies.place[army] = force.place;
    armies.objective[army] = force.objective;
    armies.infantry[army] = force.infantry;
    armies.cavalry[army] = force.cavalry;
    armies.horses[army] = Horses(static_cast<std::int32_t>(std::int64_t{force.cavalry.value} *
                                                           laws.horses_per_rider_permille / 1000));
    armies.siege_train[army] = force.siege_train;
    armies.ships[army] = force.ships;
    armies.training[army] = Permille(force.quality * 100);
    armies.morale[army] = Permille(force.morale * 100);
    // A supply score of 10 is a full train.
    armies.grain[army] = Grain(static_cast<std::int32_t>(
        daily_need_millishi(armies, army, laws) * laws.train_days * force.supply / 10 / 1000));
    armies.stance[army] = force.stance;
    armies.since[army] = site.day;
    armies.event[army] = site.event;
    name_chance(armies, army);
    Ledger ledger(site.world);
    ledger.in(Stock::men, FlowKind::record_in, men_of(armies, army).value);
    ledger.in(Stock::horses, FlowKind::record_in, armies.horses[army].value);
    ledger.in(Stock::ships, FlowKind::record_in, armies.ships[army].value);
    ledger.in(Stock::grain, FlowKind::record_in, armies.grain[army].value);
    return EventId::none();
}

/// What an army carries stays where it ends; men, horses and ships leave as `kind`.
void end_army(World& world, ArmyId army, FlowKind kind) {
    ArmyColumns& armies = world.armies;
    PlaceColumns& places = world.places;
    const PlaceId place = armies.place[army];
    Ledger ledger(world);
    ledger.out(Stock::men, kind, men_of(armies, army).value);
    ledger.out(Stock::horses, kind, armies.horses[army].value);
    ledger.out(Stock::ships, kind, armies.ships[army].value);
    ledger.out(Stock::grain, kind == FlowKind::record_out ? kind : FlowKind::burnt,
               armies.grain[army].value);
    places.captives[place] += armies.captives[army];
    places.wealth[place] += armies.plunder[army];
    armies.infantry[army] = Men(0);
    armies.cavalry[army] = Men(0);
    armies.horses[army] = Horses(0);
    armies.ships[army] = Ships(0);
    armies.grain[army] = Grain(0);
    armies.captives[army] = Persons(0);
    armies.plunder[army] = Wealth(0);
    clear_slot(armies, army);
}

EventId apply_stand_down(const ChangeSite& site) {
    // A force that the run has destroyed or dissolved is not there to stand down.
    const ArmyId army = army_of(site.world.armies, ForceId(site.change.subject));
    if (army.exists()) {
        end_army(site.world, army, FlowKind::record_out);
    }
    return EventId::none();
}

EventId apply_army_end(const ChangeSite& site) {
    ArmyColumns& armies = site.world.armies;
    const ArmyId army = site.subject<ArmyId>();
    const EventId former = armies.event[army];
    if (site.change.kind == ChangeKind::army_disbanded) {
        end_army(site.world, army, FlowKind::released);
        return former;
    }
    const ArmyId other(site.change.object);
    CHECK(other.exists() && other != army && armies.polity[other].exists(),
          "an army joins another that stands");
    const std::int64_t joining = men_of(armies, army).value;
    const std::int64_t standing = men_of(armies, other).value;
    const auto mix = [&](Column<ArmyId, Permille>& column) {
        if (joining + standing > 0) {
            column[other] = Permille(static_cast<std::int32_t>(
                (column[army].value * joining + column[other].value * standing) /
                (joining + standing)));
        }
    };
    mix(armies.training);
    mix(armies.morale);
    mix(armies.fatigue);
    mix(armies.hunger);
    const auto pour = [&](auto& column) {
        column[other] += column[army];
        column[army] = {};
    };
    pour(armies.infantry);
    pour(armies.cavalry);
    pour(armies.horses);
    pour(armies.ships);
    pour(armies.grain);
    pour(armies.captives);
    pour(armies.plunder);
    armies.siege_train[other] = std::max(armies.siege_train[other], armies.siege_train[army]);
    clear_slot(armies, army);
    return former;
}

/// What `share` of `whole` is of `part`, rounded down. `whole` > 0.
std::int32_t portion(std::int32_t part, std::int64_t share, std::int64_t whole) {
    return static_cast<std::int32_t>(part * share / whole);
}

/// Of a people in arms the men come with their own horses, and have ridden and shot together since
/// they were boys.
void arm_people(const ChangeSite& site, ArmyId army) {
    ArmyColumns& armies = site.world.armies;
    const PolityDefinition& polity = site.setting.polities[armies.polity[army].index];
    const std::int32_t cohesion =
        cohesion_of(site.world, site.setting, site.plan, armies.polity[army], site.day).value;
    if (cohesion == 0) {
        return;
    }
    constexpr std::int32_t drill = 500;
    constexpr std::int32_t spirit = 300;
    const std::int32_t men = armies.infantry[army].value;
    const Men riders(is_nomad(polity) ? men : men / 2);
    armies.infantry[army] -= riders;
    armies.cavalry[army] = riders;
    armies.horses[army] = Horses(riders.value);
    Ledger(site.world).in(Stock::horses, FlowKind::grown, riders.value);
    armies.training[army] += Permille(drill * cohesion / 1000);
    armies.morale[army] += Permille(spirit * cohesion / 1000);
}

EventId apply_army_begin(const ChangeSite& site) {
    ArmyColumns& armies = site.world.armies;
    const ArmyId army = site.subject<ArmyId>();
    CHECK(!armies.polity[army].exists(), "an army is raised in a free slot");
    if (site.change.kind == ChangeKind::army_raised) {
        const PlaceId place(site.change.object);
        PlaceColumns& places = site.world.places;
        armies.polity[army] = places.holder[place];
        armies.place[army] = place;
        armies.infantry[army] = Men(site.amount());
        places.garrison[place] -= Men(site.amount());
        armies.training[army] = Permille(300);  // Local troops: a third of what drill can give.
        armies.morale[army] = Permille(500);
        armies.stance[army] = Stance::field;
        arm_people(site, army);
    } else {
        const ArmyId parent(site.change.object);
        const std::int64_t whole = men_of(armies, parent).value;
        CHECK(site.amount() > 0 && site.amount() < whole, "a part of an army is split off");
        each_army_column(armies,
                         [&](const FieldInfo&, auto& column) { column[army] = column[parent]; });
        const auto part = [&](auto& column) {
            column[army].value = portion(column[parent].value, site.amount(), whole);
            column[parent] -= column[army];
        };
        armies.cavalry[army] = Men(portion(armies.cavalry[parent].value, site.amount(), whole));
        armies.infantry[army] = Men(
            std::min(site.amount() - armies.cavalry[army].value, armies.infantry[parent].value));
        armies.cavalry[army] = Men(site.amount() - armies.infantry[army].value);
        armies.infantry[parent] -= armies.infantry[army];
        armies.cavalry[parent] -= armies.cavalry[army];
        part(armies.horses);
        part(armies.ships);
        part(armies.grain);
        part(armies.captives);
        part(armies.plunder);
        armies.force[army] = ForceId::none();
        armies.commander[army] = PersonId::none();
        armies.siege_train[army] = 0;
    }
    armies.since[army] = site.day;
    armies.event[army] = site.event;
    name_chance(armies, army);
    return EventId::none();
}

EventId apply_to_army(const ChangeSite& site) {
    ArmyColumns& armies = site.world.armies;
    const ArmyId army = site.subject<ArmyId>();
    const EventId former = armies.event[army];
    CHECK(armies.polity[army].exists(), "a change of an army that does not stand");
    switch (site.change.kind) {
        case ChangeKind::army_sent: {
            const PlaceId objective(site.change.object);
            const auto stance = static_cast<Stance>(site.change.detail);
            // Who is sent where he is going goes on.
            if (armies.objective[army] != objective || armies.stance[army] != stance) {
                armies.next[army] = PlaceId::none();
                armies.on_route[army] = Millidays(0);
            }
            armies.objective[army] = objective;
            armies.stance[army] = stance;
            break;
        }
        case ChangeKind::army_placed:
            armies.place[army] = PlaceId(site.change.object);
            armies.next[army] = PlaceId::none();
            armies.on_route[army] = Millidays(0);
            break;
        case ChangeKind::army_command:
            if (armies.commander[army] != PersonId(site.change.object)) {
                // Whoever comes has to learn it; where new officers do, too, that takes longer.
                armies.led_since[army] = std::max(armies.led_since[army], site.day);
            }
            armies.commander[army] = PersonId(site.change.object);
            break;
        default:
            CHECK(site.change.kind == ChangeKind::army_allegiance, "not a change of an army");
            armies.polity[army] = PolityId(site.change.object);
            break;
    }
    armies.event[army] = site.event;
    return former;
}

FlowKind flow_of(Loss loss) {
    switch (loss) {
        case Loss::killed:
            return FlowKind::killed;
        case Loss::captured:
            return FlowKind::captured;
        case Loss::scattered:
            return FlowKind::lost;
        case Loss::died:
            return FlowKind::died;
        case Loss::released:
            return FlowKind::released;
    }
    CHECK(false, "no such loss");
}

/// What soldiers are worth as they are taken.
struct Mettle {
    Permille training;
    Permille morale;
};
/// Local troops: a third of what drill can give.
constexpr Mettle of_garrison{Permille(300), Permille(500)};

/// Soldiers who are taken and serve whoever has taken them: foot, no better than they were.
std::int32_t enrol(const ChangeSite& site, ArmyId captor, const Mettle& theirs) {
    ArmyColumns& armies = site.world.armies;
    const std::int64_t share = site.setting.laws.campaign.enrolled_permille;
    const auto joining = static_cast<std::int32_t>(site.amount() * share / 1000);
    const std::int64_t standing = men_of(armies, captor).value;
    if (joining == 0 || standing == 0) {
        return 0;
    }
    const auto mix = [&](Column<ArmyId, Permille>& column, Permille joined) {
        const std::int64_t least = std::min(joined, column[captor]).value;
        column[captor] = Permille(static_cast<std::int32_t>(
            (column[captor].value * standing + least * joining) / (standing + joining)));
    };
    mix(armies.training, theirs.training);
    mix(armies.morale, theirs.morale);
    armies.infantry[captor] += Men(joining);
    return joining;
}

/// Captured men serve the captor's army or become its captives, or those of the place where it
/// happens.
void lose_men(const ChangeSite& site, Loss loss, const Mettle& mettle, PlaceId where) {
    Ledger ledger(site.world);
    ledger.out(Stock::men, flow_of(loss), site.amount());
    if (loss == Loss::captured) {
        const ArmyId captor(site.change.object);
        const std::int32_t enrolled = captor.exists() ? enrol(site, captor, mettle) : 0;
        ledger.in(Stock::men, FlowKind::taken, enrolled);
        const std::int32_t kept = site.amount() - enrolled;
        ledger.in(Stock::captives, FlowKind::taken, kept);
        Persons& held = captor.exists() ? site.world.armies.captives[captor]
                                        : site.world.places.captives[where];
        held += Persons(kept);
    }
}

EventId apply_army_loss(const ChangeSite& site) {
    World& world = site.world;
    const ArmyId army = site.subject<ArmyId>();
    const ArmyId captor(site.change.object);
    const Loss loss = loss_of(site.change.detail);
    const Mettle mettle{world.armies.training[army], world.armies.morale[army]};
    const auto pass_on = [&](auto& column, Stock stock) {
        using Value = std::remove_cvref_t<decltype(column[army])>;
        column[army] -= Value(site.amount());
        if (loss == Loss::captured && captor.exists()) {
            column[captor] += Value(site.amount());
        } else {
            Ledger(world).out(stock, loss == Loss::captured ? FlowKind::lost : flow_of(loss),
                              site.amount());
        }
    };
    switch (arm_of(site.change.detail)) {
        case Arm::foot:
            world.armies.infantry[army] -= Men(site.amount());
            lose_men(site, loss, mettle, world.armies.place[army]);
            break;
        case Arm::horsemen:
            world.armies.cavalry[army] -= Men(site.amount());
            lose_men(site, loss, mettle, world.armies.place[army]);
            break;
        case Arm::horses:
            pass_on(world.armies.horses, Stock::horses);
            break;
        case Arm::ships:
            pass_on(world.armies.ships, Stock::ships);
            break;
    }
    return EventId::none();
}

/// Moves goods from a place to an army; `back`: the other way.
void carry(const ChangeSite& site, bool back) {
    World& world = site.world;
    const PlaceId place = site.subject<PlaceId>();
    const ArmyId army(site.change.object);
    const auto move = [&](auto& of_place, auto& of_army) {
        using Value = std::remove_cvref_t<decltype(of_place[place])>;
        const Value amount(site.amount());
        (back ? of_army[army] : of_place[place]) -= amount;
        (back ? of_place[place] : of_army[army]) += amount;
    };
    switch (static_cast<Stock>(site.change.detail)) {
        case Stock::grain:
            return move(world.places.stores, world.armies.grain);
        case Stock::captives:
            return move(world.places.captives, world.armies.captives);
        case Stock::wealth:
            return move(world.places.wealth, world.armies.plunder);
        default:
            CHECK(false, "goods that a place does not keep");
    }
}

EventId apply_burnt(const ChangeSite& site) {
    PlaceColumns& places = site.world.places;
    const auto stock = static_cast<Stock>(site.change.detail);
    CHECK(stock == Stock::grain || stock == Stock::wealth, "goods that do not burn");
    if (stock == Stock::grain) {
        places.stores[site.subject<PlaceId>()] -= Grain(site.amount());
    } else {
        places.wealth[site.subject<PlaceId>()] -= Wealth(site.amount());
    }
    Ledger(site.world).out(stock, FlowKind::burnt, site.amount());
    return EventId::none();
}

EventId apply_town_loss(const ChangeSite& site) {
    const auto place = site.subject<PlaceId>();
    const Households lost(site.amount());
    CHECK(site.world.places.households[place] >= lost, "more households lost than there are");
    switch (static_cast<TownLoss>(site.change.detail)) {
        case TownLoss::killed:
            lose_households(site.world, place, lost, FlowKind::killed);
            break;
        case TownLoss::enslaved: {
            lose_households(site.world, place, lost, FlowKind::captured);
            const std::int32_t persons = site.amount() * site.setting.laws.muster.household_persons;
            site.world.places.captives[place] += Persons(persons);
            Ledger(site.world).in(Stock::captives, FlowKind::taken, persons);
            break;
        }
        case TownLoss::fled:
            flee_next_door(site.world, site.setting.map, place, lost);
            break;
    }
    return EventId::none();
}

EventId apply_to_place(const ChangeSite& site) {
    PlaceColumns& places = site.world.places;
    ArmyColumns& armies = site.world.armies;
    const PlaceId place = site.subject<PlaceId>();
    switch (site.change.kind) {
        case ChangeKind::investment_begin:
            places.besieger[place] = PolityId(site.change.object);
            places.besieged_since[place] = site.day;
            places.besieged_event[place] = site.event;
            return EventId::none();
        case ChangeKind::investment_end: {
            const EventId former = places.besieged_event[place];
            places.besieger[place] = PolityId::none();
            places.besieged_since[place] = Day::none();
            places.besieged_event[place] = EventId::none();
            places.truce_until[place] = Day::none();
            return former;
        }
        case ChangeKind::truce:
            places.truce_until[place] = site.day.plus_days(site.amount());
            return EventId::none();
        case ChangeKind::garrison_loss:
            places.garrison[place] -= Men(site.amount());
            lose_men(site, loss_of(site.change.detail), of_garrison, place);
            return EventId::none();
        case ChangeKind::garrison_gain:
            places.garrison[place] += Men(site.amount());
            Ledger(site.world).in(Stock::men, FlowKind::levied, site.amount());
            return EventId::none();
        case ChangeKind::garrison_placed: {
            const ArmyId army(site.change.object);
            places.garrison[place] += Men(site.amount());
            const Men foot(std::min(site.amount(), armies.infantry[army].value));
            armies.infantry[army] -= foot;
            armies.cavalry[army] -= Men(site.amount()) - foot;
            return EventId::none();
        }
        case ChangeKind::prize:
            carry(site, false);
            return EventId::none();
        case ChangeKind::delivered:
            carry(site, true);
            return EventId::none();
        case ChangeKind::town_loss:
            return apply_town_loss(site);
        case ChangeKind::burnt:
            return apply_burnt(site);
        case ChangeKind::ships_built:
            armies.ships[ArmyId(site.change.object)] += Ships(site.amount());
            Ledger(site.world).in(Stock::ships, FlowKind::built, site.amount());
            return EventId::none();
        default:
            CHECK(site.change.kind == ChangeKind::works, "not a change of war at a place");
            places.works[place] = Permille(site.amount());
            return EventId::none();
    }
}

EventId apply_to_polity(const ChangeSite& site) {
    World& world = site.world;
    const PolityId polity(site.change.subject);
    if (site.change.kind == ChangeKind::repute) {
        world.polities.dread[polity] = Permille(static_cast<std::int32_t>(site.change.detail));
        world.polities.clemency[polity] = Permille(site.amount());
        return EventId::none();
    }
    const EnmityId pair = world.enmity(polity, PolityId(site.change.object));
    const EventId former = world.enmities.event[pair];
    const bool begins = site.change.kind == ChangeKind::hostility_begin;
    world.enmities.since[pair] = begins ? site.day : Day::none();
    world.enmities.event[pair] = site.event;
    return begins ? EventId::none() : former;
}

}  // namespace

EventId apply_war(const ChangeSite& site) {
    const Change& change = site.change;
    switch (change.kind) {
        case ChangeKind::muster:
            return apply_muster(site);
        case ChangeKind::stand_down:
            return apply_stand_down(site);
        case ChangeKind::hostility_begin:
        case ChangeKind::hostility_end:
        case ChangeKind::repute:
            return apply_to_polity(site);
        case ChangeKind::army_raised:
        case ChangeKind::army_split:
            return apply_army_begin(site);
        case ChangeKind::army_joined:
        case ChangeKind::army_disbanded:
            return apply_army_end(site);
        case ChangeKind::army_sent:
        case ChangeKind::army_placed:
        case ChangeKind::army_command:
        case ChangeKind::army_allegiance:
            return apply_to_army(site);
        case ChangeKind::army_loss:
            return apply_army_loss(site);
        case ChangeKind::order_refused:
            return EventId::none();
        default:
            return apply_to_place(site);
    }
}

}  // namespace sim
