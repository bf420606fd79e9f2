// What stands beside the map: title, both calendars, realms, signs, the month, scale, sources.
#include <algorithm>
#include <cmath>

#include "atlas/picture_words.hpp"

namespace atlas {
namespace {

// A column of text and swatches that grows downwards.
struct Column {
    const Drawing& drawing;
    double left;
    double right;
    double y;
    std::string out;

    [[nodiscard]] double width() const { return right - left; }
    void rule() {
        y += 7;
        out += line(left, y, right, y,
                    "stroke=\"" + text_of(drawing.theme.faint) + "\" stroke-width=\"0.6\"");
        y += 7;
    }
    void words(std::string_view line_of_words, double size, const std::string& kind) {
        y += size;
        out += text(left, y, size, line_of_words, "class=\"" + kind + "\"");
        y += 0.3 * size;
    }
    // `indent` keeps the lines clear of a swatch.
    void paragraph(std::string_view all, double size, const std::string& kind, double indent = 0) {
        for (const std::string& one : wrapped(all, size, width() - indent)) {
            y += size;
            out += text(left + indent, y, size, one, "class=\"" + kind + "\"");
            y += 0.25 * size;
        }
    }
};

constexpr double swatch_width = 30;
constexpr double text_indent = 40;

void title(Column& column) {
    const Drawing& drawing = column.drawing;
    const Words day = long_day(drawing.moment.day);
    const bool chinese = drawing.options.naming == Naming::chinese;
    column.y += 4;
    column.words(chinese ? day.zh : day.en, 27, "title");
    if (drawing.options.naming == Naming::both) {
        column.words(day.zh, 17, "title");
    }
    column.y += 3;
    column.words(drawing.say(layer_title(drawing.options.layer)), 16, "subtitle");
    column.y += 4;
    std::size_t lines = 0;
    for (const Mark& regnal : drawing.moment.regnal) {
        if (drawing.realms_on_map.count(regnal.realm) == 0 || lines == 4) {
            continue;
        }
        ++lines;
        const Words name = drawing.realm(regnal.realm).name;
        // An English reader is given the hanzi of the date as well: they are its name.
        if (!chinese) {
            column.paragraph(name.en + ": " + regnal.name.en, 10.5, "body");
        }
        if (drawing.options.naming != Naming::english) {
            column.paragraph(name.zh + "　" + regnal.name.zh, 10.5, "body");
        }
    }
}

void swatch(Column& column, const Realm& realm, double height) {
    const Drawing& drawing = column.drawing;
    const double top = column.y + 2;
    column.out += rect(column.left, top, swatch_width, height,
                       "fill=\"" + text_of(fill_of(drawing, realm)) + "\"");
    if (!pattern_id(realm).empty()) {
        column.out += rect(column.left, top, swatch_width, height,
                           "fill=\"url(#" + pattern_id(realm) + ")\"");
    }
    column.out +=
        rect(column.left, top, swatch_width, height,
             "fill=\"none\" stroke=\"" + text_of(drawing.theme.ink) + "\" stroke-width=\"0.7\"");
}

// "Emperor Gaozong of Song · 155 places · acknowledges Jin"
std::string about_realm(const Drawing& drawing, const Realm& realm) {
    std::string about = drawing.say(realm.ruler);
    const std::string blank = drawing.options.naming == Naming::chinese ? "" : " ";
    const auto add = [&about](const std::string& words) {
        about += (about.empty() ? "" : " · ") + words;
    };
    if (realm.places_held == 0) {
        add(drawing.say(panel_words::not_holding));
    } else {
        const Words& unit = realm.places_held == 1 ? panel_words::place : panel_words::places;
        add(std::to_string(realm.places_held) + blank + drawing.say(unit));
    }
    if (!realm.ended.empty()) {
        add(drawing.say(panel_words::ended) + blank + realm.ended);
    }
    if (!realm.overlord.empty()) {
        add(drawing.say(panel_words::under) + blank +
            drawing.say(drawing.realm(realm.overlord).name));
    }
    return about;
}

std::vector<const Realm*> realms_by_size(const Drawing& drawing) {
    std::vector<const Realm*> realms;
    for (const std::string& id : drawing.realms_on_map) {
        realms.push_back(&drawing.realm(id));
    }
    std::stable_sort(realms.begin(), realms.end(), [](const Realm* a, const Realm* b) {
        return a->places_held > b->places_held;
    });
    return realms;
}

void realms(Column& column) {
    const Drawing& drawing = column.drawing;
    const std::vector<const Realm*> all = realms_by_size(drawing);
    const bool brief = all.size() > 12;
    for (const Realm* realm : all) {
        const bool small = brief && realm->places_held < 4;
        swatch(column, *realm, small ? 9 : 18);
        const double top = column.y;
        if (small) {
            column.paragraph(drawing.say(realm->name), 9.5, "body", text_indent);
        } else {
            column.paragraph(drawing.say(realm->name), 12, "name", text_indent);
            column.paragraph(about_realm(drawing, *realm), 9, "note", text_indent);
        }
        column.y = std::max(column.y + 2, top + (small ? 13 : 24));
    }
}

std::string stroke_sample(const Drawing& drawing, const Column& column, double y, double width,
                          const std::string& dash, const Colour& colour) {
    return line(column.left, y, column.left + swatch_width, y,
                "stroke=\"" + text_of(colour) + "\" stroke-width=\"" +
                    number_text(width * drawing.theme.stroke) + "\"" + dash);
}

std::string stripes_sample(const Drawing& drawing, const Column& column, double y, double width) {
    std::string d;
    for (int stripe = 0; stripe < 5; ++stripe) {
        d += "M" + number_text(column.left + 1 + 6 * stripe) + " " + number_text(y + 5) + "l5 -10";
    }
    return rect(column.left, y - 5, swatch_width, 10,
                "fill=\"none\" stroke-width=\"0.6\" stroke=\"" + text_of(drawing.theme.faint) +
                    "\"") +
           path(d, "fill=\"none\" stroke=\"" + text_of(drawing.theme.ink) + "\" stroke-width=\"" +
                       number_text(width) + "\"");
}

std::string line_sample(const Drawing& drawing, const Column& column, Sign sign, double y) {
    const Theme& theme = drawing.theme;
    switch (sign) {
        case Sign::border:
            return stroke_sample(drawing, column, y, 1.9, {}, theme.ink);
        case Sign::border_inner:
            return stroke_sample(drawing, column, y, 0.9, " stroke-dasharray=\"8 2\"", theme.ink);
        case Sign::border_uncertain:
            return stroke_sample(drawing, column, y, 1, " stroke-dasharray=\"4 3.5\"", theme.ink);
        case Sign::canal:
            return stroke_sample(drawing, column, y, 1.3, " stroke-dasharray=\"5 2.5\"",
                                 theme.water);
        case Sign::wall:
            return stroke_sample(drawing, column, y, 1.6, " stroke-dasharray=\"1.6 3\"", theme.ink);
        case Sign::marsh:
            return stroke_sample(drawing, column, y - 2, 0.9, " stroke-dasharray=\"5 3\"",
                                 theme.water) +
                   stroke_sample(drawing, column, y + 1, 0.9, " stroke-dasharray=\"3 4\"",
                                 theme.water);
        default:
            return {};
    }
}

std::string sample(const Drawing& drawing, const Column& column, Sign sign, double y) {
    const Theme& theme = drawing.theme;
    const double middle = column.left + swatch_width / 2;
    switch (sign) {
        case Sign::capital:
            return star(theme, middle, y, 6.5);
        case Sign::occupied:
            return stripes_sample(drawing, column, y, 2.6);
        case Sign::claimed:
            return stripes_sample(drawing, column, y, 0.9);
        case Sign::faded:
            return rect(column.left, y - 5, swatch_width, 10, "fill=\"url(#fading)\"");
        case Sign::force:
            return flag(theme, theme.faint, column.left + 1, y + 8, 4'000) +
                   flag(theme, theme.faint, column.left + 11, y + 8, 10'000) +
                   flag(theme, theme.faint, column.left + 23, y + 8, 40'000);
        case Sign::siege:
            return siege_ring(theme, middle, y);
        case Sign::battle:
            return swords(theme, middle, y);
        case Sign::rising:
            return rising_mark(theme, middle, y);
        case Sign::technique:
            return circle(middle, y, 4, "fill=\"" + text_of(theme.faint) + "\"");
        case Sign::households:
            return circle(middle, y, household_radius(50'000),
                          "fill=\"none\" stroke=\"" + text_of(theme.ink) + "\"");
        default:
            return line_sample(drawing, column, sign, y);
    }
}

std::string meaning_of(const Drawing& drawing, Sign sign) {
    std::string meaning = drawing.say(sign_meaning(sign));
    if (sign == Sign::force) {
        meaning += drawing.options.naming == Naming::chinese
                       ? "：五千以下、二萬以下、六萬以下、以上"
                       : ": under 5,000, 20,000, 60,000; more";
    }
    return sign == Sign::households ? meaning + ": 50,000" : meaning;
}

// Signs in two columns where their meanings are short, else one below the other.
void signs(Column& column) {
    const Drawing& drawing = column.drawing;
    for (const Sign sign : drawing.signs) {
        const std::string meaning = meaning_of(drawing, sign);
        const double top = column.y;
        const double tall = sign == Sign::siege || sign == Sign::force ? 22 : 15;
        column.out += sample(drawing, column, sign, top + tall / 2);
        column.y += tall / 2 - 6.5;
        column.paragraph(meaning, 9.5, "body", text_indent);
        column.y = std::max(column.y, top + tall);
    }
}

void month(Column& column, double bottom) {
    const Drawing& drawing = column.drawing;
    std::vector<const Mark*> told;
    for (const Mark& mark : drawing.moment.happenings) {
        told.push_back(&mark);
    }
    std::stable_sort(told.begin(), told.end(),
                     [](const Mark* a, const Mark* b) { return a->size > b->size; });
    const double room = bottom - column.y - 30;
    const auto fitting = static_cast<std::size_t>(std::max(0.0, room / 25));
    told.resize(std::min({told.size(), fitting, std::size_t{8}}));
    if (told.empty()) {
        return;
    }
    std::stable_sort(told.begin(), told.end(),
                     [](const Mark* a, const Mark* b) { return a->day < b->day; });
    column.rule();
    column.words(drawing.say(panel_words::month), 10.5, "heading");
    for (const Mark* mark : told) {
        const double top = column.y;
        const Words day = short_day(mark->day);
        column.out +=
            text(column.left, top + 9.5, 9.5,
                 drawing.options.naming == Naming::chinese ? day.zh : day.en, "class=\"note\"");
        column.paragraph(drawing.say(mark->name), 9.5, "body", text_indent + 4);
        column.y += 1;
    }
}

std::string works_line(const Drawing& drawing) {
    std::string words = drawing.say(panel_words::rests_on) + " ";
    std::size_t count = 0;
    for (const Work& work : drawing.moment.works) {
        if (count == 5) {
            break;
        }
        words += (count == 0 ? "" : "; ") + drawing.say(work.title) + " (" +
                 std::to_string(work.places) + ")";
        ++count;
    }
    int high = 0;
    int medium = 0;
    int low = 0;
    for (const MomentPlace& place : drawing.moment.places) {
        ++(place.confidence == "high" ? high : place.confidence == "medium" ? medium : low);
    }
    if (count == 0) {
        words.clear();
    } else {
        words += ". ";
    }
    return words + drawing.say(panel_words::confidence) + " " + std::to_string(high) + " / " +
           std::to_string(medium) + " / " + std::to_string(low) + ".";
}

std::string scale_bar(const Drawing& drawing, double left, double y) {
    const double per_km = drawing.zoom * stage_units_per_km;
    double length_km = 1000;
    for (const double next : {500.0, 250.0, 200.0, 100.0, 50.0, 20.0, 10.0}) {
        length_km = length_km * per_km > 190 ? next : length_km;
    }
    const std::string ink = text_of(drawing.theme.ink);
    const double half = length_km * per_km / 2;
    const auto label = [&](double at, double km) {
        return text(left + at, y - 4, 9, grouped_text(km), "class=\"note\" text-anchor=\"middle\"");
    };
    return rect(left, y, half, 4, "fill=\"" + ink + "\"") +
           rect(left + half, y, half, 4,
                "fill=\"none\" stroke-width=\"0.8\" stroke=\"" + ink + "\"") +
           label(0, 0) + label(half, length_km / 2) + label(2 * half, length_km) +
           text(left + 2 * half + 14, y + 5, 9, "km", "class=\"note\"");
}

// Scale and sources, standing on the foot of the panel. Gives back where they begin.
double foot(Column& column) {
    const Drawing& drawing = column.drawing;
    std::string notes = works_line(drawing) + " " + drawing.say(panel_words::cells);
    if (drawing.signs.count(Sign::force) > 0) {
        notes += " " + drawing.say(panel_words::forces_note);
    }
    if (drawing.signs.count(Sign::households) > 0) {
        notes += " " + drawing.say(panel_words::households_note);
    }
    constexpr double size = 8;
    const double lines = static_cast<double>(wrapped(notes, size, column.width()).size());
    const double top = drawing.frame.bottom - lines * size * 1.25 - 34;
    const double kept = column.y;
    column.out += scale_bar(drawing, column.left + 4, top + 16);
    column.y = top + 32;
    column.paragraph(notes, size, "note");
    column.y = kept;
    return top;
}

}  // namespace

std::string draw_panel(Drawing& drawing) {
    drawing.defs += "<linearGradient id=\"fading\"><stop stop-color=\"" +
                    text_of(drawing.theme.faint) + "\"/><stop offset=\"1\" stop-color=\"" +
                    text_of(drawing.theme.faint) + "\" stop-opacity=\"0\"/></linearGradient>";
    Column column{drawing, drawing.frame.right + 22, page_width - 28, drawing.frame.top, {}};
    title(column);
    column.rule();
    realms(column);
    column.rule();
    signs(column);
    const double bottom = foot(column);
    month(column, bottom);
    return column.out;
}

}  // namespace atlas
