// What it costs to read the layers and to project them; and a picture of an empty day.
#include <benchmark/benchmark.h>

#include <fstream>
#include <sstream>
#include <string>

#include "atlas/layers.hpp"
#include "atlas/picture.hpp"
#include "atlas/stage.hpp"
#include "tests/support/source_folder.hpp"

namespace {

std::string bytes_of(const std::string& name) {
    std::ifstream file(test_support::source_folder() + "/data/map/" + name, std::ios::binary);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

struct Texts {
    std::string land = bytes_of("land.geojson");
    std::string lakes = bytes_of("lakes.geojson");
    std::string rivers = bytes_of("rivers.geojson");
    std::string overlays = bytes_of("overlays.geojson");
    std::string cells = bytes_of("cells.topojson");

    [[nodiscard]] atlas::Layers read() const {
        auto layers = atlas::read_layers({land, lakes, rivers, overlays, cells});
        return layers ? layers.value() : atlas::Layers{};
    }
};

void read_layers(benchmark::State& state) {
    const Texts texts;
    for (auto _ : state) {
        benchmark::DoNotOptimize(texts.read());
    }
}
BENCHMARK(read_layers)->Unit(benchmark::kMillisecond);

void build_stage(benchmark::State& state) {
    const atlas::Layers layers = Texts().read();
    for (auto _ : state) {
        benchmark::DoNotOptimize(atlas::build_stage(layers, {}));
    }
}
BENCHMARK(build_stage)->Unit(benchmark::kMillisecond);

void draw_empty_day(benchmark::State& state) {
    const atlas::Layers layers = Texts().read();
    const atlas::Stage stage = atlas::build_stage(layers, {});
    const std::string relief = bytes_of("relief_stage.png");
    atlas::PictureOptions options;
    options.relief_png = relief;
    const atlas::Moment moment;
    for (auto _ : state) {
        benchmark::DoNotOptimize(atlas::draw_picture(stage, moment, options));
    }
}
BENCHMARK(draw_empty_day)->Unit(benchmark::kMillisecond);

}  // namespace
