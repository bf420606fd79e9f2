// Frontier: the borders as the sum of who holds what. A border is the set of routes whose two ends
// have different holders; a line such as "the Huai" is not stored anywhere but asked for.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "simulation/foundation/ids.hpp"
#include "simulation/map/map.hpp"

namespace sim {

/// A route from one polity's place to another's.
struct BorderRoute {
    RouteId route;
    PolityId from_holder;  ///< Of the place that the route is `from`.
    PolityId to_holder;
    friend constexpr auto operator<=>(const BorderRoute&, const BorderRoute&) = default;
};

/// All border routes, in route order. `holders` by place; places that nobody holds have no border.
/// Sea routes join coasts but are no border, and are left out.
[[nodiscard]] std::vector<BorderRoute> find_border(const Map& map,
                                                   std::span<const PolityId> holders);

/// Those between two polities, whichever end each holds.
[[nodiscard]] std::vector<BorderRoute> border_between(std::span<const BorderRoute> border,
                                                      PolityId a, PolityId b);

/// Who borders whom: one row a pair and direction, so that the neighbours of a polity stand
/// together. Sorted by (polity, neighbour).
struct Neighbour {
    PolityId polity;
    PolityId neighbour;
    std::uint32_t routes = 0;  ///< Border routes between the two. 1 or more.
    friend constexpr auto operator<=>(const Neighbour&, const Neighbour&) = default;
};
[[nodiscard]] std::vector<Neighbour> find_neighbours(std::span<const BorderRoute> border);

/// A stretch of country by longitude. A route lies in it if its middle does.
struct LongitudeRange {
    std::int32_t west_millidegrees = std::numeric_limits<std::int32_t>::min();
    std::int32_t east_millidegrees = std::numeric_limits<std::int32_t>::max();
};

/// Those whose middle lies in the range, ends included.
[[nodiscard]] std::vector<BorderRoute> border_within(const Map& map,
                                                     std::span<const BorderRoute> border,
                                                     LongitudeRange range);

/// How much of a border lies on one barrier.
struct BarrierShare {
    BarrierId barrier;
    std::uint32_t crossing = 0;  ///< Border routes that cross the barrier.
    std::uint32_t along = 0;     ///< Others with an end that stands on it.
    std::uint32_t routes = 0;    ///< Border routes in all, the same in every row.

    /// Parts of a thousand that cross it or run along it, rounded down.
    [[nodiscard]] std::int32_t permille() const;
};

/// Which barriers a border follows: every barrier that is met at all, the one met by most routes
/// first, ties to the one crossed by most, then to the lower id. Empty without a border.
[[nodiscard]] std::vector<BarrierShare> barriers_followed(const Map& map,
                                                          std::span<const BorderRoute> border);

}  // namespace sim
