#include "lab/ensemble/pairs.hpp"

#include <utility>

#include "lab/ensemble/order_fates.hpp"
#include "lab/ensemble/trajectory.hpp"
#include "simulation/foundation/check.hpp"
#include "simulation/turn/surgery.hpp"

namespace lab {

namespace {

Branch live_branch(const PairStart& start, const sim::Setting& setting, bool is_with,
                   std::span<const Expression> questions, sim::ChanceKey chance,
                   const Worker& worker) {
    const sim::Plan& asked = is_with ? start.with : start.without;
    sim::Run run = begin_future(setting, asked, start.at, chance, worker);
    if (is_with && !start.surgery.empty()) {
        run.plan.surgery = start.surgery;
        sim::operate_all(run);
        run.plan.surgery = asked.surgery;
    }
    const std::uint32_t last = sim::tick_holding(setting, start.until);
    Tracker tracker(start.at.world, last + 1 - start.at.world.next_tick());
    HoldWatch holds;
    while (run.world.next_tick() <= last) {
        sim::advance_tick(run);
        holds.after_tick(run);
        tracker.after_tick(run.world);
    }
    Branch branch;
    Trajectory trajectory = std::move(tracker).take();
    trajectory.orders = order_fates(run);
    trajectory.held = holds.days(run, trajectory.orders);
    branch.way = pack_trajectory(trajectory, start.at.world.places.holder.values());
    // The years' digests chain the way; that of the end holds what the last part of a year did.
    branch.digest = sim::chain(run.digest, sim::digest_world(run.world));
    const Moment moment{&setting, &run.world, &start.at.world,
                        sim::last_day_of_tick(setting, last)};
    for (const Expression& question : questions) {
        branch.values.push_back(question.tell(moment).number);
    }
    return branch;
}

}  // namespace

PairStart prepare_pairs(const sim::Setting& setting, sim::Plan without, sim::Plan with,
                        sim::Day until) {
    CHECK(with.fork_day <= without.fork_day, "the record is known as far as the first fork");
    sim::Plan plan;
    plan.digest_ticks = ticks_in_a_year;
    sim::Run record(setting, plan);
    const std::uint32_t tick = sim::tick_holding(setting, with.fork_day);
    while (record.world.next_tick() < tick) {
        sim::advance_tick(record);
    }
    return {&setting, std::move(without), std::move(with), until, fork_point(record)};
}

PairLived live_pair(const PairStart& start, std::span<const Expression> questions,
                    sim::ChanceKey chance, const Worker& worker) {
    const auto live = [&](const sim::Setting& setting, const Worker& with) {
        Branch without = live_branch(start, setting, false, questions, chance, with);
        if (start.changes_nothing()) {
            return PairLived{without, without};
        }
        return PairLived{std::move(without),
                         live_branch(start, setting, true, questions, chance, with)};
    };
    if (start.sampling) {
        sim::Setting setting = *start.setting;
        setting.laws = start.sampling->draw(setting.laws, chance);
        // Ways hang on the laws: they are found anew.
        return live(setting, worker_for(setting));
    }
    return live(*start.setting, worker);
}

sim::Digest digest_of(std::span<const PairLived> pairs) {
    sim::Digest digest;
    for (const PairLived& pair : pairs) {
        digest = sim::chain(digest, pair.without.digest);
        digest = sim::chain(digest, pair.with.digest);
    }
    return digest;
}

}  // namespace lab
