// Forces, sieges, battles, risings, households and techniques on the map.
#include <algorithm>
#include <tuple>

#include "atlas/drawing.hpp"

namespace atlas {
namespace {

// The forces of one realm at one place, drawn as one flag.
struct Camp {
    std::string place;
    std::string realm;
    Words commander;
    double men = 0;
    bool in_field = false;
};

// Below this a force is left to the layer of armies.
constexpr double men_least = 5000;

std::vector<Camp> camps_of(const Drawing& drawing) {
    std::vector<Camp> camps;
    const bool all = drawing.options.layer == Layer::armies;
    for (const Force& force : drawing.moment.forces) {
        if (!all && (!force.in_field || force.men < men_least)) {
            continue;
        }
        const auto same = std::find_if(camps.begin(), camps.end(), [&](const Camp& camp) {
            return camp.place == force.place && camp.realm == force.realm;
        });
        if (same == camps.end()) {
            camps.push_back({force.place, force.realm, force.commander, force.men, force.in_field});
            continue;
        }
        same->men += force.men;
        same->in_field = same->in_field || force.in_field;
        if (same->commander.en.empty()) {
            same->commander = force.commander;
        }
    }
    return camps;
}

void draw_camps(Drawing& drawing) {
    std::vector<std::tuple<const Camp*, Point>> named;
    const std::vector<Camp> camps = camps_of(drawing);
    std::map<std::string, double> offsets;
    for (const Camp& camp : camps) {
        const auto at = drawing.place_on_page(camp.place);
        if (!at) {
            continue;
        }
        const Point size = flag_size(camp.men);
        const double x = at->x + 3 + offsets[camp.place];
        offsets[camp.place] += size.x + 4;
        const double y = at->y - 3;
        const Colour colour = colour_of(drawing.realm(camp.realm).colour);
        drawing.marks += flag(drawing.theme, colour, x, y, camp.men);
        drawing.space.take({x - 1, y - size.y - 7, x + size.x + 1, y});
        drawing.use(Sign::force);
        ++drawing.counts["forces"];
        named.emplace_back(&camp, Point{x + size.x / 2, y - size.y / 2 - 6});
    }
    for (const auto& [camp, at] : named) {
        const double size = 9;
        std::string words = drawing.say(camp->commander);
        if (words.empty()) {
            continue;
        }
        if (drawing.options.layer == Layer::armies) {
            words += " " + grouped_text(camp->men);
        }
        const auto spot =
            drawing.space.find(at, flag_size(camp->men).x / 2 + 2, text_width(words, size), size);
        if (spot) {
            drawing.marks +=
                text(spot->x, spot->y, size, words,
                     "class=\"commander\" text-anchor=\"" + std::string(spot->anchor) + "\"");
        }
    }
}

void draw_sieges(Drawing& drawing) {
    for (const Mark& siege : drawing.moment.sieges) {
        if (const auto at = drawing.place_on_page(siege.places.front())) {
            drawing.marks += siege_ring(drawing.theme, at->x, at->y);
            drawing.space.take({at->x - 9, at->y - 9, at->x + 9, at->y + 9});
            drawing.use(Sign::siege);
            ++drawing.counts["sieges"];
        }
    }
}

void draw_battles(Drawing& drawing) {
    for (const Mark& battle : drawing.moment.battles) {
        const auto at =
            battle.places.empty() ? std::nullopt : drawing.place_on_page(battle.places.front());
        if (at) {
            drawing.marks += swords(drawing.theme, at->x - 9, at->y + 8);
            drawing.space.take({at->x - 16, at->y + 1, at->x - 2, at->y + 15});
            drawing.use(Sign::battle);
            ++drawing.counts["battles"];
        }
    }
}

void draw_named_marks(Drawing& drawing, const std::vector<Mark>& marks, Sign sign,
                      const std::string& counter) {
    for (const Mark& mark : marks) {
        for (const std::string& place : mark.places) {
            const auto at = drawing.place_on_page(place);
            if (!at) {
                continue;
            }
            drawing.marks +=
                sign == Sign::rising
                    ? rising_mark(drawing.theme, at->x, at->y)
                    : circle(at->x, at->y, 4,
                             "fill=\"" + text_of(colour_of(drawing.realm(mark.realm).colour)) +
                                 "\" stroke=\"" + text_of(drawing.theme.page) +
                                 "\" stroke-width=\"1.2\"");
            drawing.space.take({at->x - 5, at->y - 6, at->x + 5, at->y + 5});
            drawing.use(sign);
            ++drawing.counts[counter];
        }
    }
    for (auto mark = marks.rbegin(); mark != marks.rend(); ++mark) {
        const auto at =
            mark->places.empty() ? std::nullopt : drawing.place_on_page(mark->places.front());
        std::string words = drawing.say(mark->name);
        if (!at || words.empty()) {
            continue;
        }
        if (sign == Sign::technique) {
            words += " " + mark->day.substr(0, 4);
        }
        const double size = 9.5;
        if (const auto spot = drawing.space.find(*at, 8, text_width(words, size), size)) {
            drawing.marks +=
                text(spot->x, spot->y, size, words,
                     "class=\"commander\" text-anchor=\"" + std::string(spot->anchor) + "\"");
        }
    }
}

void draw_households(Drawing& drawing) {
    std::vector<const MomentPlace*> places;
    for (const MomentPlace& place : drawing.moment.places) {
        places.push_back(&place);
    }
    std::stable_sort(places.begin(), places.end(), [](const MomentPlace* a, const MomentPlace* b) {
        return a->households > b->households;
    });
    for (const MomentPlace* place : places) {
        const auto at = drawing.place_on_page(place->id);
        if (!at || place->households <= 0) {
            continue;
        }
        const std::string colour = text_of(colour_of(drawing.realm(place->holder).colour));
        drawing.marks += circle(at->x, at->y, household_radius(place->households),
                                "fill=\"" + colour + "\" fill-opacity=\"0.55\" stroke=\"" +
                                    text_of(drawing.theme.ink) + "\" stroke-width=\"0.6\"");
        drawing.use(Sign::households);
        ++drawing.counts["places_with_households"];
    }
}

// More names than this make a map that nobody reads.
constexpr int names_most = 115;

// What makes a name worth its room.
double weight_of(const Drawing& drawing, const MomentPlace& place) {
    double weight = place.households / 1000 + (place.kind == "capital" ? 150 : 0) +
                    (place.kind == "pass" ? 30 : 0);
    for (const Mark& siege : drawing.moment.sieges) {
        weight += siege.places.front() == place.id ? 1200 : 0;
    }
    for (const Mark& battle : drawing.moment.battles) {
        const bool here =
            std::find(battle.places.begin(), battle.places.end(), place.id) != battle.places.end();
        weight += here ? 900 : 0;
    }
    for (const Force& force : drawing.moment.forces) {
        weight += force.place == place.id && force.in_field ? 150 + force.men / 500 : 0;
    }
    for (const std::string& id : drawing.realms_on_map) {
        weight += drawing.realm(id).capital == place.id ? 2000 : 0;
    }
    return weight;
}

bool is_capital(const Drawing& drawing, const std::string& place) {
    return std::any_of(drawing.realms_on_map.begin(), drawing.realms_on_map.end(),
                       [&](const std::string& id) { return drawing.realm(id).capital == place; });
}

void draw_place(Drawing& drawing, const MomentPlace& place, Point at, double weight) {
    const bool capital = is_capital(drawing, place.id);
    const bool circles = drawing.options.layer == Layer::households && place.households > 0;
    const double size = capital ? 14.5 : weight > 140 ? 12 : 10;
    const double radius = capital ? 6.5 : weight > 140 ? 2.6 : 1.9;
    drawing.space.take({at.x - radius, at.y - radius, at.x + radius, at.y + radius});
    if (capital) {
        drawing.marks += star(drawing.theme, at.x, at.y, radius);
        drawing.use(Sign::capital);
    } else if (!circles) {
        drawing.marks += circle(at.x, at.y, radius,
                                "fill=\"" + text_of(drawing.theme.page) + "\" stroke=\"" +
                                    text_of(drawing.theme.ink) + "\" stroke-width=\"1\"");
    }
    const std::string words = drawing.say(place.name);
    const double gap = circles ? household_radius(place.households) + 2 : radius + 3;
    const double width = text_width(words, size) * (capital ? 1.08 : 1.0);
    if (const auto spot = drawing.space.find(at, gap, width, size)) {
        drawing.marks += text(spot->x, spot->y, size, words,
                              "class=\"" + std::string(capital ? "capital" : "place") +
                                  "\" text-anchor=\"" + std::string(spot->anchor) + "\"");
        ++drawing.counts["places_named"];
    }
}

}  // namespace

void draw_signs(Drawing& drawing) {
    switch (drawing.options.layer) {
        case Layer::households:
            draw_households(drawing);
            break;
        case Layer::techniques:
            draw_named_marks(drawing, drawing.moment.techniques, Sign::technique, "techniques");
            break;
        case Layer::insurgency:
            draw_named_marks(drawing, drawing.moment.risings, Sign::rising, "risings");
            break;
        case Layer::control:
        case Layer::armies:
            draw_sieges(drawing);
            draw_battles(drawing);
            draw_camps(drawing);
            break;
        case Layer::claims:
            break;
    }
}

void draw_places(Drawing& drawing, double least_weight, double most_weight) {
    std::vector<std::pair<double, const MomentPlace*>> places;
    for (const MomentPlace& place : drawing.moment.places) {
        const double weight = weight_of(drawing, place);
        if (weight >= least_weight && weight < most_weight) {
            places.emplace_back(weight, &place);
        }
    }
    std::stable_sort(places.begin(), places.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    for (const auto& [weight, place] : places) {
        const auto at = drawing.place_on_page(place->id);
        if (at && drawing.counts["places_named"] < names_most) {
            draw_place(drawing, *place, *at, weight);
        } else if (at) {
            drawing.marks +=
                circle(at->x, at->y, 1.1, "fill=\"" + text_of(drawing.theme.ink) + "\"");
        }
    }
}

}  // namespace atlas
