// The map: places, barriers and routes. Read-only after loading.
#pragma once

#include <cstdint>
#include <vector>

#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/units.hpp"

namespace sim {

enum class PlaceKind : std::uint32_t { capital, prefecture, fortress, port, pass, ferry, tribal };
enum class Terrain : std::uint32_t {
    plain,
    hills,
    mountain,
    steppe,
    marsh,
    river_delta,
    desert,
    forest,
};
enum class RouteMode : std::uint32_t { road, river, canal, sea, pass, steppe };
inline constexpr std::uint32_t route_mode_count = 6;
/// Whether ships and boats go there.
[[nodiscard]] constexpr bool is_water(RouteMode mode) {
    return mode == RouteMode::river || mode == RouteMode::canal || mode == RouteMode::sea;
}
enum class BarrierKind : std::uint32_t { river, canal, wall };

struct PlaceDefinition {
    std::int32_t longitude_millidegrees = 0;  ///< East positive. 60,000..150,000.
    std::int32_t latitude_millidegrees = 0;   ///< North positive. 10,000..60,000.
    PlaceKind kind = PlaceKind::prefecture;
    Terrain terrain = Terrain::plain;
    BarrierId water;  ///< The river or canal it stands on; or none.
    bool coastal = false;
    std::int32_t walls_class = 0;  ///< 0 (none) .. 5 (a capital's rings).
};

struct BarrierDefinition {
    BarrierKind kind = BarrierKind::river;
    bool has_dikes = false;    ///< A river held above its plain by dikes: it has changed its bed.
    std::int32_t width_m = 0;  ///< Metres of water where one usually crosses. >= 0.
};

/// An undirected edge of the movement graph.
struct RouteDefinition {
    PlaceId from;
    PlaceId to;
    RouteMode mode = RouteMode::road;
    Kilometres length_km;
    std::int32_t cost_permille = 1000;  ///< Effort against a level road. 1,000 = level road.
    BarrierId crosses;                  ///< What it crosses; or none.
    bool winter_freezes = false;        ///< Its water freezes in a usual winter.
};

/// PlaceId, BarrierId and RouteId are positions in these tables.
struct Map {
    std::vector<PlaceDefinition> places;
    std::vector<BarrierDefinition> barriers;
    std::vector<RouteDefinition> routes;
};

}  // namespace sim
