#include "simulation/turn/ways.hpp"

#include <memory>
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

std::size_t position_of(Season season) {
    return static_cast<std::size_t>(season.month - 1) * 3 +
           static_cast<std::uint32_t>(season.winter);
}

/// Of a chain the first that is fit; `make` makes what is put at its end where none is.
template <typename Known, typename IsFit, typename Make>
const Known& find_in_chain(const FoundOnce<Known>& first, IsFit is_fit, Make make) {
    const FoundOnce<Known>* place = &first;
    while (true) {
        const Known* known = place->get();
        if (known == nullptr) {
            known = place->keep(make());  // Or another thread's, which may be fit or not.
        }
        if (is_fit(*known)) {
            return *known;
        }
        place = &known->next;
    }
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

const NextHopTable& Ways::table(Going going, Season season) const {
    const FoundAt<NextHopTable>& found =
        by_season_[static_cast<std::size_t>(going)][position_of(season)];
    const NextHopTable* table = found.get();
    return table != nullptr ? *table : found.remember(find_table(going, season));
}

const NextHopTable& Ways::find_table(Going going, Season season) const {
    std::vector<Millidays> times(setting_->map.routes.size());
    std::vector<Millidays> weights(times.size());
    fill_route_times(setting_->map, setting_->laws.march, journey_of(going, season), times);
    fill_route_weights(setting_->map, setting_->laws.march, traveller_of(going), times, weights);
    const PathTerms terms{times, weights, {}};
    const Digest key = digest_terms(terms);
    return find_in_chain(
               tables_, [&](const KnownTable& known) { return known.table.key() == key; },
               [&] {
                   return std::unique_ptr<const KnownTable>(
                       new KnownTable{NextHopTable(graph_, terms), {}});
               })
        .table;
}

GraphEdge Ways::next_step(Going going, Season season, PlaceId from, PlaceId to) const {
    return table(going, season).next_step(from, to);
}

Millidays Ways::time(Going going, Season season, PlaceId from, PlaceId to) const {
    return table(going, season).time(from, to);
}

Millidays Ways::route_time(Going going, Season season, RouteId route) const {
    return sim::route_time(setting_->map, route, setting_->laws.march, journey_of(going, season));
}

const Carriage& Ways::carriage(Season season) const {
    return known_carriage(season).carriage;
}

std::span<const NearPlace> Ways::near(Season season, PlaceId from) const {
    const KnownCarriage& known = known_carriage(season);
    CHECK(from.index < known.near.size(), "no such place");
    const FoundOnce<std::vector<NearPlace>>& place = known.near[from.index];
    if (const std::vector<NearPlace>* near = place.get()) {
        return *near;
    }
    std::vector<NearPlace> near;
    const OpenGround anywhere;
    HaulTerms terms;
    terms.most_time = Millidays(setting_->laws.people.flight_days * 1000);
    HaulSearch search(graph_);
    search.begin(from, known.carriage, anywhere, terms);
    Haul way;
    while (near.size() < most_near_places && search.next(way)) {
        near.push_back({way.place, way.time});
    }
    return *place.keep(std::make_unique<const std::vector<NearPlace>>(std::move(near)));
}

const Ways::KnownCarriage& Ways::known_carriage(Season season) const {
    const FoundAt<KnownCarriage>& found = carriage_by_season_[position_of(season)];
    const KnownCarriage* known = found.get();
    return known != nullptr ? *known : found.remember(find_carriage(season));
}

const Ways::KnownCarriage& Ways::find_carriage(Season season) const {
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
    return find_in_chain(
        carriages_,
        [&](const KnownCarriage& known) {
            return known.carriage.times == made.times &&
                   known.carriage.eaten_permille == made.eaten_permille;
        },
        [&] {
            return std::unique_ptr<const KnownCarriage>(new KnownCarriage{
                made, std::vector<FoundOnce<std::vector<NearPlace>>>(graph_.place_count()), {}});
        });
}

}  // namespace sim
