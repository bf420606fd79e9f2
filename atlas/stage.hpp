// Stage: all layers in the plane, ready to be drawn. Pictures and pages take their lines from here,
// so that every map of the project has the same ones.
//
// The plane is stage_width x stage_height units, x to the east and y to the south from the corner
// in the north-west; a unit is 400 m. Lines are SVG paths in whole units with relative steps
// ("M120 40l3 -2 5 1z"): a picture sets viewBox="0 0 10000 8750", a canvas scales.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "atlas/layers.hpp"
#include "atlas/projection.hpp"
#include "atlas/read_json.hpp"

namespace atlas {

inline constexpr int stage_width = 10000;
inline constexpr int stage_height = 8750;
inline constexpr double stage_units_per_km = 2.5;

/// A point of the stage in whole units.
struct StagePoint {
    int x = 0;
    int y = 0;
    friend bool operator==(const StagePoint&, const StagePoint&) = default;
};
using StageLine = std::vector<StagePoint>;

/// Where a place is.
struct PlacePosition {
    std::string id;
    Position position;
};

struct StageRiver {
    std::string id;
    std::string name_en;
    std::string name_zh;
    int rank = 3;
    std::string period;
    std::vector<StageLine> lines;
    std::string path;
};

struct StageOverlay {
    const Overlay* about = nullptr;  ///< Of the layers, which must outlive the stage.
    std::vector<StageLine> lines;    ///< Empty for an area.
    std::string path;
};

struct StageArc {
    StageLine line;
    int left = side_no_cell;
    int right = side_no_cell;
    int river = -1;
};

struct StageCell {
    std::string id;
    double fade = 0;
    double core = 0;   ///< core_km in units.
    double reach = 0;  ///< reach_km in units.
    double area_km2 = 0;
    std::vector<StageLine> rings;  ///< Closed.
    std::string path;
};

struct Stage {
    std::string land;   ///< One path of all land.
    std::string lakes;  ///< One path of all lakes.
    std::vector<StageRiver> rivers;
    std::vector<StageOverlay> overlays;  ///< Without kind "limit", which is never drawn.
    std::vector<StageArc> arcs;
    std::vector<std::string> arc_rivers;
    std::vector<StageCell> cells;
    std::map<std::string, StagePoint> places;
};

/// The point of the stage for a position, rounded to whole units. It may lie outside the stage.
[[nodiscard]] StagePoint stage_point(const Projection& projection, Position position);
/// The position of a point of the stage.
[[nodiscard]] Position stage_position(const Projection& projection, Point point);

/// Everything projected. Lines that leave the stage are cut some way outside it.
[[nodiscard]] Stage build_stage(const Layers& layers, std::span<const PlacePosition> places);

/// A line as an SVG path with relative steps; `closed` adds the "z". Empty for no line.
[[nodiscard]] std::string path_of(const StageLine& line, bool closed);

/// The stage as one JSON object for pages: {"width","height","land","lakes","rivers","overlays",
/// "arcs","sides","cells","places","relief"}. All coordinates are in units of the stage.
/// docs/formats/stage.md tells every member.
[[nodiscard]] Json stage_json(const Stage& stage);

}  // namespace atlas
