#include "report/gather.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "api/simplified_forms.hpp"
#include "chronicle/place_years.hpp"
#include "chronicle/timeline.hpp"
#include "report/calendar_data.hpp"
#include "report/slim.hpp"
#include "scenario/scenario.hpp"
#include "storage/history_tables.hpp"
#include "storage/tables.hpp"

namespace report {
namespace {

using api::Json;

constexpr std::array<std::string_view, 13> tables_shown{
    "armies",    "capitals", "claims", "control", "dues",   "insurgencies", "lives",
    "overlords", "polities", "posts",  "reigns",  "sieges", "techniques"};

/// The answer of the API, or null.
Json ask(api::Session& session, Json request) {
    const std::string reply = session.call(api::dump(request));
    const Json json = Json::parse(reply, nullptr, false);
    if (json.is_discarded() || !json.contains("answer")) {
        return nullptr;
    }
    return json["answer"];
}

/// A list of the API, each entry with all that the API tells of it.
Json details(api::Session& session, std::string_view call, std::string_view list) {
    Json all = Json::array();
    const Json answer = ask(session, {{"call", call}, {"limit", 100000}});
    if (answer.is_null()) {
        return all;
    }
    for (const Json& entry : answer[std::string(list)]) {
        const Json one = ask(session, {{"call", call}, {"id", entry["id"]}});
        const Json& found = one.is_null() ? answer : one;
        all.push_back(one.is_null() ? entry : found[std::string(list)][0]);
    }
    return all;
}

/// A list of the API as it stands.
Json listed(api::Session& session, std::string_view call, std::string_view list) {
    const Json answer = ask(session, {{"call", call}, {"limit", 100000}});
    return answer.is_null() ? Json::array() : slim(answer[std::string(list)]);
}

Json without(Json list, std::initializer_list<const char*> keys) {
    for (Json& entry : list) {
        for (const char* key : keys) {
            entry.erase(key);
        }
    }
    return list;
}

/// Events as they are told, without what the page works out by itself: regnal dates, consequences.
Json events(api::Session& session) {
    const Json answer = ask(session, {{"call", "chronicle"}, {"limit", 100000}});
    if (answer.is_null()) {
        return Json::array();
    }
    return without(slim(answer["events"]), {"regnal", "origin", "place", "changes"});
}

Json turning_points(api::Session& session) {
    Json list = Json::array();
    const Json answer = ask(session, {{"call", "turning_points"}});
    if (answer.is_null()) {
        return list;
    }
    for (const Json& point : answer["points"]) {
        list.push_back({{"date", point["date"]["day"]},
                        {"title_en", point["title_en"]},
                        {"title_zh", point["title_zh"]},
                        {"why_en", point["why_en"]},
                        {"why_zh", point["why_zh"]},
                        {"event", point["event"]["event"]}});
    }
    return list;
}

bool is_event(std::string_view column) {
    return column == "event" || column == "end_event";
}

bool is_dropped(std::string_view column) {
    return column == "record" || column == "end_record" || column.ends_with("_date");
}

Json value_json(const storage::Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        return *number;
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return *text;
    }
    return nullptr;
}

/// {"columns": […], "rows": [[…], …]}: events by reference, days as Julian day numbers.
Json table_json(api::Session& session, const storage::FlatTable& table) {
    Json json{{"columns", Json::array()}, {"rows", Json::array()}};
    std::vector<std::size_t> kept;
    for (std::size_t at = 0; at < table.columns.size(); ++at) {
        if (!is_dropped(table.columns[at])) {
            kept.push_back(at);
            json["columns"].push_back(table.columns[at]);
        }
    }
    for (const storage::Row& row : table.rows) {
        Json cells = Json::array();
        for (const std::size_t at : kept) {
            const auto* number = std::get_if<std::int64_t>(&row[at]);
            if (is_event(table.columns[at]) && number != nullptr) {
                const sim::EventId event(static_cast<std::size_t>(*number));
                cells.push_back(session.event_reference(event));
            } else {
                cells.push_back(value_json(row[at]));
            }
        }
        json["rows"].push_back(std::move(cells));
    }
    return json;
}

Json history(api::Session& session, const storage::NameTable& names) {
    chronicle::Timeline& timeline = session.timeline();
    Json tables = Json::object();
    for (const storage::Table& table :
         storage::history_tables(timeline.setting(), timeline.log())) {
        const auto shown = std::find(tables_shown.begin(), tables_shown.end(), table.name);
        if (shown != tables_shown.end()) {
            tables[table.name] =
                table_json(session, storage::flatten(table, names, storage::WithNames::no));
        }
    }
    return tables;
}

/// A number of each place in each year: by place, the first year's and then by how much each year's
/// differs from the one before, in whole units.
template <typename ValueOf>
Json by_place(const std::vector<chronicle::PlaceYear>& years, std::int64_t unit, ValueOf value_of) {
    Json places = Json::array();
    const std::size_t count = years.empty() ? 0 : years.front().households.size();
    for (std::size_t place = 0; place < count; ++place) {
        Json steps = Json::array();
        std::int64_t before = 0;
        for (const chronicle::PlaceYear& year : years) {
            const std::int64_t now = (value_of(year, place) + unit / 2) / unit;
            steps.push_back(now - before);
            before = now;
        }
        places.push_back(std::move(steps));
    }
    return places;
}

Json years_json(api::Session& session) {
    constexpr std::int64_t hundreds = 100;
    constexpr std::int64_t hundredths = 10;  // Permille to the hundredth.
    const auto years = chronicle::place_years(session.timeline());
    Json json = Json::object();
    json["first"] = years.empty() ? Json(nullptr) : Json(years.front().year);
    json["households"] =
        by_place(years, hundreds, [](const chronicle::PlaceYear& year, std::size_t place) {
            return std::int64_t{year.households[place].value};
        });
    json["unrest"] =
        by_place(years, hundredths, [](const chronicle::PlaceYear& year, std::size_t place) {
            return std::int64_t{year.unrest[place].value};
        });
    json["taxes"] = by_place(
        years, hundreds,
        [](const chronicle::PlaceYear& year, std::size_t place) { return year.taxes[place]; });
    return json;
}

/// Names of what the tables speak of and no list of the API names.
Json names_json(const storage::NameTable& names) {
    Json json = Json::object();
    for (const auto kind : {storage::EntityKind::force, storage::EntityKind::insurgency}) {
        Json& list = json[std::string(storage::entity_word(kind))] = Json::object();
        for (const storage::NameTable::Entry& entry : names.entries(kind)) {
            list[entry.id] =
                entry.name_zh.empty() ? Json{entry.name_en} : Json{entry.name_en, entry.name_zh};
        }
    }
    return json;
}

/// "并並干乾…": each traditional character of a text after its simplified form, so that the page's
/// search takes both.
std::string simplified_pairs(const std::string& text) {
    std::set<std::string_view> seen;
    std::string pairs;
    const std::string_view all(text);
    for (std::size_t at = 0; at < all.size();) {
        std::size_t end = at + 1;
        while (end < all.size() && (static_cast<unsigned char>(all[end]) & 0xC0U) == 0x80U) {
            ++end;
        }
        const std::string_view character = all.substr(at, end - at);
        at = end;
        if (character.size() > 1 && seen.insert(character).second) {
            const std::string_view form = api::simplified_form(character);
            if (form != character) {
                pairs.append(form).append(character);
            }
        }
    }
    return pairs;
}

Json about(api::Session& session) {
    const scenario::Scenario& scenario = session.scenario();
    const sim::Setting& setting = scenario.setting;
    return {{"name", scenario.metadata.name},
            {"title_en", scenario.metadata.title},
            {"title_zh", scenario.metadata.title_zh.empty() ? scenario.metadata.title
                                                            : scenario.metadata.title_zh},
            {"version", scenario.metadata.version},
            {"license", scenario.metadata.license},
            {"content", scenario.content_hash},
            {"first_day", setting.first_day.number},
            {"last_day", setting.last_day.number}};
}

}  // namespace

Json gather(api::Session& session, const storage::NameTable& names) {
    session.timeline().live_through(session.scenario().setting.last_day);
    Json data = Json::object();
    data["format"] = 1;
    data["pack"] = about(session);
    data["polities"] = without(slim(details(session, "polities", "polities")), {"history"});
    data["places"] = without(slim(details(session, "places", "places")), {"routes", "groups"});
    data["people"] = without(slim(details(session, "people", "people")), {"events", "scores"});
    data["treaties"] = slim(details(session, "treaties", "treaties"));
    data["events"] = events(session);
    data["turning_points"] = turning_points(session);
    data["readings"] = listed(session, "readings", "readings");
    data["sources"] = listed(session, "sources", "sources");
    data["history"] = history(session, names);
    data["techniques"] = slim(details(session, "techniques", "techniques"));
    data["years"] = years_json(session);
    data["names"] = names_json(names);
    data["calendar"] = calendar_data(session.scenario());
    data["simplified"] = simplified_pairs(api::dump(data));
    return data;
}

}  // namespace report
