// What the movement graph costs on the map of the record.
#include <benchmark/benchmark.h>

#include <vector>

#include "simulation/map/frontier.hpp"
#include "simulation/map/next_hop.hpp"
#include "simulation/map/passage.hpp"
#include "simulation/map/record_map_test.hpp"

namespace sim {
namespace {

struct Bench {
    record_map::RecordMap record;
    Graph graph = Graph(record.map());
    MarchLaws laws;
    std::vector<Millidays> times = std::vector<Millidays>(record.map().routes.size());
    std::vector<Millidays> weights = times;
    std::vector<PolityId> holders = record.holders_on("1142-12-31");
    std::vector<std::uint8_t> closed = std::vector<std::uint8_t>(holders.size());

    Bench() {
        fill_times({Traveller::envoy, ModeSet::all(), {.month = 6}});
        close_hostile_land(holders, record.letting_through({"song", "jin"}), closed);
    }
    void fill_times(const Journey& journey) {
        fill_route_times(record.map(), laws, journey, times);
        fill_route_weights(record.map(), laws, journey.traveller, times, weights);
    }
    [[nodiscard]] PathTerms terms() const { return {times, weights, closed}; }
};

Bench& bench() {
    static Bench made;
    return made;
}

void route_times_of_a_season(benchmark::State& state) {
    Bench& b = bench();
    for (auto _ : state) {
        b.fill_times({Traveller::envoy, ModeSet::all(), {.month = 6}});
        benchmark::DoNotOptimize(b.weights.data());
    }
}
BENCHMARK(route_times_of_a_season);

void one_path_kaifeng_to_huining(benchmark::State& state) {
    const Bench& b = bench();
    PathTree tree;
    const PlaceId start = b.record.place("kaifeng");
    const PlaceId end = b.record.place("huining");
    for (auto _ : state) {
        benchmark::DoNotOptimize(
            find_path(b.graph, b.terms(), start, end, ClosedEnd::refused, tree));
    }
}
BENCHMARK(one_path_kaifeng_to_huining);

void all_ways_to_one_place(benchmark::State& state) {
    const Bench& b = bench();
    PathTree tree;
    for (auto _ : state) {
        tree.search(b.graph, b.terms(), b.record.place("kaifeng"));
        benchmark::DoNotOptimize(tree);
    }
}
BENCHMARK(all_ways_to_one_place);

void next_hops_of_all_pairs(benchmark::State& state) {
    const Bench& b = bench();
    for (auto _ : state) {
        const NextHopTable table(b.graph, b.terms());
        table.fill();
        benchmark::DoNotOptimize(&table);
    }
}
BENCHMARK(next_hops_of_all_pairs)->Unit(benchmark::kMillisecond);

void ask_for_a_next_hop(benchmark::State& state) {
    const Bench& b = bench();
    const NextHopTable table(b.graph, b.terms());
    table.fill();
    std::size_t from = 0;
    const std::size_t places = b.graph.place_count();
    for (auto _ : state) {
        from = from + 7 < places ? from + 7 : 0;
        benchmark::DoNotOptimize(table.next_step(PlaceId(from), PlaceId(places - 1 - from)));
    }
}
BENCHMARK(ask_for_a_next_hop);

void borders_of_everyone(benchmark::State& state) {
    const Bench& b = bench();
    for (auto _ : state) {
        benchmark::DoNotOptimize(find_neighbours(find_border(b.record.map(), b.holders)));
    }
}
BENCHMARK(borders_of_everyone);

}  // namespace
}  // namespace sim
