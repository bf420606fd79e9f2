#include "lab/happening_forks.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "simulation/calendar/julian.hpp"

namespace lab {

namespace {

constexpr std::array<HappeningFork, 7> forks = {{{"1114-10-01", 14},
                                                 {"1119-01-01", 12},
                                                 {"1125-10-01", 10},
                                                 {"1130-06-01", 12},
                                                 {"1140-05-01", 10},
                                                 {"1161-09-01", 10},
                                                 {"1211-02-01", 24}}};

}  // namespace

std::span<const HappeningFork> happening_forks() {
    return forks;
}

std::vector<HappeningStart> prepare_happenings(const scenario::Scenario& scenario) {
    const sim::Setting& setting = scenario.setting;
    std::vector<HappeningStart> starts;
    const Worker worker = worker_for(setting);
    sim::Run record(setting);
    record.plan.digest_ticks = ticks_in_a_year;
    for (const HappeningFork& fork : forks) {
        const auto date = sim::parse_date(fork.from);
        if (!date || date.value().first < setting.first_day ||
            date.value().first.plus_days(static_cast<std::int32_t>(fork.years) * 366) >
                setting.last_day) {
            return {};
        }
        const sim::Day day = date.value().first;
        while (record.world.next_tick() < sim::tick_holding(setting, day)) {
            sim::advance_tick(record);
        }
        HappeningStart start{&fork, record, worker};
        start.record.plan.fork_day = day;
        start.record.plan.courts_decide = true;
        start.record.decider = worker.decider;
        start.record.ways = worker.ways;
        start.record.keeps_decisions = true;
        starts.push_back(std::move(start));
    }
    return starts;
}

std::vector<Sighting> live_and_look(const HappeningStart& start, std::uint32_t member) {
    sim::Run run = start.record;
    run.plan.chance = {happening_seed, member};
    HappeningLooker looker(run);
    std::vector<Sighting> sightings;
    std::array<bool, happening_count> is_seen{};
    for (std::uint32_t tick = 0; tick < start.fork->years * ticks_in_a_year; ++tick) {
        looker.before(run);
        const sim::Day last_day = sim::next_tick_last_day(run);
        sim::advance_tick(run);
        looker.after(run);
        for (std::uint32_t i = 0; i < happening_count; ++i) {
            const auto happening = static_cast<Happening>(i);
            const std::optional<sim::EventId> event = looker.first(happening);
            if (!is_seen[i] && event) {
                is_seen[i] = true;
                sightings.push_back({happening, last_day, *event});
            }
        }
    }
    std::ranges::sort(sightings, {}, &Sighting::happening);
    return sightings;
}

}  // namespace lab
