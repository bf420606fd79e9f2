#include "storage/state_check.hpp"

#include <gtest/gtest.h>

#include <functional>

#include "storage/test_run.hpp"

namespace storage {
namespace {

class StateCheck : public testing::Test {
  protected:
    std::string after(const std::function<void(sim::World&)>& harm) const {
        sim::World world = run.timeline.world_after(100);
        harm(world);
        return find_impossible(world, run.setting, 10'000);
    }

    TestRun run;
};

TEST_F(StateCheck, every_state_of_a_run_is_possible) {
    for (std::uint32_t ticks = 0; ticks <= run.timeline.ticks_lived(); ++ticks) {
        EXPECT_EQ(find_impossible(run.timeline.world_after(ticks), run.setting,
                                  static_cast<std::uint32_t>(run.timeline.log().size())),
                  "");
    }
}

TEST_F(StateCheck, impossible_cells_are_named) {
    using sim::PlaceId;
    using sim::PolityId;
    EXPECT_EQ(after([](sim::World&) {}), "");
    EXPECT_EQ(after([](sim::World& w) { w.places.holder[PlaceId(2)] = PolityId(3); }),
              "places.holder of row 2 is no polity");
    EXPECT_EQ(after([](sim::World& w) { w.places.holder[PlaceId(2)] = {}; }),
              "places.holder of row 2 is nobody");
    EXPECT_EQ(after([](sim::World& w) {
                  w.places.holder_how[PlaceId(0)] = static_cast<sim::ControlHow>(9);
              }),
              "places.holder_how of row 0 is no control_how");
    EXPECT_EQ(after([](sim::World& w) { w.places.households[PlaceId(0)] = sim::Households(-1); }),
              "places.households of row 0 is no households");
    EXPECT_EQ(after([](sim::World& w) { w.places.census_day[PlaceId(5)] = sim::Day(4); }),
              "places.census_day of row 5 is no day");
    EXPECT_EQ(
        after([](sim::World& w) { w.people.death_event[sim::PersonId(1)] = sim::EventId(10'000); }),
        "people.death_event of row 1 is no event");
    EXPECT_EQ(after([](sim::World& w) { w.polities.overlord[PolityId(1)] = PolityId(1); }),
              "polities.overlord of row 1 is itself");
    EXPECT_EQ(after([](sim::World& w) { w.polities.phase[PolityId(0)] = sim::Phase::past; }),
              "polities.ruler of row 0 rules a state that has ended");
    EXPECT_EQ(after([](sim::World& w) {
                  for (const std::size_t row : {1, 3}) {
                      w.armies.force[sim::ArmyId(row)] = sim::ForceId(1);
                      w.armies.place[sim::ArmyId(row)] = PlaceId(0);
                  }
              }),
              "armies.force of row 3 stands twice");
    EXPECT_EQ(after([](sim::World& w) { w.clock.next_fact[sim::ClockId(0)] = 100'000; }),
              "clock.next_fact lies behind the record");
}

TEST_F(StateCheck, a_log_that_speaks_of_other_things_is_found) {
    EXPECT_EQ(find_impossible(run.timeline.log(), run.setting), "");
    const auto with = [&](const sim::Change& change) {
        sim::EventLog log;
        log.append({}, {}, {});
        log.append({}, {}, std::span(&change, 1));
        return find_impossible(log, run.setting);
    };
    EXPECT_EQ(with(test_control(5, 2, sim::ControlHow::raid)), "");
    EXPECT_NE(with(test_control(6, 2, sim::ControlHow::raid)), "");
    EXPECT_NE(with(test_control(5, 3, sim::ControlHow::raid)), "");
    EXPECT_NE(with(test_change(sim::ChangeKind::due, 3)), "");
    EXPECT_EQ(with(test_change(sim::ChangeKind::overlord, 1)), "");
}

}  // namespace
}  // namespace storage
