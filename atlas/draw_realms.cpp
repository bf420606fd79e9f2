// Who holds the land: colours with patterns, hatching, borders.
#include <algorithm>

#include "atlas/drawing.hpp"

namespace atlas {
namespace {

// Land that fades at least so much is drawn for itself, running out from its place.
constexpr double fade_least = 0.08;
// From here on a border is nobody's line.
constexpr double fade_of_no_border = 0.5;
// A pattern cannot run out, so that land that was hardly held has none.
constexpr double fade_of_no_pattern = 0.7;

// A tile of a pattern, in units of the page: what is drawn on it, and its size.
struct Tile {
    std::string_view d;
    int size;
};

Tile tile_of(const std::string& pattern) {
    if (pattern == "rising") {
        return {"M-1 1L1 -1M0 7L7 0M6 8L8 6", 7};
    }
    if (pattern == "falling") {
        return {"M-1 6L1 8M0 0L7 7M6 -1L8 1", 7};
    }
    if (pattern == "level") {
        return {"M0 3h6", 6};
    }
    if (pattern == "upright") {
        return {"M3 0v6", 6};
    }
    if (pattern == "cross") {
        return {"M0 0L9 9M9 0L0 9", 9};
    }
    if (pattern == "grid") {
        return {"M0 4h8M4 0v8", 8};
    }
    if (pattern == "dots") {
        return {"M2 2h0.01M6 6h0.01", 8};
    }
    if (pattern == "rings") {
        return {"M3 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0", 10};
    }
    if (pattern == "waves") {
        return {"M0 4q2.5 -3 5 0t5 0", 10};
    }
    return {"", 0};
}

std::string pattern_head(const Drawing& drawing, const std::string& id, int size, int degrees) {
    std::string head = "<pattern id=\"" + id + "\" width=\"" + std::to_string(size) +
                       "\" height=\"" + std::to_string(size) +
                       "\" patternUnits=\"userSpaceOnUse\" patternTransform=\"scale(" +
                       number_text(1 / drawing.zoom) + ")";
    if (degrees != 0) {
        head += " rotate(" + std::to_string(degrees) + ")";
    }
    return head + "\">";
}

void define_pattern(Drawing& drawing, const Realm& realm) {
    const Tile tile = tile_of(realm.pattern);
    if (tile.size == 0) {
        return;
    }
    const Colour dark = mixed(colour_of(realm.colour), drawing.theme.ink, 0.35);
    const std::string drawn =
        path(tile.d, "fill=\"none\" stroke-linecap=\"round\" stroke-opacity=\"0.42\" stroke=\"" +
                         text_of(dark) + "\" stroke-width=\"" +
                         (realm.pattern == "dots" ? "1.8" : "0.8") + "\"");
    drawing.defs += pattern_head(drawing, "p-" + realm.id, tile.size, 0) + drawn + "</pattern>";
    // The same for the swatches of the legend, which stand on the page.
    const std::string size = std::to_string(tile.size);
    drawing.defs += "<pattern id=\"s-" + realm.id + "\" width=\"" + size + "\" height=\"" + size +
                    "\" patternUnits=\"userSpaceOnUse\">" + drawn + "</pattern>";
}

// Stripes of a realm that owns or claims what it does not hold.
void define_stripes(Drawing& drawing, const Realm& realm) {
    const std::string colour = text_of(mixed(colour_of(realm.colour), drawing.theme.ink, 0.1));
    drawing.defs += pattern_head(drawing, "o-" + realm.id, 9, 45) +
                    "<rect width=\"3.6\" height=\"9\" fill-opacity=\"0.8\" fill=\"" + colour +
                    "\"/></pattern>";
    drawing.defs += pattern_head(drawing, "c-" + realm.id, 11, 45) +
                    "<rect width=\"1.3\" height=\"11\" fill-opacity=\"0.75\" fill=\"" + colour +
                    "\"/></pattern>";
}

// How strongly a realm's colour covers the paper.
double strength(const Drawing& drawing) {
    return drawing.options.layer == Layer::control  ? 0.50
           : drawing.options.layer == Layer::armies ? 0.40
           : drawing.options.layer == Layer::claims ? 0.34
                                                    : 0.26;
}

bool touches_view(const Drawing& drawing, const StageCell& cell) {
    const Box& view = drawing.view;
    for (const StageLine& ring : cell.rings) {
        for (const StagePoint& point : ring) {
            if (point.x >= view.left && point.x <= view.right && point.y >= view.top &&
                point.y <= view.bottom) {
                return true;
            }
        }
    }
    return false;
}

// The colour of a cell that runs out towards its edge.
void draw_faded(Drawing& drawing, const StageCell& cell, const Realm& realm, std::size_t number) {
    const auto place = drawing.stage.places.find(cell.id);
    if (place == drawing.stage.places.end() || cell.reach <= 0) {
        return;
    }
    const std::string id = "f" + std::to_string(number);
    const std::string colour = text_of(fill_of(drawing, realm));
    drawing.defs += "<radialGradient id=\"" + id + "\" gradientUnits=\"userSpaceOnUse\" cx=\"" +
                    std::to_string(place->second.x) + "\" cy=\"" + std::to_string(place->second.y) +
                    "\" r=\"" + number_text(cell.reach) + "\"><stop offset=\"" +
                    number_text(0.7 * cell.core / cell.reach) + "\" stop-color=\"" + colour +
                    "\" stop-opacity=\"" + number_text(1 - 0.3 * cell.fade) +
                    "\"/><stop offset=\"0.92\" stop-color=\"" + colour + "\" stop-opacity=\"" +
                    number_text(1 - cell.fade * (0.6 + 0.5 * cell.fade)) + "\"/></radialGradient>";
    drawing.ground += path(cell.path, "fill=\"url(#" + id + ")\"");
    if (tile_of(realm.pattern).size > 0 && cell.fade < fade_of_no_pattern) {
        drawing.ground += path(cell.path, "fill=\"url(#p-" + realm.id + ")\" opacity=\"" +
                                              number_text(1 - cell.fade) + "\"");
    }
    drawing.use(Sign::faded);
}

void draw_hatching(Drawing& drawing, const StageCell& cell, const MomentPlace& place) {
    std::string& ground = drawing.ground;
    if (!place.owner.empty() && place.owner != place.holder) {
        ground += path(cell.path, "fill=\"url(#o-" + place.owner + ")\"");
        drawing.realms_on_map.insert(place.owner);
        drawing.use(Sign::occupied);
        ++drawing.counts["places_occupied"];
    }
    for (const std::string& claimant : place.claimants) {
        if (claimant == place.holder || claimant == place.owner) {
            continue;
        }
        ground += path(cell.path, "fill=\"url(#c-" + claimant + ")\"");
        drawing.realms_on_map.insert(claimant);
        drawing.use(Sign::claimed);
        ++drawing.counts["places_claimed"];
    }
}

enum class BorderKind { none, firm, inner, uncertain };

bool same_lord(const Drawing& drawing, const std::string& a, const std::string& b) {
    const Realm& first = drawing.realm(a);
    const Realm& second = drawing.realm(b);
    const bool puppet = first.kind == "puppet" || second.kind == "puppet";
    return puppet && (first.overlord == b || second.overlord == a);
}

BorderKind border_of(const Drawing& drawing, const StageArc& arc) {
    if (arc.left < 0 || arc.right < 0) {
        return BorderKind::none;
    }
    const auto left = static_cast<std::size_t>(arc.left);
    const auto right = static_cast<std::size_t>(arc.right);
    const MomentPlace* one = drawing.cell_places[left];
    const MomentPlace* other = drawing.cell_places[right];
    if (one == nullptr || other == nullptr || one->holder == other->holder) {
        return BorderKind::none;
    }
    const double fade = std::max(drawing.stage.cells[left].fade, drawing.stage.cells[right].fade);
    if (fade >= fade_of_no_border || one->confidence == "low" || other->confidence == "low") {
        return BorderKind::uncertain;
    }
    return same_lord(drawing, one->holder, other->holder) ? BorderKind::inner : BorderKind::firm;
}

std::string border_stroke(const Drawing& drawing, const Colour& colour, double width,
                          double opacity) {
    return "fill=\"none\" stroke-linejoin=\"round\" stroke=\"" + text_of(colour) +
           "\" stroke-opacity=\"" + number_text(opacity) + "\" stroke-width=\"" +
           drawing.stage_width_of(width) + "\"";
}

}  // namespace

Colour fill_of(const Drawing& drawing, const Realm& realm) {
    Colour colour = colour_of(realm.colour);
    if (realm.kind == "puppet" && !realm.overlord.empty()) {
        colour = mixed(colour, colour_of(drawing.realm(realm.overlord).colour), 0.4);
    }
    return mixed(drawing.theme.land, colour, strength(drawing));
}

std::string pattern_id(const Realm& realm) {
    return tile_of(realm.pattern).size == 0 ? std::string() : "s-" + realm.id;
}

void draw_realms(Drawing& drawing) {
    std::map<std::string, std::string> solid;
    std::vector<std::size_t> shown;
    for (std::size_t number = 0; number < drawing.stage.cells.size(); ++number) {
        const StageCell& cell = drawing.stage.cells[number];
        const MomentPlace* place = drawing.cell_places[number];
        if (place == nullptr || place->holder.empty() || !touches_view(drawing, cell)) {
            continue;
        }
        shown.push_back(number);
        drawing.realms_on_map.insert(place->holder);
        if (cell.fade < fade_least) {
            solid[place->holder] += cell.path;
        }
    }
    drawing.counts["cells"] = static_cast<int>(shown.size());
    for (const std::size_t number : shown) {
        const StageCell& cell = drawing.stage.cells[number];
        if (cell.fade >= fade_least) {
            draw_faded(drawing, cell, drawing.realm(drawing.cell_places[number]->holder), number);
        }
    }
    for (const auto& [id, d] : solid) {
        const Realm& realm = drawing.realm(id);
        drawing.ground += path(d, "fill=\"" + text_of(fill_of(drawing, realm)) + "\"");
        if (tile_of(realm.pattern).size > 0) {
            drawing.ground += path(d, "fill=\"url(#p-" + id + ")\"");
        }
    }
    const bool hatched =
        drawing.options.layer == Layer::control || drawing.options.layer == Layer::claims;
    for (const std::size_t number : shown) {
        if (hatched) {
            draw_hatching(drawing, drawing.stage.cells[number], *drawing.cell_places[number]);
        }
    }
    for (const std::string& id : drawing.realms_on_map) {
        define_pattern(drawing, drawing.realm(id));
        define_stripes(drawing, drawing.realm(id));
    }
}

void draw_borders(Drawing& drawing) {
    std::map<BorderKind, std::string> lines;
    int followed = 0;
    for (const StageArc& arc : drawing.stage.arcs) {
        const BorderKind kind = border_of(drawing, arc);
        if (kind != BorderKind::none) {
            lines[kind] += path_of(arc.line, false);
            followed += arc.river >= 0 ? 1 : 0;
        }
    }
    drawing.counts["border_arcs_along_rivers"] = followed;
    const Theme& theme = drawing.theme;
    const auto draw = [&](BorderKind kind, Sign sign, double width, double casing,
                          const std::string& dash) {
        if (lines[kind].empty()) {
            return;
        }
        if (casing > 0) {
            drawing.ground += path(lines[kind], border_stroke(drawing, theme.land, casing, 0.65));
        }
        drawing.ground += path(lines[kind], border_stroke(drawing, theme.ink, width, 0.9) + dash);
        drawing.use(sign);
    };
    const auto dash = [&](double on, double off) {
        return " stroke-dasharray=\"" + number_text(on / drawing.zoom) + " " +
               number_text(off / drawing.zoom) + "\"";
    };
    draw(BorderKind::uncertain, Sign::border_uncertain, 1.0, 0, dash(4, 3.5));
    draw(BorderKind::inner, Sign::border_inner, 0.9, 0, dash(8, 2));
    draw(BorderKind::firm, Sign::border, 1.9, 4.2, {});
}

}  // namespace atlas
