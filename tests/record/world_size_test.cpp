// What a copy of the world costs: a fork or a member of an ensemble is one, and two of them are to
// lie in the second-level cache of a common processor. A new column is paid for here.
#include <gtest/gtest.h>

#include "simulation/world/world.hpp"
#include "tests/support/real_pack.hpp"

namespace {

constexpr std::size_t limit_bytes = 256 * std::size_t{1024};

TEST(WorldSize, TheWholeHistoryFitsItsLimit) {
    const sim::World world(test_support::load_pack("data/jin_song")->setting);
    EXPECT_LE(world.state_bytes(), limit_bytes);
}

}  // namespace
