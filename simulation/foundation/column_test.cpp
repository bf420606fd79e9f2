#include "simulation/foundation/column.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>

#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/units.hpp"

namespace sim {
namespace {

template <typename Columns, typename Key>
concept IndexableBy = requires(Columns columns, Key key) { columns[key]; };

// A column of places answers to places, and to nothing else.
static_assert(IndexableBy<Column<PlaceId, Men>, PlaceId>);
static_assert(!IndexableBy<Column<PlaceId, Men>, PolityId>);
static_assert(!IndexableBy<Column<PlaceId, Men>, int>);

TEST(Column, is_empty_until_it_is_bound) {
    const Column<PlaceId, Men> garrison;
    EXPECT_EQ(garrison.size(), 0U);
    EXPECT_TRUE(garrison.values().empty());
    EXPECT_TRUE(garrison.bytes().empty());
}

TEST(Column, reads_and_writes_the_memory_it_is_bound_to) {
    std::array<Men, 3> memory = {Men(10), Men(20), Men(30)};
    Column<PlaceId, Men> garrison;
    garrison.bind(memory.data(), memory.size());
    garrison[PlaceId(1)] += Men(5);
    EXPECT_EQ(memory[1], Men(25));
    const Column<PlaceId, Men>& fixed = garrison;
    EXPECT_EQ(fixed[PlaceId(2)], Men(30));
    EXPECT_EQ(garrison.size(), 3U);
    EXPECT_EQ(garrison.values().data(), memory.data());
}

TEST(Column, bytes_are_those_of_the_values) {
    std::array<std::uint32_t, 2> memory = {0x04030201, 0x08070605};
    Column<PlaceId, std::uint32_t> numbers;
    numbers.bind(memory.data(), memory.size());
    ASSERT_EQ(numbers.bytes().size(), 8U);
    for (std::size_t i = 0; i < 8; ++i) {
        EXPECT_EQ(std::to_integer<std::size_t>(numbers.bytes()[i]), i + 1);
    }
}

TEST(ColumnDeathTest, an_id_outside_or_none_stops) {
    std::array<Men, 3> memory = {};
    Column<PlaceId, Men> garrison;
    garrison.bind(memory.data(), memory.size());
    EXPECT_DEATH((void)garrison[PlaceId(3)], "");
    EXPECT_DEATH((void)garrison[PlaceId::none()], "");
}

}  // namespace
}  // namespace sim
