#include "simulation/turn/supply_lines.hpp"

#include "simulation/rules/insurgency.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/cohesion.hpp"
#include "simulation/turn/march_phase.hpp"

namespace sim {

bool is_newly_taken(const TickContext& tick, PlaceId place, PolityId holder) {
    const World& world = tick.world;
    const PolityId owner = world.places.owner[place];
    const Day since = world.places.holder_since[place];
    return owner.exists() && owner != holder && world.at_war(holder, owner) && since.exists() &&
           tick.first_day.number - since.number < tick.setting.laws.supply.settled_days;
}

bool is_quartered(const TickContext& tick, ArmyId army) {
    const World& world = tick.world;
    const PolityId polity = world.armies.polity[army];
    const PlaceId here = world.armies.place[army];
    const Stance stance = world.armies.stance[army];
    return (stance == Stance::garrison || stance == Stance::field) &&
           world.places.holder[here] == polity && !is_newly_taken(tick, here, polity) &&
           !world.places.besieger[here].exists() && !is_on_the_march(world, army);
}

std::int32_t drawn_permille(const TickContext& tick, PolityId polity, PlaceId place,
                            bool is_quartered) {
    const PolityDefinition& definition = tick.setting.polities[polity.index];
    const std::int32_t own = definition.self_supporting_permille;
    if (is_quartered && !is_nomad(definition)) {
        return 1000 - own;
    }
    if (!is_people_in_arms(definition)) {
        return 1000;
    }
    // Nomads take their herds along wherever there is grass, and want no grain at home.
    if (is_nomad(definition) && tick.setting.map.places[place.index].terrain == Terrain::steppe) {
        return is_quartered ? 0 : 1000 - own;
    }
    if (is_quartered) {
        return 1000 - own;
    }
    const std::int32_t share =
        tick.setting.laws.supply.campaign_herds_permille *
        vigour_permille(tick.world, tick.setting, tick.run.plan, polity, tick.first_day) / 1000;
    return 1000 - own * share / 1000;
}

std::int64_t drawn_millishi(const TickContext& tick, ArmyId army) {
    return daily_need_millishi(tick.world.armies, army, tick.setting.laws.supply) *
           drawn_permille(tick, tick.world.armies.polity[army], tick.world.armies.place[army],
                          is_quartered(tick, army)) /
           1000;
}

/// Nothing is carried through a besieged place, nor through a country that bands hold, but for the
/// court that they fight for.
bool CourtGround::is_open(PlaceId place) const {
    const PlaceColumns& places = world_.places;
    if (places.besieger[place].exists() || !lets_through(world_, places.holder[place], court)) {
        return false;
    }
    return !cut_roads(places.bands[place], places.garrison[place]) ||
           places.bands_for[place] == court;
}

SupplyLines::SupplyLines(const TickContext& tick)
    : tick_(tick), ground_(tick.world), search_(tick.run.ways->graph()) {}

HaulSearch& SupplyLines::around(PlaceId to, PolityId polity, const HaulTerms& terms) {
    ground_.court = polity;
    search_.begin(to, tick_.run.ways->carriage(tick_.season), ground_, terms);
    return search_;
}

}  // namespace sim
