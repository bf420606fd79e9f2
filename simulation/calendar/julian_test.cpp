#include "simulation/calendar/julian.hpp"

#include <gtest/gtest.h>

#include <string>

namespace sim {
namespace {

DateFailure failure_of(const std::string& text) {
    const Result<FuzzyDate, DateFailure> date = parse_date(text);
    EXPECT_FALSE(date.has_value()) << text;
    return date.has_value() ? DateFailure{} : date.error();
}

TEST(Julian, day_numbers_are_those_of_the_astronomers) {
    EXPECT_EQ(day_of({-4712, 1, 1}).number, 0);
    EXPECT_EQ(day_of({1114, 1, 1}).number, 2127947);
    EXPECT_EQ(day_of({1127, 1, 9}).number, 2132703);
    EXPECT_EQ(day_of({837, 4, 10}).number, 2026872);
    EXPECT_EQ(day_of({1582, 10, 4}).number, 2299160);
}

TEST(Julian, every_day_of_six_centuries_comes_back_and_the_next_date_follows) {
    JulianDate former = julian_date_of(day_of({899, 12, 31}));
    for (Day day = day_of({900, 1, 1}); day <= day_of({1500, 12, 31}); day = day.plus_days(1)) {
        const JulianDate date = julian_date_of(day);
        ASSERT_EQ(day_of(date), day);
        const bool same_month = date.year == former.year && date.month == former.month;
        if (same_month) {
            ASSERT_EQ(date.day, former.day + 1);
        } else {
            ASSERT_EQ(date.day, 1);
            ASSERT_EQ(former.day, days_in_month(former.year, former.month));
            ASSERT_EQ(date.year * 12 + date.month, former.year * 12 + former.month + 1);
        }
        former = date;
    }
}

TEST(Julian, every_fourth_year_is_a_leap_year_centuries_too) {
    EXPECT_TRUE(is_leap_year(1100));
    EXPECT_TRUE(is_leap_year(1128));
    EXPECT_FALSE(is_leap_year(1127));
    EXPECT_TRUE(is_leap_year(0));
    EXPECT_TRUE(is_leap_year(-4));
    EXPECT_TRUE(is_valid({1100, 2, 29}));
    EXPECT_FALSE(is_valid({1127, 2, 29}));
    EXPECT_FALSE(is_valid({1127, 13, 1}));
    EXPECT_FALSE(is_valid({1127, 0, 1}));
    EXPECT_FALSE(is_valid({1127, 4, 31}));
    EXPECT_FALSE(is_valid({6'000'000, 1, 1}));
}

TEST(Julian, days_before_the_epoch_have_dates) {
    EXPECT_EQ(julian_date_of(Day(0)), (JulianDate{-4712, 1, 1}));
    EXPECT_EQ(julian_date_of(Day(-1)), (JulianDate{-4713, 12, 31}));
    EXPECT_EQ(day_of(julian_date_of(Day(-1'000'000))), Day(-1'000'000));
}

TEST(ParseDate, reads_day_month_and_year) {
    const FuzzyDate day = parse_date("1127-01-09").value();
    EXPECT_EQ(day.precision, DatePrecision::day);
    EXPECT_EQ(day.first, day_of({1127, 1, 9}));
    EXPECT_EQ(day.last, day.first);
    EXPECT_EQ(parse_date("1128-02").value(), span_of_month(1128, 2));
    EXPECT_EQ(parse_date("1128-02").value().last, day_of({1128, 2, 29}));
    EXPECT_EQ(parse_date("1127").value(), span_of_year(1127));
    EXPECT_EQ(parse_date("918").value().first, day_of({918, 1, 1}));
}

TEST(ParseDate, says_which_part_is_wrong_and_what_would_be_right) {
    DateFailure failure = failure_of("1127-02-30");
    EXPECT_EQ(failure.error, DateError::no_such_day);
    EXPECT_EQ(failure.part, DatePart::day);
    EXPECT_EQ(failure.written, 30);
    EXPECT_EQ(failure.highest, 28);
    EXPECT_EQ(failure.position, 8U);
    EXPECT_EQ(failure.length, 2U);

    failure = failure_of("1127-13-01");
    EXPECT_EQ(failure.error, DateError::no_such_month);
    EXPECT_EQ(failure.written, 13);
    EXPECT_EQ(failure.position, 5U);

    failure = failure_of("0000-01-01");
    EXPECT_EQ(failure.error, DateError::no_such_year);
    EXPECT_EQ(failure.highest, 9999);
}

TEST(ParseDate, refuses_what_is_not_a_date) {
    EXPECT_EQ(failure_of("").error, DateError::empty_text);
    EXPECT_EQ(failure_of("January").error, DateError::not_a_date);
    EXPECT_EQ(failure_of("1127-1-9").part, DatePart::month);
    EXPECT_EQ(failure_of("1127/01/09").part, DatePart::month);
    EXPECT_EQ(failure_of("1127-01-").part, DatePart::day);
    EXPECT_EQ(failure_of("11270109").error, DateError::not_a_date);
    EXPECT_EQ(failure_of("-1127").error, DateError::not_a_date);
    const DateFailure left_over = failure_of("1127-01-09x");
    EXPECT_EQ(left_over.error, DateError::text_left_over);
    EXPECT_EQ(left_over.position, 10U);
    EXPECT_EQ(failure_of("1127-01-00").error, DateError::no_such_day);
}

TEST(ParseDate, refuses_dates_outside_the_range_but_not_those_that_reach_into_it) {
    const Day first = day_of({1114, 1, 1});
    const Day last = day_of({1279, 3, 19});
    EXPECT_TRUE(parse_date("1279", first, last).has_value());
    EXPECT_TRUE(parse_date("1279-03-19", first, last).has_value());
    EXPECT_EQ(parse_date("1279-03-20", first, last).error().error, DateError::after_range);
    EXPECT_EQ(parse_date("1113", first, last).error().error, DateError::before_range);
    EXPECT_EQ(parse_date("1113-12-31", first, last).error().first_day, first);
    EXPECT_EQ(parse_date("1113-02-30", first, last).error().error, DateError::no_such_day);
}

TEST(FormatDate, writes_no_more_than_is_known) {
    for (const std::string text : {"1127-01-09", "1127-01", "1127", "0918-12-31", "0001"}) {
        EXPECT_EQ(format_date(parse_date(text).value()), text);
    }
    EXPECT_EQ(format_date(JulianDate{-4712, 1, 1}), "-4712-01-01");
    EXPECT_EQ(format_date(day_of({1276, 2, 4})), "1276-02-04");
}

TEST(DateError, every_error_and_part_has_its_own_name) {
    EXPECT_STREQ(date_error_name(DateError::no_such_day), "no_such_day");
    EXPECT_STREQ(date_error_name(DateError::cycle_disagrees), "cycle_disagrees");
    EXPECT_STREQ(date_part_name(DatePart::month), "month");
}

}  // namespace
}  // namespace sim
