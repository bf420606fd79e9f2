// Two futures of one fork: alike without a change, apart from its first ten days on with one, told
// the same from either side; and chains of causes that are chains.
#include "lab/branches/two_futures.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <memory>

#include "lab/branches/causal_path.hpp"
#include "lab/branches/course.hpp"
#include "tests/support/real_pack.hpp"

namespace {

const scenario::Scenario& real() {
    return test_support::real_session().scenario();
}

sim::Plan plan() {
    sim::Plan plan;
    plan.fork_day = sim::day_of({1126, 10, 1});
    plan.courts_decide = true;
    plan.chance = {1, 0};
    return plan;
}

const chronicle::Timeline& lived(bool marches) {
    const auto live = [](const sim::Plan& asked) {
        auto timeline = std::make_unique<chronicle::Timeline>(real().setting, asked);
        timeline->live_through(sim::day_of({1127, 6, 30}));
        return timeline;
    };
    static const auto usual = live(plan());
    sim::Plan changed = plan();
    changed.rules = changed.rules.without(sim::RuleSwitch::march);
    static const auto still = live(changed);
    return marches ? *usual : *still;
}

lab::Expression question(const char* text) {
    return lab::read_expression(text, real()).value();
}

bool never(const sim::Event&) {
    return false;
}

TEST(two_futures, of_one_plan_are_the_same) {
    chronicle::Timeline again(real().setting, plan());
    again.live_through(sim::day_of({1127, 6, 30}));
    const lab::TwoFutures futures = lab::pair_of(lived(true), again);
    EXPECT_FALSE(lab::parting_tick(futures));
    for (const lab::OwnEvents& own : lab::own_events(futures)) {
        EXPECT_TRUE(own.own.empty());
    }
    const lab::EndsApart ends = lab::ends_apart(futures);
    EXPECT_TRUE(ends.places.empty());
    EXPECT_TRUE(ends.courts.empty());
    EXPECT_TRUE(ends.armies[0].empty() && ends.armies[1].empty());
    EXPECT_TRUE(ends.pacts[0].empty() && ends.pacts[1].empty());
}

TEST(two_futures, differ_from_no_earlier_than_the_fork_and_in_what_is_told) {
    const lab::TwoFutures futures = lab::pair_of(lived(true), lived(false));
    const auto tick = lab::parting_tick(futures);
    ASSERT_TRUE(tick);
    EXPECT_GE(*tick, futures.fork_tick);
    EXPECT_EQ(lived(true).digests()[*tick - 1], lived(false).digests()[*tick - 1]);
    EXPECT_NE(lived(true).digests()[*tick], lived(false).digests()[*tick]);
    const auto own = lab::own_events(futures);
    ASSERT_FALSE(own[0].own.empty());
    EXPECT_GE(lived(true).tick_of(own[0].own.front()), *tick);
    EXPECT_FALSE(lab::ends_apart(futures).places.empty());
}

TEST(two_futures, are_told_the_same_from_either_side) {
    const lab::TwoFutures here = lab::pair_of(lived(true), lived(false));
    const lab::TwoFutures there = lab::pair_of(lived(false), lived(true));
    EXPECT_EQ(lab::parting_tick(here), lab::parting_tick(there));
    const auto own_here = lab::own_events(here);
    const auto own_there = lab::own_events(there);
    EXPECT_EQ(own_here[0].own, own_there[1].own);
    EXPECT_EQ(own_here[1].own, own_there[0].own);
    const lab::EndsApart ends_here = lab::ends_apart(here);
    const lab::EndsApart ends_there = lab::ends_apart(there);
    ASSERT_EQ(ends_here.places.size(), ends_there.places.size());
    for (std::size_t i = 0; i < ends_here.places.size(); ++i) {
        EXPECT_EQ(ends_here.places[i].holder[0], ends_there.places[i].holder[1]);
        EXPECT_NE(ends_here.places[i].holder[0], ends_here.places[i].holder[1]);
    }
    ASSERT_EQ(ends_here.courts.size(), ends_there.courts.size());
    EXPECT_EQ(ends_here.armies[0].size(), ends_there.armies[1].size());
    EXPECT_EQ(ends_here.pacts[0], ends_there.pacts[1]);
}

TEST(two_futures, own_events_and_shared_ones_make_up_both_logs) {
    const auto own = lab::own_events(lab::pair_of(lived(true), lived(false)));
    const std::size_t shared = own[0].is_own.size() - own[0].own.size();
    EXPECT_EQ(shared, own[1].is_own.size() - own[1].own.size());
    EXPECT_GT(shared, 0U) << "births and harvests know nothing of marches";
}

TEST(course, turns_with_the_event_that_put_the_holder_there) {
    const chronicle::Timeline& timeline = lived(true);
    const sim::World end = timeline.world_after(timeline.ticks_lived());
    const std::uint32_t fork = sim::tick_holding(real().setting, plan().fork_day);
    const sim::World begin = timeline.world_after(fork);
    const auto& ids = real().texts.places;
    std::size_t told = 0;
    for (std::size_t i = 0; i < ids.size() && told < 2; ++i) {
        const sim::PlaceId place(i);
        const std::string court(real().texts.polities[begin.places.holder[place].index].id);
        if (end.places.holder[place] == begin.places.holder[place]) {
            continue;
        }
        const lab::Course course = lab::course_of(
            timeline, question(("holder(" + std::string(ids[i].id) + ") = " + court).c_str()));
        EXPECT_EQ(course.at_fork, 1);
        EXPECT_EQ(course.at_end, 0);
        ASSERT_TRUE(course.turn);
        EXPECT_EQ(course.turn->tick, timeline.tick_of(course.turn->event));
        const auto changes = timeline.log().changes_of(course.turn->event);
        EXPECT_TRUE(std::ranges::any_of(changes, [&](const sim::Change& change) {
            return change.kind == sim::ChangeKind::control && change.subject == place.index;
        }));
        told += 1;
    }
    EXPECT_GT(told, 0U) << "places change hands in those months";
}

TEST(course, of_what_never_changes_and_of_numbers_has_no_turn) {
    EXPECT_FALSE(lab::course_of(lived(true), question("1 = 1")).turn);
    const lab::Course men = lab::course_of(lived(true), question("men(song)"));
    EXPECT_FALSE(men.turn);
    EXPECT_NE(men.at_fork, men.at_end);
}

TEST(causal_path, is_a_chain_of_written_causes_of_the_fewest_steps) {
    const auto own = lab::own_events(lab::pair_of(lived(true), lived(false)))[0];
    const sim::EventLog& log = lived(true).log();
    std::size_t chains = 0;
    for (const sim::EventId event : own.own) {
        const lab::CausalPath path = lab::causal_path(log, own, event, never);
        ASSERT_EQ(path.steps.back().event, event);
        for (std::size_t i = 0; i + 1 < path.steps.size(); ++i) {
            const auto causes = log.causes_of(path.steps[i + 1].event);
            EXPECT_TRUE(std::ranges::any_of(causes, [&](const sim::Cause& cause) {
                return cause.event == path.steps[i].event && cause.kind == path.steps[i].kind;
            }));
        }
        EXPECT_EQ(path.begin == lab::PathBegin::nowhere, path.steps.size() == 1);
        EXPECT_TRUE(own.holds(path.steps.front().event));
        chains += path.steps.size() > 2 ? 1 : 0;
    }
    EXPECT_GT(chains, 0U);
}

TEST(causal_path, begins_with_the_change_where_it_leads_there) {
    const auto own = lab::own_events(lab::pair_of(lived(true), lived(false)))[0];
    const sim::EventLog& log = lived(true).log();
    for (const sim::EventId event : own.own) {
        const lab::CausalPath path = lab::causal_path(log, own, event, never);
        if (path.steps.size() < 3) {
            continue;
        }
        const sim::Day day = log[path.steps[1].event].day;
        const lab::CausalPath shorter = lab::causal_path(
            log, own, event, [&](const sim::Event& one) { return one.day <= day; });
        EXPECT_EQ(shorter.begin, lab::PathBegin::change);
        EXPECT_LT(shorter.steps.size(), path.steps.size());
        return;
    }
    FAIL() << "no chain of three";
}

}  // namespace
