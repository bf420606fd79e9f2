#include "cli/rule_costs.hpp"

#include <gtest/gtest.h>

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
    const RuleCost cost{"march", 1000};
    EXPECT_DOUBLE_EQ(costs.per_place_tick(cost), 5.0);
    EXPECT_DOUBLE_EQ(costs.per_army_tick(cost), 20.0);
}

}  // namespace
}  // namespace cli
