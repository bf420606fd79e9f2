// score: how well free futures foretell the record. The same as the call of the API, on several
// processors, with progress, and what is finished is kept.
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "api/score_json.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
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

constexpr std::uint32_t most_threads = 256;

/// Futures lived by several threads, member by member through all forks, so that whatever is
/// finished is a smaller ensemble. Which thread lives which makes no difference to any.
class HindcastEnsemble {
  public:
    HindcastEnsemble(const lab::Hindcasts& hindcasts, std::uint32_t members, std::uint32_t seed)
        : hindcasts_(hindcasts),
          members_(members),
          seed_(seed),
          futures_(hindcasts.starts().size()),
          done_(members, 0) {
        for (auto& of_start : futures_) {
            of_start.resize(members);
        }
    }

    void live(Context& context, const InterruptGuard& interrupt, std::uint32_t threads);
    /// How many members have been lived from every fork, from the first on.
    [[nodiscard]] std::uint32_t whole_members() const;
    /// The futures of the first so many members, by fork.
    [[nodiscard]] std::vector<std::vector<lab::HindcastFuture>> take(std::uint32_t members);

  private:
    void work();

    const lab::Hindcasts& hindcasts_;
    std::uint32_t members_;
    std::uint32_t seed_;
    // By fork and member; each written by one thread.
    std::vector<std::vector<lab::HindcastFuture>> futures_;
    std::vector<std::uint8_t> done_;  // By member; likewise, and read once all have ended.
    std::atomic<std::uint32_t> next_{0};
    std::atomic<std::uint32_t> lived_{0};
    std::atomic<bool> is_stopped_{false};
};

void HindcastEnsemble::work() {
    const lab::Worker worker = hindcasts_.worker();
    for (std::uint32_t member = next_++; member < members_ && !is_stopped_; member = next_++) {
        for (std::size_t i = 0; i < futures_.size() && !is_stopped_; ++i) {
            futures_[i][member] = hindcasts_.live(hindcasts_.starts()[i], {seed_, member}, worker);
            ++lived_;
            done_[member] = i + 1 == futures_.size() ? 1 : 0;
        }
    }
}

void HindcastEnsemble::live(Context& context, const InterruptGuard& interrupt,
                            std::uint32_t threads) {
    Progress progress(context, context.say("score.living"));
    std::vector<std::thread> running;
    for (std::uint32_t i = 0; i < std::min(threads, members_); ++i) {
        running.emplace_back([this] { work(); });
    }
    const std::uint32_t all = members_ * static_cast<std::uint32_t>(futures_.size());
    while (lived_ < all && !interrupt.came()) {
        progress.show(lived_, all, "");
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    is_stopped_ = interrupt.came();
    for (std::thread& thread : running) {
        thread.join();
    }
}

std::uint32_t HindcastEnsemble::whole_members() const {
    const auto missing = std::ranges::find(done_, std::uint8_t{0});
    return static_cast<std::uint32_t>(missing - done_.begin());
}

std::vector<std::vector<lab::HindcastFuture>> HindcastEnsemble::take(std::uint32_t members) {
    for (auto& of_start : futures_) {
        of_start.resize(members);
    }
    return std::move(futures_);
}

/// How many threads: those asked for, else as many as the machine has; 0: a mistake, told.
std::uint32_t threads_of(Context& context) {
    const auto wish = context.arguments.find("--threads");
    if (!wish) {
        return std::clamp(std::thread::hardware_concurrency(), 1U, most_threads);
    }
    const std::int64_t threads = std::stoll(*wish);
    if (threads < 1 || threads > most_threads) {
        tell(context, {context.say("score.threads_wrong", *wish), "--threads " + *wish,
                       context.say("score.threads_hint", most_threads)});
        return 0;
    }
    return static_cast<std::uint32_t>(threads);
}

int run(Context& context) {
    if (!context.door->open(context)) {
        return exit_code::no;
    }
    const std::uint32_t threads = threads_of(context);
    if (threads == 0) {
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
    HindcastEnsemble ensemble(hindcasts, asked.members, asked.seed);
    ensemble.live(context, interrupt, threads);
    const std::uint32_t members = ensemble.whole_members();
    if (members > 0) {
        const Json answer = api::score_json(
            hindcasts, lab::tabulate_skill(hindcasts, ensemble.take(members)), members, asked.seed);
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
