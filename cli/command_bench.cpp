// bench: what loading, replaying, rewinding and copying cost on this machine.
#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <vector>

#include "chronicle/timeline.hpp"
#include "cli/bench_war.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/discovery.hpp"
#include "cli/door.hpp"
#include "cli/pack_files.hpp"
#include "cli/progress.hpp"
#include "cli/render/words.hpp"
#include "cli/rule_costs.hpp"
#include "cli/version.hpp"

namespace cli {
namespace {

constexpr std::array<OptionSpec, 1> options{{
    {.name = "--repeat", .metavar = "N", .meaning = "option.repeat", .kind = ValueKind::number},
}};
constexpr std::array<Example, 1> examples{{
    {"jinsong bench", "example.bench"},
}};

constexpr std::uint32_t copies_per_measure = 1000;
constexpr std::uint32_t rewinds_per_measure = 60;

using Clock = std::chrono::steady_clock;

struct Measured {
    std::string name;
    Key meaning;
    std::vector<double> microseconds;  ///< One a repetition.
    double bound = 0;                  ///< What it should stay under, in microseconds; 0: none.
};

double microseconds_of(const std::function<void()>& work) {
    const Clock::time_point begin = Clock::now();
    work();
    return std::chrono::duration<double, std::micro>(Clock::now() - begin).count();
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

std::string time_words(double microseconds) {
    if (microseconds < 1000) {
        return fmt::format("{:.1f} µs", microseconds);
    }
    return microseconds < 1e6 ? fmt::format("{:.1f} ms", microseconds / 1e3)
                              : fmt::format("{:.2f} s", microseconds / 1e6);
}

// The slowest of many rewinds to ticks spread over the whole span.
double slowest_rewind(const chronicle::Timeline& timeline) {
    double slowest = 0;
    for (std::uint32_t i = 0; i < rewinds_per_measure; ++i) {
        const std::uint64_t spread = std::uint64_t{i} * 7919 * 31;
        const auto tick = static_cast<std::uint32_t>(spread % (timeline.ticks_lived() + 1));
        slowest = std::max(slowest, microseconds_of([&] {
                               if (timeline.world_after(tick).next_tick() != tick) {
                                   throw std::logic_error("rewind went astray");
                               }
                           }));
    }
    return slowest;
}

double copy_of_world(const sim::World& world) {
    sim::World target = world;
    return microseconds_of([&] {
               for (std::uint32_t i = 0; i < copies_per_measure; ++i) {
                   target = world;
               }
           }) /
           copies_per_measure;
}

std::vector<Measured> measure(Context& context, const std::string& path, std::size_t repeat,
                              std::size_t& state_bytes, WarBench& war) {
    std::vector<Measured> all{
        {"load", "bench.load", {}, 0},
        {"replay", "bench.replay", {}, 1e6},
        {"rewind", "bench.rewind", {}, 5e4},
        {"copy", "bench.copy", {}, 20},
        {"answer_at", "bench.answer", {}, 0},
        // 15 a second on two cores.
        {"free_run", "bench.free_run", {}, 1.33e5},
        // 8 a second on two cores.
        {"courts_run", "bench.courts_run", {}, 2.5e5},
    };
    Progress progress(context, context.say("bench.measuring"));
    for (std::size_t i = 0; i < repeat; ++i) {
        progress.show(static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(repeat), "");
        std::shared_ptr<const scenario::Scenario> scenario;
        all[0].microseconds.push_back(microseconds_of([&] {
            auto loaded = load_pack(path);
            scenario = std::make_shared<const scenario::Scenario>(std::move(loaded.value()));
        }));
        chronicle::Timeline timeline(scenario->setting);
        all[1].microseconds.push_back(
            microseconds_of([&] { timeline.live_through(scenario->setting.last_day); }));
        all[2].microseconds.push_back(slowest_rewind(timeline));
        const sim::World world = timeline.world_after(timeline.ticks_lived());
        state_bytes = world.state_bytes();
        all[3].microseconds.push_back(copy_of_world(world));
        all[4].microseconds.push_back(microseconds_of([&] {
            api::Session session(scenario);
            const std::string reply = session.call(R"({"call":"at","date":"1127-02-01"})");
            if (reply.find("\"ok\":true") == std::string::npos) {
                throw std::runtime_error(reply.substr(0, 200));
            }
        }));
        if (i + 1 == repeat) {
            war = bench_war(*scenario, repeat);
            all[5].microseconds = war.free_run_us;
            all[6].microseconds = war.courts_run_us;
        }
    }
    return all;
}

double best(const std::vector<double>& values) {
    return *std::min_element(values.begin(), values.end());
}

// What the command has found out.
struct Figures {
    std::size_t repeat = 0;
    std::size_t state_bytes = 0;
    std::vector<Measured> times;
    WarBench war;
    RuleCosts costs;
};

// Null where they could not be counted.
Json costs_json(const RuleCosts& costs) {
    if (costs.counting != Counting::done) {
        return nullptr;
    }
    Json json{{"places", costs.places}, {"ticks", costs.ticks}, {"army_ticks", costs.armies}};
    for (const RuleCost& cost : costs.all) {
        json["rules"][cost.rule] = {{"instructions", cost.instructions},
                                    {"part_of", cost.part_of},
                                    {"share", costs.share(cost)},
                                    {"per_place_tick", costs.per_place_tick(cost)},
                                    {"per_army_tick", costs.per_army_tick(cost)}};
    }
    return json;
}

Json figures_json(const Figures& figures) {
    Json json{{"program", version_line()},
              {"repeat", figures.repeat},
              {"state_bytes", figures.state_bytes},
              {"free_run_growth_exponent", figures.war.growth_exponent},
              {"pair_runs_per_second", figures.war.pair_runs_per_second},
              {"pair_ratio", figures.war.pair_ratio},
              {"tenfold_ratio", figures.war.tenfold_ratio},
              {"instructions", costs_json(figures.costs)}};
    for (const Measured& measured : figures.times) {
        json["median_us"][measured.name] = median(measured.microseconds);
        json["best_us"][measured.name] = best(measured.microseconds);
    }
    return json;
}

void show_times(Page& page, const Figures& figures) {
    Table table;
    table.columns = {{"", Align::left, true},
                     {page.say("bench.median"), Align::right, false},
                     {page.say("bench.best"), Align::right, false},
                     {page.say("bench.bound"), Align::right, false}};
    for (const Measured& measured : figures.times) {
        table.rows.push_back(
            {page.say(measured.meaning), time_words(median(measured.microseconds)),
             time_words(best(measured.microseconds)),
             measured.bound > 0 ? "< " + time_words(measured.bound) : std::string()});
    }
    table.rows.push_back({page.say("bench.pair"),
                          fmt::format("{:.1f}", figures.war.pair_runs_per_second), "", ">= 8"});
    table.rows.push_back(
        {page.say("bench.pair_ratio"), fmt::format("{:.2f}", figures.war.pair_ratio), "", ""});
    table.rows.push_back(
        {page.say("bench.state"),
         fmt::format("{:.1f} KiB", static_cast<double>(figures.state_bytes) / 1024), "",
         "< 256 KiB"});
    table.rows.push_back({page.say("bench.growth"),
                          fmt::format("{:.2f}", figures.war.growth_exponent), "", "<= 1.05"});
    table.rows.push_back(
        {page.say("bench.tenfold"), fmt::format("{:.1f}", figures.war.tenfold_ratio), "", "<= 12"});
    page.table(table);
    page.paragraph(page.paint(Style::faint, page.say("bench.remark", figures.repeat)));
}

void show_costs(Page& page, const RuleCosts& costs) {
    page.heading(page.say("bench.instructions"));
    if (costs.counting != Counting::done) {
        page.paragraph(costs.counting == Counting::failed
                           ? page.say("bench.not_counted", costs.failure)
                           : page.say("bench.no_valgrind"),
                       2);
        return;
    }
    Table table;
    table.columns = {{"", Align::left, true},
                     {page.say("bench.per_place"), Align::right, false},
                     {page.say("bench.per_army"), Align::right, false},
                     {page.say("bench.share"), Align::right, false}};
    std::map<std::string, std::size_t> depth{{"", 0}};
    for (const RuleCost& cost : costs.all) {
        depth[cost.rule] = depth[cost.part_of] + 2;
        table.rows.push_back(
            {std::string(depth[cost.part_of], ' ') + word(page.language(), "rule", cost.rule),
             fmt::format("{:.1f}", costs.per_place_tick(cost)),
             fmt::format("{:.1f}", costs.per_army_tick(cost)),
             fmt::format("{:.1f}%", 100 * costs.share(cost))});
    }
    page.table(table);
    page.paragraph(page.paint(
        Style::faint, page.say("bench.counted", grouped(static_cast<std::int64_t>(costs.ticks)),
                               grouped(static_cast<std::int64_t>(costs.places)),
                               grouped(static_cast<std::int64_t>(costs.armies)))));
}

int run(Context& context) {
    // Opened once for the errors that a missing or broken pack gives.
    if (!context.door->open(context)) {
        return exit_code::no;
    }
    const std::string path = find_pack(context.arguments.value("--data")).path;
    Figures figures;
    figures.repeat = static_cast<std::size_t>(
        std::max(1UL, std::stoul(context.arguments.value("--repeat", "5"))));
    figures.times = measure(context, path, figures.repeat, figures.state_bytes, figures.war);
    figures.costs = count_rule_costs(path);
    if (context.json()) {
        print_json(context, figures_json(figures));
        return exit_code::ok;
    }
    Page page(context.look);
    page.title(page.say("bench.title"), version_line());
    show_times(page, figures);
    show_costs(page, figures.costs);
    print(context, page);
    return exit_code::ok;
}

}  // namespace

constexpr CommandSpec bench_command{.name = "bench",
                                    .group = CommandGroup::run,
                                    .summary = "summary.bench",
                                    .positionals = {},
                                    .options = options,
                                    .examples = examples,
                                    .run = run};

}  // namespace cli
