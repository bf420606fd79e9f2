#include "simulation/turn/haul_search.hpp"

#include <algorithm>
#include <limits>

namespace sim {

namespace {

constexpr std::uint64_t unreached = std::numeric_limits<std::uint64_t>::max();
constexpr std::uint64_t settled = 0;

/// Two counts, neither below 0, as one number that is ordered by the first, then the second.
constexpr std::uint64_t pack(std::int32_t first, std::uint32_t second) {
    return std::uint64_t{static_cast<std::uint32_t>(first)} << 32U | second;
}

}  // namespace

HaulSearch::HaulSearch(const Graph& graph) : graph_(&graph) {}

Haul HaulSearch::haul_of(const Reached& reached) const {
    const auto cost = static_cast<std::int32_t>(reached.order >> 32U);
    const auto other = static_cast<std::int32_t>((reached.rank - 1) & 0xFFFFFFFFU);
    return {PlaceId(static_cast<std::uint32_t>(reached.order)),
            Millidays(terms_.by_time ? cost : other), terms_.by_time ? other : cost};
}

/// Tries every route out of a place whose best way is known.
void HaulSearch::leave(const Haul& from) {
    for (const GraphEdge& edge : graph_->edges_of(from.place)) {
        std::uint64_t& best = best_[edge.to.index];
        const Millidays leg = carriage_->times[edge.route.index];
        if (best == settled || leg == no_passage) {
            continue;
        }
        const std::int32_t time = (from.time + leg).value;
        const std::int32_t eaten =
            from.eaten_permille + carriage_->eaten_permille[edge.route.index];
        if (time > terms_.most_time.value || eaten > terms_.most_eaten_permille) {
            continue;
        }
        const std::int32_t cost = terms_.by_time ? time : eaten;
        const std::int32_t other = terms_.by_time ? eaten : time;
        const std::uint64_t rank = pack(cost, static_cast<std::uint32_t>(other)) + 1;
        if (rank >= best || !ground_->is_open(edge.to)) {
            continue;  // A way that is as good is known, or there is none.
        }
        if (best == unreached) {
            touched_.push_back(edge.to);
        }
        best = rank;
        heap_.push_back({pack(cost, edge.to.index), rank});
        std::ranges::push_heap(heap_, IsWorse{});  // keys are unique: ranks of a place fall
    }
}

void HaulSearch::begin(PlaceId to, const Carriage& carriage, const HaulGround& ground,
                       const HaulTerms& terms) {
    if (best_.empty()) {
        best_.assign(graph_->place_count(), unreached);
    }
    for (const PlaceId place : touched_) {
        best_[place.index] = unreached;
    }
    touched_.assign(1, to);
    best_[to.index] = settled;
    heap_.clear();
    carriage_ = &carriage;
    ground_ = &ground;
    terms_ = terms;
    leave({to, Millidays(0), 0});
}

bool HaulSearch::next(Haul& haul) {
    while (!heap_.empty()) {
        const Reached reached = heap_.front();
        std::ranges::pop_heap(heap_, IsWorse{});  // keys are unique: ranks of a place fall
        heap_.pop_back();
        haul = haul_of(reached);
        if (best_[haul.place.index] == reached.rank) {
            best_[haul.place.index] = settled;
            leave(haul);
            return true;
        }
    }
    return false;
}

}  // namespace sim
