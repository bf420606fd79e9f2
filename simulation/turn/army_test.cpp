// What an army's draws are keyed by.
#include "simulation/turn/army.hpp"

#include <gtest/gtest.h>

#include "simulation/turn/happen.hpp"
#include "simulation/turn/tick_context.hpp"
#include "tests/support/given_orders.hpp"

namespace {

using namespace test_support::courts;
using sim::ArmyId;
using sim::ChangeKind;
using test_support::north;
using test_support::south;

class army_chance : public GivenOrders {
  protected:
    /// Men of the garrison of a place become an army.
    ArmyId raise(sim::PlaceId place, int men) {
        const ArmyId slot = sim::free_slot(run.world.armies);
        run.world.places.garrison[place] += sim::Men(men);
        const sim::Change raised{ChangeKind::army_raised, slot.index, place.index, 0, men};
        sim::Event event = sim::rule_event(today(), sim::EventKind::muster);
        sim::happen(run, event, {}, std::span(&raised, 1));
        return slot;
    }
    [[nodiscard]] sim::Day today() const { return sim::next_tick_first_day(run); }
    [[nodiscard]] std::uint32_t chance(ArmyId army) const { return run.world.armies.chance[army]; }
};

TEST_F(army_chance, is_the_same_in_whichever_slot_the_army_stands) {
    const ArmyId alone = raise(town, 500);
    const std::uint32_t key = chance(alone);
    const sim::Change ends{ChangeKind::army_disbanded, alone.index, sim::Id<void>::none_index, 0,
                           0};
    sim::happen(run, sim::rule_event(today(), sim::EventKind::disbanding), {}, std::span(&ends, 1));
    EXPECT_EQ(chance(alone), 0U) << "a free slot has none";
    const ArmyId other = raise(camp, 300);
    EXPECT_EQ(other, alone) << "the slot is used again";
    EXPECT_NE(chance(other), key);
    const ArmyId later = raise(town, 500);
    EXPECT_NE(later, alone);
    EXPECT_EQ(chance(later), key) << "another slot, the same army";
}

TEST_F(army_chance, tells_apart_armies_raised_alike) {
    const ArmyId one = raise(town, 500);
    const ArmyId two = raise(town, 500);
    const ArmyId three = raise(town, 500);
    EXPECT_NE(chance(one), chance(two));
    EXPECT_NE(chance(two), chance(three));
    EXPECT_NE(chance(one), chance(three));
}

}  // namespace
