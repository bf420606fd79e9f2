// turning_points, verify_record, state, info, sources: the record as a whole.
#include <algorithm>
#include <bit>
#include <map>
#include <type_traits>

#include "api/answers.hpp"
#include "api/describe.hpp"
#include "api/event_json.hpp"
#include "api/event_reference.hpp"
#include "api/list_answer.hpp"
#include "api/moment.hpp"
#include "chronicle/explain.hpp"
#include "chronicle/sample_futures.hpp"

namespace api {

namespace {

constexpr std::uint32_t turning_point_depth = 3;

Json cause_tree(Context& context, sim::EventId event) {
    Json json = Json::array();
    chronicle::ExplainLimits limits;
    limits.depth_most = turning_point_depth;
    for (const chronicle::CauseNode& node :
         chronicle::explain(context.timeline().log(), event, limits)) {
        Json entry = event_brief(context, node.event);
        entry["depth"] = node.depth;
        entry["told_above"] = node.told_above;
        entry["cut"] = node.cut;
        json.push_back(std::move(entry));
    }
    return json;
}

/// Men and ships of each court by the order of battle that stands.
Json strengths(const Context& context, const sim::World& world) {
    struct Sum {
        std::int64_t infantry = 0;
        std::int64_t cavalry = 0;
        std::int64_t ships = 0;
        sim::Day since;
    };
    std::map<sim::PolityId, Sum> sums;
    for (std::size_t i = 0; i < world.armies.force.size(); ++i) {
        const sim::ArmyId army(i);
        if (world.armies.polity[army].exists()) {
            Sum& sum = sums[world.armies.polity[army]];
            sum.infantry += world.armies.infantry[army].value;
            sum.cavalry += world.armies.cavalry[army].value;
            sum.ships += world.armies.ships[army].value;
            sum.since = world.armies.since[army];
        }
    }
    Json json = Json::array();
    for (const auto& [polity, sum] : sums) {
        Json entry;
        entry["polity"] = polity_id_json(context, polity);
        entry["infantry"] = sum.infantry;
        entry["cavalry"] = sum.cavalry;
        entry["ships"] = sum.ships;
        entry["since"] = day_json(sum.since);
        json.push_back(std::move(entry));
    }
    return json;
}

Json point_json(Context& context, const scenario::TurningPointRow& row) {
    const sim::World world = context.timeline().world_on(row.date);
    Json json;
    json["date"] = date_json(row.date, context.dates());
    json["title_en"] = row.title.en;
    json["title_zh"] = row.title.zh;
    json["why_en"] = row.why.en;
    json["why_zh"] = row.why.zh;
    const auto event = find_event(context, context.texts().events[row.event.index].id);
    json["event"] = event ? event_full(context, *event) : Json(nullptr);
    json["cause_tree"] = event ? cause_tree(context, *event) : Json::array();
    json["courts"] = courts_json(context, world, row.date, sim::PolityId::none());
    json["armies"] = strengths(context, world);
    json["borders"] = Json::array();
    constexpr std::size_t courts_most = 3;
    for (std::size_t i = 0; i < json["courts"].size() && i < courts_most; ++i) {
        const sim::PolityId polity =
            context.scenario().find_polity(json["courts"][i]["id"].get<std::string>());
        for (Json& neighbour : frontier_json(context, world, polity, sim::PolityId::none())) {
            neighbour.erase("pairs");
            neighbour["polity"] = polity_id_json(context, polity);
            json["borders"].push_back(std::move(neighbour));
        }
    }
    add_provenance(context, row.provenance, json);
    return json;
}

template <typename Value>
Json cell_json(const Value& value) {
    if constexpr (std::is_enum_v<Value>) {
        return static_cast<std::uint32_t>(value);
    } else if constexpr (std::is_integral_v<Value>) {
        return value;
    } else if constexpr (requires { value.index; }) {
        return value.exists() ? Json(value.index) : Json(nullptr);
    } else if constexpr (requires { value.number; }) {
        return day_json(value);
    } else if constexpr (requires { value.value; }) {
        return value.value;
    } else {
        // Beliefs are two or four times 16 bits: shown as the number that they make, as in a
        // difference.
        using Number = std::conditional_t<sizeof(Value) == sizeof(std::uint32_t), std::uint32_t,
                                          std::uint64_t>;
        return std::bit_cast<Number>(value);
    }
}

}  // namespace

Answer answer_turning_points(Context& context, const Request&) {
    Json json;
    json["points"] = Json::array();
    for (const scenario::TurningPointRow& row : context.texts().turning_points) {
        json["points"].push_back(point_json(context, row));
    }
    return json;
}

Answer answer_verify_record(Context& context, const Request&) {
    // A new timeline, so that what is verified is lived and not remembered.
    chronicle::Timeline timeline(context.setting());
    timeline.live_through(context.setting().last_day);
    Json json;
    json["ticks"] = timeline.ticks_lived();
    json["events"] = timeline.log().size();
    json["facts"] = context.setting().record.events.size();
    json["digest"] = sim::format_digest(timeline.digests().back());
    json["pack"] = context.scenario().content_hash;
    json["yearly"] = Json::array();
    for (std::size_t tick = chronicle::keyframe_ticks - 1; tick < timeline.digests().size();
         tick += chronicle::keyframe_ticks) {
        json["yearly"].push_back(sim::format_digest(timeline.digests()[tick]));
    }
    json["futures"] = Json::array();
    for (const sim::Digest digest : chronicle::sample_digests(context.setting())) {
        json["futures"].push_back(sim::format_digest(digest));
    }
    return json;
}

Answer answer_state(Context& context, const Request& request) {
    Parameters parameters(request, context);
    const sim::FuzzyDate date = parameters.date("date");
    if (parameters.failed()) {
        return parameters.failure();
    }
    const sim::World world = context.timeline().world_on(date.last);
    const std::string table = request.text("table");
    const std::string column = request.text("column");
    Json json;
    json["date"] = day_json(date.last);
    json["digest"] = sim::format_digest(sim::digest_world(world));
    json["columns"] = Json::array();
    sim::each_column(world, [&](const sim::FieldInfo& field, const auto& values) {
        if ((!table.empty() && table != field.table) || (!column.empty() && column != field.name)) {
            return;
        }
        Json entry;
        entry["table"] = field.table;
        entry["name"] = field.name;
        entry["key"] = field.key;
        entry["value"] = field.value;
        entry["digest"] = sim::format_digest(sim::digest_bytes(values.bytes()));
        if (!table.empty()) {
            entry["cells"] = Json::array();
            for (const auto& cell : values.values()) {
                entry["cells"].push_back(cell_json(cell));
            }
        }
        json["columns"].push_back(std::move(entry));
    });
    if (json["columns"].empty()) {
        const std::string wanted = table + (column.empty() ? "" : "." + column);
        return sim::Failure{std::vector<Error>{
            {ErrorCode::item_unknown, wanted, column.empty() ? "table" : "column", "", {}}}};
    }
    return json;
}

Answer answer_sources(Context& context, const Request& request) {
    const auto entries = context.scenario().bibliography.entries();
    std::vector<std::uint32_t> cited(entries.size(), 0);
    for (const scenario::Citation& citation : context.texts().citations) {
        cited[citation.source.index] += 1;
    }
    ListTable table;
    table.name = "sources";
    for (const scenario::BibliographyEntry& entry : entries) {
        table.ids.push_back(entry.key);
    }
    table.searched = [&](std::uint32_t row) { return citation_text(entries[row]); };
    table.brief = [&](std::uint32_t row) {
        Json json;
        json["key"] = entries[row].key;
        json["type"] = entries[row].type;
        json["citation"] = citation_text(entries[row]);
        json["times_cited"] = cited[row];
        return json;
    };
    table.whole = [&](std::uint32_t row) {
        Json json = table.brief(row);
        json["fields"] = Json::object();
        for (const scenario::BibliographyField& field : entries[row].fields) {
            json["fields"][std::string(field.name)] = field.value;
        }
        return json;
    };
    return answer_list(table, request);
}

Answer answer_info(Context& context, const Request&) {
    const scenario::Texts& texts = context.texts();
    Json json;
    json["pack"]["name"] = context.scenario().metadata.name;
    json["pack"]["title"] = context.scenario().metadata.title;
    json["pack"]["hash"] = context.scenario().content_hash;
    json["span"]["first"] = day_json(context.setting().first_day);
    json["span"]["last"] = day_json(context.setting().last_day);
    json["counts"]["places"] = texts.places.size();
    json["counts"]["routes"] = texts.routes.size();
    json["counts"]["polities"] = texts.polities.size();
    json["counts"]["people"] = texts.people.size();
    json["counts"]["reigns"] = texts.reigns.size();
    json["counts"]["events"] = texts.events.size();
    json["counts"]["control_changes"] = texts.control_changes.size();
    json["counts"]["treaties"] = texts.treaties.size();
    json["counts"]["armies"] = texts.forces.size();
    json["counts"]["decisions"] = texts.decisions.size();
    json["counts"]["outcomes"] = texts.outcomes.size();
    json["counts"]["sources"] = context.scenario().bibliography.entries().size();
    json["counts"]["facts"] = context.setting().record.events.size();
    json["engine"]["version"] = JINSONG_VERSION;
    json["calls"] = Json::array();
    for (const CallSpec& spec : call_specs()) {
        Json call;
        call["name"] = spec.name;
        call["meaning"] = spec.meaning;
        call["parameters"] = Json::array();
        for (const ParameterSpec& parameter : spec.parameters) {
            Json entry;
            entry["name"] = parameter.name;
            entry["required"] = parameter.required;
            entry["meaning"] = parameter.meaning;
            call["parameters"].push_back(std::move(entry));
        }
        json["calls"].push_back(std::move(call));
    }
    return json;
}

}  // namespace api
