// Lives free futures from several days, all courts deciding, and prints the first of each kind of
// happening in each, as JSON: for docs/claims_in_free_runs.md (tools/claims_in_free_runs.py).
//   happenings_probe PACK [--members N]      a folder; default: 20 members
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <thread>
#include <vector>

#include "lab/happening_forks.hpp"
#include "scenario/directory/read_directory.hpp"
#include "simulation/calendar/julian.hpp"

namespace {

constexpr std::uint32_t usual_members = 20;

using Futures = std::vector<std::vector<std::vector<lab::Sighting>>>;  // By fork and member.

Futures live_all(const std::vector<lab::HappeningStart>& starts, const sim::Setting& setting,
                 std::uint32_t members) {
    Futures futures(starts.size(), std::vector<std::vector<lab::Sighting>>(members));
    std::atomic<std::size_t> next{0};
    std::vector<std::thread> threads;
    for (unsigned i = 0; i < std::max(1U, std::thread::hardware_concurrency()); ++i) {
        threads.emplace_back([&] {
            const lab::Worker worker = lab::worker_for(setting);
            for (std::size_t n = next++; n < starts.size() * members; n = next++) {
                lab::HappeningStart start = starts[n / members];
                start.record.ways = worker.ways;
                start.record.decider = worker.decider;
                futures[n / members][n % members] =
                    lab::live_and_look(start, static_cast<std::uint32_t>(n % members));
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    return futures;
}

void print(const lab::HappeningStart& start, std::uint32_t member,
           const std::vector<lab::Sighting>& sightings, bool& is_first) {
    for (const lab::Sighting& seen : sightings) {
        const sim::JulianDate day = sim::julian_date_of(seen.day);
        std::printf(
            "%s\n {\"happening\": \"%s\", \"from\": \"%s\", \"years\": %u, \"member\": %u, "
            "\"day\": \"%04d-%02d-%02d\", \"event\": ",
            is_first ? "" : ",", std::string(lab::happening_name(seen.happening)).c_str(),
            std::string(start.fork->from).c_str(), start.fork->years, member, day.year, day.month,
            day.day);
        std::printf(seen.event.exists() ? "%u}" : "null}", seen.event.index);
        is_first = false;
    }
}

}  // namespace

int main(int count, char** arguments) {
    const bool has_members = count == 4 && std::string_view(arguments[2]) == "--members";
    const long members =
        has_members ? std::strtol(arguments[3], nullptr, 10) : static_cast<long>(usual_members);
    if ((count != 2 && !has_members) || members < 1 || members > 10'000) {
        std::fputs("usage: happenings_probe PACK [--members N]\n", stderr);
        return 2;
    }
    const auto loaded = scenario::load_directory(arguments[1]);
    if (!loaded) {
        std::fprintf(stderr, "happenings_probe: %s is no pack that loads\n", arguments[1]);
        return 1;
    }
    const auto starts = lab::prepare_happenings(loaded.value());
    if (starts.empty()) {
        std::fputs("happenings_probe: the span of the pack lacks a day of the forks\n", stderr);
        return 1;
    }
    const Futures futures =
        live_all(starts, loaded.value().setting, static_cast<std::uint32_t>(members));
    std::printf("{\"seed\": %u, \"members\": %ld, \"forks\": %zu, \"sightings\": [",
                lab::happening_seed, members, starts.size());
    bool is_first = true;
    for (std::size_t fork = 0; fork < futures.size(); ++fork) {
        for (std::size_t member = 0; member < futures[fork].size(); ++member) {
            print(starts[fork], static_cast<std::uint32_t>(member), futures[fork][member],
                  is_first);
        }
    }
    std::printf("\n]}\n");
    return 0;
}
