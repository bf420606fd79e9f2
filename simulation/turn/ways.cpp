#include "simulation/turn/ways.hpp"

#include <algorithm>
#include <utility>

#include "simulation/foundation/check.hpp"

namespace sim {

namespace {

Traveller traveller_of(Going going) {
    switch (going) {
        case Going::foot:
        case Going::embarked:
            return Traveller::foot;
        case Going::horse:
            return Traveller::cavalry;
        case Going::ship:
            return Traveller::ship;
        case Going::courier:
            return Traveller::courier;
    }
    CHECK(false, "no such way of going");
}

Journey journey_of(Going going, Season season) {
    const Traveller traveller = traveller_of(going);
    const ModeSet usual = usual_modes(traveller);
    return {traveller, going == Going::embarked ? usual.with(RouteMode::sea) : usual, season};
}

}  // namespace

Ways::Ways(const Setting& setting) : setting_(&setting), graph_(setting.map) {}

NextHopTable& Ways::table(Going going, Season season) {
    const std::size_t position = (std::size_t{static_cast<std::uint32_t>(going)} * 12 +
                                  static_cast<std::size_t>(season.month - 1)) *
                                     3 +
                                 static_cast<std::uint32_t>(season.winter);
    NextHopTable*& found = by_season_[position];
    if (found != nullptr) {
        return *found;
    }
    std::vector<Millidays> times(setting_->map.routes.size());
    std::vector<Millidays> weights(times.size());
    fill_route_times(setting_->map, setting_->laws.march, journey_of(going, season), times);
    fill_route_weights(setting_->map, setting_->laws.march, traveller_of(going), times, weights);
    const PathTerms terms{times, weights, {}};
    const Digest key = digest_terms(terms);
    for (const auto& table : tables_) {
        if (table->key() == key) {
            found = table.get();
            return *found;
        }
    }
    tables_.push_back(std::make_unique<NextHopTable>(graph_));
    found = tables_.back().get();
    found->refresh(terms);
    return *found;
}

GraphEdge Ways::next_step(Going going, Season season, PlaceId from, PlaceId to) {
    return table(going, season).next_step(from, to);
}

Millidays Ways::time(Going going, Season season, PlaceId from, PlaceId to) {
    return table(going, season).time(from, to);
}

Millidays Ways::route_time(Going going, Season season, RouteId route) const {
    return sim::route_time(setting_->map, route, setting_->laws.march, journey_of(going, season));
}

Ways::HaulTable& Ways::haul_table(Season season) {
    const std::size_t position =
        static_cast<std::size_t>(season.month - 1) * 3 + static_cast<std::uint32_t>(season.winter);
    HaulTable*& found = hauls_by_season_[position];
    if (found != nullptr) {
        return *found;
    }
    const Map& map = setting_->map;
    auto made = std::make_unique<HaulTable>();
    for (std::size_t i = 0; i < map.routes.size(); ++i) {
        const RouteDefinition& way = map.routes[i];
        const bool by_boat = is_water(way.mode) && !is_frozen(way, setting_->laws.march, season);
        const Millidays time = route_time(by_boat ? Going::ship : Going::foot, season, RouteId(i));
        const std::int64_t a_day = by_boat ? setting_->laws.supply.water_carriage_permille_per_day
                                           : setting_->laws.supply.carriage_permille_per_day;
        made->times.push_back(time);
        made->eaten_permille.push_back(
            time == no_passage ? 1000 : static_cast<std::int32_t>(a_day * time.value / 1000));
    }
    for (const auto& table : haul_tables_) {
        if (table->times == made->times && table->eaten_permille == made->eaten_permille) {
            found = table.get();
            return *found;
        }
    }
    made->from.resize(map.places.size());
    haul_tables_.push_back(std::move(made));
    found = haul_tables_.back().get();
    return *found;
}

/// Dijkstra outward from `to`, as far as carriage reaches. Ties: the lower place first.
void Ways::fill_hauls(HaulTable& table, PlaceId to) const {
    struct Reached {
        Haul haul;
        Millidays time;
    };
    const Millidays reach(setting_->laws.supply.depot_reach_days * 1000);
    std::vector<Reached> reached{{{to, 0, 0}, Millidays(0)}};
    for (std::size_t settled = 0; settled < reached.size(); ++settled) {
        const auto nearest = std::min_element(
            reached.begin() + static_cast<std::ptrdiff_t>(settled), reached.end(),
            [](const Reached& a, const Reached& b) {
                return std::pair(a.time, a.haul.place) < std::pair(b.time, b.haul.place);
            });
        std::swap(reached[settled], *nearest);
        const Reached here = reached[settled];
        for (const GraphEdge& edge : graph_.edges_of(here.haul.place)) {
            const Millidays leg = table.times[edge.route.index];
            if (leg == no_passage || here.time + leg > reach) {
                continue;
            }
            const Reached there{{edge.to, static_cast<std::uint32_t>(settled),
                                 here.haul.eaten_permille + table.eaten_permille[edge.route.index]},
                                here.time + leg};
            const auto known = std::ranges::find_if(
                reached, [&](const Reached& other) { return other.haul.place == edge.to; });
            if (known == reached.end()) {
                reached.push_back(there);
            } else if (there.time < known->time) {
                *known = there;
            }
        }
    }
    std::vector<Haul>& hauls = table.from[to.index];
    hauls.reserve(reached.size());
    for (const Reached& place : reached) {
        hauls.push_back(place.haul);
    }
}

std::span<const Haul> Ways::hauls(Season season, PlaceId to) {
    HaulTable& table = haul_table(season);
    if (table.from[to.index].empty()) {
        fill_hauls(table, to);
    }
    return table.from[to.index];
}

}  // namespace sim
