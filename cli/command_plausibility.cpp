// plausibility: how often free futures bring about what a historian would find credible. The same
// as the call of the API, on all processors, with progress, and what is finished is kept.
#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <thread>
#include <vector>

#include "api/plausibility_json.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
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

/// Futures lived by several threads, member by member through all forks, so that whatever is
/// finished is a smaller ensemble.
class Ensemble {
  public:
    Ensemble(const lab::Futures& futures, std::uint32_t members, std::uint32_t seed)
        : futures_(futures),
          members_(members),
          seed_(seed),
          lived_(futures.forks().size()),
          done_(members, 0) {
        for (auto& of_fork : lived_) {
            of_fork.resize(members);
        }
    }

    void live(Context& context, const InterruptGuard& interrupt);
    /// How many members have been lived from every fork, from the first on.
    [[nodiscard]] std::uint32_t whole_members() const;
    /// The futures of the first so many members, by fork.
    [[nodiscard]] std::vector<std::vector<lab::Lived>> first(std::uint32_t members) const;

  private:
    void work();

    const lab::Futures& futures_;
    std::uint32_t members_;
    std::uint32_t seed_;
    std::vector<std::vector<lab::Lived>> lived_;  // By fork and member; each written by one thread.
    std::vector<std::uint8_t> done_;  // By member; likewise, and read once all have ended.
    std::atomic<std::uint32_t> next_{0};
    std::atomic<std::uint32_t> done_count_{0};
    std::atomic<bool> is_stopped_{false};
};

void Ensemble::work() {
    const lab::Worker worker = futures_.worker();
    for (std::uint32_t member = next_++; member < members_ && !is_stopped_; member = next_++) {
        for (std::size_t f = 0; f < lived_.size(); ++f) {
            lived_[f][member] = futures_.live(futures_.forks()[f], {seed_, member}, worker);
        }
        done_[member] = 1;
        ++done_count_;
    }
}

void Ensemble::live(Context& context, const InterruptGuard& interrupt) {
    Progress progress(context, context.say("plausibility.living"));
    std::vector<std::thread> threads;
    const std::uint32_t count = std::clamp(std::thread::hardware_concurrency(), 1U, members_);
    for (std::uint32_t i = 0; i < count; ++i) {
        threads.emplace_back([this] { work(); });
    }
    while (done_count_ < members_ && !interrupt.came()) {
        progress.show(done_count_, members_, "");
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    is_stopped_ = true;
    for (std::thread& thread : threads) {
        thread.join();
    }
}

std::uint32_t Ensemble::whole_members() const {
    const auto missing = std::ranges::find(done_, std::uint8_t{0});
    return static_cast<std::uint32_t>(missing - done_.begin());
}

std::vector<std::vector<lab::Lived>> Ensemble::first(std::uint32_t members) const {
    std::vector<std::vector<lab::Lived>> lived = lived_;
    for (auto& of_fork : lived) {
        of_fork.resize(members);
    }
    return lived;
}

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
    Ensemble ensemble(*futures, asked->members, asked->seed);
    ensemble.live(context, interrupt);
    const std::uint32_t members = ensemble.whole_members();
    const Json answer = api::plausibility_json(
        lab::tabulate(futures->forks(), ensemble.first(members)), members, asked->seed);
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
