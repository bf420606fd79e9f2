#include "storage/run_store.hpp"

#include <utility>

namespace storage {

Outcome check_pack(const RunStore& store, const PackStamp& pack) {
    const PackStamp& made_from = store.meta().pack;
    if (made_from == pack) {
        return {};
    }
    std::string what = "it was made from pack '" + made_from.name + "' " + made_from.hash +
                       ", and this is pack '" + pack.name + "' " + pack.hash;
    return storage_error(StorageErrorCode::pack_mismatch, store.where(), std::move(what));
}

Outcome check_follows(const RunCounts& counts, const RunPart& part, const std::string& where) {
    CHECK(part.log != nullptr, "a part of a run has a log");
    const auto refuse = [&](std::string what) {
        return storage_error(StorageErrorCode::out_of_order, where, std::move(what));
    };
    if (counts.finished) {
        return refuse("the run is finished");
    }
    if (part.first_tick != counts.ticks) {
        return refuse("the run holds " + std::to_string(counts.ticks) +
                      " ticks, and the part begins at tick " + std::to_string(part.first_tick));
    }
    if (part.first_event.index != counts.events) {
        return refuse("the run holds " + std::to_string(counts.events) +
                      " events, and the part begins at event " +
                      std::to_string(part.first_event.index));
    }
    std::int64_t former_keyframe = counts.last_keyframe_tick.value_or(0);
    former_keyframe -= counts.last_keyframe_tick ? 0 : 1;
    for (const SavedKeyframe& keyframe : part.keyframes) {
        if (std::int64_t{keyframe.tick} <= former_keyframe ||
            keyframe.tick > counts.ticks + part.digests.size()) {
            return refuse("the keyframe of tick " + std::to_string(keyframe.tick) +
                          " does not follow the former one, or comes too early");
        }
        former_keyframe = keyframe.tick;
    }
    const std::size_t log_end = part.log->next_id().index;
    const std::size_t log_begin = log_end - part.log->size();
    CHECK(log_begin <= part.first_event.index && part.first_event.index <= log_end,
          "the log of a part holds its events");
    CHECK(part.notes.size() == log_end - part.first_event.index, "one note an event");
    return {};
}

}  // namespace storage
