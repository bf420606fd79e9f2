// For tests of this folder only: maps of a few places, made by hand or by chance.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <vector>

#include "simulation/foundation/draw.hpp"
#include "simulation/map/map.hpp"
#include "simulation/map/travel.hpp"

namespace sim::small_map {

struct Way {
    std::size_t from;
    std::size_t to;
    std::int32_t time_millidays;
};

/// A map of `places` places whose routes are the ways, in order.
inline Map make_map(std::size_t places, const std::vector<Way>& ways) {
    Map map;
    map.places.resize(places);
    for (const Way& way : ways) {
        RouteDefinition route;
        route.from = PlaceId(way.from);
        route.to = PlaceId(way.to);
        route.length_km = Kilometres(1);
        map.routes.push_back(route);
    }
    return map;
}

inline std::vector<Millidays> times_of(const std::vector<Way>& ways) {
    std::vector<Millidays> times;
    for (const Way& way : ways) {
        times.push_back(way.time_millidays == no_passage.value ? no_passage
                                                               : Millidays(way.time_millidays));
    }
    return times;
}

/// A map by chance with terms to search it by. Times and weights are few in kind, so that ties are
/// common; there are parallel routes, places without any, shut routes and closed places.
struct RandomCase {
    Map map;
    std::vector<Millidays> times;
    std::vector<Millidays> weights;
    std::vector<std::uint8_t> closed;
};

/// Case number `number` has 2..`places_max` places; later cases tend to be larger.
inline RandomCase make_random_case(std::uint32_t number, std::uint32_t places_max) {
    const Draw draw({.seed = 12, .member = 0}, number, 0, 0);
    std::uint32_t n = 0;
    const std::uint32_t places = 2 + (number + draw.below(3, n++)) % (places_max - 1);
    const std::uint32_t routes = draw.below(places * 3 + 1, n++);
    std::vector<Way> ways;
    RandomCase made;
    for (std::uint32_t i = 0; i < routes; ++i) {
        const std::uint32_t from = draw.below(places, n++);
        const std::uint32_t to = (from + 1 + draw.below(places - 1, n++)) % places;
        const bool shut = draw.below(8, n++) == 0;
        const auto time = static_cast<std::int32_t>(1 + draw.below(3, n++));
        const auto factor = static_cast<std::int32_t>(1 + draw.below(5, n++) / 4);
        ways.push_back({from, to, shut ? no_passage.value : time});
        made.weights.push_back(shut ? no_passage : Millidays(time * factor));
    }
    made.map = make_map(places, ways);
    made.times = times_of(ways);
    for (std::uint32_t place = 0; place < places; ++place) {
        made.closed.push_back(draw.below(4, n++) == 0 ? 1 : 0);
    }
    return made;
}

}  // namespace sim::small_map
