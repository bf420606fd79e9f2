#pragma once

// What the cells are built from: places of the pack, land, lakes, rivers and old coasts of
// data/map, and the relief grid. Reading only; everything is kept in degrees as it was written.

#include <cstdint>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

namespace territory {

/// A file that is missing or not what it should be. The message names the file.
class LayerError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// Longitude and latitude in degrees.
struct Point {
    double lon = 0;
    double lat = 0;
};
using Line = std::vector<Point>;

/// The window that all layers are cut to, in degrees.
struct Window {
    double west = 70;
    double south = 17;
    double east = 145;
    double north = 55;
};
inline constexpr Window window;

struct Place {
    std::string id;
    Point at;
    std::string kind;             ///< capital, prefecture, fortress, port, pass, ferry, tribal.
    std::string terrain;          ///< plain, hills, mountain, marsh, river_delta, steppe, ...
    std::int64_t households = 0;  ///< Of 1102.
};

/// A reach of a river, or a limit that is no river.
struct River {
    std::string id;
    int crossing_km = 0;    ///< What one step across costs, in km of level ground.
    bool is_limit = false;  ///< A limit only holds cells back; borders are not drawn along it.
    Line line;
};

/// Heights in metres on a regular grid; the value stands for the middle of its pixel.
struct Dem {
    int columns = 0;
    int rows = 0;
    double west = 0;   ///< Western edge of the first column.
    double north = 0;  ///< Northern edge of the first row.
    double step_lon = 0;
    double step_lat = 0;
    std::vector<std::int16_t> heights;

    /// Height between the four pixels around a point, in metres; the sea floor is negative.
    [[nodiscard]] double height(Point at) const;
};

struct Layers {
    std::vector<Place> places;
    std::vector<Line> land;        ///< Outer rings, first point not repeated; the largest first.
    std::vector<Line> later_land;  ///< Rings of what was still sea in the period.
    std::vector<Line> lakes;
    std::vector<River> rivers;
    Dem dem;
};

/// Reads places.csv of the pack and the layers of the map folder. Throws LayerError.
[[nodiscard]] Layers read_layers(const std::filesystem::path& pack,
                                 const std::filesystem::path& map);

/// Whether a point lies in a ring (even-odd).
[[nodiscard]] bool is_inside(const Line& ring, Point at);

}  // namespace territory
