// Whoever goes over tells what he knows.
#include "simulation/turn/defectors.hpp"

#include <gtest/gtest.h>

#include "simulation/turn/happen.hpp"
#include "tests/support/two_courts.hpp"

namespace {

using namespace test_support::courts;
using sim::ArmyId;
using sim::ChangeKind;
using sim::Channel;
using sim::EventKind;
using sim::ProbeName;
using test_support::day;
using test_support::north;
using test_support::south;

/// The warden of the southern bank has an army of his own court a march away, and one far off.
sim::Setting with_warden() {
    sim::ForceDefinition his = force_of(south, bank, 3000);
    his.commander = warden;
    return with(two_courts(), {day(1200, 1, 1),
                               {his, force_of(south, town, 12'000), force_of(south, far, 9000),
                                force_of(north, seat, 9000)},
                               true});
}

sim::Run after_outbreak(const sim::Setting& setting) {
    sim::Plan plan;
    plan.fork_day = day(1200, 1, 2);
    sim::Run run(setting, plan);
    sim::advance_tick(run);
    return run;
}

/// The warden goes over to the north, and the court of the north is told.
sim::EventId go_over(sim::Run& run) {
    const std::size_t first = run.log.next_id().index;
    sim::TickContext tick(run, first);
    sim::Event event = sim::rule_event(tick.last_day, EventKind::defection);
    event.place = bank;
    event.polity = north;
    event.other = south;
    event.person = warden;
    const sim::Change change{ChangeKind::allegiance, warden.index, north.index,
                             static_cast<std::uint32_t>(sim::AllegianceStatus::member), 0};
    const sim::EventId gone = sim::happen(run, event, {}, std::span(&change, 1));
    sim::Couriers couriers(tick);
    sim::hear_defectors(tick, couriers);
    return gone;
}

/// The report of an army that a defector has sent; none: there is none.
sim::ReportId report_of(const sim::Run& run, ArmyId army) {
    const sim::ReportColumns& reports = run.world.reports;
    for (std::size_t i = 0; i < reports.recipient.size(); ++i) {
        const sim::ReportId id(i);
        if (reports.recipient[id].exists() && reports.channel[id] == Channel::defectors &&
            reports.subject[id] == army.index) {
            return id;
        }
    }
    return sim::ReportId::none();
}

TEST(defectors, tell_where_the_armies_of_their_former_court_stand_today) {
    const sim::Setting setting = with_warden();
    sim::Run run = after_outbreak(setting);
    const sim::EventId gone = go_over(run);
    const sim::ReportId near = report_of(run, ArmyId(1));
    ASSERT_TRUE(near.exists());
    EXPECT_EQ(run.world.reports.recipient[near], north);
    EXPECT_EQ(run.world.reports.place[near], run.world.armies.place[ArmyId(1)]);
    EXPECT_EQ(run.world.reports.observed[near],
              sim::TickContext(run, run.log.next_id().index).last_day);
    EXPECT_FALSE(report_of(run, ArmyId(2)).exists()) << "too far for him to know";
    EXPECT_FALSE(report_of(run, ArmyId(3)).exists()) << "an army of his new court";
    const auto told = events_of(run, EventKind::intelligence);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(run.log[told[0]].person, warden);
    ASSERT_EQ(run.log.causes_of(told[0]).size(), 1U);
    EXPECT_EQ(run.log.causes_of(told[0])[0].event, gone);
    EXPECT_EQ(reached(run, ProbeName::knowledge_defector), 1U);
}

TEST(defectors, know_nothing_where_no_army_of_their_court_is_near) {
    sim::Setting setting = with_warden();
    setting.laws.knowledge.defectors_reach_days = 0;
    sim::Run run = after_outbreak(setting);
    run.world.armies.place[ArmyId(0)] = gate;
    go_over(run);
    EXPECT_TRUE(events_of(run, EventKind::intelligence).empty());
}

}  // namespace
