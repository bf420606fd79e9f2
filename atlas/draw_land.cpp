// Sea, land, waters and relief: the ground of the map, in units of the stage.
#include <algorithm>
#include <cmath>

#include "atlas/base64.hpp"
#include "atlas/drawing.hpp"

namespace atlas {
namespace {

std::string fill(const Colour& colour) {
    return "fill=\"" + text_of(colour) + "\"";
}

std::string stroke(const Drawing& drawing, const Colour& colour, double width) {
    return "fill=\"none\" stroke=\"" + text_of(colour) + "\" stroke-width=\"" +
           drawing.stage_width_of(width) + "\"";
}

double river_width(int rank) {
    return rank <= 1 ? 1.9 : rank == 2 ? 1.1 : 0.6;
}

std::string dashes(const Drawing& drawing, double on, double off) {
    return " stroke-dasharray=\"" + number_text(on / drawing.zoom) + " " +
           number_text(off / drawing.zoom) + "\"";
}

void draw_overlay_water(Drawing& drawing, const StageOverlay& overlay) {
    const std::string& kind = overlay.about->kind;
    std::string& ground = drawing.ground;
    const Theme& theme = drawing.theme;
    const std::string round = " stroke-linejoin=\"round\" stroke-linecap=\"round\"";
    if (kind == "yellow_river") {
        ground += path(overlay.path, stroke(drawing, theme.water, 2.2) + round);
    } else if (kind == "river") {
        ground += path(overlay.path, stroke(drawing, theme.water, 1.1) + round);
    } else if (kind == "canal") {
        ground += path(overlay.path, stroke(drawing, theme.water, 1.3) + dashes(drawing, 5, 2.5));
        drawing.use(Sign::canal);
    } else if (kind == "lake") {
        ground += path(overlay.path, fill(theme.sea) + " stroke=\"" + text_of(theme.water) +
                                         "\" stroke-width=\"" + drawing.stage_width_of(0.5) + "\"");
    } else if (kind == "marsh") {
        ground += path(overlay.path, "fill=\"url(#marsh)\"");
        drawing.use(Sign::marsh);
    } else if (kind == "wall") {
        ground += path(overlay.path, stroke(drawing, theme.ink, 1.6) + dashes(drawing, 1.6, 3));
        drawing.use(Sign::wall);
    }
}

void define_marsh(Drawing& drawing) {
    drawing.defs +=
        "<pattern id=\"marsh\" width=\"8\" height=\"6\" patternUnits=\"userSpaceOnUse\""
        " patternTransform=\"scale(" +
        number_text(1 / drawing.zoom) + ")\"><path d=\"M0 1.5h5M4 4.5h4\" stroke=\"" +
        text_of(drawing.theme.water) + "\" stroke-width=\"0.9\"/></pattern>";
}

// The stretch of a line that lies in the frame and is nearly straight for the length of a name.
struct Stretch {
    Point middle;
    double degrees = 0;
    double bend = 1e9;
};

Stretch straightest(const Drawing& drawing, const std::vector<StageLine>& lines, double length) {
    Stretch best;
    for (const StageLine& whole : lines) {
        for (std::size_t from = 0; from < whole.size(); ++from) {
            const Point start = drawing.on_page(whole[from]);
            double walked = 0;
            std::size_t to = from;
            while (to + 1 < whole.size() && walked < length) {
                const Point a = drawing.on_page(whole[to]);
                const Point b = drawing.on_page(whole[to + 1]);
                walked += std::hypot(b.x - a.x, b.y - a.y);
                ++to;
            }
            const Point end = drawing.on_page(whole[to]);
            const double direct = std::hypot(end.x - start.x, end.y - start.y);
            if (walked < length || direct < 0.6 * length || !drawing.in_frame(start) ||
                !drawing.in_frame(end)) {
                continue;
            }
            const double steep = std::abs(end.y - start.y) / direct;
            const double bend = walked / direct + 0.25 * steep;
            if (bend < best.bend) {
                double degrees =
                    std::atan2(end.y - start.y, end.x - start.x) * 180 / 3.14159265358979323846;
                degrees = degrees > 90 ? degrees - 180 : degrees < -90 ? degrees + 180 : degrees;
                best = {{(start.x + end.x) / 2, (start.y + end.y) / 2}, degrees, bend};
            }
        }
    }
    return best;
}

void draw_water_name(Drawing& drawing, const Words& name, const std::vector<StageLine>& lines,
                     double size) {
    const std::string words = drawing.options.naming == Naming::chinese ? name.zh : name.en;
    const double width = text_width(words, size) * 1.1;
    const Stretch stretch = straightest(drawing, lines, width + 12);
    if (stretch.bend > 1.35) {
        return;
    }
    const double radians = stretch.degrees * 3.14159265358979323846 / 180;
    const double wide = std::abs(std::cos(radians)) * width + std::abs(std::sin(radians)) * size;
    const double high = std::abs(std::sin(radians)) * width + std::abs(std::cos(radians)) * size;
    const Box box{stretch.middle.x - wide / 2, stretch.middle.y - high / 2 - size / 2,
                  stretch.middle.x + wide / 2, stretch.middle.y + high / 2 - size / 2};
    if (!drawing.space.is_free(box)) {
        return;
    }
    drawing.space.take(box);
    const std::string turn = "transform=\"rotate(" + number_text(stretch.degrees) + " " +
                             number_text(stretch.middle.x) + " " + number_text(stretch.middle.y) +
                             ")\" text-anchor=\"middle\" class=\"water\"";
    drawing.marks += text(stretch.middle.x, stretch.middle.y - 3, size, words, turn);
}

}  // namespace

void draw_sea_and_land(Drawing& drawing) {
    const Theme& theme = drawing.theme;
    const Box& view = drawing.view;
    drawing.ground +=
        rect(view.left, view.top, view.right - view.left, view.bottom - view.top, fill(theme.sea));
    drawing.ground +=
        path(drawing.stage.land, fill(theme.land) + " fill-rule=\"evenodd\" stroke=\"" +
                                     text_of(theme.water) + "\" stroke-width=\"" +
                                     drawing.stage_width_of(0.7) + "\"");
    for (const StageOverlay& overlay : drawing.stage.overlays) {
        if (overlay.about->kind == "later_land" && overlay.about->valid_in(drawing.moment.year)) {
            drawing.ground +=
                path(overlay.path, fill(theme.sea) + " stroke=\"" + text_of(theme.sea) +
                                       "\" stroke-width=\"" + drawing.stage_width_of(1.2) + "\"");
        }
    }
}

void draw_waters(Drawing& drawing) {
    const Theme& theme = drawing.theme;
    define_marsh(drawing);
    for (const StageRiver& river : drawing.stage.rivers) {
        if (river.period != "modern") {
            drawing.ground +=
                path(river.path, stroke(drawing, theme.water, river_width(river.rank)) +
                                     " stroke-linejoin=\"round\"");
        }
    }
    drawing.ground +=
        path(drawing.stage.lakes, fill(theme.sea) + " stroke=\"" + text_of(theme.water) +
                                      "\" stroke-width=\"" + drawing.stage_width_of(0.5) + "\"");
    for (const StageOverlay& overlay : drawing.stage.overlays) {
        if (!overlay.about->valid_in(drawing.moment.year)) {
            continue;
        }
        if (overlay.about->kind == "old_coast") {
            drawing.ground += path(overlay.path, stroke(drawing, theme.water, 0.8));
        }
        draw_overlay_water(drawing, overlay);
    }
}

void draw_relief(Drawing& drawing) {
    if (drawing.options.relief_png.empty()) {
        return;
    }
    drawing.ground +=
        "<image x=\"0\" y=\"0\" width=\"" + std::to_string(stage_width) + "\" height=\"" +
        std::to_string(stage_height) + "\" preserveAspectRatio=\"none\" opacity=\"" +
        (drawing.options.print ? "0.6" : "0.7") + "\" xlink:href=\"data:image/png;base64," +
        base64(drawing.options.relief_png) + "\"/>";
}

void draw_water_names(Drawing& drawing) {
    for (const StageOverlay& overlay : drawing.stage.overlays) {
        if (overlay.about->kind == "yellow_river" && overlay.about->valid_in(drawing.moment.year)) {
            draw_water_name(drawing, {overlay.about->name_en, overlay.about->name_zh},
                            overlay.lines, 10);
        }
    }
    std::vector<const StageRiver*> rivers;
    for (const StageRiver& river : drawing.stage.rivers) {
        // A river that borders follow is looked for on the map, whatever its size.
        const bool at_borders =
            std::find(drawing.stage.arc_rivers.begin(), drawing.stage.arc_rivers.end(), river.id) !=
            drawing.stage.arc_rivers.end();
        if (river.period != "modern" && (river.rank <= 1 || (at_borders && river.rank <= 2))) {
            rivers.push_back(&river);
        }
    }
    std::stable_sort(rivers.begin(), rivers.end(),
                     [](const StageRiver* a, const StageRiver* b) { return a->rank < b->rank; });
    for (const StageRiver* river : rivers) {
        draw_water_name(drawing, {river->name_en, river->name_zh}, river->lines,
                        river->rank <= 1 ? 11 : 9.5);
    }
}

}  // namespace atlas
