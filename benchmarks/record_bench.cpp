// The figures that the record is held to: loading, replay, rewinding, a copy of the world, the
// first answer. Run by ./dev bench, which keeps them in history.jsonl.
#include <benchmark/benchmark.h>

#include <memory>
#include <string>

#include "api/api.hpp"
#include "chronicle/timeline.hpp"
#include "scenario/directory/read_directory.hpp"
#include "scenario/scenario.hpp"
#include "simulation/calendar/julian.hpp"
#include "tests/support/source_folder.hpp"

namespace {

const std::string pack_folder = test_support::source_folder() + "/data/jin_song";

const std::shared_ptr<const scenario::Scenario>& pack() {
    static const auto loaded = std::make_shared<const scenario::Scenario>(
        std::move(scenario::load_directory(pack_folder).value()));
    return loaded;
}

chronicle::Timeline& lived() {
    static chronicle::Timeline timeline(pack()->setting);
    timeline.live_through(pack()->setting.last_day);
    return timeline;
}

void load_pack(benchmark::State& state) {
    for (auto _ : state) {
        benchmark::DoNotOptimize(scenario::load_directory(pack_folder));
    }
}
BENCHMARK(load_pack)->Unit(benchmark::kMillisecond);

void replay_record(benchmark::State& state) {
    for (auto _ : state) {
        chronicle::Timeline timeline(pack()->setting);
        timeline.live_through(pack()->setting.last_day);
        benchmark::DoNotOptimize(timeline.digests().back());
    }
}
BENCHMARK(replay_record)->Unit(benchmark::kMillisecond);

/// The last tick before a keyframe is the one that costs most to come back to; the argument is the
/// year, to show that the cost does not grow with history.
void rewind_to_tick(benchmark::State& state) {
    const auto years = static_cast<std::uint32_t>(state.range(0));
    const std::uint32_t tick = (years + 1) * chronicle::keyframe_ticks - 1;
    for (auto _ : state) {
        benchmark::DoNotOptimize(lived().world_after(tick));
    }
}
BENCHMARK(rewind_to_tick)->Arg(1)->Arg(80)->Arg(160)->Unit(benchmark::kMicrosecond);

void copy_world(benchmark::State& state) {
    const sim::World world = lived().world_after(500);
    sim::World copy(world);
    for (auto _ : state) {
        copy = world;
        benchmark::DoNotOptimize(copy);
    }
    state.counters["state_bytes"] = static_cast<double>(world.state_bytes());
}
BENCHMARK(copy_world)->Unit(benchmark::kNanosecond);

void digest_world(benchmark::State& state) {
    const sim::World world = lived().world_after(500);
    for (auto _ : state) {
        benchmark::DoNotOptimize(sim::digest_world(world));
    }
}
BENCHMARK(digest_world)->Unit(benchmark::kMicrosecond);

void first_answer(benchmark::State& state) {
    for (auto _ : state) {
        api::Session session(pack());
        benchmark::DoNotOptimize(session.call(R"({"call":"at","date":"1127-02-01"})"));
    }
}
BENCHMARK(first_answer)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
