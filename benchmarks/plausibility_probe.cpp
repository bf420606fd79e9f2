// Lives ensembles of free futures and prints how plausible they are (docs/plausibility.md).
//   plausibility_probe PACK [--members N] [--seed N] [--threads N] [--measure ID] [--json]
// PACK is a folder.
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "lab/plausibility.hpp"
#include "scenario/directory/read_directory.hpp"

namespace {

constexpr std::string_view trait_words[lab::trait_count] = {"war between them",
                                                            "war for most of the time",
                                                            "an accord between them",
                                                            "another ruler of the first",
                                                            "another ruler of the second",
                                                            "the first long at war elsewhere",
                                                            "the second long at war elsewhere",
                                                            "the second's seat taken"};

struct Asked {
    std::string pack;
    std::uint32_t members = 100;
    std::uint32_t seed = 1;
    std::uint32_t threads = 2;
    std::optional<lab::Measure> only;
    bool wants_json = false;
    bool is_understood = true;
};

Asked read_arguments(int count, char** arguments) {
    Asked asked;
    for (int i = 1; i < count; ++i) {
        const std::string word = arguments[i];
        const auto number = [&] {
            return i + 1 < count ? static_cast<std::uint32_t>(std::atoi(arguments[++i])) : 0U;
        };
        if (word == "--members") {
            asked.members = number();
        } else if (word == "--seed") {
            asked.seed = number();
        } else if (word == "--threads") {
            asked.threads = number();
        } else if (word == "--json") {
            asked.wants_json = true;
        } else if (word == "--measure" && i + 1 < count) {
            const std::string_view id = arguments[++i];
            for (std::uint32_t m = 0; m < lab::measure_count; ++m) {
                if (lab::text_of(static_cast<lab::Measure>(m)).id == id) {
                    asked.only = static_cast<lab::Measure>(m);
                }
            }
            asked.is_understood = asked.is_understood && asked.only.has_value();
        } else {
            asked.pack = word;
        }
    }
    asked.is_understood =
        asked.is_understood && !asked.pack.empty() && asked.members > 0 && asked.threads > 0;
    return asked;
}

void print_text(const std::vector<lab::Measured>& table) {
    for (const lab::Measured& row : table) {
        const lab::MeasureText& text = lab::text_of(row.measure);
        std::printf("%-16s %s %.3f (%.3f-%.3f) of %u %.*s, credible %.2f-%.2f\n", text.id.data(),
                    row.is_credible() ? "in " : "OUT", row.share(), row.interval.low,
                    row.interval.high, row.tally.of, static_cast<int>(text.of.size()),
                    text.of.data(), text.low, text.high);
        for (const auto& part : row.parts) {
            if (row.parts.size() > 1) {
                std::printf("    from %s: %u of %u\n", part.fork.data(), part.tally.hits,
                            part.tally.of);
            }
        }
        for (const lab::TraitShare& share : row.traits) {
            std::printf("    %s: %u of %u; without: %u of %u\n",
                        trait_words[static_cast<std::size_t>(share.trait)].data(), share.with.hits,
                        share.with.of, share.without.hits, share.without.of);
        }
    }
}

void print_json(const std::vector<lab::Measured>& table, const Asked& asked) {
    std::printf("{\"members\": %u, \"seed\": %u, \"measures\": [", asked.members, asked.seed);
    const char* comma = "";
    for (const lab::Measured& row : table) {
        const lab::MeasureText& text = lab::text_of(row.measure);
        std::printf(
            "%s\n {\"id\": \"%s\", \"question\": \"%s\", \"of\": \"%s\", \"low\": %.2f, "
            "\"high\": %.2f, \"hits\": %u, \"count\": %u, \"share\": %.4f, "
            "\"interval\": [%.4f, %.4f], \"credible\": %s, \"one\": \"%s\", "
            "\"other\": \"%s\", \"parts\": [",
            comma, text.id.data(), text.question.data(), text.of.data(), text.low, text.high,
            row.tally.hits, row.tally.of, row.share(), row.interval.low, row.interval.high,
            row.is_credible() ? "true" : "false", row.one.data(), row.other.data());
        const char* inner = "";
        for (const auto& part : row.parts) {
            std::printf("%s{\"fork\": \"%s\", \"hits\": %u, \"count\": %u}", inner,
                        part.fork.data(), part.tally.hits, part.tally.of);
            inner = ", ";
        }
        std::printf("], \"traits\": [");
        inner = "";
        for (const lab::TraitShare& share : row.traits) {
            std::printf("%s{\"trait\": \"%s\", \"with\": [%u, %u], \"without\": [%u, %u]}", inner,
                        trait_words[static_cast<std::size_t>(share.trait)].data(), share.with.hits,
                        share.with.of, share.without.hits, share.without.of);
            inner = ", ";
        }
        std::printf("]}");
        comma = ",";
    }
    std::printf("\n]}\n");
}

std::vector<std::vector<lab::Lived>> live_all(const lab::Futures& futures, const Asked& asked) {
    std::vector<std::vector<lab::Lived>> lived(futures.forks().size());
    for (auto& of_fork : lived) {
        of_fork.resize(asked.members);
    }
    const auto work = [&](std::uint32_t first) {
        const lab::Worker worker = futures.worker();
        for (std::size_t f = 0; f < lived.size(); ++f) {
            for (std::uint32_t member = first; member < asked.members; member += asked.threads) {
                lived[f][member] = futures.live(futures.forks()[f], {asked.seed, member}, worker);
            }
        }
    };
    std::vector<std::thread> threads;
    for (std::uint32_t i = 0; i < asked.threads; ++i) {
        threads.emplace_back(work, i);
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    return lived;
}

}  // namespace

int main(int count, char** arguments) {
    const Asked asked = read_arguments(count, arguments);
    if (!asked.is_understood) {
        std::fputs(
            "usage: plausibility_probe PACK [--members N] [--seed N] [--threads N] "
            "[--measure ID] [--json]\n",
            stderr);
        return 2;
    }
    const auto loaded = scenario::load_directory(asked.pack);
    if (!loaded) {
        std::fputs("plausibility_probe: the pack cannot be read\n", stderr);
        return 1;
    }
    const auto futures = lab::Futures::prepare(loaded.value(), asked.only);
    if (!futures) {
        std::fputs("plausibility_probe: the pack lacks somebody whom the measures name\n", stderr);
        return 1;
    }
    const auto table = lab::tabulate(futures->forks(), live_all(*futures, asked));
    if (asked.wants_json) {
        print_json(table, asked);
    } else {
        print_text(table);
    }
    return 0;
}
