#include "storage/memory_store.hpp"

#include <algorithm>
#include <utility>

namespace storage {

MemoryStore::MemoryStore(RunMeta meta, NameTable names)
    : meta_(std::move(meta)), names_(std::move(names)) {}

RunCounts MemoryStore::counts() const {
    RunCounts counts;
    counts.ticks = static_cast<std::uint32_t>(digests_.size());
    counts.events = static_cast<std::uint32_t>(stored_.log.size());
    counts.keyframes = static_cast<std::uint32_t>(keyframes_.size());
    counts.finished = finished_;
    if (!keyframes_.empty()) {
        counts.last_keyframe_tick = keyframes_.back().tick;
    }
    return counts;
}

Result<std::vector<std::uint32_t>> MemoryStore::read_keyframe_ticks() {
    std::vector<std::uint32_t> ticks;
    ticks.reserve(keyframes_.size());
    for (const SavedKeyframe& keyframe : keyframes_) {
        ticks.push_back(keyframe.tick);
    }
    return ticks;
}

Result<SavedKeyframe> MemoryStore::read_keyframe(std::uint32_t tick) {
    const auto after = std::find_if(keyframes_.begin(), keyframes_.end(),
                                    [&](const SavedKeyframe& k) { return k.tick > tick; });
    if (after == keyframes_.begin()) {
        return fail(StorageErrorCode::damaged, where_, "no keyframe lies so early");
    }
    return *std::prev(after);
}

Outcome MemoryStore::append(const RunPart& part) {
    if (Outcome refused = check_follows(counts(), part, where_)) {
        return refused;
    }
    digests_.insert(digests_.end(), part.digests.begin(), part.digests.end());
    for (std::size_t i = 0; i < part.notes.size(); ++i) {
        const sim::EventId id(part.first_event.index + i);
        stored_.log.append((*part.log)[id], part.log->causes_of(id), part.log->changes_of(id));
        stored_.notes.push_back(part.notes[i]);
    }
    keyframes_.insert(keyframes_.end(), part.keyframes.begin(), part.keyframes.end());
    return {};
}

Outcome MemoryStore::finish(std::span<const FlatTable> tables) {
    tables_.assign(tables.begin(), tables.end());
    std::sort(tables_.begin(), tables_.end(),
              [](const FlatTable& a, const FlatTable& b) { return a.name < b.name; });
    finished_ = true;
    return {};
}

}  // namespace storage
