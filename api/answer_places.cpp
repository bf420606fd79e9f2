// places: the gazetteer, and the history of one place.
#include "api/answers.hpp"
#include "api/describe.hpp"
#include "api/event_reference.hpp"
#include "api/list_answer.hpp"
#include "scenario/vocabulary.hpp"

namespace api {

namespace {

std::int64_t millidegrees_to_millionths(std::int32_t millidegrees) {
    return std::int64_t{millidegrees} * 1000;
}

Json brief(const Context& context, std::uint32_t row) {
    const scenario::PlaceRow& place = context.texts().places[row];
    const sim::PlaceDefinition& definition = context.setting().map.places[row];
    Json json = place_json(context, sim::PlaceId(row));
    json["other_names"] = text_json(bracketed(place.name.en));
    json["lon"] = millionths_json(millidegrees_to_millionths(definition.longitude_millidegrees));
    json["lat"] = millionths_json(millidegrees_to_millionths(definition.latitude_millidegrees));
    json["circuit"] = place.circuit.en;
    json["circuit_zh"] = place.circuit.zh;
    json["kind"] = scenario::word_of(definition.kind);
    json["terrain"] = scenario::word_of(definition.terrain);
    json["modern_place"] = place.modern_place;
    return json;
}

Json history(Context& context, sim::PlaceId place) {
    context.live_all();
    Json json = Json::array();
    const sim::EventLog& log = context.timeline().log();
    for (std::size_t i = 0; i < log.size(); ++i) {
        const sim::EventId event(i);
        const std::span<const sim::Change> changes = log.changes_of(event);
        for (std::size_t c = 0; c < changes.size(); ++c) {
            if (changes[c].kind != sim::ChangeKind::control || changes[c].subject != place.index) {
                continue;
            }
            Json entry;
            entry["date"] = day_json(log[event].day);
            const auto row = row_of_change(context, event, c);
            if (row && row->table == scenario::Table::control_changes) {
                const scenario::ControlChangeRow& change =
                    context.texts().control_changes[row->row];
                entry["date_earliest"] = day_json(change.date_earliest);
                entry["date_latest"] = day_json(change.date_latest);
                entry["from"] = polity_id_json(context, change.from);
                entry["basis"] = change.basis;
            }
            entry["to"] = id_json(context.polity_ids(), changes[c].object);
            entry["how"] = scenario::word_of(static_cast<sim::ControlHow>(changes[c].detail));
            entry["event"] = event_reference(context, event);
            if (row) {
                if (const auto* provenance = provenance_of(context.texts(), *row)) {
                    add_provenance(context, *provenance, entry);
                }
            }
            json.push_back(std::move(entry));
        }
    }
    return json;
}

Json names_json(const Context& context, sim::PlaceId place) {
    Json json = Json::array();
    for (const scenario::PlaceNameRow& row : context.texts().place_names) {
        if (row.place == place) {
            Json entry;
            entry["polity"] = polity_id_json(context, row.polity);
            entry["name_en"] = row.name.en;
            entry["name_zh"] = row.name.zh;
            json.push_back(std::move(entry));
        }
    }
    return json;
}

Json routes_json(const Context& context, sim::PlaceId place) {
    Json json = Json::array();
    for (const sim::GraphEdge& edge : context.graph().edges_of(place)) {
        const sim::RouteDefinition& route = context.setting().map.routes[edge.route.index];
        Json entry;
        entry["to"] = place_id_json(context, edge.to);
        entry["mode"] = scenario::word_of(route.mode);
        entry["length_km"] = route.length_km.value;
        entry["crosses"] = route.crosses.exists()
                               ? Json(context.texts().barriers[route.crosses.index].id)
                               : Json(nullptr);
        json.push_back(std::move(entry));
    }
    return json;
}

Json whole(Context& context, std::uint32_t row) {
    const sim::PlaceId id{std::size_t{row}};
    const scenario::PlaceRow& place = context.texts().places[row];
    const sim::PlaceDefinition& definition = context.setting().map.places[row];
    Json json = brief(context, row);
    json["names"] = names_json(context, id);
    json["water"] = definition.water.exists()
                        ? Json(context.texts().barriers[definition.water.index].id)
                        : Json(nullptr);
    json["coastal"] = definition.coastal;
    json["walls_class"] = definition.walls_class;
    json["economy_tags"] = place.economy_tags;
    json["households_1102"] = place.households;
    json["households_basis"] = place.households_basis;
    json["groups"] = Json::array();
    for (const scenario::PlaceGroupRow& group : context.texts().place_groups) {
        if (group.place == id) {
            json["groups"].push_back(group.group);
        }
    }
    json["household_counts"] = Json::array();
    for (const scenario::HouseholdCountRow& count : context.texts().household_counts) {
        if (count.place == id) {
            Json entry;
            entry["date"] = fuzzy_json(count.date);
            entry["households"] = count.households;
            entry["polity"] = polity_id_json(context, count.polity);
            add_provenance(context, count.provenance, entry);
            json["household_counts"].push_back(std::move(entry));
        }
    }
    const sim::PlaceStart& start = context.setting().place_starts[row];
    json["start_holder"] = polity_id_json(context, start.holder);
    json["routes"] = routes_json(context, id);
    json["history"] = history(context, id);
    add_provenance(context, place.provenance, json);
    return json;
}

}  // namespace

Answer answer_places(Context& context, const Request& request) {
    ListTable table;
    table.name = "places";
    table.ids = {context.place_ids().begin(), context.place_ids().end()};
    table.unknown = ErrorCode::place_unknown;
    table.names = &context.names().places;
    table.searched = [&](std::uint32_t row) {
        const scenario::PlaceRow& place = context.texts().places[row];
        return std::string(place.circuit.en) + "\n" + std::string(place.circuit.zh) + "\n" +
               std::string(place.modern_place);
    };
    table.brief = [&](std::uint32_t row) { return brief(context, row); };
    table.whole = [&](std::uint32_t row) { return whole(context, row); };
    return answer_list(table, request);
}

}  // namespace api
