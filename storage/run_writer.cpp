#include "storage/run_writer.hpp"

#include <utility>

#include "simulation/foundation/check.hpp"
#include "storage/history_tables.hpp"

namespace storage {

namespace {

SavedKeyframe save_keyframe(const chronicle::Keyframe& keyframe) {
    return {keyframe.tick, static_cast<std::uint32_t>(keyframe.log_size), keyframe.digest,
            sim::save_world(keyframe.world)};
}

/// Which fact each event is, from which event each fact became; by position from `first` on.
std::vector<sim::FactId> facts_of_events(std::span<const sim::EventId> event_of_fact,
                                         sim::EventId first, std::size_t count) {
    std::vector<sim::FactId> facts(count);
    for (std::size_t fact = 0; fact < event_of_fact.size(); ++fact) {
        const sim::EventId event = event_of_fact[fact];
        if (event.exists() && event >= first) {
            facts[event.index - first.index] = sim::FactId(fact);
        }
    }
    return facts;
}

std::vector<sim::EventId> events_of_facts(const chronicle::Timeline& timeline) {
    std::vector<sim::EventId> events(timeline.setting().record.events.size());
    for (std::size_t fact = 0; fact < events.size(); ++fact) {
        events[fact] = timeline.event_of_fact(sim::FactId(fact));
    }
    return events;
}

}  // namespace

RunWriter::RunWriter(RunStore& store, const NameSource& names, WriterOptions options)
    : store_(store), names_(names), options_(options) {
    CHECK(options_.commit_ticks > 0, "a commit has at least one tick");
    CHECK(options_.keyframe_ticks > 0 && options_.keyframe_ticks % chronicle::keyframe_ticks == 0,
          "states are kept of ticks of which a timeline has them");
}

Outcome RunWriter::remember(Outcome outcome) {
    if (outcome && !first_error_) {
        first_error_ = outcome;
    }
    return outcome;
}

std::vector<EventNote> RunWriter::notes(const sim::EventLog& log, sim::EventId first,
                                        std::span<const sim::FactId> facts) const {
    std::vector<EventNote> notes;
    notes.reserve(facts.size());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        const sim::EventId id(first.index + i);
        EventTitle title = names_.title(log[id], log.changes_of(id));
        notes.push_back({facts[i], std::move(title.en), std::move(title.zh)});
    }
    return notes;
}

Outcome RunWriter::append(const RunPart& part) {
    const bool nothing_new = part.digests.empty() && part.notes.empty() && part.keyframes.empty();
    return nothing_new ? Outcome{} : remember(store_.append(part));
}

Outcome RunWriter::after_tick(const chronicle::Timeline& timeline) {
    const std::uint32_t kept = store_.counts().ticks;
    const bool is_due = timeline.ticks_lived() >= std::uint64_t{kept} + options_.commit_ticks;
    return is_due ? catch_up(timeline) : Outcome{};
}

Outcome RunWriter::catch_up(const chronicle::Timeline& timeline) {
    const RunCounts kept = store_.counts();
    if (timeline.ticks_lived() < kept.ticks || timeline.log().size() < kept.events) {
        return {};  // It has not yet come to where the store stands.
    }
    RunPart part;
    part.first_tick = kept.ticks;
    part.digests = timeline.digests().subspan(kept.ticks);
    part.log = &timeline.log();
    part.first_event = sim::EventId(kept.events);
    const std::vector<sim::FactId> facts = facts_of_events(
        events_of_facts(timeline), part.first_event, timeline.log().size() - kept.events);
    const std::vector<EventNote> part_notes = notes(timeline.log(), part.first_event, facts);
    part.notes = part_notes;
    std::vector<SavedKeyframe> keyframes;
    for (const chronicle::Keyframe& keyframe : timeline.keyframes()) {
        const bool is_new = !kept.last_keyframe_tick || keyframe.tick > *kept.last_keyframe_tick;
        if (is_new && keyframe.tick % options_.keyframe_ticks == 0) {
            keyframes.push_back(save_keyframe(keyframe));
        }
    }
    part.keyframes = keyframes;
    return append(part);
}

void RunWriter::keep_state(const sim::Run& run) {
    pending_keyframes_.push_back(
        {run.world.next_tick(), run.log.next_id().index, run.digest, sim::save_world(run.world)});
}

Outcome RunWriter::begin(const sim::Run& run) {
    if (run.world.next_tick() != store_.counts().ticks) {
        return remember(storage_error(StorageErrorCode::out_of_order, store_.where(),
                                      "the run does not stand where the kept one ends"));
    }
    pending_digests_.clear();
    pending_keyframes_.clear();
    const auto last_keyframe = store_.counts().last_keyframe_tick;
    if (!last_keyframe || *last_keyframe < run.world.next_tick()) {
        keep_state(run);
    }
    return {};
}

Outcome RunWriter::after_tick(const sim::Run& run) {
    const std::uint32_t ticks = run.world.next_tick();
    if (ticks != store_.counts().ticks + pending_digests_.size() + 1) {
        return remember(storage_error(StorageErrorCode::out_of_order, store_.where(),
                                      "a tick was not told to the writer"));
    }
    pending_digests_.push_back(run.digest);
    if (ticks % options_.keyframe_ticks == 0) {
        keep_state(run);
    }
    return pending_digests_.size() >= options_.commit_ticks ? catch_up(run) : Outcome{};
}

Outcome RunWriter::catch_up(const sim::Run& run) {
    const RunCounts kept = store_.counts();
    RunPart part;
    part.first_tick = kept.ticks;
    part.digests = pending_digests_;
    part.log = &run.log;
    part.first_event = sim::EventId(kept.events);
    const std::vector<sim::FactId> facts =
        facts_of_events(run.event_of_fact, part.first_event, run.log.next_id().index - kept.events);
    const std::vector<EventNote> part_notes = notes(run.log, part.first_event, facts);
    part.notes = part_notes;
    part.keyframes = pending_keyframes_;
    Outcome outcome = append(part);
    if (!outcome) {
        pending_digests_.clear();
        pending_keyframes_.clear();
    }
    return outcome;
}

Outcome RunWriter::finish(const sim::Setting& setting, const sim::EventLog& log) {
    std::vector<FlatTable> tables;
    for (const Table& table : history_tables(setting, log)) {
        tables.push_back(flatten(table, store_.names(), WithNames::no));
    }
    return remember(store_.finish(tables));
}

Outcome RunWriter::finish(const chronicle::Timeline& timeline) {
    if (Outcome error = catch_up(timeline)) {
        return error;
    }
    const std::uint32_t ticks = timeline.ticks_lived();
    const RunCounts kept = store_.counts();
    if (!kept.last_keyframe_tick || *kept.last_keyframe_tick < ticks) {
        const SavedKeyframe end{
            ticks, kept.events,
            timeline.digests().empty() ? sim::Digest{} : timeline.digests().back(),
            sim::save_world(timeline.world_after(ticks))};
        RunPart part;
        part.first_tick = kept.ticks;
        part.log = &timeline.log();
        part.first_event = sim::EventId(kept.events);
        part.keyframes = std::span(&end, 1);
        if (Outcome error = append(part)) {
            return error;
        }
    }
    return finish(timeline.setting(), timeline.log());
}

Outcome RunWriter::finish(const sim::Run& run) {
    const std::uint32_t ticks = run.world.next_tick();
    const auto last = store_.counts().last_keyframe_tick;
    const bool has_end = (last && *last == ticks) ||
                         (!pending_keyframes_.empty() && pending_keyframes_.back().tick == ticks);
    if (!has_end) {
        keep_state(run);
    }
    if (Outcome error = catch_up(run)) {
        return error;
    }
    CHECK(run.log.next_id().index == run.log.size(), "the tables tell the whole run");
    return finish(*run.setting, run.log);
}

}  // namespace storage
