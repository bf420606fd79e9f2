#include "simulation/turn/haul_search.hpp"

#include <algorithm>
#include <tuple>

namespace sim {

HaulSearch::HaulSearch(const Graph& graph) : graph_(&graph), is_settled_(graph.place_count(), 0) {}

bool HaulSearch::is_worse(const Reached& a, const Reached& b) {
    return std::tie(a.cost, a.haul.place, a.haul.eaten_permille, a.haul.time) >
           std::tie(b.cost, b.haul.place, b.haul.eaten_permille, b.haul.time);
}

/// Tries every route out of a place whose best way is known.
void HaulSearch::leave(const Haul& from) {
    for (const GraphEdge& edge : graph_->edges_of(from.place)) {
        const Millidays leg = carriage_->times[edge.route.index];
        if (is_settled_[edge.to.index] != 0 || is_open_[edge.to.index] == 0 || leg == no_passage) {
            continue;
        }
        const Haul haul{edge.to, from.time + leg,
                        from.eaten_permille + carriage_->eaten_permille[edge.route.index]};
        if (haul.time > terms_.most_time || haul.eaten_permille > terms_.most_eaten_permille) {
            continue;
        }
        heap_.push_back({terms_.by_time ? haul.time.value : haul.eaten_permille, haul});
        std::ranges::push_heap(heap_, is_worse);  // keys are unique, or whole entries are equal
    }
}

void HaulSearch::begin(PlaceId to, const Carriage& carriage, std::span<const std::uint8_t> is_open,
                       const HaulTerms& terms) {
    for (const PlaceId place : settled_) {
        is_settled_[place.index] = 0;
    }
    settled_.assign(1, to);
    is_settled_[to.index] = 1;
    heap_.clear();
    carriage_ = &carriage;
    is_open_ = is_open;
    terms_ = terms;
    leave({to, Millidays(0), 0});
}

bool HaulSearch::next(Haul& haul) {
    while (!heap_.empty()) {
        std::ranges::pop_heap(heap_, is_worse);  // keys are unique, or whole entries are equal
        haul = heap_.back().haul;
        heap_.pop_back();
        if (is_settled_[haul.place.index] == 0) {
            is_settled_[haul.place.index] = 1;
            settled_.push_back(haul.place);
            leave(haul);
            return true;
        }
    }
    return false;
}

}  // namespace sim
