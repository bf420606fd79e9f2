// Lives a free run in a time of war and prints how many places and armies it had, for
// tools/bench/rule_costs.py, which counts the instructions of each rule under callgrind.
//   war_probe PACK
#include <cstdio>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "chronicle/timeline.hpp"
#include "scenario/pack.hpp"
#include "scenario/scenario.hpp"
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

}  // namespace

int main(int argument_count, char** arguments) {
    if (argument_count != 2) {
        std::fputs("usage: war_probe PACK\n", stderr);
        return 2;
    }
    std::ifstream file(arguments[1], std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    auto files = scenario::read_archive(arguments[1], bytes);
    if (!files) {
        std::fputs("war_probe: not a pack\n", stderr);
        return 1;
    }
    const auto loaded = scenario::load(std::move(files.value()));
    if (!loaded) {
        std::fputs("war_probe: the pack does not load\n", stderr);
        return 1;
    }
    const sim::Setting& setting = loaded.value().setting;
    sim::Plan plan;
    // After a sixth of the span: in the pack of the project that is 1141, with armies at war.
    plan.fork_day =
        setting.first_day.plus_days((setting.last_day.number - setting.first_day.number) / 6);
    plan.chance = {1, 0};
    plan.digest_ticks = ticks_of_a_year;
    sim::Run run(setting, plan);
    const std::uint32_t fork = sim::tick_holding(setting, plan.fork_day);
    std::size_t army_ticks = 0;
    while (run.world.next_tick() < fork + years * ticks_of_a_year) {
        sim::advance_tick(run);
        army_ticks += run.world.next_tick() > fork ? armies_of(run.world) : 0;
    }
    std::printf("{\"places\": %zu, \"ticks\": %u, \"army_ticks\": %zu}\n",
                setting.map.places.size(), years * ticks_of_a_year, army_ticks);
    return 0;
}
