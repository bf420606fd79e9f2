#include "chronicle/timeline.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "courts/utility_court.hpp"
#include "simulation/foundation/check.hpp"
#include "simulation/turn/deliberate.hpp"

namespace chronicle {

Timeline::Timeline(const sim::Setting& setting, const sim::Plan& plan,
                   const std::optional<sim::Laws>& laws)
    : run_(setting, plan) {
    const std::uint32_t ticks = sim::tick_count(setting);
    digests_.reserve(ticks);
    keyframes_.reserve(ticks / keyframe_ticks + 1);
    if (plan.courts_decide) {
        run_.decider = std::make_shared<courts::UtilityCourt>(setting.laws.decision);
        run_.keeps_decisions = true;
    }
    first_ = {&setting, run_.ways, run_.decider};
    if (laws && plan.fork_day.exists()) {
        auto later = std::make_shared<sim::Setting>(setting);
        later->laws = *laws;
        later_ = {later.get(), std::make_shared<const sim::Ways>(*later), nullptr};
        if (plan.courts_decide) {
            later_.decider = std::make_shared<courts::UtilityCourt>(later->laws.decision);
        }
        later_tick_ = sim::tick_holding(setting, plan.fork_day);
        later_setting_ = std::move(later);
    }
    const sim::Record& record = setting.record;
    run_.log.reserve(record.events.size() * 2, record.causes.size() * 2, record.changes.size() * 2);
}

void Timeline::choose_laws(sim::Run& run) const {
    const bool is_later = later_setting_ != nullptr && run.world.next_tick() >= later_tick_;
    const Lawful& lawful = is_later ? later_ : first_;
    if (run.setting != lawful.setting) {
        run.at_rest.clear();  // What a month gives back hangs on the laws too.
    }
    run.setting = lawful.setting;
    run.ways = lawful.ways;
    run.decider = lawful.decider;
}

void Timeline::live_tick() {
    choose_laws(run_);
    const std::uint32_t tick = run_.world.next_tick();
    if (tick % keyframe_ticks == 0) {
        keyframes_.push_back({tick, run_.log.size(), run_.digest, run_.world});
    }
    log_sizes_.push_back(run_.log.size());
    if (!sim::is_forced(run_.plan, sim::next_tick_last_day(run_))) {
        armies_.note(tick, run_.world);
    }
    digests_.push_back(sim::advance_tick(run_));
}

void Timeline::live_through(sim::Day day, Progress progress, void* listener) {
    const std::uint32_t ticks_all = sim::tick_count(setting());
    while (ticks_lived() < ticks_all && sim::next_tick_first_day(run_) <= day) {
        live_tick();
        if (progress != nullptr) {
            progress(listener, ticks_lived(), ticks_all);
        }
    }
}

sim::Run Timeline::resume_before(std::uint32_t tick) const {
    const Keyframe& keyframe = keyframes_[tick / keyframe_ticks];
    sim::Run run(*first_.setting, run_.plan, keyframe.world, sim::EventLog(keyframe.log_size),
                 first_.ways);
    run.digest = keyframe.digest;
    run.event_of_fact = run_.event_of_fact;
    choose_laws(run);
    while (run.world.next_tick() < tick) {
        sim::advance_tick(run);
        choose_laws(run);
    }
    return run;
}

void Timeline::give(std::span<const sim::Order> orders) {
    std::vector<sim::Order>& all = run_.plan.orders;
    for (const sim::Order& order : orders) {
        CHECK(order.day >= sim::next_tick_first_day(run_), "an order for a day that is over");
        all.push_back(order);
    }
    sim::put_in_order(all);
}

void Timeline::withdraw(sim::PolityId court) {
    const sim::Day first = sim::next_tick_first_day(run_);
    std::erase_if(run_.plan.orders, [&](const sim::Order& order) {
        return order.court == court && order.day >= first;
    });
}

sim::Run Timeline::eve_of(std::uint32_t tick) const {
    CHECK(tick <= ticks_lived(), "a tick that neither has been lived nor is the next");
    sim::Run run = tick < ticks_lived() ? resume_before(tick)
                                        : sim::Run(setting(), run_.plan, run_.world,
                                                   sim::EventLog(run_.log.size()), run_.ways);
    choose_laws(run);
    run.event_of_fact = run_.event_of_fact;
    sim::take_over_early(run);
    return run;
}

sim::World Timeline::world_after(std::uint32_t ticks) const {
    CHECK(ticks <= ticks_lived(), "a tick that has not been lived");
    if (ticks == ticks_lived()) {
        return run_.world;
    }
    return resume_before(ticks).world;
}

sim::World Timeline::world_on(sim::Day day) {
    CHECK(setting().first_day <= day && day <= setting().last_day, "a day outside the span");
    live_through(day);
    const std::uint32_t tick = sim::tick_holding(setting(), day);
    sim::Run run = resume_before(tick);
    if (sim::next_tick_last_day(run) == day) {
        sim::advance_tick(run);
    } else {
        sim::admit_through(run, day);
    }
    return std::move(run.world);
}

std::uint32_t Timeline::tick_of(sim::EventId event) const {
    const auto after = std::ranges::upper_bound(log_sizes_, std::size_t{event.index});
    CHECK(after != log_sizes_.begin(), "an event before the first tick");
    return static_cast<std::uint32_t>(after - log_sizes_.begin()) - 1;
}

std::size_t Timeline::log_size_before(std::uint32_t tick) const {
    CHECK(tick < log_sizes_.size(), "a tick that has not been lived");
    return log_sizes_[tick];
}

sim::EventId Timeline::event_of_fact(sim::FactId fact) const {
    return fact.index < run_.event_of_fact.size() ? run_.event_of_fact[fact.index]
                                                  : sim::EventId::none();
}

}  // namespace chronicle
