#include "simulation/map/shortest_path.hpp"

#include <algorithm>
#include <functional>
#include <tuple>

#include "simulation/foundation/check.hpp"

namespace sim {

namespace {

constexpr std::size_t places_max = 65'535;  // The room for a place in a queue entry.

bool is_closed(const PathTerms& terms, PlaceId place) {
    return !terms.closed.empty() && terms.closed[place.index] != 0;
}

Millidays add_times(Millidays a, Millidays b) {
    const std::int64_t sum = std::int64_t{a.value} + b.value;
    CHECK(sum < no_passage.value, "a journey of more than two million days");
    return Millidays(static_cast<std::int32_t>(sum));
}

}  // namespace

void PathTree::search(const Graph& graph, const PathTerms& terms, PlaceId destination,
                      PlaceId until) {
    CHECK(graph.place_count() <= places_max, "more places than a queue entry can name");
    CHECK(destination.index < graph.place_count(), "no such place");
    CHECK(terms.route_times.size() == graph.route_count(), "one time a route");
    CHECK(terms.route_weights.empty() || terms.route_weights.size() == graph.route_count(),
          "one weight a route");
    CHECK(terms.closed.empty() || terms.closed.size() == graph.place_count(), "one byte a place");
    destination_ = destination;
    labels_.assign(graph.place_count(), Label{});
    queue_.clear();
    labels_[destination.index].weight = Millidays(0);
    labels_[destination.index].time = Millidays(0);
    enqueue(destination);
    while (!queue_.empty()) {
        // Entries of one place differ in cost or number of routes: keys are unique.
        std::pop_heap(queue_.begin(), queue_.end(), std::greater<>{});
        const PlaceId place(queue_.back().tie_break & 0xFFFF);
        queue_.pop_back();
        Label& label = labels_[place.index];
        if (label.settled) {
            continue;  // An entry from before the label became better.
        }
        label.settled = true;
        if (place == until) {
            break;
        }
        // Passing through a closed place is what is forbidden: a way may begin there.
        if (place == destination || !is_closed(terms, place)) {
            relax_edges(graph, terms, place);
        }
    }
}

void PathTree::enqueue(PlaceId place) {
    const Label& label = labels_[place.index];
    queue_.push_back({static_cast<std::uint64_t>(label.weight.value) << 32 |
                          static_cast<std::uint64_t>(label.time.value),
                      label.routes << 16 | place.index});
    // An entry is made only for a better label than before: keys are unique.
    std::push_heap(queue_.begin(), queue_.end(), std::greater<>{});
}

void PathTree::relax_edges(const Graph& graph, const PathTerms& terms, PlaceId place) {
    const std::span<const Millidays> weights =
        terms.route_weights.empty() ? terms.route_times : terms.route_weights;
    const Label& here = labels_[place.index];
    for (const GraphEdge& edge : graph.edges_of(place)) {
        const Millidays weight = weights[edge.route.index];
        Label& there = labels_[edge.to.index];
        if (weight == no_passage || there.settled) {
            continue;
        }
        const Millidays time = terms.route_times[edge.route.index];
        CHECK(weight.value > 0 && time.value > 0, "times and weights are above zero");
        const Label found = {add_times(here.weight, weight), add_times(here.time, time),
                             here.routes + 1, GraphEdge{place, edge.route}, false};
        const auto cost = [](const Label& label) {
            return std::tie(label.weight, label.time, label.routes);
        };
        if (cost(found) < cost(there)) {
            there = found;
            enqueue(edge.to);
        } else if (cost(found) == cost(there) && found.step < there.step) {
            there.step = found.step;
        }
    }
}

const PathTree::Label& PathTree::label_of(PlaceId place) const {
    CHECK(place.index < labels_.size(), "no such place in the search");
    return labels_[place.index];
}

Millidays PathTree::time_from(PlaceId place) const {
    const Label& label = label_of(place);
    return label.settled ? label.time : no_passage;
}

std::uint32_t PathTree::route_count_from(PlaceId place) const {
    const Label& label = label_of(place);
    return label.settled ? label.routes : 0;
}

GraphEdge PathTree::first_step_from(PlaceId place) const {
    const Label& label = label_of(place);
    return label.settled ? label.step : GraphEdge{};
}

std::optional<Path> read_path(const PathTree& tree, const PathTerms& terms, PlaceId start) {
    Path path;
    path.time = tree.time_from(start);
    if (path.time == no_passage) {
        return std::nullopt;
    }
    path.legs.reserve(tree.route_count_from(start));
    for (PlaceId place = start; place != tree.destination();) {
        const GraphEdge step = tree.first_step_from(place);
        path.legs.push_back({place, step.to, step.route, terms.route_times[step.route.index]});
        place = step.to;
    }
    return path;
}

std::optional<Path> find_path(const Graph& graph, const PathTerms& terms, PlaceId start,
                              PlaceId end, ClosedEnd closed_end, PathTree& workspace) {
    CHECK(start.index < graph.place_count() && end.index < graph.place_count(), "no such place");
    if (closed_end == ClosedEnd::refused && start != end && is_closed(terms, end)) {
        return std::nullopt;
    }
    workspace.search(graph, terms, end, start);
    return read_path(workspace, terms, start);
}

}  // namespace sim
