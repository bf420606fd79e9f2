#include "simulation/calendar/lunar.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "tests/support/tiny_calendar.hpp"

namespace sim {
namespace {

using test_support::cave_court;
using test_support::hill_court;
using test_support::shore_court;
using test_support::tiny_lunar_calendar;
using test_support::tiny_months;

constexpr std::array<PolityId, 1> hill_only = {hill_court};

std::vector<AlmanacProblem> problems_of(const std::vector<LunarMonthRow>& rows) {
    const auto built = LunarCalendar::build(rows, hill_only);
    return built.has_value() ? std::vector<AlmanacProblem>{} : built.error();
}

TEST(LunarCalendar, a_day_is_counted_from_the_first_of_its_month) {
    const LunarCalendar calendar = tiny_lunar_calendar();
    const Day first = day_of({1000, 1, 20});
    EXPECT_EQ(calendar.lunar_date_of(hill_court, first).value(), (LunarDate{1000, 1, false, 1}));
    EXPECT_EQ(calendar.lunar_date_of(hill_court, first.plus_days(29)).value(),
              (LunarDate{1000, 1, false, 30}));
    EXPECT_EQ(calendar.lunar_date_of(hill_court, first.plus_days(30)).value(),
              (LunarDate{1000, 2, false, 1}));
}

TEST(LunarCalendar, every_day_of_every_court_comes_back) {
    const LunarCalendar calendar = tiny_lunar_calendar();
    for (const PolityId court : {hill_court, shore_court, cave_court, PolityId::none()}) {
        for (Day day = calendar.first_day(); day <= calendar.last_day(); day = day.plus_days(1)) {
            const LunarDate date = calendar.lunar_date_of(court, day).value();
            ASSERT_EQ(calendar.day_of(court, date).value(), day);
        }
    }
}

TEST(LunarCalendar, a_court_differs_only_where_its_own_months_are_listed) {
    const LunarCalendar calendar = tiny_lunar_calendar();
    const Day last_of_eighth = calendar.day_of(hill_court, {1001, 8, false, 30}).value();
    EXPECT_EQ(calendar.lunar_date_of(shore_court, last_of_eighth).value(),
              (LunarDate{1001, 9, false, 1}));
    EXPECT_EQ(calendar.lunar_date_of(cave_court, last_of_eighth).value(),
              (LunarDate{1001, 8, false, 30}));
    EXPECT_TRUE(calendar.differs_from_default(shore_court, last_of_eighth));
    EXPECT_FALSE(calendar.differs_from_default(shore_court, last_of_eighth.plus_days(-1)));
    EXPECT_FALSE(calendar.differs_from_default(cave_court, last_of_eighth));
    std::int32_t days = 0;
    for (Day day = calendar.first_day(); day <= calendar.last_day(); day = day.plus_days(1)) {
        days += calendar.differs_from_default(shore_court, day) ? 1 : 0;
    }
    EXPECT_EQ(days, 30) << "the last day of month 8 and the 29 after it";
}

TEST(LunarCalendar, impossible_dates_are_refused_with_the_reason) {
    const LunarCalendar calendar = tiny_lunar_calendar();
    const auto error = [&calendar](PolityId court, LunarDate date) {
        const Result<Day, DateFailure> day = calendar.day_of(court, date);
        EXPECT_FALSE(day.has_value());
        return day.has_value() ? DateFailure{} : day.error();
    };
    EXPECT_EQ(error(hill_court, {1001, 13, false, 1}).error, DateError::no_such_month);
    EXPECT_EQ(error(hill_court, {1000, 5, true, 1}).error, DateError::no_such_leap_month);
    EXPECT_EQ(error(hill_court, {1000, 5, true, 1}).actual, 0);
    EXPECT_EQ(error(hill_court, {1001, 7, true, 1}).actual, 5);
    EXPECT_EQ(error(shore_court, {1001, 8, false, 30}).error, DateError::no_such_lunar_day);
    EXPECT_EQ(error(shore_court, {1001, 8, false, 30}).highest, 29);
    EXPECT_EQ(error(hill_court, {1001, 8, false, 31}).highest, 30);
    EXPECT_EQ(error(hill_court, {1001, 8, false, 0}).error, DateError::no_such_lunar_day);
    EXPECT_EQ(error(hill_court, {999, 8, false, 1}).error, DateError::outside_almanac);
    EXPECT_EQ(error(hill_court, {1003, 8, true, 1}).error, DateError::outside_almanac);
    const Day before = calendar.first_day().plus_days(-1);
    EXPECT_EQ(calendar.lunar_date_of(hill_court, before).error().first_day, calendar.first_day());
    const Day after = calendar.last_day().plus_days(1);
    EXPECT_EQ(calendar.lunar_date_of(hill_court, after).error().error, DateError::outside_almanac);
}

TEST(LunarCalendar, a_year_of_thirteen_months_is_longer) {
    const LunarCalendar calendar = tiny_lunar_calendar();
    const auto days = [&calendar](std::int32_t year) {
        const FuzzyDate span = calendar.span_of_lunar_year(hill_court, year).value();
        return span.last.number - span.first.number + 1;
    };
    EXPECT_EQ(days(1000), 354);
    EXPECT_EQ(days(1001), 384);
    EXPECT_EQ(calendar.leap_month_of(hill_court, 1001), 5);
    EXPECT_EQ(calendar.leap_month_of(hill_court, 1000), 0);
    EXPECT_FALSE(calendar.span_of_lunar_year(hill_court, 1003).has_value());
}

TEST(LunarCalendar, a_year_cut_off_by_the_end_of_the_table_has_no_span) {
    std::vector<LunarMonthRow> rows = tiny_months();
    rows.erase(rows.begin(), rows.begin() + 2);
    const LunarCalendar calendar = LunarCalendar::build(rows, hill_only).value();
    EXPECT_EQ(calendar.span_of_lunar_year(hill_court, 1000).error().error,
              DateError::outside_almanac);
    EXPECT_EQ(calendar.day_of(hill_court, {1000, 2, false, 1}).error().error,
              DateError::outside_almanac);
    EXPECT_TRUE(calendar.day_of(hill_court, {1000, 3, false, 1}).has_value());
    EXPECT_TRUE(calendar.span_of_lunar_year(hill_court, 1001).has_value());
}

TEST(LunarCalendar, a_second_default_court_goes_on_where_the_first_ends) {
    std::vector<LunarMonthRow> rows = tiny_months();
    for (LunarMonthRow& row : rows) {
        if (row.lunar_year == 1002) {
            row.court = cave_court;
        }
    }
    EXPECT_LT(LunarCalendar::build(rows, hill_only).value().last_day(), day_of({1002, 3, 1}));
    constexpr std::array<PolityId, 2> both = {hill_court, cave_court};
    const LunarCalendar calendar = LunarCalendar::build(rows, both).value();
    EXPECT_EQ(calendar.last_day(), tiny_lunar_calendar().last_day());
    EXPECT_EQ(calendar.lunar_date_of(hill_court, calendar.last_day()).value().lunar_year, 1002);
}

TEST(LunarCalendar, rows_may_come_in_any_order) {
    std::vector<LunarMonthRow> rows = tiny_months();
    std::reverse(rows.begin(), rows.end());
    const LunarCalendar calendar = LunarCalendar::build(rows, hill_only).value();
    EXPECT_TRUE(std::ranges::equal(calendar.months(shore_court),
                                   tiny_lunar_calendar().months(shore_court)));
}

TEST(LunarCalendarBuild, every_mistake_of_a_table_is_named_with_its_row) {
    std::vector<LunarMonthRow> rows = tiny_months();
    rows[3].month = 13;
    rows[6].length = 31;
    rows[9].first_cycle = Sexagenary{(rows[9].first_cycle.index + 1) % 60};
    const std::vector<AlmanacProblem> problems = problems_of(rows);
    ASSERT_EQ(problems.size(), 5U);
    EXPECT_EQ(problems[0].error, AlmanacError::bad_month);
    EXPECT_EQ(problems[0].row, 3U);
    EXPECT_EQ(problems[1].error, AlmanacError::gap);
    EXPECT_EQ(problems[1].row, 4U);
    EXPECT_EQ(problems[1].expected, rows[3].first_day);
    EXPECT_EQ(problems[2].error, AlmanacError::bad_length);
    EXPECT_EQ(problems[2].row, 6U);
    EXPECT_EQ(problems[4].error, AlmanacError::cycle_disagrees);
    EXPECT_EQ(problems[4].row, 9U);
}

TEST(LunarCalendarBuild, months_that_overlap_or_jump_are_refused) {
    std::vector<LunarMonthRow> rows = tiny_months();
    rows[4].length = 29;  // It was 30: now a day is missing.
    EXPECT_EQ(problems_of(rows).front().error, AlmanacError::gap);
    rows = tiny_months();
    rows[5].length = 30;  // It was 29.
    EXPECT_EQ(problems_of(rows).front().error, AlmanacError::overlap);
    EXPECT_EQ(problems_of(rows).front().row, 6U);
    rows = tiny_months();
    rows[17].leap = false;  // The leap month after the fifth of 1001.
    EXPECT_EQ(problems_of(rows).front().error, AlmanacError::out_of_sequence);
    EXPECT_EQ(problems_of(rows).front().row, 17U);
    rows = tiny_months();
    rows[1].lunar_year = 1001;
    EXPECT_EQ(problems_of(rows).front().error, AlmanacError::out_of_sequence);
}

TEST(LunarCalendarBuild, a_month_of_a_court_that_does_not_fit_the_default_is_its_own_fault) {
    std::vector<LunarMonthRow> rows = tiny_months();
    rows.pop_back();  // The shore court's month 9 that takes up the day its month 8 lacks.
    const std::vector<AlmanacProblem> problems = problems_of(rows);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].error, AlmanacError::gap);
    EXPECT_EQ(problems[0].row, 37U);
}

TEST(LunarCalendarBuild, without_months_of_a_default_court_there_is_no_almanac) {
    EXPECT_EQ(problems_of({}).front().error, AlmanacError::no_default_months);
    constexpr std::array<PolityId, 1> cave_only = {cave_court};
    EXPECT_FALSE(LunarCalendar::build(tiny_months(), cave_only).has_value());
    EXPECT_STREQ(almanac_error_name(AlmanacError::out_of_sequence), "out_of_sequence");
}

}  // namespace
}  // namespace sim
