// What is searched for when first asked for and only read from then on, by any number of threads
// and without a lock. Threads that miss it at the same time each search for it; what the first of
// them keeps stands for all. So what is found must not hang on who searches. For caches beside the
// world only: state is never shared between threads.
#pragma once

#include <atomic>
#include <memory>

namespace sim {

/// A place for what is found. `Value` may be an array of unknown bound: `FoundOnce<int[]>` keeps
/// many at once.
template <typename Value>
class FoundOnce {
  public:
    using Owner = std::unique_ptr<const Value>;
    using Pointer = typename Owner::pointer;

    FoundOnce() = default;
    FoundOnce(const FoundOnce&) = delete;
    FoundOnce& operator=(const FoundOnce&) = delete;
    ~FoundOnce() { Owner(found_.load(std::memory_order_relaxed)); }

    /// What was found; null: nobody has searched yet.
    [[nodiscard]] Pointer get() const { return found_.load(std::memory_order_acquire); }

    /// Keeps what has been found, unless another was kept before. Gives back what stands, which is
    /// there as long as this.
    Pointer keep(Owner found) const {
        Pointer kept = nullptr;
        return found_.compare_exchange_strong(kept, found.get(), std::memory_order_acq_rel,
                                              std::memory_order_acquire)
                   ? found.release()
                   : kept;
    }

  private:
    mutable std::atomic<Pointer> found_{nullptr};  // A cache that threads share.
};

/// Where something lies that was found and that another keeps for as long as this is asked.
template <typename Value>
class FoundAt {
  public:
    /// Null: nobody has searched yet.
    [[nodiscard]] const Value* get() const { return found_.load(std::memory_order_acquire); }
    /// All who search find the same.
    const Value& remember(const Value& found) const {
        found_.store(&found, std::memory_order_release);
        return found;
    }

  private:
    mutable std::atomic<const Value*> found_{nullptr};  // A cache that threads share.
};

}  // namespace sim
