#include "api/api.hpp"

#include <array>

#include "api/answers.hpp"
#include "api/choices.hpp"
#include "api/describe.hpp"
#include "api/ensemble.hpp"
#include "api/event_reference.hpp"
#include "api/event_title.hpp"
#include "api/free_run.hpp"
#include "api/score_request.hpp"
#include "api/whatif.hpp"
#include "simulation/foundation/check.hpp"

namespace api {

namespace {

struct Handler {
    std::string_view call;
    Answer (*answer)(Context&, const Request&);
};

constexpr std::array<Handler, 37> handlers = {{
    {"at", answer_at},
    {"chronicle", answer_chronicle},
    {"why", answer_why},
    {"date", answer_date},
    {"places", answer_places},
    {"people", answer_people},
    {"polities", answer_polities},
    {"treaties", answer_treaties},
    {"decisions", answer_decisions},
    {"outcomes", answer_outcomes},
    {"techniques", answer_techniques},
    {"eras", answer_eras},
    {"sources", answer_sources},
    {"readings", answer_readings},
    {"route", answer_route},
    {"frontier", answer_frontier},
    {"run", answer_run},
    {"play", answer_play},
    {"seat", answer_seat},
    {"order", answer_order},
    {"turn", answer_turn},
    {"undo", answer_undo},
    {"review", answer_review},
    {"fit_war", answer_fit_war},
    {"fit_society", answer_fit_society},
    {"plausibility", answer_plausibility},
    {"score", answer_score},
    {"whatif", answer_whatif},
    {"ensemble", answer_ensemble},
    {"ensemble_live", answer_ensemble_live},
    {"ensemble_take", answer_ensemble_take},
    {"ensemble_answer", answer_ensemble_answer},
    {"compare", answer_compare},
    {"turning_points", answer_turning_points},
    {"state", answer_state},
    {"verify_record", answer_verify_record},
    {"info", answer_info},
}};

std::string refuse(const std::string& call, const std::vector<Error>& errors, Language language) {
    Json json;
    json["ok"] = false;
    json["call"] = call.empty() ? Json(nullptr) : Json(call);
    json["errors"] = Json::array();
    for (const Error& error : errors) {
        json["errors"].push_back(error_json(error, language));
    }
    return dump(json);
}

std::string accept(const std::string& call, const Json& answer) {
    Json json;
    json["ok"] = true;
    json["call"] = call;
    json["answer"] = answer;
    return dump(json);
}

/// Which timeline a request wants to look at; an error if it is not there.
std::vector<Error> choose_timeline(Context& context, const Request& request) {
    const std::string run = request.text("run");
    context.look_at_free(false);
    if (run.empty() || run == "record") {
        return {};
    }
    if (run != "free") {
        return {{ErrorCode::parameter_value, run, "run", "record, free", {}}};
    }
    if (context.free_timeline() == nullptr) {
        return {{ErrorCode::run_absent, run, "run", "", {}}};
    }
    context.look_at_free(true);
    return {};
}

}  // namespace

Session::Session(std::shared_ptr<const scenario::Scenario> scenario)
    : context_(std::make_unique<Context>(std::move(scenario))) {}
Session::~Session() = default;
Session::Session(Session&&) noexcept = default;
Session& Session::operator=(Session&&) noexcept = default;

const scenario::Scenario& Session::scenario() const {
    return context_->scenario();
}
chronicle::Timeline& Session::timeline() {
    return context_->timeline();
}

std::string Session::event_title_en(sim::EventId event) {
    return event_title(*context_, event).en;
}
std::string Session::event_title_zh(sim::EventId event) {
    return event_title(*context_, event).zh;
}
std::string Session::event_reference(sim::EventId event) {
    return api::event_reference(*context_, event);
}

std::string Session::call(std::string_view text) {
    const auto request = decode_request(text);
    if (!request) {
        const RequestErrors& failed = request.error();
        return refuse(failed.call, failed.errors, failed.language);
    }
    const std::string call(request.value().spec().name);
    const bool looked = context_->looks_at_free();
    for (const Handler& handler : handlers) {
        if (handler.call != call) {
            continue;
        }
        const std::vector<Error> wrong = choose_timeline(*context_, request.value());
        const Answer answer = wrong.empty() ? handler.answer(*context_, request.value())
                                            : Answer(sim::Failure{wrong});
        context_->look_at_free(looked);
        return answer ? accept(call, answer.value())
                      : refuse(call, answer.error(), request.value().language());
    }
    CHECK(false, "a call without a handler");
    return {};
}

std::string Session::begin_run(std::string_view text) {
    const auto request = decode_request(text);
    if (!request) {
        const RequestErrors& failed = request.error();
        return refuse(failed.call, failed.errors, failed.language);
    }
    CHECK(request.value().spec().name == "run", "a request for a free run");
    context_->look_at_free(false);
    const auto wish = read_run_wish(*context_, request.value());
    if (!wish) {
        return refuse("run", wish.error(), request.value().language());
    }
    begin_free_run(*context_, wish.value().plan, wish.value().choices, wish.value().spread);
    Json answer;
    answer["from"] = day_json(wish.value().plan.fork_day);
    answer["until"] = day_json(wish.value().until);
    const std::span<const TakenChoice> choices = context_->free_choices();
    answer["last_choice"] = day_json(choices.empty() ? sim::Day::none() : choices.back().day);
    return accept("run", answer);
}

std::string Session::read_score(std::string_view text) {
    const auto request = decode_request(text);
    if (!request) {
        const RequestErrors& failed = request.error();
        return refuse(failed.call, failed.errors, failed.language);
    }
    CHECK(request.value().spec().name == "score", "a request for scores");
    const auto asked = read_score_request(*context_, request.value());
    return asked ? accept("score", score_asked_json(asked.value()))
                 : refuse("score", asked.error(), request.value().language());
}

void Session::begin_run(const sim::Plan& plan, std::span<const std::string> answered) {
    const auto wishes = read_choice_wishes(*context_, answered, Language::english);
    std::vector<TakenChoice> choices;
    if (wishes) {
        // Taken anew for what is told of them; the orders are those of the plan as it stands.
        sim::Plan before = plan;
        std::erase_if(before.orders,
                      [](const sim::Order& order) { return is_choice_reason(order.reason); });
        choices = take_choices(*context_, before, wishes.value());
    }
    begin_free_run(*context_, plan, std::move(choices));
}

std::string Session::begin_branch(const sim::Plan& plan, std::span<const std::string> answered,
                                  std::string_view text) {
    const auto request = decode_request(text);
    if (!request) {
        return refuse("run", request.error().errors, request.error().language);
    }
    CHECK(request.value().spec().name == "run", "a request for a free run");
    context_->look_at_free(false);
    const auto wish = read_branch_wish(*context_, plan, request.value());
    if (!wish) {
        return refuse("run", wish.error(), request.value().language());
    }
    std::vector<std::string> choices(answered.begin(), answered.end());
    for (const TakenChoice& choice : wish.value().run.choices) {
        choices.push_back(choice_text(*context_, choice.wish));
    }
    begin_run(wish.value().run.plan, choices);
    Json answer;
    answer["from"] = day_json(wish.value().from);
    answer["until"] = day_json(wish.value().run.until);
    answer["last_choice"] = day_json(sim::Day::none());
    return accept("run", answer);
}

std::string Session::compare_plans(std::span<const sim::Plan, 2> plans,
                                   std::span<const std::string, 2> names, sim::Day until,
                                   std::string_view text) {
    const auto request = decode_request(text);
    if (!request) {
        return refuse("compare", request.error().errors, request.error().language);
    }
    CHECK(request.value().spec().name == "compare", "a request to compare");
    auto answer = compare_two(*context_, plans, names, until, request.value());
    return answer ? accept("compare", answer.value())
                  : refuse("compare", answer.error(), request.value().language());
}

namespace {

/// Reads a request of the call `whatif` by one of its readers, into `asked`.
template <typename Read>
std::string prepare_pairs(Context& context, std::string_view text, WhatIf& asked, Read read) {
    const auto request = decode_request(text);
    if (!request) {
        const RequestErrors& failed = request.error();
        return refuse(failed.call, failed.errors, failed.language);
    }
    CHECK(request.value().spec().name == "whatif", "a request for pairs of futures");
    context.look_at_free(false);
    auto found = read(request.value());
    if (!found) {
        return refuse("whatif", found.error(), request.value().language());
    }
    asked = std::move(found.value());
    return {};
}

}  // namespace

std::string Session::prepare_whatif(std::string_view text, WhatIf& asked) {
    return prepare_pairs(*context_, text, asked,
                         [&](const Request& request) { return read_whatif(*context_, request); });
}

std::string Session::prepare_whatif_of(const KeptPast& kept, std::string_view text, WhatIf& asked) {
    return prepare_pairs(*context_, text, asked, [&](const Request& request) {
        return read_whatif_of(*context_, kept, request);
    });
}

const WhatIf* Session::ensemble(std::vector<lab::PairLived>& pairs) {
    Ensemble* const open = context_->ensemble();
    pairs = open == nullptr ? std::vector<lab::PairLived>() : open->whole();
    return pairs.empty() ? nullptr : &open->asked;
}

std::vector<std::string> Session::run_choices() const {
    std::vector<std::string> texts;
    for (const TakenChoice& choice : context_->free_choices()) {
        texts.push_back(choice_text(*context_, choice.wish));
    }
    return texts;
}

void Session::live_run(sim::Day day) {
    CHECK(context_->free_timeline() != nullptr, "a free run has been begun");
    live_free_run(*context_, day);
}

std::string Session::run_answer() {
    return accept("run", free_run_json(*context_));
}

void Session::look_at_run(bool looks) {
    context_->look_at_free(looks);
}

std::string diagnostics_answer(const scenario::Diagnostics& diagnostics) {
    Json json;
    json["ok"] = false;
    json["call"] = "load";
    json["errors"] = Json::array();
    for (const scenario::Diagnostic& diagnostic : diagnostics.items()) {
        Json error;
        error["code"] = scenario::code_name(diagnostic.code);
        error["what"] = diagnostic.message;
        error["where"] = diagnostic.file + ":" + std::to_string(diagnostic.line) + ":" +
                         std::to_string(diagnostic.column);
        error["hint"] = diagnostic.hint;
        json["errors"].push_back(std::move(error));
    }
    return dump(json);
}

}  // namespace api
