#include "simulation/turn/land.hpp"

#include <algorithm>

#include "simulation/rules/population.hpp"
#include "simulation/turn/people_phase.hpp"

namespace sim {

namespace {

constexpr std::uint32_t ticks_in_a_year = 36;
constexpr std::int32_t days_in_a_year = 365;

/// Whether a court is of another people than that, or the puppet of one that is.
bool is_alien(const TickContext& tick, PolityId court, Culture people) {
    const PolityDefinition& definition = tick.setting.polities[court.index];
    const PolityId overlord = tick.world.polities.overlord[court];
    const bool is_puppet = definition.kind == PolityKind::puppet && overlord.exists();
    return (is_puppet ? tick.setting.polities[overlord.index] : definition).culture != people;
}

/// Of the border itself: what the most frightening of the places next door adds, that the holder
/// had on the first day and has lost.
Permille fear_at_border(const TickContext& tick, PlaceId place) {
    const PlaceColumns& places = tick.world.places;
    const PolityId holder = places.holder[place];
    const Culture people = largest_people(tick.world, place);
    Permille fear;
    for (const GraphEdge& edge : tick.run.ways->graph().edges_of(place)) {
        const PolityId other = places.holder[edge.to];
        const bool is_lost = tick.setting.place_starts[edge.to.index].holder == holder;
        if (other == holder || !is_lost || !is_alien(tick, other, people)) {
            continue;
        }
        const Day since = std::max(places.holder_since[edge.to], places.holder_since[place]);
        const std::int32_t years =
            since.exists() ? (tick.last_day.number - since.number) / days_in_a_year : -1;
        fear = std::max(fear, border_fear(years, tick.setting.laws.people));
    }
    return fear;
}

/// What of the fear of the places next door, under the same holder, comes over the roads: a river
/// keeps it off.
Permille carried_to(const TickContext& tick, PlaceId place, const std::vector<Permille>& fear) {
    const PlaceColumns& places = tick.world.places;
    std::int32_t most = 0;
    for (const GraphEdge& edge : tick.run.ways->graph().edges_of(place)) {
        const bool is_over_water = tick.setting.map.routes[edge.route.index].crosses.exists();
        if (places.holder[edge.to] == places.holder[place] && !is_over_water) {
            most = std::max(most, fear[edge.to.index].value);
        }
    }
    return Permille(most * tick.setting.laws.people.fear_carry_permille / 1000);
}

}  // namespace

Land::Land(const TickContext& tick) {
    const PeopleLaws& laws = tick.setting.laws.people;
    const std::size_t count = tick.world.places.holder.size();
    std::vector<Permille> border(count);
    for (std::size_t i = 0; i < count; ++i) {
        border[i] = fear_at_border(tick, PlaceId(i));
    }
    // It is felt two places inland: Huainan is as wide.
    std::vector<Permille> fear = border;
    for (int step = 0; step < 2; ++step) {
        const std::vector<Permille> before = fear;
        for (std::size_t i = 0; i < count; ++i) {
            fear[i] = std::max(border[i], carried_to(tick, PlaceId(i), before));
        }
    }
    capacity_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const PlaceDefinition& definition = tick.setting.map.places[i];
        const Permille felt = carried_fear(fear[i], definition.terrain, laws);
        capacity_[i] = sim::capacity({definition.latitude_millidegrees, definition.terrain,
                                      tick.setting.place_starts[i].households,
                                      static_cast<std::int32_t>(tick.tick / ticks_in_a_year), felt},
                                     laws);
    }
}

}  // namespace sim
