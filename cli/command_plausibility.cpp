// plausibility: how often free futures bring about what a historian would find credible. The same
// as the call of the API, on all processors, with progress, and what is finished is kept.
#include <algorithm>
#include <array>
#include <span>
#include <thread>
#include <vector>

#include "api/plausibility_json.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/crew.hpp"
#include "cli/door.hpp"
#include "cli/interrupt.hpp"
#include "cli/progress.hpp"
#include "cli/render/plausibility.hpp"
#include "lab/plausibility.hpp"

namespace cli {
namespace {

constexpr std::array<OptionSpec, 3> options{{
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
    {.name = "--measure", .metavar = "ID", .meaning = "option.measure", .parameter = "measure"},
}};
constexpr std::array<Example, 2> examples{{
    {"jinsong plausibility --members 20", "example.plausibility"},
    {"jinsong plausibility --measure seat_held --members 100", "example.plausibility_one"},
}};

constexpr std::uint32_t usual_members = 20;
constexpr std::uint32_t usual_seed = 1;

/// What the options ask; the mistakes are those that the door would tell.
struct Asked {
    std::uint32_t members = usual_members;
    std::uint32_t seed = usual_seed;
    std::optional<lab::Measure> only;
};

std::optional<Asked> read_options(Context& context, int& code) {
    const Json request = request_of(context, "plausibility");
    Asked asked;
    const std::string measure = text_of(request, "measure");
    asked.members =
        static_cast<std::uint32_t>(number_of(request, "members").value_or(usual_members));
    asked.seed = static_cast<std::uint32_t>(number_of(request, "seed").value_or(usual_seed));
    asked.only = api::measure_of(measure);
    if (asked.members == 0 || (!measure.empty() && !asked.only)) {
        code = ask(context, request).code;  // The door says what is wrong.
        return std::nullopt;
    }
    return asked;
}

using LivedByFork = std::vector<std::vector<lab::Lived>>;

/// Lives the futures on several threads, member by member through all forks, so that whatever is
/// finished is a smaller ensemble. Gives back those of the members that are whole, by fork.
LivedByFork live(Context& context, const lab::Futures& futures, const Asked& asked,
                 std::uint32_t threads, const InterruptGuard& interrupt) {
    const auto forks = static_cast<std::uint32_t>(futures.forks().size());
    LivedByFork lived(forks, std::vector<lab::Lived>(asked.members));
    Progress progress(context, context.say("plausibility.living"));
    const std::uint32_t all = asked.members * forks;
    std::uint32_t count = 0;
    const lab::Worker worker = futures.worker();
    const auto live_one = [&](std::uint32_t piece) {
        lived[piece % forks][piece / forks] =
            futures.live(futures.forks()[piece % forks], {asked.seed, piece / forks}, worker);
    };
    const auto look = [&](std::span<const std::uint32_t> done) {
        count += static_cast<std::uint32_t>(done.size());
        progress.show(count / forks, asked.members, "");
        return !interrupt.came();
    };
    const std::uint32_t whole = work_through({all, threads, live_one, look});
    for (auto& of_fork : lived) {
        of_fork.resize(whole / forks);
    }
    return lived;
}

int run(Context& context) {
    if (!context.door->open(context)) {
        return exit_code::no;
    }
    int code = exit_code::wrong;
    const auto asked = read_options(context, code);
    if (!asked) {
        return code;
    }
    const scenario::Scenario& scenario = context.door->session().scenario();
    const auto futures = lab::Futures::prepare(scenario, asked->only);
    if (!futures) {
        return ask(context, request_of(context, "plausibility")).code;
    }
    const InterruptGuard interrupt;
    const std::uint32_t threads = std::clamp(std::thread::hardware_concurrency(), 1U, threads_most);
    const LivedByFork lived = live(context, *futures, *asked, threads, interrupt);
    const auto members = static_cast<std::uint32_t>(lived.front().size());
    const Json answer =
        api::plausibility_json(lab::tabulate(futures->forks(), lived), members, asked->seed);
    if (context.json()) {
        print_json(context, answer);
    } else {
        Page page(context.look);
        show_plausibility(page, answer);
        print(context, page);
    }
    if (members < asked->members) {
        tell(context, {context.say("plausibility.stopped", members, asked->members), {}, {}});
        return interrupt.exit_code();
    }
    return exit_code::ok;
}

}  // namespace

constexpr CommandSpec plausibility_command{.name = "plausibility",
                                           .group = CommandGroup::run,
                                           .summary = "summary.plausibility",
                                           .positionals = {},
                                           .options = options,
                                           .examples = examples,
                                           .run = run};

}  // namespace cli
