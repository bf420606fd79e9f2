// run: lets a world go from a day on and tells what happens.
#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "chronicle/timeline.hpp"
#include "cli/branch_book.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/door.hpp"
#include "cli/free_run_file.hpp"
#include "cli/free_run_options.hpp"
#include "cli/interrupt.hpp"
#include "cli/law_spread.hpp"
#include "cli/order_file.hpp"
#include "cli/program_player.hpp"
#include "cli/progress.hpp"
#include "cli/render/beside.hpp"
#include "cli/render/run_story.hpp"
#include "cli/render/words.hpp"
#include "cli/run_names.hpp"
#include "cli/whatif_results.hpp"
#include "simulation/calendar/julian.hpp"

namespace cli {
namespace {

constexpr std::array<std::string_view, 15> rules{
    "march",     "battle",    "siege",           "supply",  "technique",
    "commander", "knowledge", "standing_orders", "weather", "economy",
    "people",    "unrest",    "courts",          "thrones", "envoys"};
constexpr std::array<std::string_view, 2> defaults{"stand", "decide"};
constexpr std::array<std::string_view, 2> branches{"with", "without"};
constexpr std::array<OptionSpec, 24> options{{
    {.name = "--from",
     .metavar = "DATE",
     .meaning = "option.run_from",
     .kind = ValueKind::date,
     .parameter = "from"},
    {.name = "--until",
     .metavar = "DATE",
     .meaning = "option.run_until",
     .kind = ValueKind::date,
     .parameter = "until"},
    seed_option,
    member_option,
    {.name = "--do",
     .metavar = "DECISION=OPTION",
     .meaning = "option.do",
     .kind = ValueKind::decision,
     .parameter = "do",
     .repeats = true},
    order_option,
    orders_option,
    hold_option,
    set_option,
    {.name = "--without",
     .metavar = "RULE",
     .meaning = "option.without",
     .parameter = "without",
     .choices = rules,
     .repeats = true},
    unite_option,
    {.name = "--no-decisions", .metavar = "", .meaning = "option.no_decisions"},
    sample_laws_option,
    {.name = "--as",
     .metavar = "COURT",
     .meaning = "option.run_as",
     .kind = ValueKind::polity,
     .parameter = "as"},
    {.name = "--program", .metavar = "CMD", .meaning = "option.program"},
    {.name = "--answer-within",
     .metavar = "SECONDS",
     .meaning = "option.answer_within",
     .kind = ValueKind::number},
    {.name = "--otherwise", .metavar = "HOW", .meaning = "option.otherwise", .choices = defaults},
    {.name = "--out", .metavar = "FILE", .meaning = "option.run_out", .kind = ValueKind::file},
    {.name = "--resume", .metavar = "FILE", .meaning = "option.resume", .kind = ValueKind::file},
    {.name = "--of", .metavar = "FILE", .meaning = "option.run_of", .kind = ValueKind::file},
    {.name = "--keep", .metavar = "FILE:BRANCH", .meaning = "option.keep", .kind = ValueKind::file},
    {.name = "--branch", .metavar = "WHICH", .meaning = "option.branch", .choices = branches},
    {.name = "--brief", .metavar = "", .meaning = "option.run_brief"},
    {.name = "--beside", .metavar = "", .meaning = "option.run_beside"},
}};
constexpr std::array<Example, 5> examples{{
    {"jinsong run --from 1129-06 --until 1130-06 --seed 3", "example.run"},
    {"jinsong run --from 1129-06 --order \"1129-06-10 song fortify at hangzhou\" --out a.sqlite",
     "example.run_order"},
    {"jinsong run --do dp053=leave-yue-fei", "example.run_do"},
    {"jinsong run --resume a.sqlite --until 1131-06", "example.run_resume"},
    {"jinsong run --from 1125-11 --as song --program \"python3 my_court.py\"", "example.program"},
}};

constexpr int events_per_page = 500;
constexpr std::int32_t days_usual = 364;  // How long a run is lived if nothing is said.

sim::Day day_of(const std::string& date) {
    const auto parsed = sim::parse_date(date);
    return parsed ? parsed.value().last : sim::Day::none();
}

// Lives on, a month at a time, until `until` or until Ctrl-C.
bool live(Context& context, const InterruptGuard& interrupt, sim::Day from, sim::Day until,
          RunKeeper* keeper) {
    constexpr std::int32_t days_per_step = 30;
    api::Session& session = context.door->session();
    Progress progress(context, context.say("run.living"));
    const auto all = static_cast<std::uint32_t>(until.number - from.number + 1);
    for (sim::Day day = from;; day = std::min(day.plus_days(days_per_step), until)) {
        session.live_run(day);
        if (keeper != nullptr) {
            keeper->keep();
        }
        progress.show(static_cast<std::uint32_t>(day.number - from.number + 1), all,
                      sim::format_date(day).substr(0, 7));
        if (day == until) {
            return true;
        }
        if (interrupt.came()) {
            return false;
        }
    }
}

// All chief events of the record, or of the run, in its span.
Json all_events(Context& context, const std::string& run, const std::string& from,
                const std::string& until) {
    Json kept = Json::array();
    for (std::size_t offset = 0;; offset += events_per_page) {
        const Json content = quiet_ask(context)(Json{{"call", "chronicle"},
                                                     {"run", run},
                                                     {"from", from},
                                                     {"to", until},
                                                     {"limit", events_per_page},
                                                     {"offset", offset}});
        const Json& events = list_of(content, "events");
        for (const Json& event : events) {
            if (is_of_state(event)) {
                kept.push_back(event);
            }
        }
        if (events.size() < events_per_page) {
            return kept;
        }
    }
}

Json events_page(Context& context, const std::string& from, std::size_t offset) {
    return quiet_ask(context)(Json{{"call", "chronicle"},
                                   {"run", "free"},
                                   {"from", from},
                                   {"origin", "all"},
                                   {"limit", events_per_page},
                                   {"offset", offset}});
}

// Tells the events page by page; with --json gives them back instead, all of them. `first` is the
// id of the event that is most worth asking about, `file` where the run is kept, or empty.
Json tell_events(Context& context, const std::string& from, const std::string& file,
                 std::string& first) {
    Json kept = Json::array();
    Page page(context.look);
    RunTeller teller;
    std::size_t told = 0;
    for (std::size_t offset = 0;; offset += events_per_page) {
        const Json content = events_page(context, from, offset);
        const Json& events = list_of(content, "events");
        for (const Json& event : events) {
            if (context.arguments.has("--brief") && !is_chief_event(event)) {
                continue;
            }
            if (context.json()) {
                kept.push_back(event);
                continue;
            }
            if (!teller.show(page, event)) {
                continue;
            }
            told += 1;
            if (text_of(event, "kind") == "city_taken" || first.empty()) {
                first = text_of(event, "event");
            }
        }
        print(context, page);
        if (events.size() < events_per_page || context.out->closed()) {
            break;
        }
    }
    if (told == 0 && !context.json()) {
        page.gap();
        page.paragraph(page.say("run.nothing"));
    }
    if (teller.left_out() > 0) {
        page.gap();
        page.paragraph(page.paint(
            Style::faint,
            page.say("run.left_out", grouped(static_cast<std::int64_t>(teller.left_out())),
                     file.empty() ? "" : page.say("run.left_out_file", file))));
    }
    print(context, page);
    return kept;
}

void tell_refusals(Context& context, const Json& refused) {
    for (const Json& event : refused) {
        context.talk->write(context.say("run.refused", text_of(event, "event"),
                                        localized(event, "title", context.language())) +
                            "\n");
    }
}

// A year from the fork, unless the request says how far.
void set_usual_until(Context& context, Json& request) {
    if (request.contains("until") || request.contains("do")) {
        return;  // What decisions say is known once they are read.
    }
    const Json dates =
        quiet_ask(context)(Json{{"call", "date"}, {"text", text_of(request, "from")}});
    const Json& readings = list_of(dates, "readings");
    const std::string first = readings.empty() ? "" : text_of(readings[0], "text");
    const sim::Day from = first.empty() ? sim::Day::none() : day_of(first);
    if (from.exists()) {
        const sim::Setting& setting = context.door->session().scenario().setting;
        // Where the day is outside the span, that alone is to be told.
        if (setting.first_day <= from && from <= setting.last_day) {
            request["until"] =
                sim::format_date(std::min(from.plus_days(days_usual), setting.last_day));
        }
    }
}

// From when to when a run is to be lived.
struct Span {
    std::string from;
    sim::Day until;
    sim::Day kept;  ///< As far as a kept run was lived; none for a new one.
};

// Goes on with a kept run. Nothing after telling why not.
std::optional<Span> resume(Context& context, const std::string& path, int& code) {
    code = exit_code::wrong;
    for (const char* option :
         {"--from", "--seed", "--member", "--do", "--order", "--orders", "--hold", "--set",
          "--without", "--unite", "--no-decisions", "--as", "--program"}) {
        if (context.arguments.has(option)) {
            tell(context,
                 {context.say("run.resume_alone", option), {}, context.say("run.resume_hint")});
            return std::nullopt;
        }
    }
    code = exit_code::no;
    api::Session& session = context.door->session();
    const auto kept = read_kept_run(context, session, path);
    if (!kept) {
        return std::nullopt;
    }
    Json request{{"call", "run"},
                 {"from", sim::format_date(kept->plan.fork_day)},
                 {"until", sim::format_date(kept->until)}};
    if (const auto until = context.arguments.find("--until")) {
        request["until"] = *until;
    }
    // Only the date is read from the request; the plan is the kept one.
    const Answered asked =
        receive(context, request, Json::parse(session.begin_run(request.dump())));
    if (!asked.ok()) {
        code = asked.code;
        return std::nullopt;
    }
    session.begin_run(kept->plan, kept->choices);
    return Span{text_of(asked.content, "from"),
                std::max(kept->until, day_of(text_of(asked.content, "until"))), kept->until};
}

std::optional<Span> begin(Context& context, int& code) {
    Json request = request_of(context, "run");
    code = exit_code::no;
    if (!add_orders_of_file(context, "--orders", "orders", request)) {
        return std::nullopt;
    }
    if (!read_law_spread(context, request)) {
        code = exit_code::wrong;
        return std::nullopt;
    }
    if (context.arguments.has("--no-decisions")) {
        request["decisions"] = false;
    }
    set_usual_until(context, request);
    const std::string text = request.dump(-1, ' ', false, Json::error_handler_t::replace);
    const Answered begun =
        receive(context, request, Json::parse(context.door->session().begin_run(text)));
    code = begun.code;
    if (!begun.ok()) {
        return std::nullopt;
    }
    sim::Day until = day_of(text_of(begun.content, "until"));
    if (!request.contains("until")) {
        // A year from the last of the decisions that say when the run begins.
        const sim::Day from = day_of(text_of(begun.content, "from"));
        const sim::Day last = day_of(text_of(begun.content, "last_choice"));
        until = std::min(until, std::max(from, last).plus_days(days_usual));
    }
    return Span{text_of(begun.content, "from"), until, sim::Day::none()};
}

void tell_story(Context& context, const std::string& from, const std::string& file) {
    Json answer = member(Json::parse(context.door->session().run_answer()), "answer");
    Page page(context.look);
    if (!context.json()) {
        show_run_title(page, member(answer, "plan"), text_of(answer, "until"));
        show_choices(page, list_of(answer, "choices"));
        print(context, page);
    }
    if (context.arguments.has("--beside") && !context.json()) {
        const std::string until = text_of(answer, "until");
        show_beside(page, all_events(context, "record", from, until),
                    all_events(context, "free", from, until), from, until);
        page.gap();
        page.paragraph(page.paint(Style::faint, page.say("run.beside_more", from, until)));
        print(context, page);
        context.out->flush();
        return;
    }
    std::string event;
    const Json events = tell_events(context, from, file, event);
    if (context.json()) {
        answer["told"] = events;
        print_json(context, answer);
    } else {
        show_run_end(page, answer);
        if (!is_sampled(member(answer, "plan"))) {  // Of such a run there is no file to ask.
            show_run_ways(page, file, answer, event);
        }
        print(context, page);
    }
    context.out->flush();
    tell_refusals(context, list_of(answer, "refused"));
}

// Says what of the options does not go together with a program that plays. False: something.
bool check_program(Context& context) {
    if (!context.arguments.has("--program")) {
        for (const char* option : {"--answer-within", "--otherwise"}) {
            if (context.arguments.has(option)) {
                tell(context, {context.say("program.needs_program", option),
                               {},
                               context.say("usage.for_example", examples[3].line)});
                return false;
            }
        }
        return true;
    }
    if (!context.arguments.has("--as")) {
        tell(context, {context.say("program.needs_court"),
                       {},
                       context.say("usage.for_example", examples[3].line)});
        return false;
    }
    for (const char* option : {"--order", "--orders", "--without", "--no-decisions"}) {
        if (context.arguments.has(option)) {
            tell(context, {context.say("program.alone", option), {}, {}});
            return false;
        }
    }
    return true;
}

// Lets a program play the run that has been begun. Gives back the exit code.
int play_and_tell(Context& context, const Span& span, const std::string& file) {
    const InterruptGuard interrupt;
    Json request{{"call", "play"}, {"from", span.from}};
    for (const auto& [option, parameter] :
         {std::pair{"--as", "as"}, std::pair{"--seed", "seed"}, std::pair{"--member", "member"}}) {
        if (const auto value = context.arguments.find(option)) {
            request[parameter] =
                std::string_view(parameter) == "as" ? Json(*value) : Json(std::stoll(*value));
        }
    }
    const Answered seat = ask(context, request);
    if (!seat.ok()) {
        return seat.code;
    }
    ProgramPlayer player(context, interrupt);
    if (!player.start(context.arguments.value("--program"))) {
        return exit_code::no;
    }
    const bool is_whole = player.play(seat.content, span.until);
    if (!file.empty() && !keep_free_run(context, file, is_whole)) {
        return exit_code::no;
    }
    tell_story(context, span.from, file);
    return is_whole ? exit_code::ok : interrupt.exit_code();
}

// Lives the run that has been begun, into a file if one is asked for. Gives back the exit code.
int live_and_tell(Context& context, const Span& span, const std::string& file) {
    api::Session& session = context.door->session();
    bool is_whole = true;
    // From before the file is made, so that a Ctrl-C cannot leave half of one.
    const InterruptGuard interrupt;
    // What was kept is lived again first, and the file is not touched before that is done: stopped
    // meanwhile, it holds no less than before.
    if (span.kept.exists() && !live(context, interrupt, day_of(span.from), span.kept, nullptr)) {
        tell(context, {context.say("run.stopped_early"), {}, {}});
        return interrupt.exit_code();
    }
    {
        RunNames names(session);
        std::optional<RunKeeper> keeper;
        if (!file.empty()) {
            keeper.emplace(session, names, file);
            if (!keeper->open(context, session.timeline().plan())) {
                return exit_code::no;
            }
        }
        is_whole =
            live(context, interrupt, day_of(span.from), span.until, keeper ? &*keeper : nullptr);
        if (keeper && !keeper->close(context, is_whole)) {
            return exit_code::no;
        }
    }
    tell_story(context, span.from, file);
    if (!is_whole) {
        const Json answer = member(Json::parse(session.run_answer()), "answer");
        tell(context,
             {context.say("run.stopped", long_date(context.language(), text_of(answer, "until"))),
              {},
              file.empty() ? std::string() : context.say("run.stopped_hint", file)});
    }
    return is_whole ? exit_code::ok : interrupt.exit_code();
}

// A run whose laws were drawn is lived by its plan and by them, and files keep the plan alone.
// False after telling which option would keep it, or take up one that is kept.
bool check_sampled(Context& context) {
    for (const char* option : {"--out", "--keep", "--resume", "--program"}) {
        if (context.arguments.has(option)) {
            tell(context,
                 {context.say("run.sampled_alone", option), {}, context.say("run.sampled_hint")});
            return false;
        }
    }
    return true;
}

// Lives one future of a kept what-if again. Gives back the exit code.
int live_kept(Context& context) {
    int code = exit_code::no;
    const auto kept = find_future(context, code);
    if (!kept) {
        return code;
    }
    if (kept->asked.start->sampling && !check_sampled(context)) {
        return exit_code::wrong;
    }
    const Json request = run_request(*kept);
    const Answered begun =
        receive(context, request, Json::parse(context.door->session().begin_run(request.dump())));
    if (!begun.ok()) {
        return begun.code;
    }
    const Span span{text_of(begun.content, "from"), kept->asked.start->until, sim::Day::none()};
    code = live_and_tell(context, span, context.arguments.value("--out"));
    return code == exit_code::ok && !is_as_kept(context, *kept) ? exit_code::no : code;
}

// Says which option does not go with a branch. False: one was given.
bool check_branch_options(Context& context, bool changes) {
    std::vector<std::string_view> others{"--seed",         "--member",     "--branch",  "--as",
                                         "--without",      "--unite",      "--program", "--resume",
                                         "--no-decisions", "--sample-laws"};
    if (!changes) {
        others.insert(others.end(), {"--from", "--hold", "--keep"});
    }
    for (const std::string_view option : others) {
        if (context.arguments.has(option)) {
            tell(context,
                 {context.say("branches.alone", option), {}, context.say("branches.alone_hint")});
            return false;
        }
    }
    return true;
}

// From when to when a branch is lived again, or another way; it is begun. Nothing after telling why
// not.
std::optional<Span> begin_branch(Context& context, const storage::KeptBranch& branch, bool changes,
                                 int& code) {
    api::Session& session = context.door->session();
    Json request = request_of(context, "run");
    code = exit_code::no;
    if (!add_orders_of_file(context, "--orders", "orders", request)) {
        return std::nullopt;
    }
    if (!request.contains("until")) {
        request["until"] = sim::format_date(branch.until);
    }
    if (!changes) {
        request["from"] = sim::format_date(branch.plan.fork_day);
    }
    const std::string text = request.dump(-1, ' ', false, Json::error_handler_t::replace);
    const Answered begun =
        receive(context, request,
                Json::parse(changes ? session.begin_branch(branch.plan, branch.choices, text)
                                    : session.begin_run(text)));
    code = begun.code;
    if (!begun.ok()) {
        return std::nullopt;
    }
    if (!changes) {  // Only the dates were read from the request.
        session.begin_run(branch.plan, branch.choices);
    }
    return Span{text_of(begun.content, "from"), day_of(text_of(begun.content, "until")),
                sim::Day::none()};
}

// Lives a branch of a file again, or another way from a day on. Gives back the exit code.
int live_branch(Context& context, const BranchReference& reference) {
    const bool changes = context.arguments.has("--do") || context.arguments.has("--order") ||
                         context.arguments.has("--orders") || context.arguments.has("--set");
    if (!check_branch_options(context, changes)) {
        return exit_code::wrong;
    }
    if (!context.door->open(context)) {
        return exit_code::no;
    }
    const auto file = open_branches(context, reference.path);
    const storage::KeptBranch* found = file ? find_branch(context, *file, reference) : nullptr;
    if (found == nullptr) {
        return exit_code::no;
    }
    const storage::KeptBranch branch = *found;
    bool failed = false;
    const auto keep = read_keep(context, reference.path, reference.name, failed);
    int code = exit_code::no;
    const auto span = failed ? std::nullopt : begin_branch(context, branch, changes, code);
    if (!span) {
        return failed ? exit_code::wrong : code;
    }
    code = live_and_tell(context, *span, context.arguments.value("--out"));
    if (code != exit_code::ok) {
        return code;
    }
    if (changes) {
        return !keep || keep_branch(context, *keep, day_of(span->from)) ? code : exit_code::no;
    }
    return span->until < branch.until || is_as_branch(context, branch) ? code : exit_code::no;
}

int run(Context& context) {
    if (const auto branch = branch_reference(context.arguments.value("--of"))) {
        return live_branch(context, *branch);
    }
    if (context.arguments.has("--of")) {
        return live_kept(context);
    }
    if (context.arguments.has("--branch")) {
        tell(context, {context.say("results.needs_of"), {}, {}});
        return exit_code::wrong;
    }
    const auto resumed = context.arguments.find("--resume");
    if (!context.arguments.has("--from") && !context.arguments.has("--do") && !resumed) {
        tell(context, {context.say("run.needs_from"),
                       {},
                       context.say("usage.for_example", examples[0].line)});
        return exit_code::wrong;
    }
    if (!check_program(context) || (samples_laws(context) && !check_sampled(context))) {
        return exit_code::wrong;
    }
    if (!context.door->open(context)) {
        return exit_code::no;
    }
    int code = exit_code::ok;
    bool failed = false;
    const auto keep = read_keep(context, "", "", failed);
    if (failed) {
        return exit_code::wrong;
    }
    const auto span = resumed ? resume(context, *resumed, code) : begin(context, code);
    if (span && context.arguments.has("--program")) {
        return play_and_tell(context, *span, context.arguments.value("--out"));
    }
    if (!span) {
        return code;
    }
    code = live_and_tell(context, *span, context.arguments.value("--out", resumed.value_or("")));
    return code == exit_code::ok && keep && !keep_branch(context, *keep, day_of(span->from))
               ? exit_code::no
               : code;
}

}  // namespace

constexpr CommandSpec run_command{.name = "run",
                                  .group = CommandGroup::run,
                                  .summary = "summary.run",
                                  .positionals = {},
                                  .options = options,
                                  .examples = examples,
                                  .run = run};

}  // namespace cli
