#include "simulation/rules/acculturation.hpp"

#include <gtest/gtest.h>

namespace sim {
namespace {

const PeopleLaws laws;

TEST(Acculturation, the_smaller_a_minority_the_faster_it_passes) {
    const Households all(100'000);
    EXPECT_EQ(acculturation(Households(10'000), Households(90'000), all, laws), Households(40));
    EXPECT_EQ(acculturation(Households(40'000), Households(60'000), all, laws), Households(40));
    EXPECT_EQ(acculturation(Households(1000), Households(99'000), all, laws), Households(5));
}

TEST(Acculturation, a_majority_does_not_pass_nor_a_people_alone) {
    EXPECT_EQ(acculturation(Households(60), Households(60), Households(120), laws), Households(0));
    EXPECT_EQ(acculturation(Households(0), Households(0), Households(0), laws), Households(0));
}

TEST(Acculturation, half_of_a_small_minority_is_gone_after_five_generations) {
    std::int32_t minority = 10'000;
    int years = 0;
    for (; minority > 5000 && years < 1000; ++years) {
        minority -= acculturation(Households(minority), Households(200'000 - minority),
                                  Households(200'000), laws)
                        .value;
    }
    EXPECT_GE(years, 125);
    EXPECT_LE(years, 165);
}

}  // namespace
}  // namespace sim
