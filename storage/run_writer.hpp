// RunWriter: keeps a run as it goes. It is told after every tick and commits every so many; what is
// committed survives the death of the process. It can be told the same ticks again, so after a
// failure (a full disk) the caller makes room and simply goes on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "chronicle/timeline.hpp"
#include "simulation/turn/run.hpp"
#include "storage/run_store.hpp"

namespace storage {

struct WriterOptions {
    /// Ticks from one commit to the next, 1 or more. At most so many are lost with the process.
    std::uint32_t commit_ticks = chronicle::keyframe_ticks;
    /// Ticks from one kept state to the next, a multiple of chronicle::keyframe_ticks.
    std::uint32_t keyframe_ticks = chronicle::keyframe_ticks;
};

/// How runs are kept in files: a state once in ten years. States are by far the largest part of a
/// file, and ten years are lived again in a fraction of a second.
inline constexpr WriterOptions sparse_states{.keyframe_ticks = 10 * chronicle::keyframe_ticks};

class RunWriter {
  public:
    /// Goes on from what `store` holds. `store` and `names` outlive the writer.
    RunWriter(RunStore& store, const NameSource& names, WriterOptions options = {});

    /// Keeps what the timeline has lived and the store does not hold yet, if it is `commit_ticks`
    /// ticks or more. The timeline must be of the same run (that is not looked at here; `verify`
    /// does). Errors as those of RunStore::append.
    Outcome after_tick(const chronicle::Timeline& timeline);
    /// The same without waiting for `commit_ticks`.
    Outcome catch_up(const chronicle::Timeline& timeline);

    /// The same for a run that no timeline keeps: to be told before the first tick (`begin`), then
    /// after every single tick.
    /// out_of_order if the run does not stand just after what the store and the writer hold.
    Outcome begin(const sim::Run& run);
    Outcome after_tick(const sim::Run& run);
    Outcome catch_up(const sim::Run& run);

    /// Keeps the rest, a keyframe of the end and the tables for readers, and marks the run as
    /// finished. The store is still to be closed.
    Outcome finish(const chronicle::Timeline& timeline);
    Outcome finish(const sim::Run& run);

    /// The first error that any call of this writer gave; for callers inside a Progress callback,
    /// which cannot hand it on.
    [[nodiscard]] const Outcome& first_error() const { return first_error_; }

  private:
    using FactOfEvent = std::vector<sim::FactId>;

    /// Notes of all events of the log from `first` on.
    [[nodiscard]] std::vector<EventNote> notes(const sim::EventLog& log, sim::EventId first,
                                               std::span<const sim::FactId> facts) const;
    Outcome append(const RunPart& part);
    Outcome finish(const sim::Setting& setting, const sim::EventLog& log);
    Outcome remember(Outcome outcome);
    void keep_state(const sim::Run& run);

    RunStore& store_;
    const NameSource& names_;
    WriterOptions options_;
    Outcome first_error_;
    // Of a run without a timeline: what has been lived since the last commit.
    std::vector<sim::Digest> pending_digests_;
    std::vector<SavedKeyframe> pending_keyframes_;
};

}  // namespace storage
