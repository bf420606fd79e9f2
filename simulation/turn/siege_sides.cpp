#include "simulation/turn/siege_sides.hpp"

#include <algorithm>

#include "simulation/rules/siege_plan.hpp"
#include "simulation/turn/army.hpp"
#include "simulation/turn/minds_phase.hpp"

namespace sim {

namespace {

std::int32_t narrow(std::int64_t amount) {
    return static_cast<std::int32_t>(std::clamp<std::int64_t>(amount, 0, INT32_MAX / 2));
}

/// The nearest friendly army in the field that could come: from the places around.
void add_hope(const TickContext& tick, PlaceId place, const Host& outside, Besieged& inside) {
    const World& world = tick.world;
    const PolityId holder = world.places.holder[place];
    for (const GraphEdge& edge : tick.run.ways->graph().edges_of(place)) {
        std::int64_t men = 0;
        for (const ArmyId army : tick.armies_at(edge.to)) {
            if (world.armies.place[army] == edge.to && world.armies.polity[army] == holder &&
                !is_within(world, army)) {
                men += men_of(world.armies, army).value;
            }
        }
        const std::int64_t ratio = men * 1000 / std::max(outside.men.value, 1);
        if (ratio > inside.relief_permille) {
            const Millidays time = tick.run.ways->route_time(Going::foot, tick.season, edge.route);
            inside.relief_permille = narrow(ratio);
            inside.relief_days = time == no_passage ? 30 : whole_days(time);
        }
    }
}

/// Whoever was taken over with a place that its lord gave up remembers him for some years.
std::int32_t still_hold_to(const TickContext& tick, PlaceId place, PolityId court) {
    const World& world = tick.world;
    const Day since = world.places.holder_since[place];
    const bool was_given_up = since.exists() &&
                              world.places.holder_how[place] == ControlHow::treaty &&
                              world.place_books.reader[World::former_book_of(place)] == court;
    if (!was_given_up) {
        return 0;
    }
    const std::int32_t days = tick.setting.laws.siege.former_days;
    const std::int32_t left = days - (tick.first_day.number - since.number);
    return std::clamp(left * 1000 / days, 0, 1000);
}

/// How far a court's cause is lost: 0 up to the share of its rightful places that the law names in
/// other hands, 1,000 with all of them.
std::int32_t lost_cause(const TickContext& tick, PolityId court) {
    const auto owners = tick.world.places.owner.values();
    const auto holders = tick.world.places.holder.values();
    std::int32_t rightful = 0;
    std::int32_t lost = 0;
    for (std::size_t i = 0; i < owners.size(); ++i) {
        const bool is_rightful = owners[i] == court;
        rightful += is_rightful ? 1 : 0;
        lost += is_rightful && holders[i] != court ? 1 : 0;
    }
    const std::int32_t from = tick.setting.laws.siege.lost_permille;
    const std::int32_t share = rightful > 0 ? lost * 1000 / rightful : 0;
    return std::max(share - from, 0) * 1000 / (1000 - from);
}

}  // namespace

Besieged besieged_of(const TickContext& tick, PlaceId place, const Host& inside_host,
                     const Host& outside_host) {
    const World& world = tick.world;
    const PlaceColumns& places = world.places;
    const PlaceDefinition& definition = tick.setting.map.places[place.index];
    const PolityId holder = places.holder[place];
    Besieged inside;
    inside.garrison = places.garrison[place] + inside_host.men;
    inside.townspeople = townspeople(places.urban[place], tick.setting.laws.muster).value;
    inside.grain_shi = Amount(places.stores[place].value);
    inside.walls_class = walls_of_place(definition);
    inside.works_permille = places.works[place].value;
    inside.techniques = techniques_of(tick, holder).siege_defence;
    inside.days_hungry = places.hungry_days[place];
    inside.defeat_permille =
        std::max(world.polities.defeat[holder].value, lost_cause(tick, holder));
    inside.former_permille = still_hold_to(tick, place, outside_host.polity);
    if (inside_host.chief.exists()) {
        inside.command = skill_of(tick, inside_host.chief, &PersonDefinition::siege);
        inside.morale_permille = world.armies.morale[inside_host.chief].value;
        const PersonId commander = world.armies.commander[inside_host.chief];
        if (commander.exists()) {
            inside.loyalty_permille = world.people.loyalty[commander].value;
        }
    }
    add_hope(tick, place, outside_host, inside);
    inside.can_ransom = world.polities.capital[holder] == place;
    return inside;
}

Besieger besieger_of(const TickContext& tick, PlaceId place, const Host& host, bool is_bad_season) {
    const World& world = tick.world;
    const ArmyColumns& armies = world.armies;
    Besieger outside;
    outside.men = host.men;
    for (const ArmyId army : host.armies) {
        outside.train_class = std::max(outside.train_class, armies.siege_train[army]);
    }
    outside.techniques = techniques_of(tick, host.polity).siege_attack;
    outside.command = skill_of(tick, host.chief, &PersonDefinition::siege);
    outside.supply_permille = 1000 - armies.hunger[host.chief].value;
    // What a court has set its heart on is not given up for a bad week.
    constexpr std::int32_t set_on = 700;
    if (world.polities.aim[host.polity] == world.places.holder[place]) {
        outside.resolve_permille = set_on;
    }
    const SiegeLaws& laws = tick.setting.laws.siege;
    outside.disease_permille = std::min(laws.sickness + (is_bad_season ? laws.heat_sickness : 0) +
                                            armies.hunger[host.chief].value / 2,
                                        1000);
    outside.dread_permille = world.polities.dread[host.polity].value;
    outside.clemency_permille = world.polities.clemency[host.polity].value;
    outside.would_take_ransom = true;
    return outside;
}

}  // namespace sim
