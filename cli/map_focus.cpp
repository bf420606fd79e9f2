#include "cli/map_focus.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>

namespace cli {
namespace {

// How far around a place the map reaches, in units of the stage: 320 km.
constexpr double around_place = 800;
// Room around the places of a court.
constexpr double around_court = 350;

// Four numbers parted by commas; nothing if it is something else.
std::optional<std::array<double, 4>> four_numbers(const std::string& text) {
    std::array<double, 4> numbers{};
    const char* at = text.c_str();
    for (std::size_t count = 0; count < numbers.size(); ++count) {
        char* end = nullptr;
        numbers[count] = std::strtod(at, &end);
        const char expected = count + 1 < numbers.size() ? ',' : '\0';
        if (end == at || *end != expected) {
            return std::nullopt;
        }
        at = end + 1;
    }
    return numbers;
}

void widen(std::optional<atlas::Box>& box, atlas::StagePoint point, double margin) {
    const double x = point.x;
    const double y = point.y;
    const atlas::Box here{x - margin, y - margin, x + margin, y + margin};
    box = box ? atlas::Box{std::min(box->left, here.left), std::min(box->top, here.top),
                           std::max(box->right, here.right), std::max(box->bottom, here.bottom)}
              : here;
}

// A parallel is an arc on the stage, so that also the middles of the sides are looked at.
std::optional<atlas::Box> box_of(const std::array<double, 4>& degrees) {
    const auto [west, south, east, north] = degrees;
    if (!(west < east && south < north && west >= 70 && east <= 145 && south >= 17 &&
          north <= 55)) {
        return std::nullopt;
    }
    std::optional<atlas::Box> box;
    const atlas::Projection projection = atlas::map_projection();
    for (const double lon : {west, (west + east) / 2, east}) {
        for (const double lat : {south, north}) {
            widen(box, atlas::stage_point(projection, {lon, lat}), 0);
        }
    }
    return box;
}

// The id of the one that is meant, or nothing.
std::string id_by_name(Context& context, const char* call, const char* list,
                       const std::string& name) {
    const Json answer = quiet_ask(context)(Json{{"call", call}, {"id", name}});
    const Json& found = list_of(answer, list);
    return found.size() == 1 ? id_of(found[0]) : std::string();
}

}  // namespace

std::optional<atlas::Box> focus_of(Context& context, const atlas::Stage& stage, const Json& at) {
    const std::string name = context.arguments.value("--focus");
    const std::string where = "--focus " + name;
    if (name.find(',') != std::string::npos) {
        const auto numbers = four_numbers(name);
        const auto box = numbers ? box_of(*numbers) : std::nullopt;
        if (!box) {
            tell(context, {context.say("map.box", name), where, context.say("map.box_hint")});
        }
        return box;
    }
    std::optional<atlas::Box> box;
    const std::string place = id_by_name(context, "places", "places", name);
    const auto point = stage.places.find(place);
    if (point != stage.places.end()) {
        widen(box, point->second, around_place);
        return box;
    }
    const std::string polity = id_by_name(context, "polities", "polities", name);
    if (polity.empty()) {
        tell(context,
             {context.say("map.focus_unknown", name), where, context.say("map.focus_hint")});
        return std::nullopt;
    }
    for (const Json& row : list_of(at, "places")) {
        const auto held = stage.places.find(id_of(row));
        if (text_of(row, "holder") == polity && held != stage.places.end()) {
            widen(box, held->second, around_court);
        }
    }
    if (!box) {
        tell(context, {context.say("map.focus_nothing", polity), where, {}});
    }
    return box;
}

}  // namespace cli
