// Lives a free run in a time of war, all courts deciding, and prints how many places and armies it
// had, for `jinsong bench`, which counts the instructions of each rule in it under callgrind.
//   war_probe PACK      a folder or a packed file
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <system_error>

#include "courts/utility_court.hpp"
#include "scenario/directory/read_directory.hpp"
#include "simulation/turn/run.hpp"

namespace {

constexpr std::uint32_t years = 20;
constexpr std::uint32_t ticks_of_a_year = 36;

std::size_t armies_of(const sim::World& world) {
    std::size_t count = 0;
    for (const sim::PolityId polity : world.armies.polity.values()) {
        count += polity.exists() ? 1 : 0;
    }
    return count;
}

std::optional<scenario::Scenario> load(const std::string& path) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
        auto loaded = scenario::load_directory(path);
        return loaded ? std::optional(std::move(loaded.value())) : std::nullopt;
    }
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    auto files = scenario::read_archive(path, bytes);
    if (!files) {
        return std::nullopt;
    }
    auto loaded = scenario::load(std::move(files.value()));
    return loaded ? std::optional(std::move(loaded.value())) : std::nullopt;
}

// The name is known to cli/rule_costs.cpp: what happens in here is counted, and nothing else.
// Gives back the armies of all ticks, summed up.
[[gnu::noinline]] std::size_t live_free_years(sim::Run& run, std::uint32_t end) {
    std::size_t army_ticks = 0;
    while (run.world.next_tick() < end) {
        sim::advance_tick(run);
        army_ticks += armies_of(run.world);
    }
    return army_ticks;
}

}  // namespace

int main(int argument_count, char** arguments) {
    if (argument_count != 2) {
        std::fputs("usage: war_probe PACK\n", stderr);
        return 2;
    }
    const auto loaded = load(arguments[1]);
    if (!loaded) {
        std::fprintf(stderr, "war_probe: %s is no pack that loads\n", arguments[1]);
        return 1;
    }
    const sim::Setting& setting = loaded->setting;
    sim::Plan plan;
    // After a thirteenth of the span: in the pack of the project that is the autumn of 1126, with
    // sieges and armies on the march.
    plan.fork_day =
        setting.first_day.plus_days((setting.last_day.number - setting.first_day.number) / 13);
    plan.chance = {1, 0};
    plan.digest_ticks = ticks_of_a_year;
    plan.courts_decide = true;
    sim::Run run(setting, plan);
    run.decider = std::make_shared<courts::UtilityCourt>(setting.laws.decision);
    const std::uint32_t fork = sim::tick_holding(setting, plan.fork_day);
    while (run.world.next_tick() < fork) {
        sim::advance_tick(run);
    }
    const std::uint32_t end = std::min(fork + years * ticks_of_a_year, sim::tick_count(setting));
    const std::size_t army_ticks = live_free_years(run, end);
    std::printf("{\"places\": %zu, \"ticks\": %u, \"army_ticks\": %zu}\n",
                setting.map.places.size(), end - fork, army_ticks);
    return 0;
}
