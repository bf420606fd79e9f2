// How fast packs load: from the folder that people edit, from the packed file, and the CSV reader
// alone over all tables.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <string>

#include "scenario/csv.hpp"
#include "scenario/directory/read_directory.hpp"
#include "scenario/tables.hpp"
#include "tests/support/source_folder.hpp"

namespace {

const std::string folder = test_support::source_folder() + "/data/jin_song";

void load_real_pack_from_folder(benchmark::State& state) {
    for (auto step : state) {
        benchmark::DoNotOptimize(scenario::load_directory(folder));
    }
}
BENCHMARK(load_real_pack_from_folder)->Unit(benchmark::kMillisecond);

void load_real_pack_from_archive(benchmark::State& state) {
    const std::string bytes = write_archive(scenario::read_directory(folder).value().files);
    for (auto step : state) {
        auto files = scenario::read_archive("real.pack", bytes);
        benchmark::DoNotOptimize(scenario::load(files.value()));
    }
}
BENCHMARK(load_real_pack_from_archive)->Unit(benchmark::kMillisecond);

void read_all_tables_as_csv(benchmark::State& state) {
    const scenario::SourceFiles files = scenario::read_source_files(folder).value();
    std::size_t read_bytes = 0;
    for (auto step : state) {
        for (const auto& [name, bytes] : files) {
            if (scenario::table_of_file(name)) {
                scenario::Diagnostics diagnostics;
                benchmark::DoNotOptimize(scenario::read_csv(name, bytes, diagnostics));
                read_bytes += bytes.size();
            }
        }
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(read_bytes));
}
BENCHMARK(read_all_tables_as_csv)->Unit(benchmark::kMillisecond);

}  // namespace
