// Plays the utility court against its opponents and prints who does better (docs/plausibility.md).
//   games_probe PACK [--pairs N] [--seed N] [--threads N] [--json]
// PACK is a folder.
#include <cstdio>
#include <cstdlib>
#include <string>
#include <thread>
#include <vector>

#include "lab/games.hpp"
#include "scenario/directory/read_directory.hpp"

namespace {

struct Asked {
    std::string pack;
    std::uint32_t pairs = 40;
    std::uint32_t seed = 1;
    std::uint32_t threads = 2;
    bool wants_json = false;
};

Asked read_arguments(int count, char** arguments) {
    Asked asked;
    for (int i = 1; i < count; ++i) {
        const std::string word = arguments[i];
        const auto number = [&] {
            return i + 1 < count ? static_cast<std::uint32_t>(std::atoi(arguments[++i])) : 0U;
        };
        if (word == "--pairs") {
            asked.pairs = number();
        } else if (word == "--seed") {
            asked.seed = number();
        } else if (word == "--threads") {
            asked.threads = number();
        } else if (word == "--json") {
            asked.wants_json = true;
        } else {
            asked.pack = word;
        }
    }
    return asked;
}

std::vector<lab::GamePair> play_all(const scenario::Scenario& scenario, const lab::GameStart& start,
                                    lab::Opponent opponent, const lab::Worker& worker,
                                    const Asked& asked) {
    std::vector<lab::GamePair> pairs(asked.pairs);
    std::vector<std::thread> threads;
    for (std::uint32_t first = 0; first < asked.threads; ++first) {
        threads.emplace_back([&, first] {
            for (std::uint32_t member = first; member < asked.pairs; member += asked.threads) {
                pairs[member] =
                    lab::play(scenario.setting, start, opponent, {asked.seed, member}, worker);
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    return pairs;
}

void print(const lab::GameScore& score, lab::Opponent opponent, std::string_view from,
           std::string_view seat, bool as_json, bool is_first) {
    const lab::Band band = score.interval();
    const std::string words[] = {std::string(lab::opponent_name(opponent)), std::string(from),
                                 std::string(seat)};
    std::printf(as_json ? "%s\n {\"opponent\": \"%s\", \"from\": \"%s\", \"seat\": \"%s\", "
                          "\"pairs\": %u, \"share\": %.4f, \"interval\": [%.4f, %.4f], "
                          "\"ours_alive\": %u, \"theirs_alive\": %u}"
                        : "%s%-6s %s %-8s %4u pairs: better in %.3f (%.3f-%.3f), alive %u to %u\n",
                as_json && !is_first ? "," : "", words[0].c_str(), words[1].c_str(),
                words[2].c_str(), score.pairs, score.share(), band.low, band.high, score.ours_alive,
                score.theirs_alive);
}

}  // namespace

int main(int count, char** arguments) {
    const Asked asked = read_arguments(count, arguments);
    if (asked.pack.empty() || asked.pairs == 0 || asked.threads == 0) {
        std::fputs("usage: games_probe PACK [--pairs N] [--seed N] [--threads N] [--json]\n",
                   stderr);
        return 2;
    }
    const auto loaded = scenario::load_directory(asked.pack);
    if (!loaded) {
        std::fputs("games_probe: the pack cannot be read\n", stderr);
        return 1;
    }
    const std::vector<lab::GameStart> starts = lab::prepare_games(loaded.value());
    if (starts.empty()) {
        std::fputs("games_probe: the pack lacks a court or a day of the games\n", stderr);
        return 1;
    }
    const lab::Worker worker = lab::worker_for(loaded.value().setting);
    if (asked.wants_json) {
        std::printf("{\"games\": [");
    }
    bool is_first = true;
    for (std::uint32_t i = 0; i < lab::opponent_count; ++i) {
        const auto opponent = static_cast<lab::Opponent>(i);
        lab::GameScore all;
        for (const lab::GameStart& start : starts) {
            lab::GameScore first;
            lab::GameScore second;
            for (const lab::GamePair& pair :
                 play_all(loaded.value(), start, opponent, worker, asked)) {
                first.count(pair.first);
                second.count(pair.second);
                all.count(pair.first);
                all.count(pair.second);
            }
            print(first, opponent, start.text->from, start.text->first, asked.wants_json, is_first);
            is_first = false;
            print(second, opponent, start.text->from, start.text->second, asked.wants_json, false);
            std::fflush(stdout);
        }
        print(all, opponent, "all", "either", asked.wants_json, false);
    }
    if (asked.wants_json) {
        std::printf("\n]}\n");
    }
    return 0;
}
