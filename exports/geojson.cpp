#include "exports/geojson.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "exports/cell_shapes.hpp"
#include "exports/credits.hpp"

namespace exports {
namespace {

// The box around all positions of the features, as it grows.
struct Box {
    std::array<double, 4> sides{180, 90, -180, -90};  ///< West, south, east, north.

    void add(double lon, double lat) {
        sides = {std::min(sides[0], lon), std::min(sides[1], lat), std::max(sides[2], lon),
                 std::max(sides[3], lat)};
    }
    [[nodiscard]] bool is_empty() const { return sides[0] > sides[2]; }
};

class Collection {
  public:
    Collection(Record& record, const GeojsonChoice& choice) : record_(record), choice_(choice) {}

    std::string text() {
        if (choice_.day) {
            state_ = record_.ask({{"call", "at"}, {"date", *choice_.day}});
        }
        if (choice_.layers != nullptr) {
            add_cells();
        }
        if (choice_.places) {
            add_holdings("place", [this](std::size_t place) { return point(place); });
        }
        if (choice_.routes) {
            add_routes();
        }
        if (choice_.armies) {
            choice_.day ? add_armies_of_day() : add_army_spans();
        }
        Json head{{"type", "FeatureCollection"}};
        head.update(credits_json(record_));
        if (choice_.day) {
            head["date"] = *choice_.day;
        } else {
            const Days& days = choice_.days;
            head["temporal"] = {{"start", days.from.empty() ? record_.first_day() : days.from},
                                {"end", days.to.empty() ? record_.last_day() : days.to}};
        }
        head["works"] = works_json(record_, keys_);
        if (!box_.is_empty()) {
            head["bbox"] = box_.sides;
        }
        return text_with_list(head, "features", features_);
    }

  private:
    void add(const std::string& id, Json properties, Json geometry) {
        features_.push_back({{"type", "Feature"},
                             {"id", id},
                             {"geometry", std::move(geometry)},
                             {"properties", std::move(properties)}});
    }

    Json position(std::size_t place) {
        const Json& row = record_.place(place);
        box_.add(member(row, "lon").get<double>(), member(row, "lat").get<double>());
        return {member(row, "lon"), member(row, "lat")};
    }

    Json point(std::size_t place) { return {{"type", "Point"}, {"coordinates", position(place)}}; }

    void add_polity(Json& properties, const std::string& role, const std::string& id) {
        const auto [name_en, name_zh] = record_.polity_names(id);
        properties[role] = text_or_null(id);
        properties[role + "_en"] = text_or_null(name_en);
        properties[role + "_zh"] = text_or_null(name_zh);
    }

    void add_evidence(Json& properties, const Json& sources, const std::string& confidence,
                      const std::string& note) {
        collect_source_keys(sources, keys_);
        properties["sources"] = text_or_null(sources_text(sources));
        properties["confidence"] = text_or_null(confidence);
        properties["note"] = text_or_null(note);
    }

    Json place_head(const std::string& feature, std::size_t place) {
        const Json& row = record_.place(place);
        return {{"feature", feature},
                {"place", text_of(row, "id")},
                {"name_en", text_of(row, "name_en")},
                {"name_zh", text_of(row, "name_zh")},
                {"kind", text_of(row, "kind")}};
    }

    // A feature for each place (or its cell), or for each span of its holders. Places for which
    // `geometry_of` gives null are left out.
    template <typename GeometryOf>
    void add_holdings(const std::string& feature, const GeometryOf& geometry_of) {
        if (choice_.day) {
            add_holdings_of_day(feature, geometry_of);
        } else {
            add_holding_spans(feature, geometry_of);
        }
    }

    template <typename GeometryOf>
    void add_holdings_of_day(const std::string& feature, const GeometryOf& geometry_of) {
        const Json& places = list_of(state_, "places");
        for (std::size_t i = 0; i < places.size(); ++i) {
            const Json& place = places[i];
            Json geometry = geometry_of(i);
            if (geometry.is_null()) {
                continue;
            }
            Json properties = place_head(feature, i);
            add_polity(properties, "holder", text_of(place, "holder"));
            add_polity(properties, "owner", text_of(place, "owner"));
            properties["occupied"] = !member(place, "occupier").is_null();
            std::string claimants;
            for (const Json& claimant : list_of(place, "claimants")) {
                claimants += (claimants.empty() ? "" : "; ") + claimant.get<std::string>();
            }
            properties["claimants"] = text_or_null(claimants);
            for (const char* name : {"since", "how", "event", "households"}) {
                properties[name] = member(place, name);
            }
            add_cell_members(properties, i, feature);
            add_evidence(properties, list_of(place, "sources"), text_of(place, "confidence"),
                         text_of(place, "note"));
            add(feature + ":" + text_of(place, "id"), std::move(properties), std::move(geometry));
        }
    }

    template <typename GeometryOf>
    void add_holding_spans(const std::string& feature, const GeometryOf& geometry_of) {
        for (const Holding& holding : record_.holdings()) {
            Json geometry = overlaps(holding.start, holding.end, choice_.days)
                                ? geometry_of(holding.place)
                                : Json(nullptr);
            if (geometry.is_null()) {
                continue;
            }
            Json properties = place_head(feature, holding.place);
            const std::string id = text_of(properties, "place") + "/" + holding.start;
            add_polity(properties, "holder", holding.holder);
            add_polity(properties, "owner", holding.owner);
            properties["occupied"] = holding.holder != holding.owner;
            properties["start"] = holding.start;
            properties["end"] = text_or_null(holding.end);
            properties["how"] = text_or_null(holding.how);
            properties["event"] = text_or_null(holding.event);
            properties["basis"] = text_or_null(holding.evidence.basis);
            add_cell_members(properties, holding.place, feature);
            add_evidence(properties, holding.evidence.sources, holding.evidence.confidence,
                         holding.evidence.note);
            add(feature + ":" + id, std::move(properties), std::move(geometry));
        }
    }

    void add_cells() {
        for (const atlas::Cell& cell : choice_.layers->cells) {
            const sim::PlaceId place = record_.scenario().find_place(cell.id);
            if (place.exists()) {
                cells_[place.index] = &cell;
                shapes_[place.index] = cell_shape(*choice_.layers, cell);
            }
        }
        add_holdings("cell", [this](std::size_t place) {
            const auto shape = shapes_.find(place);
            if (shape == shapes_.end() || shape->second.empty()) {
                return Json(nullptr);
            }
            for (const atlas::Polygon& polygon : shape->second) {
                for (const atlas::Position& corner : polygon.front()) {
                    box_.add(corner.lon, corner.lat);
                }
            }
            return shape_json(shape->second);
        });
    }

    // What the map says of a cell: it is country reckoned by cost of travel, not a surveyed border.
    void add_cell_members(Json& properties, std::size_t place, const std::string& feature) {
        const auto cell = feature == "cell" ? cells_.find(place) : cells_.end();
        if (cell != cells_.end()) {
            properties["area_km2"] = std::round(cell->second->area_km2);
            properties["fade"] = cell->second->fade;
            properties["border"] = "estimate";
        }
    }

    // Lines from place to place: the pack knows the length of a route, not its course.
    void add_routes() {
        for (std::size_t i = 0; i < record_.place_count(); ++i) {
            const std::string from = text_of(record_.place(i), "id");
            for (const Json& route : list_of(record_.place(i), "routes")) {
                const std::string to = text_of(route, "to");
                const std::size_t other = record_.scenario().find_place(to).index;
                if (other < i) {
                    continue;
                }
                const std::string mode = text_of(route, "mode");
                Json properties{{"feature", "route"},
                                {"from", from},
                                {"to", to},
                                {"mode", mode},
                                {"length_km", member(route, "length_km")},
                                {"crosses", member(route, "crosses")},
                                {"course", "straight line; the course is not recorded"}};
                add(route_id("route:" + from + "/" + to + "/" + mode), std::move(properties),
                    {{"type", "LineString"},
                     {"coordinates", Json::array({position(i), position(other)})}});
            }
        }
    }

    // Two places may have two routes of one mode.
    std::string route_id(const std::string& id) {
        const int number = ++route_ids_[id];
        return number == 1 ? id : id + "/" + std::to_string(number);
    }

    void add_armies_of_day() {
        for (const Json& army : list_of(state_, "armies")) {
            const sim::PlaceId place = record_.scenario().find_place(text_of(army, "place"));
            if (!place.exists()) {
                continue;
            }
            Json properties{{"feature", "army"},
                            {"army", text_of(army, "id")},
                            {"name", text_of(army, "name")}};
            add_polity(properties, "polity", text_of(army, "polity"));
            const Json& commander = member(army, "commander");
            properties["commander"] = member(commander, "id");
            properties["commander_en"] = member(commander, "name_en");
            properties["commander_zh"] = member(commander, "name_zh");
            for (const char* name :
                 {"place", "objective", "infantry", "cavalry", "siege_train", "ships", "quality",
                  "morale", "supply", "stance", "since", "basis"}) {
                properties[name] = member(army, name);
            }
            add_evidence(properties, list_of(army, "sources"), text_of(army, "confidence"),
                         text_of(army, "note"));
            add("army:" + text_of(army, "id"), std::move(properties), point(place.index));
        }
    }

    void add_army_spans() {
        const storage::Table& table = table_named(record_.tables(), "armies");
        const RowReader reader(table);
        for (std::size_t row = 0; row < table.rows.size(); ++row) {
            const std::string start = reader.date(row, "from");
            const std::string over = reader.date(row, "to");
            const std::string end = over.empty() ? over : day_before(over);
            const auto place = reader.number(row, "place");
            const auto force = reader.number(row, "force");
            if (!place || !force || over == start || !overlaps(start, end, choice_.days)) {
                continue;
            }
            add_army_span(reader, row, *place, *force, {start, end});
        }
    }

    void add_army_span(const RowReader& reader, std::size_t row, std::size_t place,
                       std::size_t force, const Days& span) {
        const scenario::ForceRow& text = record_.scenario().texts.forces[force];
        Json properties{
            {"feature", "army"}, {"army", std::string(text.id)}, {"name", std::string(text.name)}};
        const auto polity = reader.number(row, "polity");
        add_polity(properties, "polity", polity ? record_.polity_id(*polity) : std::string());
        properties["place"] = text_of(record_.place(place), "id");
        properties["start"] = span.from;
        properties["end"] = text_or_null(span.to);
        const std::array<std::pair<const char*, const char*>, 7> numbers{
            {{"infantry", "infantry_men"},
             {"cavalry", "cavalry_men"},
             {"siege_train", "siege_train_class"},
             {"ships", "ships"},
             {"quality", "quality"},
             {"morale", "morale"},
             {"supply", "supply"}}};
        for (const auto& [name, column] : numbers) {
            const auto number = reader.number(row, column);
            properties[name] = number ? Json(*number) : Json(nullptr);
        }
        properties["stance"] = text_or_null(reader.text(row, "stance"));
        const auto event = reader.number(row, "event");
        const std::string reference = event ? record_.reference(*event) : std::string();
        properties["event"] = text_or_null(reference);
        properties["basis"] = text_or_null(std::string(text.basis));
        const Evidence evidence = record_.evidence_of(text.provenance);
        add_evidence(properties, evidence.sources, evidence.confidence, evidence.note);
        add("army:" + std::string(text.id) + "/" + span.from, std::move(properties), point(place));
    }

    Record& record_;
    const GeojsonChoice& choice_;
    Json state_;
    Json features_ = Json::array();
    std::set<std::string> keys_;
    std::map<std::string, int> route_ids_;
    std::map<std::size_t, const atlas::Cell*> cells_;  ///< By position of the place.
    std::map<std::size_t, Shape> shapes_;
    Box box_;
};

}  // namespace

std::string geojson(Record& record, const GeojsonChoice& choice) {
    return Collection(record, choice).text();
}

}  // namespace exports
