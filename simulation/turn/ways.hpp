// Ways: the shortest ways over the whole map, by who travels and in what season, found when first
// asked for and kept. Ways do not ask whose land it is: what stands in the way is met on the way
// (march_phase). A cache beside the world: it is not state, and can change no outcome. Runs may
// share one, on any number of threads.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "simulation/foundation/found_once.hpp"
#include "simulation/map/graph.hpp"
#include "simulation/map/next_hop.hpp"
#include "simulation/map/travel.hpp"
#include "simulation/world/setting.hpp"

namespace sim {

/// How an army or a message goes.
enum class Going : std::uint32_t {
    foot,
    horse,
    embarked,  ///< Foot with ships for all: also over sea.
    ship,
    courier,
};
inline constexpr std::uint32_t going_count = 5;

/// What carriage along each route takes in one season: by boat where the water is open, else by
/// cart.
struct Carriage {
    std::vector<Millidays> times;              ///< By route; no_passage if nothing can be carried.
    std::vector<std::int32_t> eaten_permille;  ///< By route: of what sets out, by the carriers.
};

/// A place that people can walk to with their goods.
struct NearPlace {
    PlaceId place;
    Millidays time;
};

class Ways {
  public:
    /// `setting` must outlive the ways.
    explicit Ways(const Setting& setting);
    Ways(const Ways&) = delete;
    Ways& operator=(const Ways&) = delete;

    /// The first step toward `to`; both ids none if there is no way, or none needed.
    [[nodiscard]] GraphEdge next_step(Going going, Season season, PlaceId from, PlaceId to) const;
    /// Time of the whole way; no_passage if there is none.
    [[nodiscard]] Millidays time(Going going, Season season, PlaceId from, PlaceId to) const;
    /// Time along one route; no_passage if it cannot be gone that way.
    [[nodiscard]] Millidays route_time(Going going, Season season, RouteId route) const;

    [[nodiscard]] const Carriage& carriage(Season season) const;

    /// The places in reach of people who flee with their goods, whoever holds them: the nearest
    /// first, and no more than they look at. Valid as long as the ways.
    [[nodiscard]] std::span<const NearPlace> near(Season season, PlaceId from) const;

    [[nodiscard]] const Graph& graph() const { return graph_; }
    /// The places next to a place by any route, in order of route.
    [[nodiscard]] const std::vector<PlaceId>& next_to(PlaceId place) const {
        return next_to_[place.index];
    }

    /// All ways of one season, for who asks for many.
    [[nodiscard]] const NextHopTable& table(Going going, Season season) const;

  private:
    /// Months that do not differ for a traveller share one: each is found along a chain.
    struct KnownTable {
        NextHopTable table;
        FoundOnce<KnownTable> next;
    };
    /// A carriage, and what has been found by it.
    struct KnownCarriage {
        Carriage carriage;
        std::vector<FoundOnce<std::vector<NearPlace>>> near;  ///< By place.
        FoundOnce<KnownCarriage> next;
    };
    template <typename Value>
    using BySeason = std::array<FoundAt<Value>, std::size_t{12} * 3>;

    [[nodiscard]] const NextHopTable& find_table(Going going, Season season) const;
    [[nodiscard]] const KnownCarriage& known_carriage(Season season) const;
    [[nodiscard]] const KnownCarriage& find_carriage(Season season) const;

    const Setting* setting_;
    Graph graph_;
    std::vector<std::vector<PlaceId>> next_to_;  ///< By place.
    FoundOnce<KnownTable> tables_;
    FoundOnce<KnownCarriage> carriages_;
    /// What of the chains is of a season, once it has been asked for.
    std::array<BySeason<NextHopTable>, going_count> by_season_;
    BySeason<KnownCarriage> carriage_by_season_;
};

}  // namespace sim
