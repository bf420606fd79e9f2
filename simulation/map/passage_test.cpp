#include "simulation/map/passage.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace sim {
namespace {

const PolityId song(0);
const PolityId liao(1);
const PolityId jin(2);

TEST(Passage, land_of_those_who_do_not_let_through_is_closed) {
    const std::vector<PolityId> holders = {song, liao, jin, liao, PolityId::none()};
    const std::vector<std::uint8_t> lets_through = {1, 0, 1};
    std::vector<std::uint8_t> closed(5, 7);
    close_hostile_land(holders, lets_through, closed);
    EXPECT_EQ(closed, (std::vector<std::uint8_t>{0, 1, 0, 1, 0}));
}

TEST(PassageDeathTest, tables_of_another_size_stop) {
    const std::vector<PolityId> holders = {jin};
    const std::vector<std::uint8_t> lets_through = {1};
    std::vector<std::uint8_t> closed(1);
    EXPECT_DEATH(close_hostile_land(holders, lets_through, closed), "");
    std::vector<std::uint8_t> two(2);
    EXPECT_DEATH(close_hostile_land(std::vector<PolityId>{song}, lets_through, two), "");
}

}  // namespace
}  // namespace sim
