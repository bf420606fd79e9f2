#include "report/whatif/futures.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "report/slim.hpp"
#include "simulation/calendar/julian.hpp"

namespace report {
namespace {

using api::Json;

constexpr std::size_t strange_most = 2;
constexpr std::size_t events_told = 9;

/// How much kinds of event weigh where only a few can be told.
struct KindWeight {
    std::string_view kind;
    std::int32_t weight;
};
constexpr std::array<KindWeight, 18> kind_weights{{{"state_ended", 100},
                                                   {"state_founded", 95},
                                                   {"capture_of_ruler", 95},
                                                   {"puppet_state", 85},
                                                   {"capital_move", 80},
                                                   {"treaty", 75},
                                                   {"assassination", 70},
                                                   {"succession", 65},
                                                   {"coup", 60},
                                                   {"hostilities", 55},
                                                   {"abdication", 50},
                                                   {"treaty_breach", 45},
                                                   {"alliance", 45},
                                                   {"revolt_end", 40},
                                                   {"city_taken", 30},
                                                   {"defection", 25},
                                                   {"battle", 20},
                                                   {"disaster", 20}}};

Json ask(api::Session& session, const Json& request) {
    const Json reply = Json::parse(session.call(api::dump(request)), nullptr, false);
    return reply.is_object() && reply.contains("answer") ? reply["answer"] : Json(nullptr);
}

bool is_of(const Json& event, const char* member, std::span<const std::string> ids) {
    return event[member].is_string() &&
           std::ranges::find(ids, event[member].get<std::string>()) != ids.end();
}

/// Chooses what of a future is told.
class Chooser {
  public:
    Chooser(const scenario::Scenario& scenario, const Concerned& concerned) : scenario_(&scenario) {
        for (const sim::PolityId court : concerned.courts) {
            courts_.emplace_back(scenario.ids(scenario::Table::polities)[court.index]);
        }
        for (const sim::PlaceId place : concerned.places) {
            places_.emplace_back(scenario.ids(scenario::Table::places)[place.index]);
        }
    }

    /// The weightiest events, as they happened one after the other.
    [[nodiscard]] Json chosen(const Json& events) const {
        std::vector<std::pair<std::int32_t, std::size_t>> weighed;
        std::set<std::string> titles;
        for (std::size_t i = 0; i < events.size(); ++i) {
            const std::int32_t weight = weight_of(events[i]);
            if (weight > 0 && titles.insert(events[i]["title_en"].get<std::string>()).second) {
                weighed.emplace_back(weight, i);
            }
        }
        std::ranges::sort(weighed, [](const auto& one, const auto& other) {
            return one.first != other.first ? one.first > other.first : one.second < other.second;
        });
        weighed.resize(std::min(weighed.size(), events_told));
        std::ranges::sort(weighed, {}, &std::pair<std::int32_t, std::size_t>::second);
        Json list = Json::array();
        for (const auto& [weight, i] : weighed) {
            list.push_back(events[i]);
        }
        return list;
    }

  private:
    [[nodiscard]] std::int32_t weight_of(const Json& event) const {
        const auto kind = event["kind"].get<std::string>();
        const auto found = std::ranges::find(kind_weights, kind, &KindWeight::kind);
        if (found == kind_weights.end()) {
            return 0;
        }
        constexpr std::int32_t of_chief_courts = 20;  // The two that it is about most.
        constexpr std::int32_t of_no_court = -45;
        constexpr std::int32_t of_place = 60;
        const auto chief = std::span(courts_).first(std::min<std::size_t>(courts_.size(), 2));
        std::int32_t weight = found->weight;
        if (is_of(event, "polity", chief) || is_of(event, "other", chief)) {
            weight += of_chief_courts;
        } else if (!is_of(event, "polity", courts_) && !is_of(event, "other", courts_)) {
            weight += of_no_court;
        }
        if (kind == "city_taken") {
            weight += weight_of_place(event);
        }
        const bool is_there = is_of(event, "place", places_);
        return weight + (is_there && (kind == "city_taken" || kind == "battle") ? of_place : 0);
    }

    /// The stronger a place, the more its fall weighs.
    [[nodiscard]] std::int32_t weight_of_place(const Json& event) const {
        const auto& ids = scenario_->ids(scenario::Table::places);
        const auto found = event["place"].is_string()
                               ? std::ranges::find(ids, event["place"].get<std::string>())
                               : ids.end();
        if (found == ids.end()) {
            return 0;
        }
        const auto& place =
            scenario_->setting.map.places[static_cast<std::size_t>(found - ids.begin())];
        constexpr std::int32_t of_capital = 30;
        constexpr std::int32_t of_wall = 5;
        return of_wall * static_cast<std::int32_t>(place.walls_class) +
               (place.kind == sim::PlaceKind::capital ? of_capital : 0);
    }

    const scenario::Scenario* scenario_;
    std::vector<std::string> courts_;
    std::vector<std::string> places_;
};

/// What a page tells of an event: no regnal dates, no changes.
Json told_event(Json event) {
    for (const char* left_out : {"regnal", "changes", "precision", "lunar", "numbers"}) {
        event.erase(left_out);
    }
    return slim(event);
}

/// Lives one branch as the session's free run, and gives back its chief events from the fork on.
Json lived_events(api::Session& session, const Asked& asked, std::size_t pair, Side side,
                  const Chooser& chooser) {
    const api::WhatIf& what = *asked.asked;
    const bool is_with = side == Side::with;
    sim::Plan plan = is_with ? what.start->with : what.start->without;
    plan.chance = {what.seed, what.first + static_cast<std::uint32_t>(pair)};
    session.begin_run(plan, is_with ? what.changes : what.against);
    session.live_run(what.start->until);
    constexpr std::uint32_t all = 1000000;
    const Json answer = ask(session, {{"call", "chronicle"},
                                      {"run", "free"},
                                      {"from", sim::format_date(what.start->with.fork_day)},
                                      {"to", sim::format_date(what.start->until)},
                                      {"origin", "all"},
                                      {"limit", all}});
    Json list = Json::array();
    if (!answer.is_null()) {
        for (Json& event : chooser.chosen(answer["events"])) {
            list.push_back(told_event(std::move(event)));
        }
    }
    return list;
}

/// What each step of a path rests on is asked of the run that has just been lived.
void add_steps(api::Session& session, Json& path) {
    if (path.is_null()) {
        return;
    }
    for (Json& step : path["steps"]) {
        const Json why = ask(
            session, {{"call", "why"}, {"run", "free"}, {"event", step["event"]}, {"depth", 1}});
        if (!why.is_null()) {
            Json event = told_event(why["event"]);
            event["is_own"] = step["is_own"];
            event["cause_kind"] = step["cause_kind"];
            step = std::move(event);
        }
    }
}

double mean_distance(const Ways& ways, std::size_t pair) {
    const lab::HolderPath path = ways.path(pair);
    double sum = 0;
    for (std::size_t i = 0; i < ways.count(); ++i) {
        sum += lab::path_distance(path, ways.path(i));
    }
    return ways.count() < 2 ? 0 : sum / static_cast<double>(ways.count() - 1);
}

Json pair_json(api::Session& session, const Asked& asked, const Ways& ways, std::size_t pair,
               const Chooser& chooser) {
    const std::uint32_t member = asked.asked->first + static_cast<std::uint32_t>(pair);
    Json request = asked.request;
    request["call"] = "compare";
    request["member"] = member;
    const Json compared = ask(session, request);
    constexpr std::uint32_t decimals = 4;
    Json json{{"member", member}, {"distance", short_number(mean_distance(ways, pair), decimals)}};
    json["parting"] = compared.is_null() ? Json(nullptr) : compared["parting"];
    json["places"] = compared.is_null() ? Json::array() : slim(compared["places"]);
    for (const Side side : {Side::without, Side::with}) {
        const char* name = side_names[static_cast<std::size_t>(side)];
        const lab::PairLived& lived = asked.pairs[pair];
        Json told;
        told["answers"] = side == Side::with ? lived.with.values : lived.without.values;
        told["events"] = lived_events(session, asked, pair, side, chooser);
        told["turn"] = nullptr;
        if (!compared.is_null() && !compared["questions"].empty()) {
            Json turn = compared["questions"][0][name]["turn"];
            if (!turn.is_null()) {
                add_steps(session, turn["path"]);
            }
            told["turn"] = std::move(turn);
        }
        json[name] = std::move(told);
    }
    return json;
}

}  // namespace

ToldPairs choose_pairs(const Asked& asked, const Ways& ways) {
    const auto path_of = [&](std::size_t pair) { return ways.path(pair); };
    ToldPairs told;
    told.typical = lab::most_typical(ways.count(), path_of);
    told.strange = lab::strangest(ways.count(), told.typical, strange_most, path_of);
    std::array<std::vector<std::size_t>, 2> otherwise;  // Less with the change; more.
    for (std::size_t pair = 0; pair < ways.count(); ++pair) {
        const double without = asked.pairs[pair].without.values.front();
        const double with = asked.pairs[pair].with.values.front();
        if (without != with) {
            otherwise[with > without ? 1 : 0].push_back(pair);
        }
    }
    const auto& most = otherwise[otherwise[1].size() >= otherwise[0].size() ? 1 : 0];
    if (!most.empty()) {
        told.deciding =
            most[lab::most_typical(most.size(), [&](std::size_t i) { return ways.path(most[i]); })];
    }
    return told;
}

Json futures_json(api::Session& session, const Asked& asked, const Ways& ways,
                  const Concerned& concerned) {
    const ToldPairs told = choose_pairs(asked, ways);
    const Chooser chooser(session.scenario(), concerned);
    std::vector<std::size_t> pairs;
    const auto position = [&](std::size_t pair) {
        const auto found = std::ranges::find(pairs, pair);
        const auto at = static_cast<std::size_t>(found - pairs.begin());
        if (found == pairs.end()) {
            pairs.push_back(pair);
        }
        return at;
    };
    Json json{{"typical", position(told.typical)}, {"strange", Json::array()}};
    for (const std::size_t pair : told.strange) {
        json["strange"].push_back(position(pair));
    }
    json["deciding"] = told.deciding ? Json(position(*told.deciding)) : Json(nullptr);
    json["pairs"] = Json::array();
    for (const std::size_t pair : pairs) {
        json["pairs"].push_back(pair_json(session, asked, ways, pair, chooser));
    }
    session.look_at_run(false);
    return json;
}

}  // namespace report
