#include "simulation/map/next_hop.hpp"

#include <algorithm>

#include "simulation/foundation/check.hpp"

namespace sim {

Digest digest_terms(const PathTerms& terms) {
    return chain(chain(digest_bytes(std::as_bytes(terms.route_times)),
                       digest_bytes(std::as_bytes(terms.route_weights))),
                 digest_bytes(std::as_bytes(terms.closed)));
}

NextHopTable::NextHopTable(const Graph& graph) : graph_(&graph) {}

bool NextHopTable::refresh(const PathTerms& terms) {
    CHECK(terms.route_times.size() == graph_->route_count(), "one time a route");
    CHECK(terms.route_weights.empty() || terms.route_weights.size() == graph_->route_count(),
          "one weight a route");
    CHECK(terms.closed.empty() || terms.closed.size() == graph_->place_count(), "one byte a place");
    if (has_terms_ && std::ranges::equal(terms.route_times, route_times_) &&
        std::ranges::equal(terms.route_weights, route_weights_) &&
        std::ranges::equal(terms.closed, closed_)) {
        return false;
    }
    route_times_.assign(terms.route_times.begin(), terms.route_times.end());
    route_weights_.assign(terms.route_weights.begin(), terms.route_weights.end());
    closed_.assign(terms.closed.begin(), terms.closed.end());
    key_ = digest_terms(terms);
    has_terms_ = true;
    const std::size_t places = graph_->place_count();
    row_known_.assign(places, 0);
    steps_.resize(places * places);
    times_.resize(places * places);
    return true;
}

GraphEdge NextHopTable::next_step(PlaceId from, PlaceId to) {
    return steps_[cell(from, to)];
}

Millidays NextHopTable::time(PlaceId from, PlaceId to) {
    return times_[cell(from, to)];
}

void NextHopTable::fill() {
    for (std::size_t place = 0; place < row_known_.size(); ++place) {
        if (row_known_[place] == 0) {
            fill_row(PlaceId(place));
        }
    }
}

std::size_t NextHopTable::cell(PlaceId from, PlaceId to) {
    CHECK(has_terms_, "a table answers after its first refresh");
    const std::size_t places = graph_->place_count();
    CHECK(from.index < places && to.index < places, "no such place");
    if (row_known_[to.index] == 0) {
        fill_row(to);
    }
    return to.index * places + from.index;
}

void NextHopTable::fill_row(PlaceId to) {
    tree_.search(*graph_, {route_times_, route_weights_, closed_}, to);
    const std::size_t places = graph_->place_count();
    for (std::size_t from = 0; from < places; ++from) {
        steps_[to.index * places + from] = tree_.first_step_from(PlaceId(from));
        times_[to.index * places + from] = tree_.time_from(PlaceId(from));
    }
    row_known_[to.index] = 1;
    ++searches_;
}

NextHopCache::NextHopCache(const Graph& graph, std::size_t tables_max)
    : graph_(&graph), tables_max_(tables_max) {
    CHECK(tables_max > 0, "a cache needs room for a table");
    entries_.reserve(tables_max);
}

NextHopTable& NextHopCache::table_for(const PathTerms& terms) {
    const Digest key = digest_terms(terms);
    ++uses_;
    auto entry = std::find_if(entries_.begin(), entries_.end(),
                              [key](const Entry& other) { return other.table.key() == key; });
    if (entry == entries_.end()) {
        if (entries_.size() < tables_max_) {
            entries_.push_back({NextHopTable(*graph_), 0});
            entry = entries_.end() - 1;
        } else {
            entry = std::min_element(
                entries_.begin(), entries_.end(),
                [](const Entry& a, const Entry& b) { return a.last_used < b.last_used; });
        }
    }
    // The exact comparison in refresh decides; the key only finds where to look.
    if (entry->table.refresh(terms)) {
        ++misses_;
    }
    entry->last_used = uses_;
    return entry->table;
}

}  // namespace sim
