// The measured skill that is said beside answers: in order, plausible, and the right one of them.
#include "lab/skill/measured.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>

namespace {

TEST(measured_skill, is_in_order_and_of_possible_numbers) {
    ASSERT_FALSE(lab::measured_skills().empty());
    constexpr std::int32_t million = 1000000;
    std::uint32_t before = 0;
    for (const lab::MeasuredSkill& skill : lab::measured_skills()) {
        EXPECT_GT(skill.years, before);
        before = skill.years;
        EXPECT_GT(skill.forks, 0U);
        EXPECT_GT(skill.members, 0U);
        for (const lab::MeasuredGain& gain : {skill.on_persistence, skill.on_climatology}) {
            EXPECT_LE(gain.skill, million);
            EXPECT_LE(gain.low.value_or(gain.skill), gain.skill);
            EXPECT_GE(gain.high.value_or(gain.skill), gain.skill);
            EXPECT_GE(gain.p, 0);
            EXPECT_LE(gain.p, million);
        }
        ASSERT_FALSE(skill.bins.empty());
        EXPECT_GT(skill.bins.back().chance, million / 2);
    }
    EXPECT_EQ(lab::measured_pack().size(), 16U) << "a content hash";
}

/// At most one bin for each tenth, in order; each of chances, shares and bars that can be.
TEST(measured_skill, has_bins_of_possible_numbers) {
    constexpr std::int32_t million = 1000000;
    std::optional<std::uint32_t> places;
    for (const lab::MeasuredSkill& skill : lab::measured_skills()) {
        std::uint32_t together = 0;
        std::int32_t tenth_before = -1;
        for (const lab::MeasuredBin& bin : skill.bins) {
            const std::int32_t tenth = std::min(bin.chance * 10 / million, 9);
            EXPECT_GT(tenth, tenth_before) << skill.years;
            tenth_before = tenth;
            EXPECT_GE(bin.chance, 0);
            EXPECT_LE(bin.chance, million);
            EXPECT_GE(bin.happened, 0);
            EXPECT_LE(bin.happened, million);
            EXPECT_GE(bin.low, 0);
            EXPECT_LE(bin.low, bin.high);
            EXPECT_LE(bin.high, million);
            EXPECT_GT(bin.places, 0U) << "empty bins are left out";
            together += bin.places;
        }
        EXPECT_EQ(together, places.value_or(together)) << "the same places at each horizon";
        places = together;
    }
}

TEST(measured_skill, of_a_span_is_that_of_the_years_nearest_in_proportion) {
    EXPECT_EQ(lab::measured_skill_for(0).years, 1U);
    EXPECT_EQ(lab::measured_skill_for(120).years, 1U);
    EXPECT_EQ(lab::measured_skill_for(500).years, 1U) << "1.37 years are nearer to 1 than to 2";
    EXPECT_EQ(lab::measured_skill_for(540).years, 2U);
    EXPECT_EQ(lab::measured_skill_for(1827).years, 5U);
    EXPECT_EQ(lab::measured_skill_for(36500).years, 10U);
}

}  // namespace
