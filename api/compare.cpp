// compare: one future lived without a change and with it, and all in which the two differ.
#include <algorithm>
#include <memory>
#include <utility>

#include "api/answers.hpp"
#include "api/choices.hpp"
#include "api/describe.hpp"
#include "api/event_json.hpp"
#include "api/event_reference.hpp"
#include "api/free_run.hpp"
#include "api/whatif.hpp"
#include "lab/branches/causal_path.hpp"
#include "lab/branches/course.hpp"
#include "lab/branches/two_futures.hpp"
#include "scenario/vocabulary.hpp"
#include "simulation/calendar/tick.hpp"

namespace api {

namespace {

constexpr std::array<const char*, 2> side_names = {"without", "with"};
constexpr std::array<const char*, 3> begin_names = {"change", "parting", "nowhere"};

/// What is known of two futures while both are at hand.
struct Compared {
    std::optional<std::uint32_t> parting;
    lab::Both<lab::OwnEvents> own;
    lab::EndsApart ends;
    lab::Both<std::vector<lab::Course>> courses;  ///< By question.
    lab::Both<sim::Digest> digest;
};

std::unique_ptr<chronicle::Timeline> live(const Context& context, sim::Plan plan,
                                          sim::ChanceKey chance, sim::Day until) {
    plan.chance = chance;
    auto timeline = std::make_unique<chronicle::Timeline>(context.setting(), plan);
    timeline->live_through(until);
    return timeline;
}

Compared compare(const lab::TwoFutures& futures, std::span<const lab::Expression> questions) {
    Compared compared{
        lab::parting_tick(futures), lab::own_events(futures), lab::ends_apart(futures), {}, {}};
    for (std::size_t side = 0; side < 2; ++side) {
        const chronicle::Timeline& timeline = *futures.timelines[side];
        compared.digest[side] = timeline.digests().back();
        for (const lab::Expression& question : questions) {
            compared.courses[side].push_back(lab::course_of(timeline, question));
        }
    }
    return compared;
}

Json end_json(const Context& context, const lab::CourtEnd& end) {
    Json json;
    json["stands"] = end.stands;
    json["ruler"] = end.ruler.exists() ? person_json(context, end.ruler) : Json(nullptr);
    json["capital"] = end.capital.exists() ? place_json(context, end.capital) : Json(nullptr);
    json["places"] = end.places;
    json["households"] = end.households;
    json["armies"] = end.armies;
    json["men"] = end.men;
    return json;
}

Json armies_json(const Context& context, std::span<const lab::LedArmy> armies) {
    Json list = Json::array();
    for (const lab::LedArmy& army : armies) {
        Json json;
        json["court"] = polity_json(context, army.court);
        json["commander"] = person_json(context, army.commander);
        json["place"] = place_json(context, army.place);
        json["men"] = army.men.value;
        list.push_back(std::move(json));
    }
    return list;
}

/// What both sides have without looking at events.
void add_ends(const Context& context, const lab::EndsApart& ends, Json& json) {
    json["places"] = Json::array();
    for (const lab::PlaceApart& apart : ends.places) {
        Json place = place_json(context, apart.place);
        for (std::size_t side = 0; side < 2; ++side) {
            place[side_names[side]]["holder"] = polity_json(context, apart.holder[side]);
            place[side_names[side]]["event"] = nullptr;
        }
        json["places"].push_back(std::move(place));
    }
    json["courts"] = Json::array();
    for (const lab::CourtApart& apart : ends.courts) {
        Json court = polity_json(context, apart.court);
        for (std::size_t side = 0; side < 2; ++side) {
            court[side_names[side]] = end_json(context, apart.end[side]);
        }
        json["courts"].push_back(std::move(court));
    }
    for (std::size_t side = 0; side < 2; ++side) {
        json["armies"][side_names[side]] = armies_json(context, ends.armies[side]);
    }
}

/// Whether an event is one of surgery: these come first of all that a future has for itself. What
/// was done in an earlier tick is in both futures.
bool is_surgery(Context& context, const lab::OwnEvents& own, const sim::Event& event) {
    const sim::EventLog& log = context.timeline().log();
    const sim::Plan& plan = context.timeline().plan();
    if (own.own.empty()) {
        return false;
    }
    const std::uint32_t tick = sim::tick_holding(context.setting(), log[own.own.front()].day);
    const auto done =
        static_cast<std::size_t>(std::ranges::count_if(plan.surgery, [&](const sim::Surgery& one) {
            return sim::tick_holding(context.setting(), sim::surgery_day(plan, one)) == tick;
        }));
    const std::size_t most = std::min(done, own.own.size());
    return std::any_of(own.own.begin(), own.own.begin() + static_cast<std::ptrdiff_t>(most),
                       [&](sim::EventId id) { return &log[id] == &event; });
}

Json path_json(Context& context, const lab::OwnEvents& own, sim::EventId event) {
    const lab::CausalPath path =
        lab::causal_path(context.timeline().log(), own, event, [&](const sim::Event& one) {
            return is_choice_reason(one.reason) || is_surgery(context, own, one);
        });
    Json json;
    json["begins"] = begin_names[static_cast<std::size_t>(path.begin)];
    json["steps"] = Json::array();
    for (std::size_t i = 0; i < path.steps.size(); ++i) {
        Json step = event_brief(context, path.steps[i].event);
        step["is_own"] = own.holds(path.steps[i].event);
        step["cause_kind"] = i + 1 == path.steps.size()
                                 ? Json(nullptr)
                                 : Json(scenario::word_of(path.steps[i].kind));
        json["steps"].push_back(std::move(step));
    }
    return json;
}

Json course_json(Context& context, const lab::Course& course, const lab::OwnEvents& own) {
    Json json;
    json["at_fork"] = course.at_fork;
    json["at_end"] = course.at_end;
    json["turn"] = nullptr;
    if (course.turn) {
        Json turn;
        const bool told = course.turn->event.exists();
        turn["day"] = day_json(told ? context.timeline().log()[course.turn->event].day
                                    : sim::last_day_of_tick(context.setting(), course.turn->tick));
        turn["event"] = told ? event_brief(context, course.turn->event) : Json(nullptr);
        turn["path"] = told ? path_json(context, own, course.turn->event) : Json(nullptr);
        json["turn"] = std::move(turn);
    }
    return json;
}

/// What one side tells; the context looks at it.
void add_side(Context& context, const Compared& compared, std::size_t side, Json& json) {
    const char* name = side_names[side];
    const lab::OwnEvents& own = compared.own[side];
    json["own_events"][name] = own.own.size();
    json["digest"][name] = sim::format_digest(compared.digest[side]);
    if (!json["parting"].is_null()) {
        json["parting"][name] =
            own.own.empty() ? Json(nullptr) : event_brief(context, own.own.front());
    }
    for (std::size_t i = 0; i < compared.ends.places.size(); ++i) {
        const sim::EventId event = compared.ends.places[i].event[side];
        if (event.exists()) {
            json["places"][i][name]["event"] = event_reference(context, event);
        }
    }
    json["refused"][name] = refused_json(context, own.first);
    json["treaties"][name] = Json::array();
    for (const sim::EventId event : compared.ends.pacts[side]) {
        json["treaties"][name].push_back(event_brief(context, event));
    }
    for (std::size_t i = 0; i < compared.courses[side].size(); ++i) {
        json["questions"][i][name] = course_json(context, compared.courses[side][i], own);
    }
}

Json parting_json(const Context& context, const Compared& compared) {
    const bool has_events = !compared.own[0].own.empty() || !compared.own[1].own.empty();
    if (!compared.parting && !has_events) {
        return nullptr;
    }
    Json json;
    json["from"] = nullptr;
    json["to"] = nullptr;
    if (compared.parting) {
        const sim::Setting& setting = context.setting();
        json["from"] =
            day_json(*compared.parting == 0
                         ? setting.first_day
                         : sim::last_day_of_tick(setting, *compared.parting - 1).plus_days(1));
        json["to"] = day_json(sim::last_day_of_tick(setting, *compared.parting));
    }
    return json;
}

/// Puts a future in the place of the session's free run, with the decisions that it answers.
void look_at(Context& context, std::unique_ptr<chronicle::Timeline> timeline, sim::Day until,
             std::span<const std::string> answered) {
    context.look_at_free(false);
    sim::Plan before = timeline->plan();
    std::erase_if(before.orders,
                  [](const sim::Order& order) { return is_choice_reason(order.reason); });
    const auto wishes = read_choice_wishes(context, answered, Language::english);
    std::vector<TakenChoice> choices;
    if (wishes && !answered.empty()) {
        choices = take_choices(context, before, wishes.value());
    }
    context.set_free_timeline(std::move(timeline), until);
    context.set_free_choices(std::move(choices));
    context.look_at_free(true);
}

/// What is compared beside the two timelines.
struct Told {
    const WhatIf* asked;
    sim::Day from;
    sim::Day until;
    sim::ChanceKey chance;
    lab::Both<std::vector<std::string>> answered;  ///< Decisions.
};

Json told_json(Context& context, const Told& told,
               lab::Both<std::unique_ptr<chronicle::Timeline>> timelines) {
    const WhatIf& asked = *told.asked;
    const Compared compared =
        compare(lab::pair_of(*timelines[0], *timelines[1]), asked.expressions);
    Json json;
    json["from"] = day_json(told.from);
    json["until"] = day_json(told.until);
    json["do"] = asked.changes;
    json["against"] = asked.against;
    json["orders"] = asked.orders;
    json["against_orders"] = asked.against_orders;
    json["set"] = asked.surgery;
    json["seed"] = told.chance.seed;
    json["member"] = told.chance.member;
    json["parting"] = parting_json(context, compared);
    json["questions"] = Json::array();
    for (std::size_t i = 0; i < asked.questions.size(); ++i) {
        Json question = question_json(context.scenario(), asked.questions[i]);
        const bool is_truth = asked.expressions[i].type() == lab::ValueType::truth;
        question["kind"] = is_truth ? "yes_no" : "number";
        json["questions"].push_back(std::move(question));
    }
    add_ends(context, compared.ends, json);
    for (std::size_t side = 0; side < 2; ++side) {
        look_at(context, std::move(timelines[side]), told.until, told.answered[side]);
        add_side(context, compared, side, json);
    }
    context.look_at_free(false);
    return json;
}

}  // namespace

Answer answer_compare(Context& context, const Request& request) {
    const auto read = read_whatif(context, request);
    if (!read) {
        return sim::Failure{read.error()};
    }
    const WhatIf& asked = read.value();
    const lab::PairStart& start = *asked.start;
    const sim::ChanceKey chance{asked.seed, request.count("member", 0)};
    return told_json(
        context, {&asked, start.with.fork_day, start.until, chance, {asked.against, asked.changes}},
        {live(context, start.without, chance, start.until),
         live(context, start.with, chance, start.until)});
}

sim::Result<Json, std::vector<Error>> compare_two(Context& context,
                                                  std::span<const sim::Plan, 2> plans,
                                                  std::span<const std::string, 2> names,
                                                  sim::Day until, const Request& request) {
    WhatIf asked;
    std::vector<Error> errors;
    read_questions(context, request, asked, errors);
    if (!errors.empty()) {
        return sim::Failure{std::move(errors)};
    }
    asked.against = {names[0]};
    asked.changes = {names[1]};
    // Decisions that the runs answer are told with their orders; here they have names of their own.
    return told_json(
        context,
        {&asked, std::min(plans[0].fork_day, plans[1].fork_day), until, plans[1].chance, {}},
        {live(context, plans[0], plans[0].chance, until),
         live(context, plans[1], plans[1].chance, until)});
}

}  // namespace api
