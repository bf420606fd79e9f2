#include "simulation/foundation/units.hpp"

#include <gtest/gtest.h>

#include <type_traits>

namespace sim {
namespace {

template <typename A, typename B>
concept Addable = requires(A a, B b) { a + b; };
template <typename A, typename B>
concept Comparable = requires(A a, B b) { a < b; };
template <typename A, typename B>
concept Multipliable = requires(A a, B b) { a* b; };

// Men are not ships, nor plain numbers, and a product of two amounts of men means nothing.
static_assert(Addable<Men, Men>);
static_assert(!Addable<Men, Ships>);
static_assert(!Addable<Men, int>);
static_assert(!Comparable<Men, Households>);
static_assert(!std::is_convertible_v<int, Men>);
static_assert(!std::is_convertible_v<Men, int>);
static_assert(Multipliable<Men, int>);
static_assert(!Multipliable<Men, Men>);
static_assert(sizeof(Men) == 4);
static_assert(sizeof(Amount) == 8);
static_assert(std::has_unique_object_representations_v<Amount>);

TEST(Units, a_fresh_quantity_is_zero) {
    EXPECT_EQ(Men{}.value, 0);
    EXPECT_EQ(Amount{}.value, 0);
}

TEST(Units, sums_differences_and_multiples_stay_in_the_unit) {
    Men garrison(7'000);
    garrison += Men(500);
    garrison -= Men(2'000);
    EXPECT_EQ(garrison, Men(5'500));
    EXPECT_EQ(Men(3) + Men(4), Men(7));
    EXPECT_EQ(Men(3) - Men(4), Men(-1));
    EXPECT_EQ(Men(3) * 4, Men(12));
    EXPECT_LT(Men(3), Men(4));
}

TEST(Units, an_amount_holds_more_than_32_bits) {
    EXPECT_EQ((Amount(50'000'000) * 1'000).value, 50'000'000'000);
}

TEST(Units, good_count_is_one_past_the_last_good) {
    EXPECT_EQ(good_count, static_cast<std::uint32_t>(Good::other) + 1);
}

}  // namespace
}  // namespace sim
