#include "simulation/calendar/sexagenary.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "simulation/calendar/julian.hpp"

namespace sim {
namespace {

TEST(Sexagenary, days_and_years_have_the_names_of_the_histories) {
    EXPECT_EQ(cycle_name_zh(cycle_of_day(day_of({1127, 1, 9}))), "丙辰");
    EXPECT_EQ(cycle_name_pinyin(cycle_of_day(day_of({1127, 1, 9}))), "bingchen");
    EXPECT_EQ(cycle_name_zh(cycle_of_day(day_of({1279, 3, 19}))), "癸未");
    EXPECT_EQ(cycle_name_zh(cycle_of_year(1127)), "丁未");
    EXPECT_EQ(cycle_name_zh(cycle_of_year(1126)), "丙午");
    EXPECT_EQ(cycle_name_zh(cycle_of_year(4)), "甲子");
    EXPECT_EQ(cycle_name_zh(cycle_of_year(3)), "癸亥");
}

TEST(Sexagenary, the_cycle_never_breaks) {
    EXPECT_EQ(cycle_of_day(Day(11)).index, 0);
    EXPECT_EQ(cycle_of_day(Day(10)).index, 59);
    EXPECT_EQ(cycle_of_day(Day(-49)).index, 0);
    for (std::int32_t number = -200; number < 200; ++number) {
        ASSERT_EQ(cycle_of_day(Day(number + 1)).index, (cycle_of_day(Day(number)).index + 1) % 60);
    }
}

TEST(Sexagenary, sixty_names_all_different_come_back_in_both_writings) {
    std::set<std::string> names;
    for (std::int32_t index = 0; index < sexagenary_count; ++index) {
        const Sexagenary cycle{index};
        names.insert(cycle_name_zh(cycle));
        names.insert(cycle_name_pinyin(cycle));
        EXPECT_EQ(parse_cycle(cycle_name_zh(cycle)), cycle);
        EXPECT_EQ(parse_cycle(cycle_name_pinyin(cycle)), cycle) << cycle_name_pinyin(cycle);
    }
    EXPECT_EQ(names.size(), 120U);
}

TEST(Sexagenary, a_stem_and_branch_that_never_meet_are_no_name) {
    EXPECT_FALSE(parse_cycle("甲丑").has_value());
    EXPECT_FALSE(parse_cycle("jiachou").has_value());
    EXPECT_FALSE(parse_cycle("甲").has_value());
    EXPECT_FALSE(parse_cycle("").has_value());
    EXPECT_FALSE(parse_cycle("甲子日").has_value());
    EXPECT_EQ(take_cycle("甲子日")->length, 6U);
}

}  // namespace
}  // namespace sim
