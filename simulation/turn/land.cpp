#include "simulation/turn/land.hpp"

#include <algorithm>

#include "simulation/rules/population.hpp"
#include "simulation/turn/people_phase.hpp"
#include "simulation/turn/treasury_books.hpp"

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
    Permille fear;
    const auto holders = places.holder.values();
    for (const GraphEdge& edge : tick.run.ways->graph().edges_of(place)) {
        const PolityId other = holders[edge.to.index];
        if (other == holder || tick.setting.place_starts[edge.to.index].holder != holder ||
            !is_alien(tick, other, largest_people(tick.world, place))) {
            continue;
        }
        const Day since = std::max(places.holder_since[edge.to], places.holder_since[place]);
        const std::int32_t years =
            since.exists() ? (tick.last_day.number - since.number) / days_in_a_year : -1;
        fear = std::max(fear, border_fear(years, tick.setting.laws.people));
    }
    return fear;
}

/// Carries fear on to the places next door, under the same holder: a river keeps it off.
void carry_on(const TickContext& tick, std::vector<Permille>& fear) {
    const auto holders = tick.world.places.holder.values();
    const std::vector<Permille> before = fear;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const Permille carried(before[i].value * tick.setting.laws.people.fear_carry_permille /
                               1000);
        if (carried == Permille(0)) {
            continue;
        }
        for (const GraphEdge& edge : tick.run.ways->graph().edges_of(PlaceId(i))) {
            if (holders[edge.to.index] == holders[i] &&
                !tick.setting.map.routes[edge.route.index].crosses.exists()) {
                fear[edge.to.index] = std::max(fear[edge.to.index], carried);
            }
        }
    }
}

/// Of the households of the first day, by place, those that lived off the court that sat there: of
/// a capital's people within the walls all but a usual town.
std::vector<Households> fed_at_start(const TickContext& tick) {
    std::vector<Households> fed(tick.setting.place_starts.size());
    if (!tick.is_on(RuleSwitch::economy)) {
        return fed;  // No court has an income: seats stay as they were.
    }
    const MusterLaws& laws = tick.setting.laws.muster;
    const std::int64_t share = std::max(laws.capital_urban_permille - laws.urban_permille, 0);
    for (std::size_t i = 0; i < tick.setting.polities.size(); ++i) {
        const PolityDefinition& court = tick.setting.polities[i];
        const PlaceId seat = court.first_capital;
        if (court.begins_active && seat.exists() && has_offices(tick.setting, PolityId(i))) {
            const std::int64_t people = tick.setting.place_starts[seat.index].households.value;
            fed[seat.index] = Households(static_cast<std::int32_t>(people * share / 1000));
        }
    }
    return fed;
}

/// Those who live off the courts that sit in their own land now, by place.
std::vector<Households> fed_now(const TickContext& tick) {
    const World& world = tick.world;
    std::vector<Households> fed(world.places.holder.size());
    for (std::size_t i = 0; i < world.polities.phase.size(); ++i) {
        const PolityId court(i);
        const PlaceId seat = world.polities.capital[court];
        if (seat.exists() && world.polities.phase[court] == Phase::present &&
            world.places.holder[seat] == court && has_offices(tick.setting, court)) {
            fed[seat.index] += Households(static_cast<std::int32_t>(
                income_of_last_year(world, court) / tick.setting.laws.trade.court_strings));
        }
    }
    return fed;
}

}  // namespace

Land::Land(const TickContext& tick)
    : tick_(tick),
      fear_(tick.world.places.holder.size()),
      court_then_(fed_at_start(tick)),
      court_now_(fed_now(tick)),
      capacity_(fear_.size()) {
    for (std::size_t i = 0; i < fear_.size(); ++i) {
        fear_[i] = fear_at_border(tick, PlaceId(i));
    }
    // It is felt two places inland: Huainan is as wide.
    carry_on(tick, fear_);
    carry_on(tick, fear_);
}

Households Land::reckon(PlaceId place) const {
    const PeopleLaws& laws = tick_.setting.laws.people;
    const PlaceDefinition& definition = tick_.setting.map.places[place.index];
    const Permille felt = carried_fear(fear_[place.index], definition.terrain, laws);
    return sim::capacity({definition.latitude_millidegrees, definition.terrain,
                          tick_.setting.place_starts[place.index].households,
                          static_cast<std::int32_t>(tick_.tick / ticks_in_a_year), felt,
                          court_then_[place.index], court_now_[place.index]},
                         laws);
}

}  // namespace sim
