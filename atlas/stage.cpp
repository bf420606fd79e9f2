#include "atlas/stage.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "atlas/clip.hpp"

namespace atlas {
namespace {

// The corner of the stage in km from the origin of the projection. Chosen so that every place of
// the record lies inside with room around it, and the whole stage inside the window of the layers.
constexpr double west_km = -1900;
constexpr double north_km = -1640;

// How far outside the stage lines are kept: more than the widest stroke.
constexpr double margin = 200;
constexpr Box kept{-margin, -margin, stage_width + margin, stage_height + margin};

// A longer step is divided, since a parallel is an arc on the map.
constexpr double longest_step_degrees = 1.0;

Point exact_point(const Projection& projection, Position position) {
    const Point km = projection.forward(position);
    return {(km.x - west_km) * stage_units_per_km, (km.y - north_km) * stage_units_per_km};
}

std::vector<Point> projected(const Projection& projection, const Line& line) {
    std::vector<Point> points;
    points.reserve(line.size());
    for (std::size_t next = 0; next < line.size(); ++next) {
        const Position& to = line[next];
        if (next > 0) {
            const Position& from = line[next - 1];
            const double length =
                std::max(std::abs(to.lon - from.lon), std::abs(to.lat - from.lat));
            const int steps = static_cast<int>(std::ceil(length / longest_step_degrees));
            for (int step = 1; step < steps; ++step) {
                const double share = static_cast<double>(step) / steps;
                points.push_back(exact_point(projection, {from.lon + share * (to.lon - from.lon),
                                                          from.lat + share * (to.lat - from.lat)}));
            }
        }
        points.push_back(exact_point(projection, to));
    }
    return points;
}

StageLine rounded(const std::vector<Point>& points) {
    StageLine line;
    line.reserve(points.size());
    for (const Point& point : points) {
        const StagePoint whole{static_cast<int>(std::lround(point.x)),
                               static_cast<int>(std::lround(point.y))};
        if (line.empty() || line.back() != whole) {
            line.push_back(whole);
        }
    }
    return line;
}

std::string area_path(const Projection& projection, const std::vector<Line>& rings) {
    std::string path;
    for (const Line& ring : rings) {
        const StageLine line = rounded(clip_ring(projected(projection, ring), kept));
        if (line.size() > 3) {
            path += path_of(line, true);
        }
    }
    return path;
}

std::vector<StageLine> stage_lines(const Projection& projection, const std::vector<Line>& lines) {
    std::vector<StageLine> kept_lines;
    for (const Line& line : lines) {
        for (const auto& stretch : clip_line(projected(projection, line), kept)) {
            kept_lines.push_back(rounded(stretch));
        }
    }
    return kept_lines;
}

std::string lines_path(const std::vector<StageLine>& lines) {
    std::string path;
    for (const StageLine& line : lines) {
        path += path_of(line, false);
    }
    return path;
}

std::string areas_path(const Projection& projection, const std::vector<Polygon>& polygons) {
    std::string path;
    for (const Polygon& polygon : polygons) {
        path += area_path(projection, polygon);
    }
    return path;
}

void append_number(std::string& text, int number) {
    char digits[16];
    const auto end = std::to_chars(digits, digits + sizeof digits, number);
    text.append(digits, end.ptr);
}

// A cell is put together from the rounded arcs, so that neighbours meet without a gap.
std::vector<StageLine> cell_rings(const Stage& stage, const Cell& cell) {
    std::vector<StageLine> rings;
    for (const std::vector<int>& arcs : cell.rings) {
        StageLine& ring = rings.emplace_back();
        for (const int reference : arcs) {
            const bool backwards = reference < 0;
            StageLine line =
                stage.arcs[static_cast<std::size_t>(backwards ? ~reference : reference)].line;
            if (backwards) {
                std::reverse(line.begin(), line.end());
            }
            const auto skip = ring.empty() ? line.begin() : line.begin() + 1;
            ring.insert(ring.end(), skip, line.end());
        }
    }
    return rings;
}

StageCell stage_cell(const Stage& stage, const Cell& cell) {
    StageCell made{cell.id,
                   cell.fade,
                   cell.core_km * stage_units_per_km,
                   cell.reach_km * stage_units_per_km,
                   cell.area_km2,
                   cell_rings(stage, cell),
                   {}};
    for (const StageLine& ring : made.rings) {
        made.path += path_of(ring, true);
    }
    return made;
}

Json sides_json(const Stage& stage) {
    Json left = Json::array();
    Json right = Json::array();
    Json river = Json::array();
    for (const StageArc& arc : stage.arcs) {
        left.push_back(arc.left);
        right.push_back(arc.right);
        river.push_back(arc.river);
    }
    return Json{{"left", left}, {"right", right}, {"river", river}, {"rivers", stage.arc_rivers}};
}

Json overlay_json(const StageOverlay& overlay) {
    const Overlay& about = *overlay.about;
    return Json{{"id", about.id},
                {"kind", about.kind},
                {"name_en", about.name_en},
                {"name_zh", about.name_zh},
                {"from", about.from ? Json(*about.from) : Json()},
                {"to", about.to ? Json(*about.to) : Json()},
                {"area", about.area},
                {"confidence", about.confidence},
                {"sources", about.sources},
                {"d", overlay.path}};
}

}  // namespace

StagePoint stage_point(const Projection& projection, Position position) {
    const Point point = exact_point(projection, position);
    return {static_cast<int>(std::lround(point.x)), static_cast<int>(std::lround(point.y))};
}

Position stage_position(const Projection& projection, Point point) {
    return projection.backward(
        {point.x / stage_units_per_km + west_km, point.y / stage_units_per_km + north_km});
}

std::string path_of(const StageLine& line, bool closed) {
    std::string path;
    StagePoint at;
    for (std::size_t number = 0; number < line.size(); ++number) {
        const StagePoint& to = line[number];
        if (closed && number > 0 && number + 1 == line.size() && to == line.front()) {
            break;  // "z" goes back there.
        }
        path += number == 0 ? "M" : number == 1 ? "l" : " ";
        append_number(path, to.x - at.x);
        path += ' ';
        append_number(path, to.y - at.y);
        at = to;
    }
    if (closed && !path.empty()) {
        path += 'z';
    }
    return path;
}

Stage build_stage(const Layers& layers, std::span<const PlacePosition> places) {
    const Projection projection = map_projection();
    Stage stage;
    stage.land = areas_path(projection, layers.land);
    stage.lakes = areas_path(projection, layers.lakes);
    for (const River& river : layers.rivers) {
        std::vector<StageLine> lines = stage_lines(projection, river.lines);
        if (!lines.empty()) {
            std::string path = lines_path(lines);
            stage.rivers.push_back({river.id, river.name_en, river.name_zh, river.rank,
                                    river.period, std::move(lines), std::move(path)});
        }
    }
    for (const Overlay& overlay : layers.overlays) {
        if (overlay.kind != "limit") {
            StageOverlay& made = stage.overlays.emplace_back();
            made.about = &overlay;
            if (overlay.area) {
                made.path = area_path(projection, overlay.lines);
            } else {
                made.lines = stage_lines(projection, overlay.lines);
                made.path = lines_path(made.lines);
            }
        }
    }
    for (const Arc& arc : layers.arcs) {
        StageLine line = rounded(projected(projection, arc.line));
        stage.arcs.push_back({std::move(line), arc.left, arc.right, arc.river});
    }
    stage.arc_rivers = layers.arc_rivers;
    for (const Cell& cell : layers.cells) {
        stage.cells.push_back(stage_cell(stage, cell));
    }
    for (const PlacePosition& place : places) {
        stage.places[place.id] = stage_point(projection, place.position);
    }
    return stage;
}

Json stage_json(const Stage& stage) {
    Json rivers = Json::array();
    for (const StageRiver& river : stage.rivers) {
        rivers.push_back({{"id", river.id},
                          {"name_en", river.name_en},
                          {"name_zh", river.name_zh},
                          {"rank", river.rank},
                          {"period", river.period},
                          {"d", river.path}});
    }
    Json overlays = Json::array();
    for (const StageOverlay& overlay : stage.overlays) {
        overlays.push_back(overlay_json(overlay));
    }
    Json arcs = Json::array();
    for (const StageArc& arc : stage.arcs) {
        arcs.push_back(path_of(arc.line, false));
    }
    Json cells = Json::array();
    for (const StageCell& cell : stage.cells) {
        cells.push_back({{"id", cell.id},
                         {"d", cell.path},
                         {"fade", cell.fade},
                         {"core", std::lround(cell.core)},
                         {"reach", std::lround(cell.reach)}});
    }
    Json places = Json::object();
    for (const auto& [id, point] : stage.places) {
        places[id] = Json::array({point.x, point.y});
    }
    return Json{{"width", stage_width},
                {"height", stage_height},
                {"units_per_km", stage_units_per_km},
                {"land", stage.land},
                {"lakes", stage.lakes},
                {"rivers", rivers},
                {"overlays", overlays},
                {"arcs", arcs},
                {"sides", sides_json(stage)},
                {"cells", cells},
                {"places", places},
                {"relief", {{"x", 0}, {"y", 0}, {"width", stage_width}, {"height", stage_height}}}};
}

}  // namespace atlas
