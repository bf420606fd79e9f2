#include "simulation/map/travel.hpp"

#include <algorithm>

#include "simulation/foundation/arithmetic.hpp"
#include "simulation/foundation/check.hpp"

namespace sim {

namespace {

constexpr std::int64_t level_permille = 1000;

/// How one kind of traveller goes by land.
struct Gait {
    std::int32_t km_per_day;
    std::int32_t rough_permille;
    std::int32_t ferry_millidays;
};

Gait gait_of(Traveller traveller, const MarchLaws& laws) {
    switch (traveller) {
        case Traveller::foot:
            return {laws.foot_km_per_day, laws.foot_rough_permille, laws.foot_ferry_millidays};
        case Traveller::cavalry:
            return {laws.cavalry_km_per_day, laws.cavalry_rough_permille,
                    laws.cavalry_ferry_millidays};
        case Traveller::baggage:
            return {laws.baggage_km_per_day, laws.baggage_rough_permille,
                    laws.baggage_ferry_millidays};
        case Traveller::envoy:
            return {laws.envoy_km_per_day, laws.envoy_rough_permille, laws.envoy_ferry_millidays};
        case Traveller::courier:
            return {laws.courier_km_per_day, laws.courier_rough_permille,
                    laws.courier_ferry_millidays};
        case Traveller::ship:
            break;
    }
    CHECK(false, "ships do not go by land");
}

/// Whether `month` lies in first..last, which may run over the new year.
bool in_months(std::int32_t month, std::int32_t first, std::int32_t last) {
    return first <= last ? first <= month && month <= last : month >= first || month <= last;
}

std::int32_t month_before(std::int32_t month) {
    return month == 1 ? 12 : month - 1;
}

std::int32_t month_after(std::int32_t month) {
    return month == 12 ? 1 : month + 1;
}

bool in_ice(const MarchLaws& laws, Season season) {
    switch (season.winter) {
        case Winter::mild:
            return false;
        case Winter::usual:
            return in_months(season.month, laws.ice_first_month, laws.ice_last_month);
        case Winter::hard:
            return in_months(season.month, month_before(laws.ice_first_month),
                             month_after(laws.ice_last_month));
    }
    CHECK(false, "no such winter");
}

bool is_inland_water(RouteMode mode) {
    return mode == RouteMode::river || mode == RouteMode::canal;
}

/// Time over `length_km` at `km_per_day` when level ground costs 1,000.
std::int64_t time_over(Kilometres length_km, std::int64_t effort_permille,
                       std::int32_t km_per_day) {
    return div_ceil(length_km.value * effort_permille, km_per_day);
}

/// What weather and water add to the effort of going by land.
std::int64_t land_effort_permille(const RouteDefinition& route, const MarchLaws& laws,
                                  Season season) {
    std::int64_t effort = route.cost_permille;
    if (is_inland_water(route.mode)) {
        // The cost of such a route is that of boats; a bank is never easier than a level road.
        effort = std::max(effort, level_permille) + laws.bank_extra_permille;
    }
    if (is_frozen(route, laws, season) &&
        (is_inland_water(route.mode) || !route.crosses.exists())) {
        // The river itself, or pond and marsh along a road, has become a floor.
        effort = std::min(effort, level_permille);
    }
    if (in_months(season.month, laws.rain_first_month, laws.rain_last_month)) {
        effort += laws.rain_extra_permille;
    }
    if (route.mode == RouteMode::pass && in_ice(laws, season)) {
        effort += laws.snow_extra_permille;
    }
    if (route.mode == RouteMode::steppe &&
        in_months(season.month, laws.bare_steppe_first_month, laws.bare_steppe_last_month)) {
        effort += laws.bare_steppe_extra_permille;
    }
    return effort;
}

std::int64_t crossing_millidays(Crossing crossing, std::int64_t ferry_millidays,
                                const MarchLaws& laws) {
    switch (crossing) {
        case Crossing::none:
        case Crossing::gate:
        case Crossing::ice:
            return 0;
        case Crossing::ferry:
            return ferry_millidays;
        case Crossing::high_water:
            return div_ceil(ferry_millidays * laws.high_water_permille, 1000);
    }
    CHECK(false, "no such crossing");
}

std::int64_t land_time(const Map& map, RouteId route, const MarchLaws& laws,
                       const Journey& journey) {
    const RouteDefinition& way = map.routes[route.index];
    const Gait gait = gait_of(journey.traveller, laws);
    const std::int64_t beyond_level =
        land_effort_permille(way, laws, journey.season) - level_permille;
    const std::int64_t felt =
        beyond_level > 0 ? div_ceil(beyond_level * gait.rough_permille, 1000) : beyond_level;
    const Crossing crossing = crossing_of(map, route, laws, journey.season);
    return time_over(way.length_km, level_permille + felt, gait.km_per_day) +
           crossing_millidays(crossing, gait.ferry_millidays, laws);
}

/// By boat on river or canal, without loading.
std::int64_t boat_time(const RouteDefinition& route, const MarchLaws& laws) {
    const std::int32_t km_per_day =
        route.mode == RouteMode::river ? laws.river_km_per_day : laws.canal_km_per_day;
    return time_over(route.length_km, route.cost_permille, km_per_day);
}

std::int64_t sea_time(const RouteDefinition& route, const MarchLaws& laws, const Journey& journey) {
    const bool gales = in_months(journey.season.month, laws.gale_first_month, laws.gale_last_month);
    const std::int64_t effort =
        std::int64_t{route.cost_permille} + (gales ? laws.gale_extra_permille : 0);
    const std::int64_t loading =
        journey.traveller == Traveller::ship ? 0 : gait_of(journey.traveller, laws).ferry_millidays;
    return time_over(route.length_km, effort, laws.sea_km_per_day) + laws.sea_wait_millidays +
           loading;
}

bool may_take_ship(Traveller traveller) {
    return traveller == Traveller::envoy || traveller == Traveller::courier;
}

std::int64_t any_time(const Map& map, RouteId route, const MarchLaws& laws,
                      const Journey& journey) {
    const RouteDefinition& way = map.routes[route.index];
    const bool open_water = !is_frozen(way, laws, journey.season);
    if (way.mode == RouteMode::sea) {
        return open_water ? sea_time(way, laws, journey) : no_passage.value;
    }
    if (journey.traveller == Traveller::ship) {
        return is_inland_water(way.mode) && open_water ? boat_time(way, laws) : no_passage.value;
    }
    const std::int64_t by_land = land_time(map, route, laws, journey);
    if (is_inland_water(way.mode) && open_water && may_take_ship(journey.traveller)) {
        return std::min(by_land, boat_time(way, laws));
    }
    return by_land;
}

}  // namespace

std::int32_t whole_days(Millidays time) {
    CHECK(time != no_passage && time.value >= 0, "only a passage takes days");
    return static_cast<std::int32_t>(div_ceil(time.value, 1000));
}

ModeSet usual_modes(Traveller traveller) {
    switch (traveller) {
        case Traveller::foot:
        case Traveller::cavalry:
        case Traveller::baggage:
            return ModeSet::all().without(RouteMode::sea);
        case Traveller::envoy:
        case Traveller::courier:
            return ModeSet::all();
        case Traveller::ship:
            return ModeSet{}.with(RouteMode::river).with(RouteMode::canal).with(RouteMode::sea);
    }
    CHECK(false, "no such traveller");
}

bool is_frozen(const RouteDefinition& route, const MarchLaws& laws, Season season) {
    return route.winter_freezes && in_ice(laws, season);
}

Crossing crossing_of(const Map& map, RouteId route, const MarchLaws& laws, Season season) {
    CHECK(route.index < map.routes.size(), "no such route");
    const RouteDefinition& way = map.routes[route.index];
    if (!way.crosses.exists()) {
        return Crossing::none;
    }
    CHECK(way.crosses.index < map.barriers.size(), "no such barrier");
    if (map.barriers[way.crosses.index].kind != BarrierKind::river) {
        return Crossing::gate;
    }
    if (is_frozen(way, laws, season)) {
        return Crossing::ice;
    }
    return in_months(season.month, laws.high_water_first_month, laws.high_water_last_month)
               ? Crossing::high_water
               : Crossing::ferry;
}

std::int32_t open_water_m(const Map& map, RouteId route, const MarchLaws& laws, Season season) {
    const Crossing crossing = crossing_of(map, route, laws, season);
    const bool is_open = crossing == Crossing::ferry || crossing == Crossing::high_water;
    return is_open ? map.barriers[map.routes[route.index].crosses.index].width_m : 0;
}

Millidays route_time(const Map& map, RouteId route, const MarchLaws& laws, const Journey& journey) {
    CHECK(route.index < map.routes.size(), "no such route");
    CHECK(journey.season.month >= 1 && journey.season.month <= 12, "months are 1..12");
    const RouteDefinition& way = map.routes[route.index];
    if (!journey.modes.holds(way.mode)) {
        return no_passage;
    }
    const std::int64_t time = any_time(map, route, laws, journey);
    // A route of no length still takes a moment: searches rely on times above zero.
    return Millidays(static_cast<std::int32_t>(std::max<std::int64_t>(time, 1)));
}

Millidays route_weight(const RouteDefinition& route, const MarchLaws& laws, Traveller traveller,
                       Millidays time) {
    if (time == no_passage || route.mode != RouteMode::sea || traveller == Traveller::ship) {
        return time;
    }
    return Millidays(static_cast<std::int32_t>(
        div_ceil(std::int64_t{time.value} * laws.sea_dread_permille, 1000)));
}

void fill_route_times(const Map& map, const MarchLaws& laws, const Journey& journey,
                      std::span<Millidays> times) {
    CHECK(times.size() == map.routes.size(), "one time a route");
    CHECK(are_lawful(laws), "a law of travel is out of its range");
    for (std::size_t i = 0; i < times.size(); ++i) {
        times[i] = route_time(map, RouteId(i), laws, journey);
    }
}

void fill_route_weights(const Map& map, const MarchLaws& laws, Traveller traveller,
                        std::span<const Millidays> times, std::span<Millidays> weights) {
    CHECK(times.size() == map.routes.size() && weights.size() == times.size(),
          "one time and one weight a route");
    for (std::size_t i = 0; i < times.size(); ++i) {
        weights[i] = route_weight(map.routes[i], laws, traveller, times[i]);
    }
}

}  // namespace sim
