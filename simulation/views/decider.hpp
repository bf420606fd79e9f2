// Decider: whoever decides for courts: rules of judgement, a person, a program. It sees a view, the
// map and the roads, and answers with orders. It cannot reach the world.
#pragma once

#include <vector>

#include "simulation/foundation/draw.hpp"
#include "simulation/map/map.hpp"
#include "simulation/map/travel.hpp"
#include "simulation/orders/order.hpp"
#include "simulation/views/decision.hpp"
#include "simulation/views/view.hpp"

namespace sim {

/// How long ways are, as every court can have them told.
class Roads {
  public:
    virtual ~Roads() = default;
    /// On foot, in the season of the view; no_passage: there is no way.
    [[nodiscard]] virtual Millidays march(PlaceId from, PlaceId to) const = 0;
    /// The next place on that way; none: there is no way, or it is the place itself.
    [[nodiscard]] virtual PlaceId next_step(PlaceId from, PlaceId to) const = 0;
    /// The places next to a place by any route, in order of route.
    [[nodiscard]] virtual const std::vector<PlaceId>& next_to(PlaceId place) const = 0;
    /// Metres of open water on the leg from a place to one next to it; 0: none, or it is frozen.
    [[nodiscard]] virtual std::int32_t open_water_m(PlaceId from, PlaceId to) const = 0;
};

/// What a court decided in one go.
struct Resolutions {
    std::vector<Order> orders;  ///< Order::reason counts within `decisions`, from 1.
    std::vector<Decision> decisions;
    void clear() {
        orders.clear();
        decisions.clear();
    }
};

class Decider {
  public:
    virtual ~Decider() = default;
    /// What the court of the view does in this tick. `draw` is its own in this tick; numbers 0..63.
    virtual void decide(const View& view, const Map& map, const Roads& roads, const Draw& draw,
                        Resolutions& out) = 0;
    /// Whether a court sits in this tick; one at war, or with an aim, sits more often.
    [[nodiscard]] virtual bool sits(PolityId court, std::uint32_t tick, bool is_at_war) const = 0;
};

}  // namespace sim
