#include "simulation/foundation/draw.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <set>

namespace sim {
namespace {

using Block = std::array<std::uint32_t, 4>;

// The known answers of the authors' own test file (Random123, kat_vectors, philox4x32 10).
TEST(Philox, known_answer_for_zeros) {
    EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}),
              (Block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
}

TEST(Philox, known_answer_for_ones) {
    constexpr std::uint32_t ones = 0xffffffff;
    EXPECT_EQ(philox({ones, ones, ones, ones}, {ones, ones}),
              (Block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
}

TEST(Philox, known_answer_for_the_digits_of_pi) {
    EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
              (Block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(Draw, takes_its_bits_from_the_stated_counter_and_key) {
    const Draw draw({.seed = 11, .member = 22}, 33, 44, 55);
    EXPECT_EQ(draw.bits(0), philox({33, 44, 55, 0}, {11, 22})[0]);
    EXPECT_EQ(draw.bits(3), philox({33, 44, 55, 0}, {11, 22})[3]);
    EXPECT_EQ(draw.bits(4), philox({33, 44, 55, 1}, {11, 22})[0]);
    EXPECT_EQ(draw.bits(9), philox({33, 44, 55, 2}, {11, 22})[1]);
}

TEST(Draw, the_same_question_has_the_same_answer) {
    const Draw draw({.seed = 7, .member = 1}, 2, 3, 4);
    const std::uint32_t first = draw.bits(5);
    (void)draw.bits(6);
    EXPECT_EQ(draw.bits(5), first);
    EXPECT_EQ(Draw({.seed = 7, .member = 1}, 2, 3, 4).bits(5), first);
}

TEST(Draw, another_seed_member_tick_system_entity_or_number_changes_the_answer) {
    const std::set<std::uint32_t> answers = {
        Draw({.seed = 7, .member = 1}, 2, 3, 4).bits(0),
        Draw({.seed = 8, .member = 1}, 2, 3, 4).bits(0),
        Draw({.seed = 7, .member = 2}, 2, 3, 4).bits(0),
        Draw({.seed = 7, .member = 1}, 3, 3, 4).bits(0),
        Draw({.seed = 7, .member = 1}, 2, 4, 4).bits(0),
        Draw({.seed = 7, .member = 1}, 2, 3, 5).bits(0),
        Draw({.seed = 7, .member = 1}, 2, 3, 4).bits(1),
    };
    EXPECT_EQ(answers.size(), 7U);
}

TEST(Draw, below_stays_below_and_reaches_every_answer_about_equally) {
    constexpr std::uint32_t bound = 6;
    constexpr int rolls = 60'000;
    const Draw die({.seed = 3, .member = 0}, 0, 0, 0);
    std::array<int, bound> counts = {};
    for (std::uint32_t n = 0; n < rolls; ++n) {
        const std::uint32_t face = die.below(bound, n);
        ASSERT_LT(face, bound);
        ++counts[face];
    }
    // 10,000 expected of each; the standard deviation is 91.
    for (const int count : counts) {
        EXPECT_NEAR(count, rolls / 6, 5 * 91);
    }
}

TEST(Draw, below_one_is_always_zero) {
    const Draw draw({.seed = 3, .member = 0}, 0, 0, 0);
    for (std::uint32_t n = 0; n < 100; ++n) {
        EXPECT_EQ(draw.below(1, n), 0U);
    }
}

TEST(Draw, what_is_certain_happens_and_what_is_impossible_does_not) {
    const Draw draw({.seed = 4, .member = 0}, 0, 0, 0);
    for (std::uint32_t n = 0; n < 1'000; ++n) {
        EXPECT_TRUE(draw.happens(Ratio::of(1, 1), n));
        EXPECT_FALSE(draw.happens(Ratio::of(0, 1), n));
    }
}

TEST(Draw, a_third_happens_about_a_third_of_the_time) {
    const Draw draw({.seed = 5, .member = 0}, 0, 0, 0);
    int times = 0;
    for (std::uint32_t n = 0; n < 30'000; ++n) {
        times += draw.happens(Ratio::of(1, 3), n) ? 1 : 0;
    }
    // 10,000 expected; the standard deviation is 82.
    EXPECT_NEAR(times, 10'000, 5 * 82);
}

TEST(DrawDeathTest, a_draw_without_answers_stops) {
    const Draw draw({.seed = 1, .member = 0}, 0, 0, 0);
    EXPECT_DEATH((void)draw.below(0, 0), "");
}

}  // namespace
}  // namespace sim
