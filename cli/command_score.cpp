// score: how well free futures foretell the record. The same as the call of the API, on several
// processors, with progress, and what is finished is kept.
#include <array>
#include <span>
#include <vector>

#include "api/score_json.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/crew.hpp"
#include "cli/door.hpp"
#include "cli/interrupt.hpp"
#include "cli/progress.hpp"
#include "cli/render/score.hpp"
#include "lab/skill/hindcasts.hpp"
#include "lab/skill/skill_table.hpp"

namespace cli {
namespace {

constexpr std::array<std::string_view, 3> sets{"training", "test", "all"};
constexpr std::array<OptionSpec, 5> options{{
    {.name = "--fork",
     .metavar = "DATE",
     .meaning = "option.score_fork",
     .kind = ValueKind::date,
     .parameter = "forks",
     .repeats = true},
    {.name = "--set",
     .metavar = "SET",
     .meaning = "option.score_set",
     .parameter = "set",
     .choices = sets},
    {.name = "--members",
     .metavar = "N",
     .meaning = "option.members",
     .kind = ValueKind::number,
     .parameter = "members"},
    {.name = "--seed",
     .metavar = "N",
     .meaning = "option.seed_measured",
     .kind = ValueKind::number,
     .parameter = "seed"},
    {.name = "--threads", .metavar = "N", .meaning = "option.threads", .kind = ValueKind::number},
}};
constexpr std::array<Example, 3> examples{{
    {"jinsong score --set test --members 100", "example.score_test"},
    {"jinsong score --fork 1126-10 --fork 1140-05", "example.score_forks"},
    {"jinsong score --set training --json", "example.score_json"},
}};

using FuturesByFork = std::vector<std::vector<lab::HindcastFuture>>;

/// Lives the futures on several threads, member by member through all forks, so that whatever is
/// finished is a smaller ensemble. Gives back those of the members that are whole, by fork.
FuturesByFork live(Context& context, const lab::Hindcasts& hindcasts, const api::ScoreAsked& asked,
                   std::uint32_t threads, const InterruptGuard& interrupt) {
    const auto forks = static_cast<std::uint32_t>(hindcasts.starts().size());
    FuturesByFork futures(forks, std::vector<lab::HindcastFuture>(asked.members));
    Progress progress(context, context.say("score.living"));
    const std::uint32_t all = asked.members * forks;
    std::uint32_t lived = 0;
    const lab::Worker worker = hindcasts.worker();
    const auto live_one = [&](std::uint32_t piece) {
        futures[piece % forks][piece / forks] =
            hindcasts.live(hindcasts.starts()[piece % forks], {asked.seed, piece / forks}, worker);
    };
    const auto look = [&](std::span<const std::uint32_t> done) {
        lived += static_cast<std::uint32_t>(done.size());
        progress.show(lived, all, "");
        return !interrupt.came();
    };
    const std::uint32_t whole = work_through({all, threads, live_one, look});
    for (auto& of_fork : futures) {
        of_fork.resize(whole / forks);
    }
    return futures;
}

int run(Context& context) {
    if (!context.door->open(context)) {
        return exit_code::no;
    }
    const auto threads = threads_of(context);
    if (!threads) {
        return exit_code::wrong;
    }
    const Json request = request_of(context, "score");
    api::Session& session = context.door->session();
    const std::string text = request.dump(-1, ' ', false, Json::error_handler_t::replace);
    const Answered read = receive(context, request, Json::parse(session.read_score(text)));
    if (!read.ok()) {
        return read.code;
    }
    const api::ScoreAsked asked = api::score_asked_of(read.content);
    const InterruptGuard interrupt;
    const auto hindcasts = lab::Hindcasts::prepare(session.scenario(), asked.forks);
    const FuturesByFork futures = live(context, hindcasts, asked, *threads, interrupt);
    const auto members = static_cast<std::uint32_t>(futures.front().size());
    if (members > 0) {
        const Json answer = api::score_json(hindcasts, lab::tabulate_skill(hindcasts, futures),
                                            members, asked.seed);
        if (context.json()) {
            print_json(context, answer);
        } else {
            Page page(context.look);
            show_score(page, answer);
            print(context, page);
        }
    }
    if (members < asked.members) {
        tell(context, {context.say("plausibility.stopped", members, asked.members), {}, {}});
        return interrupt.exit_code();
    }
    return exit_code::ok;
}

}  // namespace

constexpr CommandSpec score_command{.name = "score",
                                    .group = CommandGroup::run,
                                    .summary = "summary.score",
                                    .positionals = {},
                                    .options = options,
                                    .examples = examples,
                                    .run = run};

}  // namespace cli
