#include "cli/crew.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace cli {

namespace {

constexpr std::chrono::milliseconds look_often{50};

/// What the threads of a crew have done, told to the host.
class Basket {
  public:
    void put(std::uint32_t piece) {
        {
            const std::lock_guard lock(mutex_);
            done_.push_back(piece);
        }
        filled_.notify_one();
    }
    /// Waits for something or for a while.
    std::vector<std::uint32_t> take() {
        std::unique_lock lock(mutex_);
        filled_.wait_for(lock, look_often, [this] { return !done_.empty(); });
        std::vector<std::uint32_t> taken = std::exchange(done_, {});
        std::ranges::sort(taken);
        return taken;
    }

  private:
    std::mutex mutex_;
    std::condition_variable filled_;
    std::vector<std::uint32_t> done_;
};

}  // namespace

std::uint32_t work_through(const CrewWork& work) {
    std::atomic<std::uint32_t> next{0};
    std::atomic<bool> is_stopped{false};
    Basket basket;
    const auto labour = [&] {
        for (std::uint32_t piece = next++; piece < work.pieces && !is_stopped; piece = next++) {
            work.do_piece(piece);
            basket.put(piece);
        }
    };
    std::vector<std::thread> crew;
    for (std::uint32_t i = 0; i < std::min(std::max(work.threads, 1U), work.pieces); ++i) {
        crew.emplace_back(labour);
    }
    std::vector<bool> is_done(work.pieces);
    std::uint32_t count = 0;
    const auto look = [&] {
        const std::vector<std::uint32_t> done = basket.take();
        for (const std::uint32_t piece : done) {
            is_done[piece] = true;
        }
        count += static_cast<std::uint32_t>(done.size());
        return work.look(done);
    };
    while (count < work.pieces && look()) {
    }
    is_stopped = true;
    for (std::thread& one : crew) {
        one.join();
    }
    if (count < work.pieces) {
        look();  // The pieces that were in hand.
    }
    return static_cast<std::uint32_t>(std::ranges::find(is_done, false) - is_done.begin());
}

std::optional<std::uint32_t> threads_of(Context& context) {
    const auto wish = context.arguments.find("--threads");
    if (!wish) {
        return std::clamp(std::thread::hardware_concurrency(), 1U, threads_most);
    }
    const auto threads = std::stoll(*wish);
    if (threads < 1 || threads > threads_most) {
        tell(context, {context.say("crew.threads_wrong", *wish), "--threads " + *wish,
                       context.say("crew.threads_hint", threads_most)});
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(threads);
}

}  // namespace cli
