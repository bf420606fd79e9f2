#include "simulation/calendar/tick.hpp"

#include <gtest/gtest.h>

#include "simulation/calendar/julian.hpp"

namespace sim {
namespace {

constexpr std::int32_t base_year = 1114;

TEST(Tick, the_first_xun_of_the_base_year_is_tick_0) {
    EXPECT_EQ(tick_of(day_of({1114, 1, 1}), base_year), Tick{0});
    EXPECT_EQ(tick_of(day_of({1114, 1, 10}), base_year), Tick{0});
    EXPECT_EQ(tick_of(day_of({1114, 1, 11}), base_year), Tick{1});
    EXPECT_EQ(tick_of(day_of({1114, 1, 21}), base_year), Tick{2});
    EXPECT_EQ(tick_of(day_of({1114, 1, 31}), base_year), Tick{2});
    EXPECT_EQ(tick_of(day_of({1115, 1, 1}), base_year), Tick{36});
}

TEST(Tick, the_lower_xun_ends_with_the_month) {
    const Tick february = tick_of(day_of({1128, 2, 25}), base_year);
    EXPECT_EQ(first_day_of(february, base_year), day_of({1128, 2, 21}));
    EXPECT_EQ(last_day_of(february, base_year), day_of({1128, 2, 29}));
    EXPECT_EQ(tick_date_of(february, base_year), (TickDate{1128, 2, Xun::lower}));
    const Tick december = tick_of(day_of({1127, 12, 21}), base_year);
    EXPECT_EQ(last_day_of(december, base_year), day_of({1127, 12, 31}));
}

TEST(Tick, ticks_follow_each_other_without_a_gap) {
    const Tick last = tick_of(day_of({1280, 12, 31}), base_year);
    EXPECT_EQ(last.number, 167U * 36U - 1U);
    for (Tick tick; tick < last; ++tick.number) {
        const Day end = last_day_of(tick, base_year);
        ASSERT_EQ(tick_of(first_day_of(tick, base_year), base_year), tick);
        ASSERT_EQ(tick_of(end, base_year), tick);
        ASSERT_EQ(tick_of(end.plus_days(1), base_year), Tick{tick.number + 1});
        ASSERT_EQ(tick_of(tick_date_of(tick, base_year), base_year), tick);
        const std::int32_t days = end.number - first_day_of(tick, base_year).number + 1;
        ASSERT_GE(days, 8);
        ASSERT_LE(days, 11);
    }
}

TEST(Tick, a_xun_has_names) {
    EXPECT_STREQ(xun_name_en(Xun::upper), "upper");
    EXPECT_STREQ(xun_name_en(Xun::lower), "lower");
    EXPECT_STREQ(xun_name_zh(Xun::middle), "中旬");
}

TEST(TickDeath, a_day_before_the_base_year_is_a_bug) {
    EXPECT_DEATH(static_cast<void>(tick_of(day_of({1113, 12, 31}), base_year)), "");
}

}  // namespace
}  // namespace sim
