#include "simulation/turn/supply_phase.hpp"

#include <algorithm>

#include "simulation/foundation/drift.hpp"
#include "simulation/foundation/probe.hpp"
#include "simulation/rules/recovery.hpp"
#include "simulation/rules/supply.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/happen.hpp"
#include "simulation/turn/ledger.hpp"
#include "simulation/turn/march_phase.hpp"
#include "simulation/turn/supply_lines.hpp"
#include "simulation/turn/treasury_books.hpp"

namespace sim {

namespace {

constexpr std::int32_t harvest_first_month = 9;
constexpr std::int32_t harvest_last_month = 11;
constexpr std::int32_t grass_first_month = 5;
constexpr std::int32_t grass_last_month = 10;
// Land laid waste beyond this has no straw left for horses.
constexpr Permille strawless = Permille(500);
// An event is told when hunger rises above this.
constexpr Permille starving = Permille(500);

/// How an army stands to the place where it is.
struct Lodging {
    bool is_within = false;     ///< The walls.
    bool is_at_home = false;    ///< Its stores are open to it.
    bool is_quartered = false;  ///< At rest among its own people.
};

/// Where an army could have grain carried from.
struct Depot {
    PlaceId place;
    std::int32_t eaten_permille = 0;  ///< By the carriers on the way.
};

class Supply {
  public:
    explicit Supply(TickContext& tick)
        : tick_(tick), world_(tick.world), ledger_(tick.world), lines_(tick) {}

    void feed(ArmyId army);

  private:
    [[nodiscard]] Depot best_depot(ArmyId army);
    [[nodiscard]] bool is_used_to_heat(PolityId court) const;
    [[nodiscard]] SupplyInputs inputs(ArmyId army, const Depot& depot, const Lodging& lodging,
                                      std::int32_t drawn) const;
    void book(ArmyId army, const SupplyOutcome& out, const Depot& depot);
    void lose(ArmyId army, const SupplyOutcome& out);
    void hand_over(ArmyId army);

    TickContext& tick_;
    World& world_;
    Ledger ledger_;
    SupplyLines lines_;
};

/// Among the friendly places that grain can be carried from, over open land and in time: the one
/// that can deliver most. Ties: the nearer.
Depot Supply::best_depot(ArmyId army) {
    const Millidays reach(tick_.setting.laws.supply.depot_reach_days * 1000);
    HaulSearch& search =
        lines_.around(world_.armies.place[army], world_.armies.polity[army], {true, reach, 1000});
    Depot best;
    std::int64_t most = 0;
    Haul haul;
    while (search.next(haul)) {
        const std::int64_t share = 1000 - haul.eaten_permille;
        const std::int64_t delivers = world_.places.stores[haul.place].value * share / 1000;
        if (delivers > most) {
            most = delivers;
            best = {haul.place, haul.eaten_permille};
        }
    }
    return best;
}

SupplyInputs Supply::inputs(ArmyId army, const Depot& depot, const Lodging& lodging,
                            std::int32_t drawn) const {
    const ArmyColumns& armies = world_.armies;
    const PlaceId here = armies.place[army];
    const Terrain terrain = tick_.setting.map.places[here.index].terrain;
    SupplyInputs in;
    in.men = men_of(armies, army);
    in.horses = armies.horses[army];
    in.train = armies.grain[army];
    in.days = tick_.days;
    in.drawn_permille = drawn;
    in.stores = lodging.is_at_home ? world_.places.stores[here] : Grain(0);
    if (depot.place.exists()) {
        in.depot = world_.places.stores[depot.place];
        in.carriage_permille = depot.eaten_permille;
    }
    // Nobody forages among his own people; a garrison does not leave its walls. Land just taken
    // feeds whoever holds it.
    const PolityId polity = armies.polity[army];
    const bool is_taken =
        world_.places.holder[here] == polity && is_newly_taken(tick_, here, polity);
    const bool may_forage = is_taken || (!lodging.is_at_home && !lodging.is_within);
    in.households = may_forage ? world_.places.households[here] : Households(0);
    in.devastation = world_.places.devastation[here];
    const bool is_pasture = (terrain == Terrain::steppe || terrain == Terrain::plain) &&
                            tick_.is_month(grass_first_month, grass_last_month);
    const bool has_straw = in.households > Households(0) && in.devastation < strawless;
    in.has_grass = is_pasture || has_straw;
    in.is_harvest = tick_.is_month(harvest_first_month, harvest_last_month);
    in.hunger = armies.hunger[army];
    in.morale = armies.morale[army];
    in.fatigue = armies.fatigue[army];
    // For a people that lives on the move the steppe is no march.
    const bool is_at_home =
        terrain == Terrain::steppe && is_nomad(tick_.setting.polities[armies.polity[army].index]);
    in.marched = is_on_the_march(world_, army) && !is_at_home;
    in.in_field = !lodging.is_within && !lodging.is_quartered;
    in.is_heat = tick_.is_month(tick_.setting.laws.march.rain_first_month,
                                tick_.setting.laws.march.rain_last_month) &&
                 is_rice_land(tick_.setting, here) && !is_used_to_heat(armies.polity[army]);
    return in;
}

/// Whoever serves a court that sits in the land of rice; nomads and courts of the north are not.
bool Supply::is_used_to_heat(PolityId court) const {
    const PlaceId seat = world_.polities.capital[court];
    return seat.exists() && is_rice_land(tick_.setting, seat);
}

void Supply::book(ArmyId army, const SupplyOutcome& out, const Depot& depot) {
    ArmyColumns& armies = world_.armies;
    PlaceColumns& places = world_.places;
    const PlaceId here = armies.place[army];
    places.stores[here] -= out.from_stores;
    if (depot.place.exists()) {
        places.stores[depot.place] -= out.from_depot;
    }
    ledger_.in(Stock::grain, FlowKind::grown, out.foraged.value);
    ledger_.out(Stock::grain, FlowKind::eaten, out.eaten.value + out.carriers_ate.value);
    armies.grain[army] = out.train;
    places.devastation[here] = shifted(places.devastation[here], out.devastation_added.value);
}

/// Men who die, men who run, horses: told as an event when it is more than the usual wear.
void Supply::lose(ArmyId army, const SupplyOutcome& out) {
    ArmyColumns& armies = world_.armies;
    const bool was_starving = armies.hunger[army] > starving;
    armies.hunger[army] = out.hunger;
    armies.morale[army] = out.morale;
    armies.fatigue[army] = out.fatigue;
    const auto take_men = [&](Men men, FlowKind kind) {
        const Men foot(std::min(men.value, armies.infantry[army].value));
        armies.infantry[army] -= foot;
        armies.cavalry[army] -= men - foot;
        ledger_.out(Stock::men, kind, men.value);
    };
    take_men(out.died, FlowKind::died);
    take_men(out.deserted, FlowKind::lost);
    armies.horses[army] -= out.horses_died + out.horses_strayed;
    ledger_.out(Stock::horses, FlowKind::died, out.horses_died.value);
    ledger_.out(Stock::horses, FlowKind::lost, out.horses_strayed.value);
    if (!was_starving && out.hunger > starving) {
        tick_.reach(ProbeName::supply_starving);
        happen(tick_.run, army_event(tick_, army, EventKind::hunger), follows({armies.event[army]}),
               {});
    }
    if (men_of(armies, army) == Men(0)) {
        tick_.reach(ProbeName::supply_army_melted);
        end_if_empty(tick_, army, armies.event[army]);
    }
}

/// Plunder and captives that have come home stay there: home is land that is the court's by right,
/// not the place that was plundered.
void Supply::hand_over(ArmyId army) {
    const ArmyColumns& armies = world_.armies;
    const PlaceId here = armies.place[army];
    const bool has_any = armies.captives[army] > Persons(0) || armies.plunder[army] > Wealth(0);
    if (!has_any || armies.next[army].exists() ||
        world_.places.holder[here] != armies.polity[army] ||
        world_.places.owner[here] != armies.polity[army] || world_.places.besieger[here].exists()) {
        return;
    }
    std::vector<Change> changes;
    const auto deliver = [&](Stock stock, std::int32_t amount) {
        if (amount > 0) {
            changes.push_back({ChangeKind::delivered, here.index, army.index,
                               static_cast<std::uint32_t>(stock), amount});
        }
    };
    deliver(Stock::captives, armies.captives[army].value);
    deliver(Stock::wealth, armies.plunder[army].value);
    const std::int64_t plunder = armies.plunder[army].value;
    happen(tick_.run, army_event(tick_, army, EventKind::arrival), follows({armies.event[army]}),
           changes);
    // The court's share goes on to its treasury.
    const std::int64_t share = plunder * tick_.setting.laws.fiscal.plunder_court_permille / 1000;
    world_.places.wealth[here] -= Wealth(static_cast<std::int32_t>(share));
    ledger_.out(Stock::wealth, FlowKind::spent, share);
    TreasuryBooks(world_, armies.polity[army])
        .take_cash(Amount(share), FlowKind::received, BudgetLine::plunder_in);
}

void Supply::feed(ArmyId army) {
    const PlaceId here = world_.armies.place[army];
    // Whoever is shut in eats with the place (siege phase).
    const PolityId polity = world_.armies.polity[army];
    Lodging lodging;
    lodging.is_within = is_within(world_, army);
    if (lodging.is_within && world_.places.besieger[here].exists()) {
        return;
    }
    lodging.is_at_home = is_friendly(world_, here, polity);
    lodging.is_quartered = lodging.is_at_home && is_quartered(tick_, army);
    const std::int32_t drawn = drawn_permille(tick_, polity, here, lodging.is_quartered);
    // Only who has little left looks further than the place where he is.
    const std::int64_t ten_days =
        daily_need_millishi(world_.armies, army, tick_.setting.laws.supply) * drawn / 1000 * 10 /
        1000;
    const std::int64_t at_hand = std::int64_t{world_.armies.grain[army].value} +
                                 (lodging.is_at_home ? world_.places.stores[here].value : 0);
    const Depot depot = at_hand >= ten_days * 2 ? Depot{} : best_depot(army);
    const SupplyOutcome out =
        supply(inputs(army, depot, lodging, drawn), tick_.setting.laws.supply);
    if (out.from_depot > Grain(0)) {
        tick_.reach(ProbeName::supply_from_depot);
    }
    book(army, out, depot);
    if (tick_.is_free) {
        lose(army, out);
    }
    if (world_.armies.polity[army].exists()) {
        hand_over(army);
    }
}

}  // namespace

void supply_phase(TickContext& tick) {
    Supply supply(tick);
    for (const ArmyId army : tick.standing) {
        if (tick.world.armies.polity[army].exists()) {
            supply.feed(army);
        }
    }
}

namespace {

/// Gives a place what the months since it was last asked give it. True: that was nothing, nor will
/// it be next time.
bool recover(TickContext& tick, PlaceId place, Ledger& ledger) {
    PlaceColumns& places = tick.world.places;
    RecoveryInputs in;
    in.place = tick.setting.map.places[place.index];
    in.households = places.households[place];
    in.garrison = places.garrison[place];
    in.works = places.works[place];
    in.devastation = places.devastation[place];
    in.is_besieged = places.besieger[place].exists();
    in.months = TickContext::months_between;
    if (!tick.works_paid.empty()) {
        in.works_paid_permille = tick.works_paid[places.holder[place].index];
    }
    const RecoveryOutcome out = recovery(in, tick.setting.laws.muster, tick.setting.laws.supply);
    places.garrison[place] += out.levied;
    places.works[place] += out.mended;
    places.devastation[place] -= out.devastation;
    ledger.in(Stock::men, FlowKind::levied, out.levied.value);
    return out.levied == Men(0) && out.devastation == Permille(0) && in.works == Permille(1000);
}

}  // namespace

/// Most places are at rest in most months: whatever stood so when it was last asked and was given
/// nothing is given nothing now.
void recovery_phase(TickContext& tick) {
    if (!tick.is_month_end) {
        return;
    }
    const PlaceColumns& places = tick.world.places;
    Ledger ledger(tick.world);
    tick.run.at_rest.resize(places.holder.size());
    for (std::size_t i = tick.asked_first; i < places.holder.size();
         i += TickContext::months_between) {
        const PlaceId place(i);
        PlaceAtRest& rest = tick.run.at_rest[i];
        const PlaceAtRest now{places.households[place], places.garrison[place], places.works[place],
                              places.devastation[place], true};
        if (rest != now && !places.besieger[place].exists()) {
            rest = recover(tick, place, ledger) ? now : PlaceAtRest{};
        }
    }
}

}  // namespace sim
