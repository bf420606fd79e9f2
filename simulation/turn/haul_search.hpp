// HaulSearch: the places that grain can be carried from to one place, over land that is open to its
// court, the best first. An enemy, or a siege, on every way cuts the line. Part of the turn.
#pragma once

#include <cstdint>
#include <vector>

#include "simulation/map/graph.hpp"
#include "simulation/turn/ways.hpp"

namespace sim {

/// A place that grain can be carried from.
struct Haul {
    PlaceId place;
    Millidays time;                   ///< Of the carriage.
    std::int32_t eaten_permille = 0;  ///< Of what sets out, by the carriers.
};

/// Which way of carriage is the best, and how far it may go.
struct HaulTerms {
    bool by_time = true;  ///< The quickest; else the one on which least is eaten.
    Millidays most_time;  ///< No place further than this.
    std::int32_t most_eaten_permille = 1000;
};

/// The land that grain is carried over: asked of the places that a search comes to, since most end
/// near where they began.
class HaulGround {
  public:
    HaulGround() = default;
    HaulGround(const HaulGround&) = delete;
    HaulGround& operator=(const HaulGround&) = delete;
    virtual ~HaulGround() = default;
    [[nodiscard]] virtual bool is_open(PlaceId place) const = 0;
};

/// Land that is open everywhere.
class OpenGround final : public HaulGround {
  public:
    [[nodiscard]] bool is_open(PlaceId) const override { return true; }
};

/// Holds the memory of its searches, so that one after another allocates nothing.
class HaulSearch {
  public:
    /// `graph` must outlive the search.
    explicit HaulSearch(const Graph& graph);

    /// Begins a search around `to`, which need not be open itself. `carriage` and `ground` must
    /// outlive it.
    void begin(PlaceId to, const Carriage& carriage, const HaulGround& ground,
               const HaulTerms& terms);

    /// The next place, in the order of the terms; ties: the lower place first. False: no more.
    [[nodiscard]] bool next(Haul& haul);

  private:
    /// One way to a place, not yet known to be its best.
    struct Reached {
        std::uint64_t order = 0;  ///< Cost, which is what the terms count, then the place.
        std::uint64_t rank = 0;   ///< Among ways to one place: cost, then what is not counted.
    };
    struct IsWorse {
        bool operator()(const Reached& a, const Reached& b) const {
            return a.order != b.order ? a.order > b.order : a.rank > b.rank;
        }
    };
    [[nodiscard]] Haul haul_of(const Reached& reached) const;
    void leave(const Haul& from);

    const Graph* graph_;
    const Carriage* carriage_ = nullptr;
    const HaulGround* ground_ = nullptr;
    HaulTerms terms_;
    std::vector<Reached> heap_;
    std::vector<std::uint64_t> best_;  ///< By place: lowest rank so far; 0: settled.
    std::vector<PlaceId> touched_;     ///< Whose best_ is not `unreached`.
};

}  // namespace sim
