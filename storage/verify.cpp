#include "storage/verify.hpp"

#include <algorithm>
#include <utility>

#include "chronicle/compare.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/calendar/tick.hpp"
#include "simulation/turn/run.hpp"
#include "storage/restore.hpp"

namespace storage {

namespace {

/// Lives a timeline until it has `ticks` ticks, or as many as its setting has.
void live_ticks(chronicle::Timeline& timeline, std::uint32_t ticks) {
    const sim::Setting& setting = timeline.setting();
    const std::uint32_t wanted = std::min(ticks, sim::tick_count(setting));
    if (wanted > timeline.ticks_lived()) {
        const std::int32_t base_year = sim::julian_date_of(setting.first_day).year;
        timeline.live_through(sim::first_day_of(sim::Tick{wanted - 1}, base_year));
    }
}

bool is_same_event(const sim::EventLog& a, const sim::EventLog& b, sim::EventId id) {
    const auto members = [](const sim::Event& e) {
        return std::tie(e.day, e.kind, e.origin, e.record, e.place, e.polity, e.other, e.person);
    };
    return members(a[id]) == members(b[id]) &&
           std::ranges::equal(a.causes_of(id), b.causes_of(id)) &&
           std::ranges::equal(a.changes_of(id), b.changes_of(id));
}

std::optional<std::uint32_t> first_different_event(const StoredLog& kept,
                                                   const chronicle::Timeline& fresh,
                                                   std::size_t fresh_events) {
    const std::size_t shared = std::min(kept.log.size(), fresh_events);
    for (std::size_t i = 0; i < shared; ++i) {
        const sim::FactId fact = kept.notes[i].fact;
        const bool same_fact = !fact.exists() || fresh.event_of_fact(fact) == sim::EventId(i);
        if (!same_fact || !is_same_event(kept.log, fresh.log(), sim::EventId(i))) {
            return static_cast<std::uint32_t>(i);
        }
    }
    return kept.log.size() == fresh_events ? std::nullopt
                                           : std::optional(static_cast<std::uint32_t>(shared));
}

/// How many events had happened after `ticks` ticks of a timeline.
std::size_t events_after(const chronicle::Timeline& timeline, std::uint32_t ticks) {
    if (ticks >= timeline.ticks_lived()) {
        return timeline.log().size();
    }
    const std::int32_t base_year = sim::julian_date_of(timeline.setting().first_day).year;
    const sim::Day next_day = sim::first_day_of(sim::Tick{ticks}, base_year);
    const auto events = timeline.log().events();
    // The log is in order of day: a tick's rules are dated to its last day.
    const auto later = std::partition_point(events.begin(), events.end(),
                                            [&](const sim::Event& e) { return e.day < next_day; });
    return static_cast<std::size_t>(later - events.begin());
}

/// The state after `ticks` ticks, if this program can make it: from a keyframe, lived on, and in
/// agreement with the kept digests.
std::optional<sim::World> world_after(RunStore& store, const sim::Setting& setting,
                                      std::uint32_t ticks) {
    const auto run = restore_run(store, store.meta().pack, setting, ticks);
    return run ? std::optional(run.value().world) : std::nullopt;
}

std::optional<sim::World> world_at_keyframe(RunStore& store, const sim::Setting& setting,
                                            std::uint32_t tick) {
    const auto keyframe = store.read_keyframe(tick);
    if (!keyframe || keyframe.value().tick != tick) {
        return std::nullopt;
    }
    const auto world = read_world(keyframe.value(), setting, store.where());
    return world ? std::optional(world.value()) : std::nullopt;
}

/// Names the differing cells of two states, where there are both.
bool compare_states(const std::optional<sim::World>& a, const std::optional<sim::World>& b,
                    std::uint32_t ticks, std::size_t cells_most, Parting& parting) {
    if (!a || !b) {
        return false;
    }
    parting.compared_after = ticks;
    parting.cells = sim::diff_worlds(*a, *b, cells_most);
    return true;
}

/// The ticks after `tick` at which a run has a keyframe.
std::vector<std::uint32_t> keyframe_ticks_after(RunStore& store, std::uint32_t tick) {
    const auto all = store.read_keyframe_ticks();
    std::vector<std::uint32_t> later;
    if (all) {
        std::copy_if(all.value().begin(), all.value().end(), std::back_inserter(later),
                     [&](std::uint32_t t) { return t > tick; });
    }
    return later;
}

Parting part_from(RunStore& kept, chronicle::Timeline& fresh, std::uint32_t tick,
                  std::size_t cells_most) {
    Parting parting{tick, {}, {}};
    const sim::Setting& setting = fresh.setting();
    const std::optional<sim::World> other = fresh.world_after(tick + 1);
    if (compare_states(world_after(kept, setting, tick + 1), other, tick + 1, cells_most,
                       parting)) {
        return parting;
    }
    for (const std::uint32_t later : keyframe_ticks_after(kept, tick)) {
        if (later <= fresh.ticks_lived() &&
            compare_states(world_at_keyframe(kept, setting, later), fresh.world_after(later), later,
                           cells_most, parting)) {
            break;
        }
    }
    return parting;
}

/// The tick of the first keyframe that is not the state of that tick.
Result<std::optional<std::uint32_t>> first_different_keyframe(
    RunStore& store, const chronicle::Timeline& fresh, std::span<const std::uint32_t> ticks) {
    for (const std::uint32_t tick : ticks) {
        const auto keyframe = store.read_keyframe(tick);
        if (!keyframe) {
            return Failure{keyframe.error()};
        }
        if (tick > fresh.ticks_lived()) {
            return std::optional(tick);
        }
        const sim::Digest digest = tick == 0 ? sim::Digest{} : fresh.digests()[tick - 1];
        const auto world = read_world(keyframe.value(), fresh.setting(), store.where());
        const bool same =
            keyframe.value().digest == digest &&
            keyframe.value().log_size == events_after(fresh, tick) && world &&
            sim::digest_world(world.value()) == sim::digest_world(fresh.world_after(tick));
        if (!same) {
            return std::optional(tick);
        }
    }
    return std::optional<std::uint32_t>();
}

}  // namespace

Result<VerifyReport> verify_run(RunStore& store, const PackStamp& pack, chronicle::Timeline& fresh,
                                std::size_t cells_most) {
    if (Outcome mismatch = check_pack(store, pack)) {
        return Failure{std::move(*mismatch)};
    }
    const auto digests = store.read_digests();
    const auto stored = store.read_log();
    const auto keyframe_ticks = store.read_keyframe_ticks();
    for (const StorageError* error :
         {digests ? nullptr : &digests.error(), stored ? nullptr : &stored.error(),
          keyframe_ticks ? nullptr : &keyframe_ticks.error()}) {
        if (error != nullptr) {
            return Failure{*error};
        }
    }
    const auto ticks = static_cast<std::uint32_t>(digests.value().size());
    live_ticks(fresh, ticks);
    VerifyReport report;
    report.ticks = ticks;
    report.events = static_cast<std::uint32_t>(stored.value().log.size());
    report.keyframes = static_cast<std::uint32_t>(keyframe_ticks.value().size());
    auto tick = chronicle::first_difference(digests.value(), fresh.digests());
    if (tick) {
        report.parting = part_from(store, fresh, *tick, cells_most);
    } else if (ticks > fresh.ticks_lived()) {
        report.parting = Parting{fresh.ticks_lived(), {}, {}};
    }
    report.different_event =
        first_different_event(stored.value(), fresh, events_after(fresh, ticks));
    const auto keyframe = first_different_keyframe(store, fresh, keyframe_ticks.value());
    if (!keyframe) {
        return Failure{keyframe.error()};
    }
    report.different_keyframe = keyframe.value();
    return report;
}

Result<RunComparison> compare_runs(RunStore& a, RunStore& b, const PackStamp& pack,
                                   const sim::Setting& setting, std::size_t cells_most) {
    for (RunStore* store : {&a, &b}) {
        if (Outcome mismatch = check_pack(*store, pack)) {
            return Failure{std::move(*mismatch)};
        }
    }
    const auto digests_a = a.read_digests();
    const auto digests_b = b.read_digests();
    if (!digests_a || !digests_b) {
        return Failure{digests_a ? digests_b.error() : digests_a.error()};
    }
    RunComparison comparison{a.counts().ticks, b.counts().ticks, {}};
    const auto tick = chronicle::first_difference(digests_a.value(), digests_b.value());
    if (!tick) {
        return comparison;
    }
    Parting& parting = comparison.parting.emplace(Parting{*tick, {}, {}});
    if (compare_states(world_after(a, setting, *tick + 1), world_after(b, setting, *tick + 1),
                       *tick + 1, cells_most, parting)) {
        return comparison;
    }
    for (const std::uint32_t later : keyframe_ticks_after(a, *tick)) {
        if (compare_states(world_at_keyframe(a, setting, later),
                           world_at_keyframe(b, setting, later), later, cells_most, parting)) {
            break;
        }
    }
    return comparison;
}

}  // namespace storage
