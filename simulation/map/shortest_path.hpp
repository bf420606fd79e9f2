// Shortest path: Dijkstra over the routes, with every tie decided. Of two ways the better is
//  1. the lighter by the weights of the search, 2. the quicker, 3. the one of fewer routes, 4. the
//  one whose places, read from its start, come first by id, then whose routes do.
// A closed place may be where a journey starts or ends, never what it passes through.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "simulation/foundation/ids.hpp"
#include "simulation/map/graph.hpp"
#include "simulation/map/travel.hpp"

namespace sim {

/// What a search is about, but its ends.
struct PathTerms {
    std::span<const Millidays> route_times;    ///< By route, above zero; see fill_route_times.
    std::span<const Millidays> route_weights;  ///< By route, above zero, no_passage where the time
                                               ///< is; empty: the times. See fill_route_weights.
    std::span<const std::uint8_t> closed;      ///< By place, 1 = closed; empty: all open.
};

/// The best way from every place to one. Its memory is used again by the next search.
class PathTree {
  public:
    /// Searches from `destination` outward. Stops early once the way from `until` is known, if
    /// that is given; other places may then be unanswered, and read as unreachable.
    void search(const Graph& graph, const PathTerms& terms, PlaceId destination,
                PlaceId until = PlaceId::none());

    /// The end of all ways; none before the first search.
    [[nodiscard]] PlaceId destination() const { return destination_; }
    /// Time from `place` to the destination; no_passage if there is no way.
    [[nodiscard]] Millidays time_from(PlaceId place) const;
    /// Routes on the way from `place`; 0 if there is no way.
    [[nodiscard]] std::uint32_t route_count_from(PlaceId place) const;
    /// The first step from `place`; both ids none at the destination and without a way.
    [[nodiscard]] GraphEdge first_step_from(PlaceId place) const;

  private:
    /// A way found so far: what is compared, in that order, before the ids of its places.
    struct Label {
        Millidays weight = no_passage;
        Millidays time = no_passage;
        std::uint32_t routes = 0;
        GraphEdge step;        ///< Toward the destination.
        bool settled = false;  ///< The label is final.
    };

    struct QueueEntry {
        std::uint64_t cost;       ///< Weight, then time.
        std::uint32_t tie_break;  ///< Number of routes, then place: no two entries are equal.
        friend constexpr auto operator<=>(const QueueEntry&, const QueueEntry&) = default;
    };

    void enqueue(PlaceId place);
    void relax_edges(const Graph& graph, const PathTerms& terms, PlaceId place);
    [[nodiscard]] const Label& label_of(PlaceId place) const;

    PlaceId destination_;
    std::vector<Label> labels_;
    std::vector<QueueEntry> queue_;  ///< A heap, least first.
};

/// One route of a path, in the direction of travel.
struct Leg {
    PlaceId from;
    PlaceId to;
    RouteId route;
    Millidays time;
    friend constexpr auto operator<=>(const Leg&, const Leg&) = default;
};

struct Path {
    Millidays time;         ///< Sum of the legs. 0 where start and end are one.
    std::vector<Leg> legs;  ///< From start to end.
};

/// May a journey end in a closed place, as a march against a hostile city does?
enum class ClosedEnd : std::uint32_t { refused, allowed };

/// The best way from `start` to `end`, or nothing if there is none. `workspace` is overwritten.
[[nodiscard]] std::optional<Path> find_path(const Graph& graph, const PathTerms& terms,
                                            PlaceId start, PlaceId end, ClosedEnd closed_end,
                                            PathTree& workspace);

/// Reads the way from `start` out of a search to its destination; nothing if there is none.
[[nodiscard]] std::optional<Path> read_path(const PathTree& tree, const PathTerms& terms,
                                            PlaceId start);

}  // namespace sim
