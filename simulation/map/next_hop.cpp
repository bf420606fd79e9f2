#include "simulation/map/next_hop.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "simulation/foundation/check.hpp"

namespace sim {

Digest digest_terms(const PathTerms& terms) {
    return chain(chain(digest_bytes(std::as_bytes(terms.route_times)),
                       digest_bytes(std::as_bytes(terms.route_weights))),
                 digest_bytes(std::as_bytes(terms.closed)));
}

NextHopTable::NextHopTable(const Graph& graph, const PathTerms& terms)
    : graph_(&graph),
      route_times_(terms.route_times.begin(), terms.route_times.end()),
      route_weights_(terms.route_weights.begin(), terms.route_weights.end()),
      closed_(terms.closed.begin(), terms.closed.end()),
      key_(digest_terms(terms)),
      rows_(graph.place_count()) {
    CHECK(terms.route_times.size() == graph.route_count(), "one time a route");
    CHECK(terms.route_weights.empty() || terms.route_weights.size() == graph.route_count(),
          "one weight a route");
    CHECK(terms.closed.empty() || terms.closed.size() == graph.place_count(), "one byte a place");
}

void NextHopTable::fill() const {
    for (std::size_t place = 0; place < rows_.size(); ++place) {
        if (rows_[place].get() == nullptr) {
            (void)find_row(PlaceId(place));
        }
    }
}

std::size_t NextHopTable::known() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(rows_, [](const auto& row) { return row.get() != nullptr; }));
}

const NextHopTable::Hop& NextHopTable::hop(PlaceId from, PlaceId to) const {
    CHECK(from.index < rows_.size() && to.index < rows_.size(), "no such place");
    const Hop* row = rows_[to.index].get();
    return (row != nullptr ? row : find_row(to))[from.index];
}

const NextHopTable::Hop* NextHopTable::find_row(PlaceId to) const {
    PathTree tree;
    tree.search(*graph_, {route_times_, route_weights_, closed_}, to);
    auto row = std::make_unique<Hop[]>(rows_.size());
    for (std::size_t from = 0; from < rows_.size(); ++from) {
        row[from] = {tree.first_step_from(PlaceId(from)), tree.time_from(PlaceId(from))};
    }
    return rows_[to.index].keep(std::move(row));
}

}  // namespace sim
