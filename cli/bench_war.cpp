#include "cli/bench_war.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <memory>
#include <thread>

#include "chronicle/timeline.hpp"
#include "lab/plausibility.hpp"
#include "lab/scaled_setting.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/turn/run.hpp"

namespace cli {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::uint32_t ticks_of_a_year = 36;
constexpr std::uint32_t scaled_years = 10;

double microseconds_since(Clock::time_point begin) {
    return std::chrono::duration<double, std::micro>(Clock::now() - begin).count();
}

/// A free run that goes on from a state of the record; courts decide if there is a decider.
sim::Run fork_of(chronicle::Timeline& timeline, sim::Day day, std::uint32_t seed,
                 const std::shared_ptr<const sim::Ways>& ways,
                 const std::shared_ptr<sim::Decider>& decider = nullptr) {
    sim::Plan plan;
    plan.fork_day = day;
    plan.chance = {seed, 0};
    plan.courts_decide = decider != nullptr;
    plan.digest_ticks = ticks_of_a_year;
    const std::uint32_t tick = sim::tick_holding(timeline.setting(), day);
    timeline.live_through(day);
    sim::Run run(timeline.setting(), plan, timeline.world_after(tick), sim::EventLog(100'000),
                 ways);
    run.event_of_fact.resize(timeline.setting().record.events.size());
    run.decider = decider;
    return run;
}

double live(sim::Run& run, std::uint32_t ticks) {
    const std::uint32_t all = sim::tick_count(*run.setting);
    const Clock::time_point begin = Clock::now();
    for (std::uint32_t i = 0; i < ticks && run.world.next_tick() < all; ++i) {
        sim::advance_tick(run);
    }
    return microseconds_since(begin);
}

/// Lives runs, one after the other, to their end. Gives back what each took.
std::vector<double> live_all(std::vector<sim::Run> runs) {
    std::vector<double> costs;
    for (sim::Run& run : runs) {
        costs.push_back(live(run, sim::tick_count(*run.setting)));
    }
    return costs;
}

/// Runs with all courts deciding: each seed alone, then each on two threads at once.
void bench_courts(chronicle::Timeline& timeline, sim::Day fork, std::size_t repeat,
                  WarBench& bench) {
    std::array<lab::Worker, 2> workers = {lab::worker_for(timeline.setting()),
                                          lab::worker_for(timeline.setting())};
    const auto runs_of = [&](const lab::Worker& worker, std::size_t count) {
        std::vector<sim::Run> runs;
        for (std::size_t i = 0; i < count; ++i) {
            runs.push_back(fork_of(timeline, fork, static_cast<std::uint32_t>(i + 1), worker.ways,
                                   worker.decider));
        }
        return runs;
    };
    for (const lab::Worker& worker : workers) {
        live_all(runs_of(worker, 1));  // Finds the ways that the others use.
    }
    std::vector<sim::Run> each = runs_of(workers[0], repeat);
    const Clock::time_point alone = Clock::now();
    bench.courts_run_us = live_all(std::move(each));
    const double alone_us = microseconds_since(alone);
    std::vector<sim::Run> first = runs_of(workers[0], repeat);
    std::vector<sim::Run> second = runs_of(workers[1], repeat);
    const Clock::time_point both = Clock::now();
    std::thread other([&] { live_all(std::move(second)); });
    live_all(std::move(first));
    other.join();
    const double both_us = microseconds_since(both);
    bench.pair_ratio = both_us / alone_us;
    bench.pair_runs_per_second = 2e6 * static_cast<double>(repeat) / both_us;
}

/// The slope of the logarithm of cost over that of length, by least squares.
double slope(const std::array<double, 4>& years, const std::array<double, 4>& costs) {
    double mean_x = 0;
    double mean_y = 0;
    for (std::size_t i = 0; i < years.size(); ++i) {
        mean_x += std::log(years[i]) / 4;
        mean_y += std::log(costs[i]) / 4;
    }
    double above = 0;
    double below = 0;
    for (std::size_t i = 0; i < years.size(); ++i) {
        above += (std::log(years[i]) - mean_x) * (std::log(costs[i]) - mean_y);
        below += (std::log(years[i]) - mean_x) * (std::log(years[i]) - mean_x);
    }
    return above / below;
}

double scaled_cost(const sim::Setting& setting, const sim::World& at, std::uint32_t times) {
    const sim::JulianDate date = sim::julian_date_of(setting.first_day);
    const std::int32_t year = date.year + static_cast<std::int32_t>(at.next_tick()) / 36 + 1;
    const sim::Day first_day = sim::day_of({year, 1, 1});
    const sim::Setting scaled = lab::scaled_setting(setting, at, first_day, times);
    sim::Plan plan;
    plan.fork_day = first_day.plus_days(1);
    plan.chance = {7, 0};
    plan.digest_ticks = ticks_of_a_year;
    // Lived twice: the first time finds the ways, which are then known.
    const auto ways = std::make_shared<const sim::Ways>(scaled);
    double cost = 0;
    for (int time = 0; time < 2; ++time) {
        sim::Run run(scaled, plan);
        run.ways = ways;
        lab::copy_wars(at, first_day, run.world);
        cost = live(run, scaled_years * ticks_of_a_year);
    }
    return cost;
}

}  // namespace

WarBench bench_war(const scenario::Scenario& scenario, std::size_t repeat) {
    WarBench bench;
    const sim::Setting& setting = scenario.setting;
    chronicle::Timeline timeline(setting);
    // A year after the beginning, so that the first order of battle stands.
    const sim::Day fork = setting.first_day.plus_days(365);
    const auto ways = std::make_shared<const sim::Ways>(setting);
    for (std::size_t i = 0; i <= repeat; ++i) {
        sim::Run run = fork_of(timeline, fork, static_cast<std::uint32_t>(i), ways);
        const double cost = live(run, sim::tick_count(setting));
        if (i > 0) {  // The first finds the ways that the others use.
            bench.free_run_us.push_back(cost);
        }
    }
    bench_courts(timeline, fork, repeat, bench);
    const std::array<double, 4> years{20, 40, 80, 160};
    std::array<double, 4> costs{};
    for (std::size_t i = 0; i < years.size(); ++i) {
        costs[i] = 1e18;
        for (std::size_t again = 0; again < repeat; ++again) {
            sim::Run run = fork_of(timeline, fork, 1, ways);
            costs[i] = std::min(costs[i],
                                live(run, static_cast<std::uint32_t>(years[i]) * ticks_of_a_year));
        }
    }
    bench.growth_exponent = slope(years, costs);
    timeline.live_through(setting.first_day.plus_days(27 * 365));
    const sim::World war =
        timeline.world_after(sim::tick_holding(setting, setting.first_day.plus_days(26 * 365)));
    const double one = scaled_cost(setting, war, 1);
    bench.tenfold_ratio = scaled_cost(setting, war, 10) / one;
    return bench;
}

}  // namespace cli
