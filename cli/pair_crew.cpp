#include "cli/pair_crew.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <thread>

namespace cli {

std::vector<lab::PairLived> live_pairs(const lab::PairStart& start,
                                       std::span<const lab::Expression> questions,
                                       std::uint32_t seed, MemberSpan members,
                                       std::uint32_t threads,
                                       const std::function<bool(std::uint32_t done)>& goes_on) {
    std::vector<lab::PairLived> pairs(members.count);
    // Each written by one thread, and read once all have ended.
    std::vector<std::uint8_t> is_done(members.count, 0);
    std::atomic<std::uint32_t> next{0};
    std::atomic<std::uint32_t> done{0};
    std::atomic<bool> is_stopped{false};
    const auto work = [&] {
        const lab::Worker worker = lab::worker_for(*start.setting);
        for (std::uint32_t i = next++; i < members.count && !is_stopped; i = next++) {
            pairs[i] = lab::live_pair(start, questions, {seed, members.first + i}, worker);
            is_done[i] = 1;
            ++done;
        }
    };
    std::vector<std::thread> crew;
    for (std::uint32_t i = 0; i < std::clamp(threads, 1U, std::max(members.count, 1U)); ++i) {
        crew.emplace_back(work);
    }
    while (done < members.count && goes_on(done)) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    is_stopped = true;
    for (std::thread& one : crew) {
        one.join();
    }
    pairs.resize(
        static_cast<std::size_t>(std::ranges::find(is_done, std::uint8_t{0}) - is_done.begin()));
    return pairs;
}

}  // namespace cli
