// Next hop: "I am here and want to go there: where first, and how long?", answered at once.
// A table works for one kind of journey (route times and weights) and one traveller's closed
// places, of which it keeps a copy. Answers toward a destination are searched for when first asked
// for, then kept; any number of threads may ask one table. A table is a cache beside the world: it
// is not state, and can change no outcome.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "simulation/foundation/digest.hpp"
#include "simulation/foundation/found_once.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/map/graph.hpp"
#include "simulation/map/shortest_path.hpp"

namespace sim {

class NextHopTable {
  public:
    /// `graph` must outlive the table; the spans of the terms are copied.
    NextHopTable(const Graph& graph, const PathTerms& terms);

    /// The first step from `from` toward `to`; both ids none if there is no way, or none needed.
    /// Following the steps gives the path of find_path with ClosedEnd::allowed.
    [[nodiscard]] GraphEdge next_step(PlaceId from, PlaceId to) const { return hop(from, to).step; }
    /// Time of the whole way; no_passage if there is none.
    [[nodiscard]] Millidays time(PlaceId from, PlaceId to) const { return hop(from, to).time; }

    /// Searches for every destination that has not been asked for yet.
    void fill() const;

    /// Digest of the terms; two tables over one graph with one key give the same answers.
    [[nodiscard]] Digest key() const { return key_; }
    /// Destinations that have been searched for: what the table takes.
    [[nodiscard]] std::size_t known() const;

  private:
    struct Hop {
        GraphEdge step;
        Millidays time;
    };
    [[nodiscard]] const Hop& hop(PlaceId from, PlaceId to) const;
    [[nodiscard]] const Hop* find_row(PlaceId to) const;

    const Graph* graph_;
    std::vector<Millidays> route_times_;
    std::vector<Millidays> route_weights_;
    std::vector<std::uint8_t> closed_;
    Digest key_;
    std::vector<FoundOnce<Hop[]>> rows_;  ///< By destination; of each row one hop by start.
};

/// Digest of search terms.
[[nodiscard]] Digest digest_terms(const PathTerms& terms);

}  // namespace sim
