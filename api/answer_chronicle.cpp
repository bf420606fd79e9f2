// chronicle, why: what happened, and because of what.
#include <algorithm>
#include <set>

#include "api/answers.hpp"
#include "api/choices.hpp"
#include "api/decision_text.hpp"
#include "api/describe.hpp"
#include "api/event_json.hpp"
#include "api/event_reference.hpp"
#include "chronicle/explain.hpp"
#include "scenario/nearest.hpp"
#include "scenario/vocabulary.hpp"
#include "simulation/calendar/julian.hpp"

namespace api {

namespace {

constexpr std::uint32_t events_usual = 200;
constexpr std::uint32_t depth_usual = 6;
constexpr std::uint32_t depth_most = 50;

struct Filter {
    sim::Day first;
    sim::Day last;
    std::string kind;
    std::string tier;
    bool record_only = true;
    sim::PlaceId place;
    sim::PersonId person;
    sim::PolityId polity;
};

template <typename Id>
bool holds(const std::vector<Id>& list, Id wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

/// Whether an event of a fact or rule has to do with what is asked for, by its changes.
bool concerns(const Context& context, const sim::EventLog& log, sim::EventId id,
              const Filter& filter) {
    const sim::Event& event = log[id];
    bool place = !filter.place.exists() || event.place == filter.place;
    bool person = !filter.person.exists() || event.person == filter.person;
    bool polity =
        !filter.polity.exists() || event.polity == filter.polity || event.other == filter.polity;
    if (event.origin == sim::EventOrigin::record && event.record.exists()) {
        const scenario::EventRow& row = context.texts().events[event.record.index];
        place = place || holds(row.places, filter.place);
        person = person || holds(row.actors, filter.person);
        polity = polity || holds(row.polities, filter.polity);
    }
    for (const sim::Change& change : log.changes_of(id)) {
        const bool of_place = change.kind == sim::ChangeKind::control ||
                              change.kind == sim::ChangeKind::ownership ||
                              change.kind == sim::ChangeKind::census;
        const bool of_person = change.kind == sim::ChangeKind::birth ||
                               change.kind == sim::ChangeKind::death ||
                               change.kind == sim::ChangeKind::allegiance;
        place = place || (of_place && change.subject == filter.place.index);
        person = person || (of_person && change.subject == filter.person.index);
    }
    return place && person && polity;
}

bool passes(const Context& context, const sim::EventLog& log, sim::EventId id,
            const Filter& filter) {
    const sim::Event& event = log[id];
    if (event.day < filter.first || event.day > filter.last) {
        return false;
    }
    const bool told = event.origin == sim::EventOrigin::record;
    if (filter.record_only && !told) {
        return false;
    }
    if (!filter.kind.empty() && scenario::word_of(event.kind) != filter.kind) {
        return false;
    }
    if (!filter.tier.empty() &&
        (!told || context.texts().events[event.record.index].tier != filter.tier)) {
        return false;
    }
    return concerns(context, log, id, filter);
}

void check_word(Parameters& parameters, const Request& request, std::string_view name,
                std::span<const std::string_view> known, ErrorCode code) {
    if (!request.has(name)) {
        return;
    }
    const std::string given = request.text(name);
    if (std::find(known.begin(), known.end(), given) != known.end()) {
        return;
    }
    std::string listed;
    for (const std::string_view word : known) {
        listed += (listed.empty() ? "" : ", ") + std::string(word);
    }
    const auto near = scenario::nearest_names(given, known);
    parameters.add({code, given, std::string(name), listed, {near.begin(), near.end()}});
}

void add_sources(const Json& event, std::set<std::string>& known, Json& all) {
    for (const Json& source : event["sources"]) {
        if (known.insert(dump(source)).second) {
            all.push_back(source);
        }
    }
}

/// The event that `why` asks about; none if the parameters are wrong or nothing has happened.
sim::EventId event_asked(Context& context, const Request& request, Parameters& parameters) {
    if (request.has("event")) {
        const std::string text = request.text("event");
        if (const auto event = find_event(context, text)) {
            return *event;
        }
        const std::vector<std::string_view> ids = context.scenario().ids(scenario::Table::events);
        if (std::find(ids.begin(), ids.end(), text) != ids.end()) {
            // Of the record, and this is a free run, from the fork of which the record is silent.
            parameters.add({ErrorCode::event_absent,
                            text,
                            "event",
                            sim::format_date(context.timeline().plan().fork_day),
                            {}});
            return sim::EventId::none();
        }
        const auto near = scenario::nearest_names(text, ids);
        parameters.add({ErrorCode::event_unknown, text, "event", "", {near.begin(), near.end()}});
        return sim::EventId::none();
    }
    const sim::PlaceId place = parameters.place("place");
    const sim::FuzzyDate date = parameters.date("date");
    if (!request.has("place") || !request.has("date")) {
        const std::string missing = request.has("place") ? "date" : "event";
        parameters.add({ErrorCode::parameter_missing,
                        missing,
                        missing,
                        request.language() == Language::chinese ? "事件，或地點與日期"
                                                                : "an event, or a place and a date",
                        {}});
        return sim::EventId::none();
    }
    if (parameters.failed()) {
        return sim::EventId::none();
    }
    const sim::World world = context.timeline().world_on(date.last);
    const sim::EventId event = world.places.holder_event[place];
    if (!event.exists()) {
        parameters.add({ErrorCode::event_not_yet,
                        std::string(context.place_ids()[place.index]),
                        "place",
                        "",
                        {}});
    }
    return event;
}

}  // namespace

Answer answer_chronicle(Context& context, const Request& request) {
    Parameters parameters(request, context);
    const sim::FuzzyDate from = parameters.date("from");
    const sim::FuzzyDate to = parameters.date("to");
    Filter filter;
    filter.place = parameters.place("place");
    filter.person = parameters.person("person");
    filter.polity = parameters.polity("polity");
    check_word(parameters, request, "kind",
               scenario::words_of(std::type_identity<sim::EventKind>{}), ErrorCode::kind_unknown);
    constexpr std::array<std::string_view, 2> tiers = {"main", "minor"};
    check_word(parameters, request, "tier", tiers, ErrorCode::parameter_value);
    constexpr std::array<std::string_view, 2> origins = {"record", "all"};
    check_word(parameters, request, "origin", origins, ErrorCode::parameter_value);
    filter.first = from.first.exists() ? from.first : context.setting().first_day;
    filter.last = to.last.exists() ? to.last : context.last_day();
    if (!parameters.failed() && filter.last < filter.first) {
        parameters.add({ErrorCode::date_order,
                        request.text("from") + " … " + request.text("to"),
                        "from",
                        "",
                        {}});
    }
    if (parameters.failed()) {
        return parameters.failure();
    }
    filter.kind = request.text("kind");
    filter.tier = request.text("tier");
    // What runs by rule is told by no row of the record.
    filter.record_only = request.text("origin") == "record" ||
                         (request.text("origin").empty() && !context.looks_at_free());
    context.timeline().live_through(filter.last);
    const sim::EventLog& log = context.timeline().log();
    const std::uint32_t limit = request.count("limit", events_usual);
    const std::uint32_t offset = request.count("offset", 0);
    Json events = Json::array();
    std::uint32_t total = 0;
    for (std::size_t i = 0; i < log.size(); ++i) {
        if (passes(context, log, sim::EventId(i), filter)) {
            if (total >= offset && total - offset < limit) {
                events.push_back(event_full(context, sim::EventId(i)));
            }
            ++total;
        }
    }
    Json json;
    json["from"] = day_json(filter.first);
    json["to"] = day_json(filter.last);
    json["total"] = total;
    json["events"] = std::move(events);
    return json;
}

Answer answer_why(Context& context, const Request& request) {
    Parameters parameters(request, context);
    const sim::EventId event = event_asked(context, request, parameters);
    if (parameters.failed()) {
        return parameters.failure();
    }
    context.live_all();  // So that what came of it is known too.
    const sim::EventLog& log = context.timeline().log();
    chronicle::ExplainLimits limits;
    limits.depth_most = std::min(request.count("depth", depth_usual), depth_most);
    Json json;
    json["event"] = event_full(context, event);
    const sim::Decision* decision = decision_behind(context, event);
    json["decision"] = decision == nullptr ? Json(nullptr) : decision_json(context, *decision);
    json["choice"] = choice_behind_json(context, event);
    json["tree"] = Json::array();
    json["sources"] = Json::array();
    std::set<std::string> known;
    for (const chronicle::CauseNode& node : chronicle::explain(log, event, limits)) {
        Json entry = event_brief(context, node.event);
        entry["depth"] = node.depth;
        entry["parent"] = node.parent;
        entry["cause_kind"] = node.depth == 0 ? Json(nullptr) : Json(scenario::word_of(node.kind));
        entry["told_above"] = node.told_above;
        entry["cut"] = node.cut;
        json["tree"].push_back(std::move(entry));
        add_sources(event_full(context, node.event), known, json["sources"]);
    }
    json["consequences"] = Json::array();
    for (const sim::EventId effect : chronicle::consequences(log, event)) {
        json["consequences"].push_back(event_brief(context, effect));
    }
    return json;
}

}  // namespace api
