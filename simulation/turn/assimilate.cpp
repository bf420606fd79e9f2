#include "simulation/turn/assimilate.hpp"

#include <algorithm>

#include "simulation/calendar/julian.hpp"
#include "simulation/turn/apply.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/march_phase.hpp"
#include "simulation/turn/refuge.hpp"
#include "simulation/turn/tick_context.hpp"
#include "simulation/turn/unrest_phase.hpp"

namespace sim {

namespace {

constexpr std::uint32_t nothing = Id<void>::none_index;

class Fit {
  public:
    Fit(Run& run, Day day, EventId event)
        : run_(run), world_(run.world), setting_(*run.setting), day_(day), event_(event) {}

    void fit(const Change& change, PolityId before);

  private:
    void change(ChangeKind kind, std::uint32_t subject, std::uint32_t object = nothing,
                std::uint32_t detail = 0, std::int64_t amount = 0) {
        apply(world_, setting_, run_.plan, {kind, subject, object, detail, amount}, day_, event_);
    }
    void taken(PlaceId place, PolityId from, PolityId to, ControlHow how);
    void lose_garrison(PlaceId place, ControlHow how);
    void lay_waste(PlaceId place, ControlHow how);
    void lose_army(ArmyId army, std::int32_t killed_permille, std::int32_t captured_permille);
    void besieged(SiegeId siege, bool begins);
    void bring_up(PolityId polity, PlaceId place, Stance stance);
    void peace(TreatyId treaty);
    void war(PolityId a, PolityId b);
    void end_wars(PolityId polity);
    void withdraw(PolityId polity, PlaceId place);
    void leave_land_of(PolityId guest, PolityId holder);
    [[nodiscard]] PlaceId refuge_near(PlaceId place, PolityId polity) const;

    Run& run_;
    World& world_;
    const Setting& setting_;
    Day day_;
    EventId event_;
};

bool is_forceful(ControlHow how) {
    return how == ControlHow::storm || how == ControlHow::surrender || how == ControlHow::raid ||
           how == ControlHow::defection;
}

void Fit::war(PolityId a, PolityId b) {
    if (a.exists() && b.exists() && a != b && !world_.at_war(a, b)) {
        change(ChangeKind::hostility_begin, a.index, b.index);
    }
}

/// Parties of a treaty in force are at peace with one another.
void Fit::peace(TreatyId treaty) {
    const TreatyDefinition& definition = setting_.treaties[treaty.index];
    for (std::uint32_t i = 0; i < definition.clause_count; ++i) {
        const ClauseDefinition& clause = setting_.clauses[definition.first_clause + i];
        if (world_.at_war(clause.from, clause.to)) {
            change(ChangeKind::hostility_end, clause.from.index, clause.to.index);
            leave_land_of(clause.from, clause.to);
            leave_land_of(clause.to, clause.from);
        }
    }
}

/// The armies of `polity` that stand in the open at a place that is not theirs go to the nearest
/// that is: whoever gives up a siege or makes peace does not stay.
void Fit::withdraw(PolityId polity, PlaceId place) {
    const ArmyColumns& armies = world_.armies;
    const Season season{julian_date_of(day_).month, Winter::usual};
    for (std::size_t i = 0; i < armies.polity.size(); ++i) {
        const ArmyId army(i);
        if (armies.polity[army] != polity || armies.place[army] != place ||
            armies.stance[army] == Stance::garrison || armies.stance[army] == Stance::fleet) {
            continue;
        }
        const PlaceId home = nearest_friendly_place(
            run_, season, going_of(world_, army, setting_.laws.campaign), place, polity);
        if (home.exists()) {
            change(ChangeKind::army_placed, army.index, home.index);
        }
        change(ChangeKind::army_sent, army.index, nothing,
               static_cast<std::uint32_t>(Stance::field));
    }
}

void Fit::leave_land_of(PolityId guest, PolityId holder) {
    for (std::size_t i = 0; i < world_.armies.polity.size(); ++i) {
        const PlaceId place = world_.armies.place[ArmyId(i)];
        // A siege that the record goes on with in spite of the peace goes on.
        if (world_.armies.polity[ArmyId(i)] == guest && world_.places.holder[place] == holder &&
            world_.places.besieger[place] != guest) {
            withdraw(guest, place);
        }
    }
}

void Fit::end_wars(PolityId polity) {
    for (std::size_t i = 0; i < world_.polities.phase.size(); ++i) {
        if (world_.at_war(polity, PolityId(i))) {
            change(ChangeKind::hostility_end, polity.index, static_cast<std::uint32_t>(i));
        }
    }
}

PlaceId Fit::refuge_near(PlaceId place, PolityId polity) const {
    for (const GraphEdge& edge : run_.ways->graph().edges_of(place)) {
        if (world_.places.holder[edge.to] == polity) {
            return edge.to;
        }
    }
    return PlaceId::none();
}

void Fit::lose_army(ArmyId army, std::int32_t killed_permille, std::int32_t captured_permille) {
    const auto lose = [&](Arm arm, std::int64_t men) {
        const std::int64_t killed = men * killed_permille / 1000;
        const std::int64_t captured = men * captured_permille / 1000;
        change(ChangeKind::army_loss, army.index, nothing, loss_detail(Loss::killed, arm), killed);
        change(ChangeKind::army_loss, army.index, nothing, loss_detail(Loss::captured, arm),
               captured);
        change(ChangeKind::army_loss, army.index, nothing, loss_detail(Loss::scattered, arm),
               men - killed - captured);
    };
    lose(Arm::foot, world_.armies.infantry[army].value);
    lose(Arm::horsemen, world_.armies.cavalry[army].value);
    change(ChangeKind::army_disbanded, army.index);
}

void Fit::lose_garrison(PlaceId place, ControlHow how) {
    const std::int64_t men = world_.places.garrison[place].value;
    const bool by_storm = how == ControlHow::storm || how == ControlHow::raid;
    const CampaignLaws& laws = setting_.laws.campaign;
    const std::int64_t killed = by_storm ? men * laws.record_storm_killed_permille / 1000 : 0;
    const std::int64_t captured =
        men *
        (by_storm ? laws.record_storm_captured_permille : laws.record_surrender_captured_permille) /
        1000;
    const auto lose = [&](Loss loss, std::int64_t amount) {
        change(ChangeKind::garrison_loss, place.index, nothing, loss_detail(loss, Arm::foot),
               amount);
    };
    lose(Loss::killed, killed);
    lose(Loss::captured, captured);
    lose(Loss::scattered, men - killed - captured);
}

/// The record tells who took a place, seldom what became of the country around.
void Fit::lay_waste(PlaceId place, ControlHow how) {
    const PeopleLaws& laws = setting_.laws.people;
    const bool is_mild = how == ControlHow::surrender;
    const std::int32_t part = is_mild ? laws.record_mild_permille : 1000;
    Permille& devastation = world_.places.devastation[place];
    devastation +=
        Permille((1000 - devastation.value) * laws.record_waste_permille / 1000 * part / 1000);
    const std::int64_t dead = std::int64_t{world_.places.households[place].value} *
                              laws.record_dead_permille / 1000 * part / 1000;
    change(ChangeKind::town_loss, place.index, nothing,
           static_cast<std::uint32_t>(TownLoss::killed), dead);
}

/// Armies of `polity` that were sent to take the place, or lay before it, are there.
void Fit::bring_up(PolityId polity, PlaceId place, Stance stance) {
    ArmyColumns& armies = world_.armies;
    for (std::size_t i = 0; i < armies.polity.size(); ++i) {
        const ArmyId army(i);
        const bool was_sent =
            armies.polity[army] == polity &&
            (armies.objective[army] == place ||
             (armies.place[army] == place && armies.stance[army] == Stance::siege));
        if (!was_sent || armies.stance[army] == Stance::fleet) {
            continue;
        }
        // It keeps the aim that the record gives it: there, it has nowhere further to go.
        change(ChangeKind::army_placed, army.index, place.index);
        change(ChangeKind::army_sent, army.index, place.index, static_cast<std::uint32_t>(stance));
    }
}

void Fit::taken(PlaceId place, PolityId from, PolityId to, ControlHow how) {
    ArmyColumns& armies = world_.armies;
    const CampaignLaws& laws = setting_.laws.campaign;
    if (is_forceful(how)) {
        war(from, to);
    }
    // A place handed over in quiet, to a successor or an ally, keeps the troops that are in it.
    const bool stays = how == ControlHow::administrative;
    for (std::size_t i = 0; i < armies.polity.size() && !stays; ++i) {
        const ArmyId army(i);
        if (armies.polity[army] != from || !from.exists() || armies.place[army] != place ||
            armies.stance[army] != Stance::garrison) {
            continue;
        }
        if (how == ControlHow::defection) {
            change(ChangeKind::army_allegiance, army.index, to.index);
        } else if (how == ControlHow::storm || how == ControlHow::raid) {
            lose_army(army, laws.record_storm_killed_permille, laws.record_storm_captured_permille);
        } else if (how == ControlHow::surrender) {
            lose_army(army, 0, laws.record_surrender_captured_permille);
        } else if (const PlaceId refuge = refuge_near(place, from); refuge.exists()) {
            change(ChangeKind::army_placed, army.index, refuge.index);
        } else {
            lose_army(army, 0, 0);
        }
    }
    if (is_forceful(how) && how != ControlHow::defection) {
        lose_garrison(place, how);
        lay_waste(place, how);
    }
    if (world_.places.besieger[place] == to) {
        change(ChangeKind::investment_end, place.index, to.index,
               static_cast<std::uint32_t>(InvestmentEnd::storm));
    }
    bring_up(to, place, Stance::field);
}

void Fit::besieged(SiegeId siege, bool begins) {
    const SiegeDefinition& definition = setting_.sieges[siege.index];
    const PlaceId place = definition.place;
    const PolityId besieger = world_.places.besieger[place];
    if (!begins) {
        if (besieger.exists() && besieger == definition.attacker) {
            change(ChangeKind::investment_end, place.index, besieger.index,
                   static_cast<std::uint32_t>(InvestmentEnd::abandoned));
            withdraw(besieger, place);
        }
        return;
    }
    const PolityId holder = world_.places.holder[place];
    if (!definition.attacker.exists() || definition.attacker == holder || besieger.exists()) {
        return;
    }
    war(definition.attacker, holder);
    change(ChangeKind::investment_begin, place.index, definition.attacker.index);
    bring_up(definition.attacker, place, Stance::siege);
}

void Fit::fit(const Change& change, PolityId before) {
    switch (change.kind) {
        case ChangeKind::control:
            if (before != PolityId(change.object)) {
                taken(PlaceId(change.subject), before, PolityId(change.object),
                      static_cast<ControlHow>(change.detail));
            }
            break;
        case ChangeKind::siege_begin:
            besieged(SiegeId(change.subject), true);
            break;
        case ChangeKind::siege_end:
            besieged(SiegeId(change.subject), false);
            break;
        case ChangeKind::treaty_begin:
            peace(TreatyId(change.subject));
            break;
        case ChangeKind::insurgency_begin:
            raise_bands(world_, setting_, InsurgencyId(change.subject));
            break;
        case ChangeKind::insurgency_end:
            disband_bands(world_, setting_, InsurgencyId(change.subject));
            break;
        case ChangeKind::polity_end:
            end_wars(PolityId(change.subject));
            break;
        default:
            break;
    }
}

}  // namespace

std::vector<PolityId> holders_before(const World& world, std::span<const Change> changes) {
    std::vector<PolityId> holders(changes.size());
    for (std::size_t i = 0; i < changes.size(); ++i) {
        if (changes[i].kind == ChangeKind::control) {
            holders[i] = world.places.holder[PlaceId(changes[i].subject)];
        }
    }
    return holders;
}

void assimilate(Run& run, std::span<const Change> changes, std::span<const PolityId> before,
                Day day, EventId event) {
    Fit fit(run, day, event);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        fit.fit(changes[i], before[i]);
    }
}

}  // namespace sim
