#include "chronicle/timeline.hpp"

#include <gtest/gtest.h>

#include "chronicle/compare.hpp"
#include "chronicle/explain.hpp"
#include "tests/support/tiny_setting.hpp"

namespace {

using namespace test_support;  // NOLINT(google-build-using-namespace)

TEST(timeline, rewinding_to_any_tick_gives_the_world_that_was) {
    const sim::Setting setting = tiny_war();
    chronicle::Timeline timeline(setting);
    timeline.live_through(setting.last_day);
    ASSERT_EQ(timeline.ticks_lived(), sim::tick_count(setting));
    sim::Run run(setting);
    for (std::uint32_t tick = 0; tick < timeline.ticks_lived(); ++tick) {
        ASSERT_EQ(sim::digest_world(timeline.world_after(tick)), sim::digest_world(run.world));
        ASSERT_EQ(sim::advance_tick(run), timeline.digests()[tick]);
    }
}

TEST(timeline, answers_to_the_day) {
    const sim::Setting setting = tiny_war();
    chronicle::Timeline timeline(setting);
    EXPECT_EQ(timeline.world_on(day(1200, 3, 24)).places.holder[ford], south);
    EXPECT_EQ(timeline.world_on(day(1200, 3, 25)).places.holder[ford], north);
    EXPECT_EQ(timeline.world_on(day(1200, 1, 1)).places.holder[ford], south) << "rewound";
    EXPECT_EQ(timeline.world_on(day(1204, 12, 31)).polities.ruler[north], heir);
}

TEST(timeline, lives_no_further_than_asked) {
    const sim::Setting setting = tiny_war();
    chronicle::Timeline timeline(setting);
    (void)timeline.world_on(day(1200, 3, 15));
    EXPECT_EQ(timeline.ticks_lived(), 8U);
}

TEST(explain, tells_causes_before_effects_and_each_only_once) {
    const sim::Setting setting = tiny_war();
    chronicle::Timeline timeline(setting);
    timeline.live_through(setting.last_day);
    const sim::EventId fall = timeline.event_of_fact(sim::FactId(2));
    const sim::EventId siege = timeline.event_of_fact(sim::FactId(1));
    const auto tree = chronicle::explain(timeline.log(), fall, {});
    ASSERT_EQ(tree.size(), 2U);
    EXPECT_EQ(tree[0].event, fall);
    EXPECT_EQ(tree[1].event, siege);
    EXPECT_EQ(tree[1].depth, 1U);
    const auto effects = chronicle::consequences(timeline.log(), siege);
    EXPECT_EQ(effects.size(), 2U);
    const auto cut = chronicle::explain(timeline.log(), fall, {.depth_most = 0, .nodes_most = 9});
    ASSERT_EQ(cut.size(), 1U);
    EXPECT_TRUE(cut[0].cut);
}

TEST(compare, names_the_first_differing_tick_and_field) {
    const sim::Setting setting = tiny_war();
    sim::Setting other_setting = tiny_war();
    force(other_setting, day(1203, 5, 15), sim::EventKind::census,
          {change(sim::ChangeKind::census, port.index, 0, 0, 77)});
    chronicle::Timeline one(setting);
    chronicle::Timeline other(other_setting);
    one.live_through(setting.last_day);
    other.live_through(setting.last_day);
    const auto divergence = chronicle::compare(one, other, 10);
    ASSERT_TRUE(divergence.has_value());
    EXPECT_EQ(divergence->tick, 3U * 36 + 4 * 3 + 1);
    bool households_differ = false;
    for (const sim::CellDifference& cell : divergence->cells) {
        households_differ |= std::string(cell.field.name) == "registered" &&
                             cell.row == port.index && cell.before != 77 && cell.after == 77;
    }
    EXPECT_TRUE(households_differ);
    EXPECT_FALSE(chronicle::compare(one, one, 10).has_value());
}

}  // namespace
