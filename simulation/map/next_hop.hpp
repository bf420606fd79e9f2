// Next hop: "I am here and want to go there: where first, and how long?", answered at once.
// A table works for one kind of journey (route times and weights) and one traveller's closed
// places. It keeps a copy of them and forgets its answers only when something has changed. Answers
// toward a destination are searched for when first asked for, then kept. A table is a cache beside
// the world: it is not state, and can change no outcome.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "simulation/foundation/digest.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/map/graph.hpp"
#include "simulation/map/shortest_path.hpp"

namespace sim {

class NextHopTable {
  public:
    /// `graph` must outlive the table.
    explicit NextHopTable(const Graph& graph);

    /// Makes the table answer for these terms; the spans are copied. True if they differ from the
    /// former ones, so that all former answers were forgotten.
    bool refresh(const PathTerms& terms);

    /// The first step from `from` toward `to`; both ids none if there is no way, or none needed.
    /// Following the steps gives the path of find_path with ClosedEnd::allowed.
    [[nodiscard]] GraphEdge next_step(PlaceId from, PlaceId to);
    /// Time of the whole way; no_passage if there is none.
    [[nodiscard]] Millidays time(PlaceId from, PlaceId to);

    /// Searches for every destination that has not been asked for yet.
    void fill();

    /// Digest of the terms; two tables over one graph with one key give the same answers.
    [[nodiscard]] Digest key() const { return key_; }
    /// Destinations searched for over the life of the table: what it has cost.
    [[nodiscard]] std::uint64_t searches() const { return searches_; }

  private:
    [[nodiscard]] std::size_t cell(PlaceId from, PlaceId to);
    void fill_row(PlaceId to);

    const Graph* graph_;
    std::vector<Millidays> route_times_;
    std::vector<Millidays> route_weights_;
    std::vector<std::uint8_t> closed_;
    Digest key_;
    bool has_terms_ = false;
    PathTree tree_;
    std::vector<std::uint8_t> row_known_;  ///< By destination.
    std::vector<GraphEdge> steps_;         ///< By destination, then by start.
    std::vector<Millidays> times_;
    std::uint64_t searches_ = 0;
};

/// A few tables for travellers who differ by season, kind or friends. The one least lately used
/// makes room. Borrowed tables stay valid until the next call of table_for.
class NextHopCache {
  public:
    /// Room for `tables_max` tables, 1 or more; a table of 330 places takes about 1.3 MB.
    NextHopCache(const Graph& graph, std::size_t tables_max);

    /// The table that answers for these terms.
    [[nodiscard]] NextHopTable& table_for(const PathTerms& terms);

    /// How many times a table had to be made or made over.
    [[nodiscard]] std::uint64_t misses() const { return misses_; }

  private:
    struct Entry {
        NextHopTable table;
        std::uint64_t last_used;
    };

    const Graph* graph_;
    std::size_t tables_max_;
    std::vector<Entry> entries_;
    std::uint64_t uses_ = 0;
    std::uint64_t misses_ = 0;
};

/// Digest of search terms.
[[nodiscard]] Digest digest_terms(const PathTerms& terms);

}  // namespace sim
