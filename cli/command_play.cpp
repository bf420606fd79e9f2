// play: a person plays a court in the terminal, turn by turn.
#include <array>
#include <optional>

#include "chronicle/timeline.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/desk.hpp"
#include "cli/door.hpp"
#include "cli/free_run_file.hpp"
#include "cli/free_run_options.hpp"
#include "cli/line_reader.hpp"

namespace cli {
namespace {

constexpr std::array<OptionSpec, 8> options{{
    {.name = "--as",
     .metavar = "COURT",
     .meaning = "option.play_as",
     .kind = ValueKind::polity,
     .parameter = "as"},
    {.name = "--from",
     .metavar = "DATE",
     .meaning = "option.play_from",
     .kind = ValueKind::date,
     .parameter = "from"},
    seed_option,
    member_option,
    {.name = "--do",
     .metavar = "DECISION=OPTION",
     .meaning = "option.play_do",
     .kind = ValueKind::decision,
     .parameter = "do",
     .repeats = true},
    unite_option,
    {.name = "--save", .metavar = "FILE", .meaning = "option.play_save", .kind = ValueKind::file},
    {.name = "--resume",
     .metavar = "FILE",
     .meaning = "option.play_resume",
     .kind = ValueKind::file},
}};
constexpr std::array<Example, 4> examples{{
    {"jinsong play --as song --save game.sqlite", "example.play"},
    {"jinsong play --from 1161-09-01 --as jin --seed 4", "example.play_jin"},
    {"jinsong play --as song --do dp053=leave-yue-fei", "example.play_do"},
    {"jinsong play --resume game.sqlite", "example.play_resume"},
}};

// A month before the Jin came south for the first time.
constexpr std::string_view usual_from = "1125-11-01";

// The seat of a kept game; null after telling why there is none.
Json resume(Context& context, const std::string& path, int& code) {
    code = exit_code::wrong;
    for (const char* option : {"--from", "--as", "--seed", "--member", "--do", "--unite"}) {
        if (context.arguments.has(option)) {
            tell(context, {context.say("run.resume_alone", option), {}, {}});
            return nullptr;
        }
    }
    code = exit_code::no;
    api::Session& session = context.door->session();
    const auto kept = read_kept_run(context, session, path);
    if (!kept) {
        return nullptr;
    }
    if (kept->plan.played.empty()) {
        tell(context, {context.say("play.not_played", path), {}, {}});
        return nullptr;
    }
    session.begin_run(kept->plan, kept->choices);
    session.live_run(kept->until);
    const Answered seat = ask(context, Json{{"call", "play"}, {"resume", true}});
    code = seat.code;
    if (seat.ok() && text_of(seat.content, "digest") != sim::format_digest(kept->digest)) {
        tell(context, {context.say("run.other_engine", path, text_of(seat.content, "digest"),
                                   sim::format_digest(kept->digest)),
                       {},
                       context.say("run.other_engine_hint", path)});
    }
    return seat.content;
}

Json begin(Context& context, int& code) {
    code = exit_code::wrong;
    if (!context.arguments.has("--as")) {
        tell(context, {context.say("play.needs_court"),
                       {},
                       context.say("usage.for_example", examples[0].line)});
        return nullptr;
    }
    Json request = request_of(context, "play");
    if (!request.contains("from") && !request.contains("do")) {
        request["from"] = usual_from;
    }
    const Answered seat = ask(context, request);
    code = seat.code;
    return seat.content;
}

int run(Context& context) {
    if (!context.door->open(context)) {
        return exit_code::no;
    }
    int code = exit_code::ok;
    const auto kept = context.arguments.find("--resume");
    const Json seat = kept ? resume(context, *kept, code) : begin(context, code);
    if (code != exit_code::ok) {
        return code;
    }
    context.talk->flush();
    const InterruptGuard interrupt;
    Desk desk(context, interrupt, seat, context.arguments.value("--save", kept.value_or("")));
    LineReader lines(interrupt, [&desk](const std::string& beginning, bool is_first) {
        return desk.completions(beginning, is_first);
    });
    desk.greet();
    while (!context.out->closed()) {
        context.out->flush();
        const std::optional<std::string> line = lines.next(desk.prompt());
        // What comes out of a file is shown as if it had been typed, so that it reads as a game.
        if (!lines.is_person()) {
            context.out->write(desk.prompt() + line.value_or("") + "\n");
        } else if (!line) {
            context.out->write("\n");
        }
        if (!line || !desk.obey(*line)) {
            break;
        }
    }
    if (!desk.save_at_end()) {
        return exit_code::no;
    }
    return interrupt.came() ? interrupt.exit_code() : exit_code::ok;
}

}  // namespace

constexpr CommandSpec play_command{.name = "play",
                                   .group = CommandGroup::run,
                                   .summary = "summary.play",
                                   .positionals = {},
                                   .options = options,
                                   .examples = examples,
                                   .run = run};

}  // namespace cli
