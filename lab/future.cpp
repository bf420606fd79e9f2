#include "lab/future.hpp"

#include <utility>

#include "courts/utility_court.hpp"

namespace lab {

Worker worker_for(const sim::Setting& setting) {
    return {std::make_shared<const sim::Ways>(setting),
            std::make_shared<courts::UtilityCourt>(setting.laws.decision)};
}

ForkPoint fork_point(const sim::Run& record) {
    return {record.world, record.log.next_id().index, record.event_of_fact};
}

sim::Run begin_future(const sim::Setting& setting, sim::Plan plan, const ForkPoint& fork,
                      sim::ChanceKey chance, const Worker& worker) {
    plan.chance = chance;
    plan.courts_decide = true;
    plan.digest_ticks = ticks_in_a_year;
    sim::Run run(setting, std::move(plan), fork.world, sim::EventLog(fork.events), worker.ways);
    run.event_of_fact = fork.event_of_fact;
    run.decider = worker.decider;
    return run;
}

}  // namespace lab
