#include "simulation/turn/ways.hpp"

#include <utility>

#include "simulation/foundation/check.hpp"
#include "simulation/turn/haul_search.hpp"

namespace sim {

namespace {

constexpr std::size_t most_near_places = 24;

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

Ways::Ways(const Setting& setting) : setting_(&setting), graph_(setting.map) {
    next_to_.resize(graph_.place_count());
    for (std::size_t i = 0; i < next_to_.size(); ++i) {
        for (const GraphEdge& edge : graph_.edges_of(PlaceId(i))) {
            next_to_[i].push_back(edge.to);
        }
    }
}

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

const Carriage& Ways::carriage(Season season) {
    return known_carriage(season).carriage;
}

std::span<const NearPlace> Ways::near(Season season, PlaceId from) {
    KnownCarriage& known = known_carriage(season);
    known.near.resize(graph_.place_count());
    std::vector<NearPlace>& near = known.near[from.index];
    if (near.empty()) {
        const OpenGround anywhere;
        HaulTerms terms;
        terms.most_time = Millidays(setting_->laws.people.flight_days * 1000);
        HaulSearch search(graph_);
        search.begin(from, known.carriage, anywhere, terms);
        Haul way;
        while (near.size() < most_near_places && search.next(way)) {
            near.push_back({way.place, way.time});
        }
    }
    return near;
}

Ways::KnownCarriage& Ways::known_carriage(Season season) {
    const std::size_t position =
        static_cast<std::size_t>(season.month - 1) * 3 + static_cast<std::uint32_t>(season.winter);
    KnownCarriage*& found = carriage_by_season_[position];
    if (found != nullptr) {
        return *found;
    }
    const Map& map = setting_->map;
    Carriage made;
    for (std::size_t i = 0; i < map.routes.size(); ++i) {
        const RouteDefinition& way = map.routes[i];
        const bool by_boat = is_water(way.mode) && !is_frozen(way, setting_->laws.march, season);
        const Millidays time = route_time(by_boat ? Going::ship : Going::foot, season, RouteId(i));
        const std::int64_t a_day = by_boat ? setting_->laws.supply.water_carriage_permille_per_day
                                           : setting_->laws.supply.carriage_permille_per_day;
        made.times.push_back(time);
        made.eaten_permille.push_back(
            time == no_passage ? 1000 : static_cast<std::int32_t>(a_day * time.value / 1000));
    }
    for (const auto& table : carriages_) {
        if (table->carriage.times == made.times &&
            table->carriage.eaten_permille == made.eaten_permille) {
            found = table.get();
            return *found;
        }
    }
    carriages_.push_back(std::make_unique<KnownCarriage>());
    carriages_.back()->carriage = std::move(made);
    found = carriages_.back().get();
    return *found;
}

}  // namespace sim
