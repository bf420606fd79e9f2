#include "simulation/map/frontier.hpp"

#include <algorithm>
#include <tuple>

#include "simulation/foundation/check.hpp"

namespace sim {

namespace {

const RouteDefinition& route_of(const Map& map, const BorderRoute& border) {
    CHECK(border.route.index < map.routes.size(), "no such route");
    return map.routes[border.route.index];
}

bool stands_on(const Map& map, PlaceId place, BarrierId barrier) {
    return map.places[place.index].water == barrier;
}

}  // namespace

std::vector<BorderRoute> find_border(const Map& map, std::span<const PolityId> holders) {
    CHECK(holders.size() == map.places.size(), "one holder a place");
    std::vector<BorderRoute> border;
    for (std::size_t i = 0; i < map.routes.size(); ++i) {
        const RouteDefinition& route = map.routes[i];
        const PolityId from_holder = holders[route.from.index];
        const PolityId to_holder = holders[route.to.index];
        if (route.mode != RouteMode::sea && from_holder.exists() && to_holder.exists() &&
            from_holder != to_holder) {
            border.push_back({RouteId(i), from_holder, to_holder});
        }
    }
    return border;
}

std::vector<BorderRoute> border_between(std::span<const BorderRoute> border, PolityId a,
                                        PolityId b) {
    std::vector<BorderRoute> between;
    for (const BorderRoute& route : border) {
        if ((route.from_holder == a && route.to_holder == b) ||
            (route.from_holder == b && route.to_holder == a)) {
            between.push_back(route);
        }
    }
    return between;
}

std::vector<Neighbour> find_neighbours(std::span<const BorderRoute> border) {
    std::vector<Neighbour> rows;
    rows.reserve(border.size() * 2);
    for (const BorderRoute& route : border) {
        rows.push_back({route.from_holder, route.to_holder, 1});
        rows.push_back({route.to_holder, route.from_holder, 1});
    }
    // All fields are compared: keys are unique, or the rows are alike and their order is unseen.
    std::sort(rows.begin(), rows.end());
    std::vector<Neighbour> merged;
    for (const Neighbour& row : rows) {
        if (!merged.empty() && merged.back().polity == row.polity &&
            merged.back().neighbour == row.neighbour) {
            merged.back().routes += row.routes;
        } else {
            merged.push_back(row);
        }
    }
    return merged;
}

std::vector<BorderRoute> border_within(const Map& map, std::span<const BorderRoute> border,
                                       LongitudeRange range) {
    std::vector<BorderRoute> within;
    for (const BorderRoute& route : border) {
        const RouteDefinition& way = route_of(map, route);
        const std::int32_t middle = (map.places[way.from.index].longitude_millidegrees +
                                     map.places[way.to.index].longitude_millidegrees) /
                                    2;
        if (middle >= range.west_millidegrees && middle <= range.east_millidegrees) {
            within.push_back(route);
        }
    }
    return within;
}

std::int32_t BarrierShare::permille() const {
    CHECK(routes > 0, "a share of no border");
    return static_cast<std::int32_t>((crossing + along) * 1000 / routes);
}

std::vector<BarrierShare> barriers_followed(const Map& map, std::span<const BorderRoute> border) {
    std::vector<BarrierShare> shares;
    for (std::size_t i = 0; i < map.barriers.size(); ++i) {
        BarrierShare share;
        share.barrier = BarrierId(i);
        share.routes = static_cast<std::uint32_t>(border.size());
        for (const BorderRoute& route : border) {
            const RouteDefinition& way = route_of(map, route);
            if (way.crosses == share.barrier) {
                ++share.crossing;
            } else if (stands_on(map, way.from, share.barrier) ||
                       stands_on(map, way.to, share.barrier)) {
                ++share.along;
            }
        }
        if (share.crossing + share.along > 0) {
            shares.push_back(share);
        }
    }
    // Each row has another barrier: keys are unique.
    std::sort(shares.begin(), shares.end(), [](const BarrierShare& a, const BarrierShare& b) {
        const std::uint32_t met_a = a.crossing + a.along;
        const std::uint32_t met_b = b.crossing + b.along;
        return std::tie(met_b, b.crossing, a.barrier) < std::tie(met_a, a.crossing, b.barrier);
    });
    return shares;
}

}  // namespace sim
