#include "cli/rule_costs.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <map>
#include <string>

namespace cli {
namespace {

constexpr std::string_view counted = R"(# callgrind format
events: Ir

fl=turn/march_phase.cpp
fn=sim::march_phase(sim::TickContext&)
10 5
11 7
cfn=sim::march_step(int)
calls=3 40
12 300
fi=foundation/units.hpp
90 1

fn=sim::march_phase(sim::TickContext&) [clone .part.0]
15 1000

fn=sim::march_phase_of_another(int)
16 1000

fl=turn/run.cpp
fn=sim::advance_tick(sim::Run&)
20 2
cfn=sim::march_phase(sim::TickContext&)
calls=1 9
21 313
fl=turn/march_phase.cpp
fn=sim::march_phase(sim::TickContext&)
30 4
totals: 2317
)";

TEST(RuleCosts, a_function_has_its_own_instructions_and_those_of_what_it_calls) {
    EXPECT_EQ(instructions_of(counted, "sim::march_phase"), 5U + 7 + 300 + 1 + 4);
    EXPECT_EQ(instructions_of(counted, "sim::advance_tick"), 2U + 313);
}

TEST(RuleCosts, a_function_that_was_never_called_has_none) {
    EXPECT_EQ(instructions_of(counted, "sim::battle_phase"), 0U);
    EXPECT_EQ(instructions_of("", "sim::battle_phase"), 0U);
}

TEST(RuleCosts, costs_are_told_for_each_place_and_tick_and_for_each_army_and_tick) {
    RuleCosts costs;
    costs.places = 10;
    costs.ticks = 20;
    costs.armies = 50;
    const RuleCost cost{"march", "whole_tick", 1000};
    EXPECT_DOUBLE_EQ(costs.per_place_tick(cost), 5.0);
    EXPECT_DOUBLE_EQ(costs.per_army_tick(cost), 20.0);
}

TEST(RuleCosts, parts_and_what_is_left_of_them_sum_up_to_the_whole) {
    constexpr std::string_view decided = R"(fn=sim::advance_tick(sim::Run&)
1 100
cfn=sim::orders_phase(sim::TickContext&)
calls=1 1
2 900
cfn=sim::march_phase(sim::TickContext&)
calls=1 1
3 50

fn=sim::orders_phase(sim::TickContext&)
4 20
cfn=sim::deliberate(sim::TickContext&)
calls=1 1
5 880

fn=sim::deliberate(sim::TickContext&)
6 10
cfn=sim::fill_court_view(sim::TickContext const&, sim::Id<int>, sim::View&)
calls=1 1
7 870

fn=sim::fill_court_view(sim::TickContext const&, sim::Id<int>, sim::View&)
8 870

fn=sim::march_phase(sim::TickContext&)
9 50
)";
    RuleCosts costs;
    costs.all = costs_of(decided);
    std::map<std::string, std::uint64_t> left;
    std::map<std::string, std::uint64_t> parts;
    for (const RuleCost& cost : costs.all) {
        left[cost.rule] = cost.instructions;
        parts[cost.part_of] += cost.instructions;
    }
    EXPECT_EQ(left["whole_tick"], 1050U);
    EXPECT_EQ(left["rest"], 100U);
    EXPECT_EQ(parts["whole_tick"], 1050U);
    EXPECT_EQ(left["decisions_rest"], 10U);
    EXPECT_EQ(parts["decisions"], left["decisions"]);
    EXPECT_DOUBLE_EQ(costs.share({"march", "whole_tick", 105}), 0.1);
}

}  // namespace
}  // namespace cli
