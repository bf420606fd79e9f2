#include "simulation/foundation/ids.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace sim {
namespace {

template <typename A, typename B>
concept Comparable = requires(A a, B b) { a == b; };
template <typename A, typename B>
concept Addable = requires(A a, B b) { a + b; };

// Ids of different kinds do not mix, and nothing can be reckoned with them.
static_assert(!std::is_convertible_v<PlaceId, RouteId>);
static_assert(!std::is_constructible_v<PlaceId, RouteId>);
static_assert(!std::is_convertible_v<std::uint32_t, PlaceId>);
static_assert(!std::is_convertible_v<PlaceId, std::uint32_t>);
static_assert(!Comparable<PlaceId, PolityId>);
static_assert(!Addable<PlaceId, PlaceId>);
static_assert(!Addable<PlaceId, int>);
// What a column needs of them.
static_assert(sizeof(PlaceId) == 4);
static_assert(std::is_trivially_copyable_v<PlaceId>);
static_assert(std::has_unique_object_representations_v<PlaceId>);

TEST(Ids, a_fresh_id_is_none) {
    EXPECT_FALSE(PlaceId{}.exists());
    EXPECT_EQ(PlaceId{}, PlaceId::none());
    EXPECT_EQ(PlaceId::none().index, 0xFFFFFFFFU);
}

TEST(Ids, position_zero_exists) {
    EXPECT_TRUE(PlaceId(0).exists());
    EXPECT_EQ(PlaceId(0).index, 0U);
    EXPECT_NE(PlaceId(0), PlaceId::none());
}

TEST(Ids, order_follows_position_and_none_is_last) {
    EXPECT_LT(PlaceId(3), PlaceId(4));
    EXPECT_LT(PlaceId(4'000'000'000), PlaceId::none());
}

}  // namespace
}  // namespace sim
