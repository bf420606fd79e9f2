#include "simulation/map/graph.hpp"

#include <algorithm>

#include "simulation/foundation/check.hpp"

namespace sim {

Graph::Graph(const Map& map) : first_edge_(map.places.size() + 1, 0) {
    for (const RouteDefinition& route : map.routes) {
        CHECK(route.from.index < map.places.size() && route.to.index < map.places.size(),
              "a route ends outside the map");
        CHECK(route.from != route.to, "a route ends where it begins");
        ++first_edge_[route.from.index + 1];
        ++first_edge_[route.to.index + 1];
    }
    for (std::size_t place = 0; place < map.places.size(); ++place) {
        first_edge_[place + 1] += first_edge_[place];
    }
    edges_.resize(map.routes.size() * 2);
    std::vector<std::uint32_t> next_free(first_edge_.begin(), first_edge_.end() - 1);
    for (std::size_t i = 0; i < map.routes.size(); ++i) {
        const RouteDefinition& route = map.routes[i];
        edges_[next_free[route.from.index]++] = {route.to, RouteId(i)};
        edges_[next_free[route.to.index]++] = {route.from, RouteId(i)};
    }
    for (std::size_t place = 0; place < map.places.size(); ++place) {
        const std::span own = std::span(edges_).subspan(
            first_edge_[place], first_edge_[place + 1] - first_edge_[place]);
        // (place reached, route): keys are unique, since no route ends twice at one place.
        std::sort(own.begin(), own.end());
    }
}

}  // namespace sim
