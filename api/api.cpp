#include "api/api.hpp"

#include <array>

#include "api/answers.hpp"
#include "api/event_reference.hpp"
#include "api/event_title.hpp"
#include "simulation/foundation/check.hpp"

namespace api {

namespace {

struct Handler {
    std::string_view call;
    Answer (*answer)(Context&, const Request&);
};

constexpr std::array<Handler, 21> handlers = {{
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
    {"fit_war", answer_fit_war},
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
    for (const Handler& handler : handlers) {
        if (handler.call != call) {
            continue;
        }
        const Answer answer = handler.answer(*context_, request.value());
        if (!answer) {
            return refuse(call, answer.error(), request.value().language());
        }
        Json json;
        json["ok"] = true;
        json["call"] = call;
        json["answer"] = answer.value();
        return dump(json);
    }
    CHECK(false, "a call without a handler");
    return {};
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
