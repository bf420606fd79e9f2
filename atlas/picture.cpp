#include "atlas/picture.hpp"

#include <algorithm>
#include <array>

#include "atlas/drawing.hpp"
#include "atlas/picture_words.hpp"

namespace atlas {
namespace {

constexpr std::array<LayerName, 6> layers{{{Layer::control, "control"},
                                           {Layer::claims, "claims"},
                                           {Layer::households, "households"},
                                           {Layer::armies, "armies"},
                                           {Layer::techniques, "techniques"},
                                           {Layer::insurgency, "insurgency"}}};

constexpr Theme screen{{246, 240, 226}, {251, 246, 234}, {217, 227, 226}, {108, 146, 163},
                       {44, 36, 30},    {120, 108, 94},  {158, 28, 22},   1.0};
constexpr Theme paper{{255, 255, 255}, {255, 255, 255}, {233, 240, 244}, {104, 142, 162},
                      {24, 20, 18},    {110, 104, 98},  {150, 20, 16},   0.75};

constexpr double margin = 28;
constexpr Box frame{margin, margin,
                    margin + (page_height - 2 * margin) * stage_width / stage_height,
                    page_height - margin};

// What must be seen, widened to the shape of the frame, within the stage where it fits.
Box view_of(const PictureOptions& options) {
    Box view{0, 0, stage_width, stage_height};
    if (!options.focus) {
        return view;
    }
    const Box& focus = *options.focus;
    constexpr double shape = static_cast<double>(stage_width) / stage_height;
    constexpr double least = 1000;  // 400 km: the layers hold no more than that shows.
    double width = std::max({focus.right - focus.left, (focus.bottom - focus.top) * shape, least});
    width = std::min(width, static_cast<double>(stage_width));
    const double height = width / shape;
    const double left =
        std::clamp((focus.left + focus.right - width) / 2, 0.0, stage_width - width);
    const double top =
        std::clamp((focus.top + focus.bottom - height) / 2, 0.0, stage_height - height);
    return {left, top, left + width, top + height};
}

Drawing begin(const Stage& stage, const Moment& moment, const PictureOptions& options) {
    const Box view = view_of(options);
    Drawing drawing{stage,
                    moment,
                    options,
                    options.print ? paper : screen,
                    frame,
                    view,
                    (frame.right - frame.left) / (view.right - view.left),
                    LabelSpace({frame.left + 3, frame.top + 3, frame.right - 3, frame.bottom - 3}),
                    {},
                    {},
                    {},
                    {},
                    {},
                    {},
                    {},
                    {},
                    {}};
    for (std::size_t number = 0; number < moment.places.size(); ++number) {
        drawing.place_numbers[moment.places[number].id] = number;
    }
    for (const StageCell& cell : stage.cells) {
        const auto number = drawing.place_numbers.find(cell.id);
        drawing.cell_places.push_back(
            number == drawing.place_numbers.end() ? nullptr : &moment.places[number->second]);
    }
    return drawing;
}

// Fonts that are found on the systems where pictures are looked at, hanzi last.
constexpr std::string_view fonts =
    "'Source Serif 4','Libertinus Serif','Liberation Serif','Times New Roman',Georgia,"
    "'Noto Serif CJK TC','Source Han Serif TC','Songti TC',PMingLiU,serif";

// Hanzi have no italics: leaning ones are a printer's makeshift.
std::string style(const Theme& theme, Naming naming) {
    const std::string leaning = naming == Naming::chinese ? "" : "font-style:italic;";
    const std::string ink = text_of(theme.ink);
    const std::string halo = "paint-order:stroke;stroke:" + text_of(theme.land) +
                             ";stroke-opacity:0.8;stroke-linejoin:round;";
    return "<style>text{font-family:" + std::string(fonts) + ";fill:" + ink + "}.place{" + halo +
           "stroke-width:2.4px}.capital{font-weight:bold;" + halo + "stroke-width:3px}.commander{" +
           leaning + halo + "stroke-width:2.2px}.water{" + leaning +
           "fill:" + text_of(mixed(theme.water, theme.ink, 0.3)) +
           ";letter-spacing:0.8px}.realm{font-weight:bold;fill-opacity:0.72}"
           ".title{font-weight:bold}.subtitle{" +
           leaning +
           "fill-opacity:0.9}.heading{font-weight:bold;letter-spacing:0.6px}"
           ".name{font-weight:bold}.note{fill:" +
           text_of(mixed(theme.faint, theme.ink, 0.4)) + "}</style>";
}

std::string assembled(const Drawing& drawing, const std::string& panel) {
    const PictureOptions& options = drawing.options;
    const Words day = long_day(drawing.moment.day);
    const Words about = layer_title(options.layer);
    const double height = options.width_px * page_height / page_width;
    std::string svg =
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\""
        " xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"" +
        std::to_string(options.width_px) + "\" height=\"" + number_text(height) +
        "\" viewBox=\"0 0 " + number_text(page_width) + " " + number_text(page_height) +
        "\" lang=\"" + (options.naming == Naming::chinese ? "zh-Hant" : "en") +
        "\" role=\"img\">\n<title>" + escaped(drawing.say(about) + ", " + drawing.say(day)) +
        "</title>\n";
    const Box& box = drawing.frame;
    svg += style(drawing.theme, options.naming) + "\n<defs><clipPath id=\"frame\">" +
           rect(box.left, box.top, box.right - box.left, box.bottom - box.top, "") + "</clipPath>" +
           drawing.defs + "</defs>\n";
    svg += rect(0, 0, page_width, page_height, "fill=\"" + text_of(drawing.theme.page) + "\"");
    svg += "\n<g clip-path=\"url(#frame)\">\n<g transform=\"translate(" + number_text(box.left) +
           " " + number_text(box.top) + ") scale(" + std::to_string(drawing.zoom) + ") translate(" +
           number_text(-drawing.view.left) + " " + number_text(-drawing.view.top) + ")\">\n" +
           drawing.ground + "\n</g>\n" + drawing.marks + "\n</g>\n";
    svg += rect(box.left, box.top, box.right - box.left, box.bottom - box.top,
                "fill=\"none\" stroke-width=\"1.2\" stroke=\"" + text_of(drawing.theme.ink) + "\"");
    return svg + "\n<g id=\"panel\">\n" + panel + "\n</g>\n</svg>\n";
}

Json summary_of(const Drawing& drawing) {
    Json legend = Json::array();
    for (const std::string& id : drawing.realms_on_map) {
        const Realm& realm = drawing.realm(id);
        legend.push_back({{"id", id},
                          {"name_en", realm.name.en},
                          {"name_zh", realm.name.zh},
                          {"colour", realm.colour},
                          {"pattern", realm.pattern},
                          {"places", realm.places_held}});
    }
    Json signs = Json::array();
    for (const Sign sign : drawing.signs) {
        signs.push_back(sign_meaning(sign).en);
    }
    Json counts = Json::object();
    for (const auto& [name, count] : drawing.counts) {
        counts[name] = count;
    }
    const auto named = std::find_if(layers.begin(), layers.end(), [&](const LayerName& layer) {
        return layer.layer == drawing.options.layer;
    });
    return Json{{"day", drawing.moment.day},
                {"layer", named->name},
                {"width", drawing.options.width_px},
                {"height", drawing.options.width_px * page_height / page_width},
                {"legend", legend},
                {"signs", signs},
                {"counts", counts}};
}

}  // namespace

std::span<const LayerName> layer_names() {
    return layers;
}

std::optional<Point> Drawing::place_on_page(const std::string& id) const {
    const auto place = stage.places.find(id);
    if (place == stage.places.end()) {
        return std::nullopt;
    }
    const Point at = on_page(place->second);
    return in_frame(at) ? std::optional(at) : std::nullopt;
}

const Realm& Drawing::realm(const std::string& id) const {
    static const Realm unknown;
    const auto found = moment.realms.find(id);
    return found == moment.realms.end() ? unknown : found->second;
}

std::string Drawing::say(const Words& words) const {
    switch (options.naming) {
        case Naming::english:
            return words.en;
        case Naming::chinese:
            return words.zh;
        case Naming::both:
            break;
    }
    return words.en == words.zh || words.zh.empty() ? words.en : words.en + " " + words.zh;
}

Picture draw_picture(const Stage& stage, const Moment& moment, const PictureOptions& options) {
    Drawing drawing = begin(stage, moment, options);
    constexpr double most = 1e9;
    // Names of places at least so weighty come before those of realms and waters.
    constexpr double weighty = 300;
    draw_sea_and_land(drawing);
    draw_realms(drawing);
    draw_relief(drawing);
    draw_waters(drawing);
    draw_borders(drawing);
    draw_signs(drawing);
    draw_places(drawing, weighty, most);
    draw_realm_names(drawing);
    draw_water_names(drawing);
    draw_places(drawing, 0, weighty);
    const std::string panel = draw_panel(drawing);
    return {assembled(drawing, panel), summary_of(drawing)};
}

}  // namespace atlas
