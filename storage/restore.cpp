#include "storage/restore.hpp"

#include <utility>

#include "storage/plan_codec.hpp"
#include "storage/state_check.hpp"

namespace storage {

namespace {

const char* load_error_text(sim::LoadError error) {
    switch (error) {
        case sim::LoadError::none:
            break;
        case sim::LoadError::not_a_snapshot:
            return "is no snapshot";
        case sim::LoadError::truncated:
            return "ends too early";
        case sim::LoadError::unknown_field:
            return "has a column that this program does not know";
        case sim::LoadError::missing_field:
            return "lacks a column";
        case sim::LoadError::wrong_size:
            return "has a column of another length than the pack gives it";
        case sim::LoadError::damaged:
            return "does not fit its digest";
    }
    return "";
}

std::string keyframe_text(const SavedKeyframe& keyframe, const std::string& problem) {
    return "the keyframe of tick " + std::to_string(keyframe.tick) + " " + problem;
}

/// Whether the state and the digest of a keyframe are those that the kept ticks lead to.
bool fits_ticks(const SavedKeyframe& keyframe, const sim::World& world,
                std::span<const sim::Digest> digests, std::uint32_t digest_ticks) {
    if (keyframe.tick == 0) {
        return keyframe.digest == sim::Digest{} && keyframe.log_size == 0;
    }
    const sim::Digest former = keyframe.tick == 1 ? sim::Digest{} : digests[keyframe.tick - 2];
    const bool is_digested = keyframe.tick % digest_ticks == 0;
    return keyframe.digest == digests[keyframe.tick - 1] &&
           keyframe.digest == (is_digested ? sim::chain(former, sim::digest_world(world)) : former);
}

/// The first `size` events of a log.
sim::EventLog beginning_of(const sim::EventLog& log, std::size_t size) {
    sim::EventLog beginning;
    beginning.reserve(size, size, size);
    for (std::size_t i = 0; i < size; ++i) {
        const sim::EventId id(i);
        beginning.append(log[id], log.causes_of(id), log.changes_of(id));
    }
    return beginning;
}

/// Which event each admitted fact became; false if the notes name a fact that there is not.
bool find_events_of_facts(std::span<const EventNote> notes, std::vector<sim::EventId>& events) {
    for (std::size_t i = 0; i < notes.size(); ++i) {
        const sim::FactId fact = notes[i].fact;
        if (!fact.exists()) {
            continue;
        }
        if (fact.index >= events.size()) {
            return false;
        }
        events[fact.index] = sim::EventId(i);
    }
    return true;
}

}  // namespace

Result<sim::World> read_world(const SavedKeyframe& keyframe, const sim::Setting& setting,
                              const std::string& where) {
    sim::World world(setting);
    const sim::LoadError error = sim::load_world(keyframe.world, world);
    if (error != sim::LoadError::none) {
        return fail(StorageErrorCode::damaged, where,
                    keyframe_text(keyframe, load_error_text(error)));
    }
    if (world.next_tick() != keyframe.tick) {
        return fail(StorageErrorCode::damaged, where,
                    keyframe_text(keyframe, "holds the state of another tick"));
    }
    const std::string problem = find_impossible(world, setting, keyframe.log_size);
    if (!problem.empty()) {
        return fail(StorageErrorCode::damaged, where,
                    keyframe_text(keyframe, "is impossible: " + problem));
    }
    return world;
}

Result<sim::Run> restore_run(RunStore& store, const PackStamp& pack, const sim::Setting& setting,
                             std::uint32_t ticks) {
    if (Outcome mismatch = check_pack(store, pack)) {
        return Failure{std::move(*mismatch)};
    }
    if (ticks > store.counts().ticks) {
        return fail(StorageErrorCode::out_of_order, store.where(),
                    "the run holds " + std::to_string(store.counts().ticks) + " ticks, not " +
                        std::to_string(ticks));
    }
    if (!fits_setting(store.meta().plan, setting)) {
        return fail(StorageErrorCode::damaged, store.where(),
                    "its plan names what the pack does not have");
    }
    const auto keyframe = store.read_keyframe(ticks);
    const auto digests = store.read_digests();
    const auto stored = store.read_log();
    for (const StorageError* error :
         {keyframe ? nullptr : &keyframe.error(), digests ? nullptr : &digests.error(),
          stored ? nullptr : &stored.error()}) {
        if (error != nullptr) {
            return Failure{*error};
        }
    }
    const auto world = read_world(keyframe.value(), setting, store.where());
    if (!world) {
        return Failure{world.error()};
    }
    const std::uint32_t log_size = keyframe.value().log_size;
    std::vector<sim::EventId> event_of_fact(setting.record.events.size());
    if (log_size > stored.value().log.size() ||
        !fits_ticks(keyframe.value(), world.value(), digests.value(),
                    store.meta().plan.digest_ticks) ||
        !find_events_of_facts(std::span(stored.value().notes).first(log_size), event_of_fact)) {
        return fail(StorageErrorCode::damaged, store.where(),
                    keyframe_text(keyframe.value(), "is at odds with the ticks or events"));
    }
    const std::string problem = find_impossible(stored.value().log, setting);
    if (!problem.empty()) {
        return fail(StorageErrorCode::damaged, store.where(), problem);
    }
    sim::Run run(setting, store.meta().plan, world.value(),
                 beginning_of(stored.value().log, log_size));
    run.digest = keyframe.value().digest;
    run.event_of_fact = std::move(event_of_fact);
    while (run.world.next_tick() < ticks) {
        const std::uint32_t tick = run.world.next_tick();
        if (sim::advance_tick(run) != digests.value()[tick]) {
            return fail(StorageErrorCode::damaged, store.where(),
                        "living tick " + std::to_string(tick) +
                            " again gives another digest than the kept one");
        }
    }
    return run;
}

Result<sim::Run> restore_end(RunStore& store, const PackStamp& pack, const sim::Setting& setting) {
    return restore_run(store, pack, setting, store.counts().ticks);
}

}  // namespace storage
