#include "api/event_json.hpp"

#include "api/change_json.hpp"
#include "api/describe.hpp"
#include "api/event_reference.hpp"
#include "api/event_title.hpp"
#include "scenario/vocabulary.hpp"

namespace api {

namespace {

const scenario::EventRow* row_of(const Context& context, const sim::Event& event) {
    const bool told = event.origin == sim::EventOrigin::record && event.record.exists();
    return told ? &context.texts().events[event.record.index] : nullptr;
}

/// What an event rests on: its own row, or that of the fact; null for a rule.
const scenario::Provenance* provenance_of_event(Context& context, sim::EventId id) {
    const sim::FactId fact = fact_of_event(context, id);
    if (!fact.exists()) {
        return nullptr;
    }
    return provenance_of(context.texts(), context.scenario().sources.of_fact[fact.index]);
}

void add_row(const Context& context, const scenario::EventRow& row, Json& json) {
    json["summary_en"] = row.summary.en;
    json["summary_zh"] = row.summary.zh;
    json["lunar"] = text_json(row.lunar);
    json["places"] = Json::array();
    for (const sim::PlaceId place : row.places) {
        json["places"].push_back(place_json(context, place));
    }
    json["place_detail"] = text_json(row.place_detail);
    json["people"] = Json::array();
    for (const sim::PersonId person : row.actors) {
        json["people"].push_back(person_json(context, person));
    }
    json["other_people"] = text_json(row.other_actors);
    json["polities"] = Json::array();
    for (const sim::PolityId polity : row.polities) {
        json["polities"].push_back(polity_json(context, polity));
    }
}

Json numbers_json(const Context& context, sim::RecordId record) {
    Json numbers = Json::array();
    for (const scenario::EventNumberRow& row : context.texts().event_numbers) {
        if (row.event == record) {
            Json number;
            number["key"] = row.key;
            number["value"] = millionths_json(row.value_millionths);
            number["unit"] = row.unit;
            numbers.push_back(std::move(number));
        }
    }
    return numbers;
}

}  // namespace

Json event_brief(Context& context, sim::EventId id) {
    const sim::Event& event = context.timeline().log()[id];
    const scenario::EventRow* row = row_of(context, event);
    const Phrase title = event_title(context, id);
    const scenario::Provenance* provenance = provenance_of_event(context, id);
    Json json;
    json["event"] = event_reference(context, id);
    json["date"] = row != nullptr ? fuzzy_json(row->start) : day_json(event.day);
    json["date_end"] = row != nullptr ? fuzzy_json(row->end) : Json(nullptr);
    json["precision"] = row != nullptr ? Json(row->precision) : Json("day");
    json["kind"] = scenario::word_of(event.kind);
    json["origin"] = scenario::word_of(event.origin);
    json["tier"] = row != nullptr ? Json(row->tier) : Json(nullptr);
    json["title_en"] = title.en;
    json["title_zh"] = title.zh;
    json["place"] = place_id_json(context, event.place);
    json["polity"] = polity_id_json(context, event.polity);
    json["other"] = polity_id_json(context, event.other);
    json["confidence"] =
        provenance != nullptr ? Json(scenario::word_of(provenance->confidence)) : Json(nullptr);
    return json;
}

Json event_full(Context& context, sim::EventId id) {
    const sim::EventLog& log = context.timeline().log();
    const sim::Event& event = log[id];
    Json json = event_brief(context, id);
    if (const scenario::EventRow* row = row_of(context, event)) {
        add_row(context, *row, json);
        json["numbers"] = numbers_json(context, event.record);
    }
    json["regnal"] = date_json(event.day, context.dates())["regnal"];
    json["causes"] = Json::array();
    for (const sim::Cause& cause : log.causes_of(id)) {
        const Phrase title = event_title(context, cause.event);
        Json entry;
        entry["event"] = event_reference(context, cause.event);
        entry["kind"] = scenario::word_of(cause.kind);
        entry["title_en"] = title.en;
        entry["title_zh"] = title.zh;
        json["causes"].push_back(std::move(entry));
    }
    json["changes"] = Json::array();
    const std::span<const sim::Change> changes = log.changes_of(id);
    for (std::size_t i = 0; i < changes.size(); ++i) {
        json["changes"].push_back(change_json(context, id, i));
    }
    const scenario::Provenance* provenance = provenance_of_event(context, id);
    json["sources"] = provenance != nullptr ? sources_json(context, *provenance) : Json::array();
    json["note"] = provenance != nullptr ? text_json(provenance->note) : Json(nullptr);
    return json;
}

}  // namespace api
