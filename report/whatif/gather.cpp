#include "report/whatif/gather.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "chronicle/timeline.hpp"
#include "lab/skill/measured.hpp"
#include "report/slim.hpp"
#include "report/whatif/figures.hpp"
#include "report/whatif/futures.hpp"

namespace report {
namespace {

using api::Json;

Json ask(api::Session& session, const Json& request) {
    const Json reply = Json::parse(session.call(api::dump(request)), nullptr, false);
    return reply.is_object() && reply.contains("answer") ? reply["answer"] : Json(nullptr);
}

Json first_of(const Json& answer, const char* list) {
    return answer.is_null() || answer[list].empty() ? Json(nullptr) : answer[list][0];
}

/// DECISION=OPTION with all that is told of the decision.
Json choices_json(api::Session& session, const std::vector<std::string>& texts) {
    Json list = Json::array();
    for (const std::string& text : texts) {
        const std::size_t sign = text.find('=');
        const Json decision = first_of(
            ask(session, {{"call", "decisions"}, {"id", text.substr(0, sign)}}), "decisions");
        if (!decision.is_null()) {
            Json choice = slim(decision);
            choice["chosen"] = text.substr(sign + 1);
            list.push_back(std::move(choice));
        }
    }
    return list;
}

/// What the pack tells of each question that is one of its outcomes; null of an expression.
Json outcomes_json(api::Session& session, const Json& questions) {
    Json list = Json::array();
    for (const Json& question : questions) {
        Json outcome(nullptr);
        if (!question["outcome"].is_null()) {
            outcome = first_of(ask(session, {{"call", "outcomes"}, {"id", question["outcome"]}}),
                               "outcomes");
        }
        list.push_back(slim(outcome));
    }
    return list;
}

/// Names and what a map needs of all places, or courts.
Json names_json(api::Session& session, const char* call, const char* list,
                std::initializer_list<const char*> members) {
    constexpr std::uint32_t all = 100000;
    Json names = Json::array();
    const Json answer = ask(session, {{"call", call}, {"limit", all}});
    if (answer.is_null()) {
        return names;
    }
    for (const Json& entry : answer[list]) {
        Json one = Json::object();
        for (const char* member : members) {
            if (entry.contains(member) && !entry[member].is_null()) {
                one[member] = entry[member];
            }
        }
        names.push_back(std::move(one));
    }
    return names;
}

/// The list call leaves out how strong a place is, and how many lived there.
void add_sizes(const scenario::Scenario& scenario, Json& places) {
    for (std::size_t i = 0; i < places.size(); ++i) {
        places[i]["walls_class"] = scenario.setting.map.places[i].walls_class;
    }
}

/// {"key": "citation"} of all works that `text`, which is JSON, cites.
Json works_json(api::Session& session, const std::string& text) {
    constexpr std::uint32_t all = 100000;
    Json works = Json::object();
    const Json answer = ask(session, {{"call", "sources"}, {"limit", all}});
    if (answer.is_null()) {
        return works;
    }
    for (const Json& source : answer["sources"]) {
        const auto key = source["key"].get<std::string>();
        const bool is_cited = text.find("\"" + key + "\"") != std::string::npos ||
                              text.find("\"" + key + "(") != std::string::npos;
        if (is_cited) {
            works[key] = source["citation"];
        }
    }
    return works;
}

RecordLooks record_looks(api::Session& session, const Asked& asked, const Ways& ways) {
    RecordLooks looks;
    for (const std::uint32_t ticks : ways.look_ticks()) {
        const sim::Day day = std::min(ways.day_after(ticks), asked.asked->start->until);
        const sim::World world = session.timeline().world_on(day);
        const auto holders = world.places.holder.values();
        looks.emplace_back(holders.begin(), holders.end());
    }
    return looks;
}

/// What chances that a place stays in the same hands were worth, held against the record: by years
/// after the fork, and there by tenths of chance.
Json reliability_json() {
    constexpr double million = 1e6;
    Json list = Json::array();
    for (const lab::MeasuredSkill& skill : lab::measured_skills()) {
        Json bins = Json::array();
        for (const lab::MeasuredBin& bin : skill.bins) {
            bins.push_back({bin.chance / million, bin.happened / million, bin.places,
                            bin.low / million, bin.high / million});
        }
        list.push_back({{"years", skill.years}, {"bins", std::move(bins)}});
    }
    return list;
}

Json about_json(const scenario::Scenario& scenario, const Asked& asked) {
    return {{"name", scenario.metadata.name},
            {"title_en", scenario.metadata.title},
            {"title_zh", scenario.metadata.title_zh.empty() ? scenario.metadata.title
                                                            : scenario.metadata.title_zh},
            {"version", scenario.metadata.version},
            {"license", scenario.metadata.license},
            {"content", scenario.content_hash},
            {"engine", asked.engine_version}};
}

}  // namespace

Json gather_whatif(api::Session& session, const Asked& asked) {
    const scenario::Scenario& scenario = session.scenario();
    const Ways ways(asked);
    const Concerned concerned = concerned_of(asked, ways, scenario);
    const sim::Day fork_day = asked.asked->start->with.fork_day;
    session.look_at_run(false);
    Json data = Json::object();
    data["format"] = 1;
    data["pack"] = about_json(scenario, asked);
    data["command"] = asked.command;
    data["answer"] = api::whatif_json(scenario, *asked.asked, asked.pairs);
    data["do"] = choices_json(session, asked.asked->changes);
    data["against"] = choices_json(session, asked.asked->against);
    data["outcomes"] = outcomes_json(session, data["answer"]["questions"]);
    data["polities"] = names_json(session, "polities", "polities",
                                  {"id", "name_en", "name_zh", "colour", "pattern"});
    data["places"] = names_json(session, "places", "places", {"id", "name_en", "name_zh", "kind"});
    add_sizes(scenario, data["places"]);
    data["map"] = map_json(ways, record_looks(session, asked, ways), scenario);
    data["fans"] = fans_json(ways, concerned, scenario, fork_day);
    data["survival"] = survival_json(ways, concerned, scenario, fork_day);
    data["reliability"] = reliability_json();
    data["futures"] = futures_json(session, asked, ways, concerned);
    data["works"] = works_json(session, api::dump(data));
    return data;
}

std::string title_of(const Json& data, bool is_chinese) {
    const char* name = is_chinese ? "title_zh" : "title_en";
    return data["do"].empty() ? data["pack"][name].get<std::string>()
                              : data["do"][0][name].get<std::string>();
}

}  // namespace report
