// map: the map of a day as a picture.
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <vector>

#include "atlas/picture.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/map_focus.hpp"
#include "cli/map_folder.hpp"
#include "cli/rasterise.hpp"

namespace cli {
namespace {

constexpr std::array<std::string_view, 6> layers{"control", "claims",     "households",
                                                 "armies",  "techniques", "insurgency"};
constexpr std::array<std::string_view, 3> namings{"en", "zh", "both"};

constexpr std::array<PositionalSpec, 1> positionals{{
    {.metavar = "DATE",
     .meaning = "argument.day",
     .kind = ValueKind::date,
     .parameter = "date",
     .repeats = true},
}};
constexpr std::array<OptionSpec, 8> options{{
    {.name = "--layer", .metavar = "LAYER", .meaning = "option.map_layer", .choices = layers},
    {.name = "--focus",
     .metavar = "WHERE",
     .meaning = "option.map_focus",
     .kind = ValueKind::place},
    {.name = "--names", .metavar = "LANG", .meaning = "option.map_names", .choices = namings},
    {.name = "--print", .metavar = "", .meaning = "option.map_print"},
    {.name = "--screen", .metavar = "", .meaning = "option.map_screen"},
    {.name = "--size", .metavar = "N", .meaning = "option.map_size", .kind = ValueKind::number},
    {.name = "--out",
     .metavar = "FILE",
     .meaning = "option.map_out",
     .kind = ValueKind::file,
     .short_name = "-o"},
    {.name = "--map", .metavar = "DIR", .meaning = "option.map_folder", .kind = ValueKind::folder},
}};
constexpr std::array<Example, 4> examples{{
    {"jinsong map 1142-10-11 -o peace.svg", "example.map"},
    {"jinsong map 1127-02 --names both --print --size 3200 -o 1127.png", "example.map_png"},
    {"jinsong map 1140-07 --layer armies --focus kaifeng", "example.map_focus"},
    {"jinsong map 紹興十二年九月 --lang zh -o - | head -c 300", "example.map_pipe"},
}};

constexpr int size_least = 400;
constexpr int size_most = 8000;
constexpr int size_usual = 1600;

// What is to be written, and where. "-": SVG to standard output.
struct Target {
    std::string path;
    bool png = false;
};

bool ends_in(const std::string& text, std::string_view ending) {
    return text.size() > ending.size() &&
           text.compare(text.size() - ending.size(), ending.size(), ending) == 0;
}

// What can be said to be wrong before anything is read; the exit code, 0 for nothing.
int check_wishes(Context& context) {
    const std::string out = context.arguments.value("--out", "map.svg");
    if (out != "-" && !ends_in(out, ".svg") && !ends_in(out, ".png")) {
        tell(context,
             {context.say("map.ending", out), "--out " + out, context.say("map.ending_hint")});
        return exit_code::wrong;
    }
    if (out == "-" && context.json()) {
        tell(context, {context.say("map.json_pipe"), {}, context.say("map.json_pipe_hint")});
        return exit_code::wrong;
    }
    const int size = std::stoi(context.arguments.value("--size", std::to_string(size_usual)));
    if (size < size_least || size > size_most) {
        tell(context, {context.say("map.size", size), "--size " + std::to_string(size),
                       context.say("option.map_size")});
        return exit_code::wrong;
    }
    return exit_code::ok;
}

atlas::PictureOptions picture_options(const Context& context) {
    atlas::PictureOptions wishes;
    const std::string layer = context.arguments.value("--layer", layers[0]);
    for (const atlas::LayerName& known : atlas::layer_names()) {
        wishes.layer = known.name == layer ? known.layer : wishes.layer;
    }
    const std::string names = context.arguments.value(
        "--names", context.language() == Language::chinese ? namings[1] : namings[0]);
    wishes.naming = names == "both" ? atlas::Naming::both
                    : names == "zh" ? atlas::Naming::chinese
                                    : atlas::Naming::english;
    wishes.print = context.arguments.has("--print");
    wishes.width_px = std::stoi(context.arguments.value("--size", std::to_string(size_usual)));
    return wishes;
}

std::vector<atlas::PlacePosition> positions_of(const Json& places) {
    std::vector<atlas::PlacePosition> positions;
    for (const Json& place : list_of(places, "places")) {
        const Json& lon = member(place, "lon");
        const Json& lat = member(place, "lat");
        if (lon.is_number() && lat.is_number()) {
            positions.push_back({id_of(place), {lon.get<double>(), lat.get<double>()}});
        }
    }
    return positions;
}

bool belongs_together(const atlas::Layers& map, const atlas::Stage& stage) {
    for (const atlas::Cell& cell : map.cells) {
        if (stage.places.count(cell.id) > 0) {
            return true;
        }
    }
    return false;
}

bool write_svg(Context& context, const std::string& svg, const std::string& path) {
    if (path == "-") {
        context.out->write(svg);
        return true;
    }
    errno = 0;
    std::ofstream file(path, std::ios::binary);
    file << svg;
    file.close();
    if (!file) {
        tell(context, {context.say("talk.disk", path, std::strerror(errno == 0 ? EIO : errno)),
                       {},
                       context.say("map.write_hint")});
        return false;
    }
    return true;
}

int write_picture(Context& context, atlas::Picture& picture, const Target& target) {
    const bool written = target.png ? write_png(context, picture.svg, target.path)
                                    : write_svg(context, picture.svg, target.path);
    if (!written) {
        return exit_code::no;
    }
    if (target.path == "-") {
        return exit_code::ok;
    }
    std::error_code ignored;
    const auto bytes = std::filesystem::file_size(target.path, ignored);
    if (context.json()) {
        Json said{{"file", target.path}, {"format", target.png ? "png" : "svg"}, {"bytes", bytes}};
        said.update(picture.summary);
        print_json(context, said);
        return exit_code::ok;
    }
    context.talk->write(context.say("map.wrote", target.path, text_of(picture.summary, "day"),
                                    picture.summary["width"].get<int>(),
                                    static_cast<int>(picture.summary["height"].get<double>()),
                                    bytes) +
                        "\n");
    return exit_code::ok;
}

int run(Context& context) {
    if (const int wrong = check_wishes(context)) {
        return wrong;
    }
    const Answered at = ask(context, request_of(context, "at"));
    if (!at.ok()) {
        return at.code;
    }
    auto map = load_map_layers(context);
    if (!map) {
        return exit_code::no;
    }
    const Ask asked = quiet_ask(context);
    const std::string day = text_of(member(at.content, "date"), "day");
    const std::string month = day.substr(0, day.rfind('-'));
    const Json places = asked(Json{{"call", "places"}});
    const Json polities = asked(Json{{"call", "polities"}});
    const Json told = asked(Json{{"call", "chronicle"}, {"from", month + "-01"}, {"to", month}});
    atlas::PictureOptions wishes = picture_options(context);
    wishes.relief_png = map->relief_png;
    const Json techniques =
        wishes.layer == atlas::Layer::techniques ? asked(Json{{"call", "techniques"}}) : Json();
    const atlas::Stage stage = atlas::build_stage(map->layers, positions_of(places));
    if (!belongs_together(map->layers, stage)) {
        tell(context,
             {context.say("map.foreign", map->folder), {}, context.say("map.foreign_hint")});
        return exit_code::no;
    }
    if (context.arguments.has("--focus")) {
        wishes.focus = focus_of(context, stage, at.content);
        if (!wishes.focus) {
            return exit_code::wrong;
        }
    }
    const atlas::Moment moment =
        atlas::read_moment({at.content, places, polities, told, techniques});
    atlas::Picture picture = atlas::draw_picture(stage, moment, wishes);
    const std::string path = context.arguments.value(
        "--out", day + "-" + context.arguments.value("--layer", layers[0]) + ".svg");
    return write_picture(context, picture, {path, ends_in(path, ".png")});
}

}  // namespace

constexpr CommandSpec map_command{.name = "map",
                                  .group = CommandGroup::ask,
                                  .summary = "summary.map",
                                  .positionals = positionals,
                                  .options = options,
                                  .examples = examples,
                                  .run = run};

}  // namespace cli
