// Graph: the routes of a map as seen from each place. Built once after loading and never changed;
// what a season or an enemy closes is said beside it (travel.hpp, passage.hpp).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "simulation/foundation/check.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/map/map.hpp"

namespace sim {

/// One way to leave a place.
struct GraphEdge {
    PlaceId to;
    RouteId route;
    friend constexpr auto operator<=>(const GraphEdge&, const GraphEdge&) = default;
};

class Graph {
  public:
    /// Every route gives an edge at both its ends. CHECKs what the loader has already told its
    /// user: the ends of a route are places of the map, and two.
    explicit Graph(const Map& map);

    /// The ways out of a place, in order of (place reached, route).
    [[nodiscard]] std::span<const GraphEdge> edges_of(PlaceId place) const {
        const std::uint32_t first = first_edge_of(place);
        return std::span(edges_).subspan(first, first_edge_[place.index + 1] - first);
    }

    /// All edges, those of place 0 first; the edges of `place` begin at first_edge_of(place).
    [[nodiscard]] std::span<const GraphEdge> edges() const { return edges_; }
    [[nodiscard]] std::uint32_t first_edge_of(PlaceId place) const {
        CHECK(place.index < place_count(), "no such place in the graph");
        return first_edge_[place.index];
    }

    [[nodiscard]] std::size_t place_count() const { return first_edge_.size() - 1; }
    [[nodiscard]] std::size_t route_count() const { return edges_.size() / 2; }

  private:
    std::vector<std::uint32_t> first_edge_;  ///< place_count + 1 entries.
    std::vector<GraphEdge> edges_;
};

}  // namespace sim
