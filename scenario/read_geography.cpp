#include <algorithm>

#include "scenario/readers.hpp"
#include "scenario/rows.hpp"

namespace scenario {

namespace {

constexpr std::int64_t millionths_per_thousandth = 1000;

std::int32_t thousandths(std::optional<std::int64_t> millionths) {
    return static_cast<std::int32_t>(millionths.value_or(0) / millionths_per_thousandth);
}

void read_places(const Workbook& book, Texts& texts, sim::Setting& setting) {
    Rows rows(book, Table::places, texts.citations);
    while (rows.next()) {
        PlaceRow& place = texts.places.emplace_back();
        sim::PlaceDefinition& definition = setting.map.places.emplace_back();
        place.id = rows.text("id");
        place.name = rows.both("name_en", "name_zh");
        definition.kind = rows.word<sim::PlaceKind>("kind");
        place.circuit = rows.both("circuit_en", "circuit_zh");
        place.modern_place = rows.text("modern_place");
        definition.longitude_millidegrees = thousandths(rows.millionths("lon"));
        definition.latitude_millidegrees = thousandths(rows.millionths("lat"));
        definition.terrain = rows.word<sim::Terrain>("terrain");
        definition.water = rows.id<sim::BarrierId>("water");
        definition.coastal = rows.flag("coastal");
        definition.walls_class = rows.whole("walls");
        place.economy_tags = rows.words("economy_tags");
        place.households = rows.whole("households_1102");
        place.households_basis = rows.text("households_basis");
        place.provenance = rows.provenance();
        const auto has_tag = [&place](std::string_view tag) {
            return std::ranges::find(place.economy_tags, tag) != place.economy_tags.end();
        };
        sim::PlaceStart& start = setting.place_starts.emplace_back();
        start.households = sim::Households(place.households);
        start.has_arsenal = has_tag("arsenal");
        start.has_mint = has_tag("coin-mint");
        start.makes_salt = has_tag("salt");
        start.has_grain_surplus = has_tag("grain-surplus");
    }
}

void read_barriers(const Workbook& book, Texts& texts, sim::Setting& setting) {
    Rows rows(book, Table::barriers, texts.citations);
    while (rows.next()) {
        BarrierRow& barrier = texts.barriers.emplace_back();
        barrier.id = rows.text("id");
        barrier.name = rows.both("name_en", "name_zh");
        setting.map.barriers.push_back(
            {rows.word<sim::BarrierKind>("kind"), false, rows.whole("width_m")});
        barrier.provenance = rows.provenance();
    }
    Rows courses(book, Table::river_courses, texts.citations);
    while (courses.next()) {
        RiverCourseRow& course = texts.river_courses.emplace_back();
        course.id = courses.text("id");
        course.barrier = courses.id<sim::BarrierId>("barrier");
        course.name = courses.both("name_en", "name_zh");
        course.valid_from = courses.optional_whole("valid_from");
        course.valid_to = courses.optional_whole("valid_to");
        for (const std::string_view point : courses.words("points")) {
            course.points.push_back(parse_point(point).value_or(Point{}));
        }
        course.provenance = courses.provenance();
    }
    // A river with more than one course in the record flows between dikes above its plain.
    for (std::size_t i = 0; i < setting.map.barriers.size(); ++i) {
        const auto of_barrier = [i](const RiverCourseRow& course) {
            return course.barrier == sim::BarrierId(i);
        };
        setting.map.barriers[i].has_dikes =
            setting.map.barriers[i].kind == sim::BarrierKind::river &&
            std::ranges::count_if(texts.river_courses, of_barrier) > 1;
    }
}

void read_routes(const Workbook& book, Texts& texts, sim::Setting& setting) {
    Rows rows(book, Table::routes, texts.citations);
    while (rows.next()) {
        sim::RouteDefinition& route = setting.map.routes.emplace_back();
        route.from = rows.id<sim::PlaceId>("from");
        route.to = rows.id<sim::PlaceId>("to");
        route.mode = rows.word<sim::RouteMode>("mode");
        route.length_km = sim::Kilometres(rows.whole("length_km"));
        route.cost_permille = thousandths(rows.millionths("cost"));
        route.crosses = rows.id<sim::BarrierId>("crosses");
        route.winter_freezes = rows.flag("winter_freezes");
        texts.routes.push_back({rows.provenance()});
    }
}

void read_names(const Workbook& book, Texts& texts) {
    Rows names(book, Table::place_names, texts.citations);
    while (names.next()) {
        PlaceNameRow& name = texts.place_names.emplace_back();
        name.place = names.id<sim::PlaceId>("place");
        name.polity = names.id<sim::PolityId>("polity");
        name.name = names.both("name_en", "name_zh");
        name.provenance = names.provenance();
    }
    Rows groups(book, Table::place_groups, texts.citations);
    while (groups.next()) {
        PlaceGroupRow& group = texts.place_groups.emplace_back();
        group.group = groups.text("group");
        group.name = groups.both("name_en", "name_zh");
        group.place = groups.id<sim::PlaceId>("place");
        group.provenance = groups.provenance();
    }
    Rows omitted(book, Table::omitted_prefectures, texts.citations);
    while (omitted.next()) {
        OmittedPrefectureRow& prefecture = texts.omitted_prefectures.emplace_back();
        prefecture.name = omitted.both("name_en", "name_zh");
        prefecture.circuit_en = omitted.text("circuit_en");
        prefecture.households = omitted.optional_whole("households");
        prefecture.basis = omitted.text("basis");
        prefecture.fold_into = omitted.id<sim::PlaceId>("fold_into");
        prefecture.provenance = omitted.provenance();
    }
}

}  // namespace

void read_geography(const Workbook& book, Texts& texts, sim::Setting& setting) {
    read_places(book, texts, setting);
    read_barriers(book, texts, setting);
    read_routes(book, texts, setting);
    read_names(book, texts);
}

}  // namespace scenario
