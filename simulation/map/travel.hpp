// Travel: how long a route takes, by who travels and when. Integers throughout; a time is in
// thousandths of a day, rounded up.
// Not here: hunger and fatigue, resistance at a crossing, the current (routes have no direction).
// The formulas in words: docs/rules/routes.md.
#pragma once

#include <cstdint>
#include <limits>
#include <span>

#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/map/map.hpp"
#include "simulation/map/march_laws.hpp"

namespace sim {

/// Thousandths of a day.
using Millidays = Quantity<struct MillidaysUnit, std::int32_t>;

/// "Not this way": greater than every time.
inline constexpr Millidays no_passage = Millidays(std::numeric_limits<std::int32_t>::max());

/// Whole days needed for a time, a begun day counted. `time` must be a passage.
[[nodiscard]] std::int32_t whole_days(Millidays time);

enum class Traveller : std::uint32_t {
    foot,     ///< An army that goes at the pace of its infantry.
    cavalry,  ///< A column of horse with spare mounts.
    baggage,  ///< A train of carts or porters.
    envoy,    ///< A mission with its train; takes ship where that is quicker.
    courier,  ///< A message by relay within one's own land; takes ship as envoys do.
    ship,     ///< A fleet or transport, with whom it carries.
};
inline constexpr std::uint32_t traveller_count = 6;

/// A set of route modes.
struct ModeSet {
    std::uint32_t bits = 0;

    [[nodiscard]] static constexpr ModeSet all() { return ModeSet{(1U << route_mode_count) - 1}; }
    [[nodiscard]] constexpr ModeSet with(RouteMode mode) const {
        return ModeSet{bits | 1U << static_cast<std::uint32_t>(mode)};
    }
    [[nodiscard]] constexpr ModeSet without(RouteMode mode) const {
        return ModeSet{bits & ~(1U << static_cast<std::uint32_t>(mode))};
    }
    [[nodiscard]] constexpr bool holds(RouteMode mode) const {
        return (bits >> static_cast<std::uint32_t>(mode) & 1U) != 0;
    }
    friend constexpr auto operator<=>(const ModeSet&, const ModeSet&) = default;
};

/// What a traveller uses unless told otherwise: armies and trains all but the sea (rivers and
/// canals by their banks), envoys and couriers everything, ships water. An army that is given
/// ships adds RouteMode::sea.
[[nodiscard]] ModeSet usual_modes(Traveller traveller);

/// How cold the winter is: whether what freezes in a usual winter (RouteDefinition) does so.
enum class Winter : std::uint32_t {
    mild,   ///< No ice that bears.
    usual,  ///< Ice in the months of ice.
    hard,   ///< Ice from a month earlier to a month later.
};

struct Season {
    std::int32_t month = 1;  ///< Julian month, 1..12.
    Winter winter = Winter::usual;
};

/// What has to be done to cross the barrier of a route.
enum class Crossing : std::uint32_t {
    none,        ///< The route crosses nothing.
    gate,        ///< A wall, by its gates, or a canal, by its bridges.
    ferry,       ///< A river in open water.
    high_water,  ///< A river in its season of high water.
    ice,         ///< A river that bears a march.
};
[[nodiscard]] Crossing crossing_of(const Map& map, RouteId route, const MarchLaws& laws,
                                   Season season);

/// Metres of open water that the route crosses; 0: none, or it bears a march.
[[nodiscard]] std::int32_t open_water_m(const Map& map, RouteId route, const MarchLaws& laws,
                                        Season season);

/// Whether the water of the route is frozen.
[[nodiscard]] bool is_frozen(const RouteDefinition& route, const MarchLaws& laws, Season season);

/// Everything that decides the time of a route but the route.
struct Journey {
    Traveller traveller = Traveller::foot;
    ModeSet modes = ModeSet::all();
    Season season;
};

/// Time along one route, 1 or more; no_passage if the mode is not allowed, the traveller cannot use
/// it, or ice has closed it to ships.
[[nodiscard]] Millidays route_time(const Map& map, RouteId route, const MarchLaws& laws,
                                   const Journey& journey);

/// What travellers weigh when they choose between ways: the time, and at sea more than the time,
/// but for ships. no_passage where `time` is.
[[nodiscard]] Millidays route_weight(const RouteDefinition& route, const MarchLaws& laws,
                                     Traveller traveller, Millidays time);

/// route_time of every route; `times` has one entry a route.
void fill_route_times(const Map& map, const MarchLaws& laws, const Journey& journey,
                      std::span<Millidays> times);

/// route_weight of every route, from its time; both spans have one entry a route.
void fill_route_weights(const Map& map, const MarchLaws& laws, Traveller traveller,
                        std::span<const Millidays> times, std::span<Millidays> weights);

}  // namespace sim
