// The measured skill that is said beside answers: in order, plausible, and the right one of them.
#include "lab/skill/measured.hpp"

#include <gtest/gtest.h>

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
        EXPECT_GT(skill.surest_chance, million / 2);
        EXPECT_LE(skill.surest_happened, million);
    }
    EXPECT_EQ(lab::measured_pack().size(), 16U) << "a content hash";
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
