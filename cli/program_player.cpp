#include "cli/program_player.hpp"

#include <algorithm>
#include <cstring>

#include "chronicle/timeline.hpp"
#include "cli/door.hpp"
#include "cli/free_run_file.hpp"
#include "cli/progress.hpp"
#include "cli/run_names.hpp"
#include "simulation/calendar/julian.hpp"

namespace cli {
namespace {

constexpr int seconds_usual = 60;
constexpr int seconds_for_goodbye = 5;

sim::Day day_of(const Json& seat, std::string_view name) {
    const auto parsed = sim::parse_date(text_of(seat, name));
    return parsed ? parsed.value().last : sim::Day::none();
}

std::string line_of(const Json& message) {
    return message.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

ProgramPlayer::ProgramPlayer(Context& context, const InterruptGuard& interrupt)
    : context_(context),
      interrupt_(interrupt),
      seconds_(
          std::stoi(context.arguments.value("--answer-within", std::to_string(seconds_usual)))),
      decides_otherwise_(context.arguments.value("--otherwise") == "decide") {}

bool ProgramPlayer::start(const std::string& command) {
    const int error = program_.start(command);
    if (error != 0) {
        tell(context_,
             {context_.say("program.not_started", command, std::strerror(error)), {}, {}});
    }
    return error == 0;
}

void ProgramPlayer::refuse(Key what, Key hint, const std::string& code) {
    Json entry;
    entry["order"] = nullptr;
    entry["code"] = code;
    entry["what"] = context_.say(what);
    entry["hint"] = context_.say(hint);
    refused_.push_back(std::move(entry));
}

void ProgramPlayer::tell_gone() {
    if (!is_gone_) {
        tell(context_, {context_.say("program.gone"),
                        {},
                        decides_otherwise_ ? context_.say("program.gone_decides")
                                           : context_.say("program.gone_stands")});
        context_.talk->flush();
    }
    is_gone_ = true;
}

// Says a message and waits for the answer, as long as no signal asks to stop.
Heard ProgramPlayer::hear(const Json& message, std::string& line) {
    if (is_gone_) {
        return Heard::gone;
    }
    const std::string said = line_of(message);
    while (true) {
        const Heard heard = program_.ask(said, seconds_, line);
        if (heard != Heard::interrupted || interrupt_.came()) {
            return heard;
        }
    }
}

// The orders of an answer; null: it cannot be used, or there is none.
Json ProgramPlayer::orders_of(Heard heard, const std::string& line) {
    if (heard == Heard::gone) {
        tell_gone();
        return nullptr;
    }
    if (heard == Heard::late) {
        refuse("program.late", "program.late_hint", "answer.late");
        return nullptr;
    }
    const Json answer = Json::parse(line, nullptr, false);
    if (answer.is_object() && answer.value("pass", Json()) == Json(true) &&
        !answer.contains("orders")) {
        return Json::array();
    }
    const bool has_orders =
        answer.is_object() && answer.contains("orders") && answer["orders"].is_array() &&
        std::all_of(answer["orders"].begin(), answer["orders"].end(), [](const Json& order) {
            return order.is_string() && !order.get<std::string>().empty();
        });
    if (!has_orders) {
        refuse("program.unreadable", "program.unreadable_hint", "answer.form");
        return nullptr;
    }
    return answer["orders"];
}

// Lives the ten days to come and gives back the seat after them.
Json ProgramPlayer::live(const Json& orders) {
    Json request{{"call", "turn"}};
    request["lang"] = context_.language() == Language::chinese ? "zh" : "en";
    if (orders.is_array()) {
        request["orders"] = orders;
        const Json reply = context_.door->call(request);
        if (const Json& seat = member(reply, "answer"); seat.is_object()) {
            return seat;
        }
        refuse("program.unreadable", "program.unreadable_hint", "answer.form");
        request.erase("orders");
    }
    if (decides_otherwise_) {
        request["decide"] = true;
    }
    return member(context_.door->call(request), "answer");
}

bool ProgramPlayer::play(Json seat, sim::Day until) {
    const sim::Day from = day_of(seat, "date");
    Progress progress(context_, context_.say("run.living"));
    while (text_of(seat, "state") == "sits" && day_of(seat, "date") <= until) {
        Json message{{"type", "turn"}};
        message.update(seat);
        for (const Json& entry : refused_) {
            message["refused"].push_back(entry);
        }
        refused_ = Json::array();
        std::string line;
        const Heard heard = hear(message, line);
        if (heard == Heard::interrupted || interrupt_.came()) {
            return false;
        }
        seat = live(orders_of(heard, line));
        progress.show(static_cast<std::uint32_t>(day_of(seat, "date").number - from.number),
                      static_cast<std::uint32_t>(until.number - from.number + 1),
                      text_of(seat, "today").substr(0, 7));
    }
    Json message{{"type", "end"}};
    message["state"] = text_of(seat, "state");
    message["review"] = quiet_ask(context_)(Json{{"call", "review"}});
    if (!is_gone_) {
        program_.say(line_of(message), seconds_for_goodbye);
    }
    return true;
}

bool keep_free_run(Context& context, const std::string& path, bool whole) {
    api::Session& session = context.door->session();
    RunNames names(session);
    RunKeeper keeper(session, names, path);
    return keeper.open(context, session.timeline().plan()) && keeper.close(context, whole);
}

}  // namespace cli
