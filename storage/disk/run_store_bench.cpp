// What it costs to keep a run: a record of about the size of the real one (166 years, 330 places,
// 326 people, some 6,000 changes) written whole, opened again, and had again at one tick.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <string>

#include "storage/archive.hpp"
#include "storage/csv_tables.hpp"
#include "storage/disk/run_file.hpp"
#include "storage/restore.hpp"
#include "storage/test_run.hpp"
#include "storage/verify.hpp"

namespace storage {
namespace {

const TestRun& whole_run() {
    static const TestRun run({166, 330, 326, 36, false});
    return run;
}

std::string bench_path() {
    return (std::filesystem::temp_directory_path() / "jinsong_bench.sqlite").string();
}

/// Writes the whole run with a commit a year; returns with an error text or none.
std::string write_file(const std::string& path) {
    const TestRun& run = whole_run();
    auto store = create_run_file(path, run.meta, run.table, ExistingFile::replace);
    if (!store) {
        return store.error().what;
    }
    Outcome error = RunWriter(*store.value(), run.names).finish(run.timeline);
    error = error ? error : store.value()->close();
    return error ? error->what : std::string();
}

void live_record(benchmark::State& state) {
    const TestRun& run = whole_run();
    for (auto _ : state) {
        chronicle::Timeline timeline(run.setting);
        timeline.live_through(run.setting.last_day);
        benchmark::DoNotOptimize(timeline.digests().back());
    }
}
BENCHMARK(live_record)->Unit(benchmark::kMillisecond);

struct Listener {
    RunWriter* writer;
    const chronicle::Timeline* timeline;
};

void live_and_write_record(benchmark::State& state) {
    const TestRun& run = whole_run();
    for (auto _ : state) {
        auto store = create_run_file(bench_path(), run.meta, run.table, ExistingFile::replace);
        if (!store) {
            state.SkipWithError(store.error().what.c_str());
            return;
        }
        chronicle::Timeline timeline(run.setting);
        RunWriter writer(*store.value(), run.names);
        Listener listener{&writer, &timeline};
        timeline.live_through(
            run.setting.last_day,
            [](void* told, std::uint32_t, std::uint32_t) {
                auto* to = static_cast<Listener*>(told);
                to->writer->after_tick(*to->timeline);
            },
            &listener);
        writer.finish(timeline);
        store.value()->close();
        if (writer.first_error()) {
            state.SkipWithError(writer.first_error()->what.c_str());
            return;
        }
    }
    state.counters["file_bytes"] = static_cast<double>(std::filesystem::file_size(bench_path()));
    state.counters["events"] = static_cast<double>(run.timeline.log().size());
    state.counters["ticks"] = run.timeline.ticks_lived();
}
BENCHMARK(live_and_write_record)->Unit(benchmark::kMillisecond);

void write_record(benchmark::State& state) {
    whole_run();
    for (auto _ : state) {
        const std::string error = write_file(bench_path());
        if (!error.empty()) {
            state.SkipWithError(error.c_str());
            return;
        }
    }
}
BENCHMARK(write_record)->Unit(benchmark::kMillisecond);

void open_record(benchmark::State& state) {
    write_file(bench_path());
    for (auto _ : state) {
        const auto store = open_run_file(bench_path(), RunAccess::read);
        benchmark::DoNotOptimize(store.value()->counts());
    }
}
BENCHMARK(open_record)->Unit(benchmark::kMillisecond);

void restore_keyframe(benchmark::State& state) {
    write_file(bench_path());
    const auto store = open_run_file(bench_path(), RunAccess::read);
    for (auto _ : state) {
        const auto keyframe = store.value()->read_keyframe(3000);
        const auto world = read_world(keyframe.value(), whole_run().setting, bench_path());
        benchmark::DoNotOptimize(world.value().next_tick());
    }
    state.counters["keyframe_bytes"] =
        static_cast<double>(store.value()->read_keyframe(3000).value().world.size());
}
BENCHMARK(restore_keyframe)->Unit(benchmark::kMillisecond);

void restore_whole_run(benchmark::State& state) {
    write_file(bench_path());
    const auto store = open_run_file(bench_path(), RunAccess::read);
    const TestRun& run = whole_run();
    for (auto _ : state) {
        const auto restored = restore_run(*store.value(), run.meta.pack, run.setting, 3020);
        benchmark::DoNotOptimize(restored.value().digest);
    }
}
BENCHMARK(restore_whole_run)->Unit(benchmark::kMillisecond);

void verify_record(benchmark::State& state) {
    write_file(bench_path());
    const TestRun& run = whole_run();
    for (auto _ : state) {
        const auto store = open_run_file(bench_path(), RunAccess::read);
        chronicle::Timeline fresh(run.setting);
        const auto report = verify_run(*store.value(), run.meta.pack, fresh, 10);
        if (!report || !report.value().holds()) {
            state.SkipWithError("the run does not hold");
            return;
        }
    }
}
BENCHMARK(verify_record)->Unit(benchmark::kMillisecond);

void save_and_read_archive(benchmark::State& state) {
    const auto store = whole_run().keep();
    std::size_t bytes = 0;
    for (auto _ : state) {
        const auto archive = save_archive(*store);
        bytes = archive.value().size();
        const auto read = read_archive(archive.value(), "bench");
        benchmark::DoNotOptimize(read.value()->counts());
    }
    state.counters["archive_bytes"] = static_cast<double>(bytes);
}
BENCHMARK(save_and_read_archive)->Unit(benchmark::kMillisecond);

void make_csv_tables(benchmark::State& state) {
    const TestRun& run = whole_run();
    const auto store = run.keep();
    for (auto _ : state) {
        const auto tables = csv_tables(*store, run.meta.pack, run.setting);
        benchmark::DoNotOptimize(tables.value().size());
    }
}
BENCHMARK(make_csv_tables)->Unit(benchmark::kMillisecond);

}  // namespace
}  // namespace storage
