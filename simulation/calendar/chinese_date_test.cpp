#include "simulation/calendar/chinese_date.hpp"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/tiny_calendar.hpp"

namespace sim {
namespace {

using test_support::cave_court;
using test_support::hill_court;
using test_support::moon_era;
using test_support::shore_court;
using test_support::star_era;
using test_support::TinyCalendar;

class ChineseDateTest : public testing::Test {
  protected:
    [[nodiscard]] std::vector<RegnalReading> read(const std::string& text) const {
        const auto readings = read_regnal_date(text, tiny_.regnal());
        EXPECT_TRUE(readings.has_value()) << text;
        return readings.has_value() ? readings.value() : std::vector<RegnalReading>(1);
    }
    [[nodiscard]] FuzzyDate span(const std::string& text) const { return read(text).front().span; }
    [[nodiscard]] DateFailure failure(const std::string& text) const {
        const auto readings = read_regnal_date(text, tiny_.regnal());
        EXPECT_FALSE(readings.has_value()) << text;
        return readings.has_value() ? DateFailure{} : readings.error();
    }
    [[nodiscard]] Day day(std::int32_t year, std::int32_t month, std::int32_t number,
                          bool leap = false) const {
        return tiny_.lunar.day_of(hill_court, {year, month, leap, number}).value();
    }
    void expect_day(const std::string& text, Day expected) const {
        EXPECT_EQ(span(text), (FuzzyDate{DatePrecision::day, expected, expected})) << text;
    }

    TinyCalendar tiny_;
};

TEST_F(ChineseDateTest, the_forms_of_a_day_are_read) {
    expect_day("星和元年正月一日", day(1000, 1, 1));
    expect_day("星和元年正月朔", day(1000, 1, 1));
    expect_day("星和元年正月晦", day(1000, 1, 30));
    expect_day("星和元年二月晦日", day(1000, 2, 29));
    expect_day("星和二年閏五月二十五日", day(1001, 5, 25, true));
    expect_day("星和二年闰五月廿五", day(1001, 5, 25, true));
    expect_day("星和元年臘月初三日", day(1000, 12, 3));
    expect_day("星和元年腊月初三", day(1000, 12, 3));
    expect_day("星和元年冬月三日", day(1000, 11, 3));
    expect_day("星和元年冬十二月三日", day(1000, 12, 3));
    expect_day(" 星和 元年　3月 12日 ", day(1000, 3, 12));
    expect_day("恆和元年三月十二日", day(1000, 3, 12));
    expect_day("月宁元年七月一日", day(1001, 7, 1));
}

TEST_F(ChineseDateTest, the_forms_of_an_english_day_are_read) {
    expect_day("Xinghe 2, intercalary month 5, day 25", day(1001, 5, 25, true));
    expect_day("xinghe 2 leap month 5 day 25", day(1001, 5, 25, true));
    expect_day("Xinghe year 1, month 3, day 12", day(1000, 3, 12));
    expect_day("Shi'an 1, month 3, day 1", day(1002, 3, 1));
    expect_day("Shi’an 1, month 3, day 1", day(1002, 3, 1));
    expect_day("shian 1, month 3, day 1", day(1002, 3, 1));
    expect_day("Hill Xinghe 2, month 3, day 1", day(1001, 3, 1));
    expect_day("gengzi year, month 1, day 1", day(1000, 1, 1));
}

TEST_F(ChineseDateTest, a_cyclic_day_is_found_in_its_month_and_must_agree_with_its_number) {
    const Day twelfth = day(1000, 3, 12);
    const std::string cycle = cycle_name_zh(cycle_of_day(twelfth));
    const std::string other = cycle_name_zh(cycle_of_day(twelfth.plus_days(1)));
    expect_day("星和元年三月" + cycle, twelfth);
    expect_day("星和元年三月" + cycle + "日", twelfth);
    expect_day("星和元年三月十二日" + cycle, twelfth);
    expect_day("Xinghe 1, month 3, day 12 (" + cycle_name_pinyin(cycle_of_day(twelfth)) + ")",
               twelfth);
    expect_day("Xinghe 1, month 3, " + cycle_name_pinyin(cycle_of_day(twelfth)), twelfth);
    const std::string first = cycle_name_zh(cycle_of_day(day(1000, 3, 1)));
    expect_day("星和元年三月" + first + "朔", day(1000, 3, 1));

    const DateFailure disagrees = failure("星和元年三月十二日" + other);
    EXPECT_EQ(disagrees.error, DateError::cycle_disagrees);
    EXPECT_EQ(disagrees.actual, cycle_of_day(twelfth).index);
    EXPECT_EQ(disagrees.first_day, twelfth);
    EXPECT_EQ(disagrees.length, 6U);
    EXPECT_EQ(failure("星和元年三月" + cycle + "朔").error, DateError::cycle_disagrees);
    const std::string far = cycle_name_zh(cycle_of_day(twelfth.plus_days(30)));
    EXPECT_EQ(failure("星和元年三月" + far).error, DateError::no_such_cycle_day);
    EXPECT_EQ(failure("星和元年三月" + far).first_day, day(1000, 3, 1));
}

TEST_F(ChineseDateTest, a_month_or_year_is_a_span_of_days) {
    EXPECT_EQ(span("星和元年三月"),
              (FuzzyDate{DatePrecision::month, day(1000, 3, 1), day(1000, 3, 30)}));
    EXPECT_EQ(span("月寧元年").first, day(1001, 6, 11));
    EXPECT_EQ(span("Yuening 1, month 6").first, day(1001, 6, 11));
    EXPECT_EQ(span("星和元年").precision, DatePrecision::year);
}

TEST_F(ChineseDateTest, an_era_name_of_two_courts_has_two_readings_unless_the_court_is_named) {
    const std::vector<RegnalReading> both = read("星和元年十月一日");
    ASSERT_EQ(both.size(), 2U);
    EXPECT_EQ(both[0].date.court, hill_court);
    EXPECT_EQ(both[0].span.first, day(1000, 10, 1));
    EXPECT_TRUE(both[0].date.certain);
    EXPECT_EQ(both[1].date.court, shore_court);
    EXPECT_EQ(both[1].span.first, day(1001, 10, 1));
    EXPECT_FALSE(both[1].date.certain);
    for (const std::string text :
         {"海星和元年十月一日", "西海星和元年十月一日", "Shore Xinghe 1, month 10, day 1"}) {
        ASSERT_EQ(read(text).size(), 1U) << text;
        EXPECT_EQ(read(text).front().date.court, shore_court) << text;
    }
    // Of the two only one has that day.
    EXPECT_EQ(read("星和元年閏五月一日").size(), 1U);
    EXPECT_EQ(failure("海月寧元年七月一日").error, DateError::unknown_era);
    EXPECT_EQ(failure("海月寧元年七月一日").part, DatePart::court);
}

TEST_F(ChineseDateTest, a_year_without_an_era_goes_by_its_cyclic_name) {
    expect_day("辛丑年三月四日", day(1001, 3, 4));
    EXPECT_FALSE(read("辛丑年三月四日").front().date.era.exists());
    EXPECT_EQ(read("洞辛丑年三月四日").front().date.court, cave_court);
    EXPECT_EQ(span("辛丑年").first, day(1001, 1, 1));
    EXPECT_EQ(failure("甲子年").error, DateError::outside_almanac);
}

TEST_F(ChineseDateTest, dates_that_never_were_are_refused_where_they_are_wrong) {
    DateFailure wrong = failure("星和元年閏三月二日");
    EXPECT_EQ(wrong.error, DateError::no_such_leap_month);
    EXPECT_EQ(wrong.position, 12U);
    EXPECT_EQ(wrong.length, 9U);
    wrong = failure("星和元年二月三十日");
    EXPECT_EQ(wrong.error, DateError::no_such_lunar_day);
    EXPECT_EQ(wrong.position, 18U);
    wrong = failure("星和三年正月一日");
    EXPECT_EQ(wrong.error, DateError::no_such_era_year);
    EXPECT_EQ(wrong.highest, 2);
    EXPECT_EQ(wrong.position, 6U);
    EXPECT_EQ(failure("星和元年十三月").error, DateError::no_such_month);
    EXPECT_EQ(failure("山星和二年六月十一日").error, DateError::outside_era);
    EXPECT_EQ(failure("山星和二年六月十一日").first_day, day(1001, 6, 11));
}

TEST_F(ChineseDateTest, a_day_before_its_era_was_proclaimed_is_read_in_hindsight) {
    const std::vector<RegnalReading> readings = read("月寧元年六月十日");
    ASSERT_EQ(readings.size(), 1U);
    EXPECT_TRUE(readings.front().in_hindsight);
    EXPECT_FALSE(readings.front().date.certain);
    EXPECT_EQ(readings.front().span.first, day(1001, 6, 10));
    EXPECT_FALSE(read("月寧元年六月十一日").front().in_hindsight);
    EXPECT_FALSE(read("月寧元年六月").front().in_hindsight);
    EXPECT_TRUE(read("月寧元年閏五月").front().in_hindsight);
}

TEST_F(ChineseDateTest, what_is_no_regnal_date_is_refused) {
    EXPECT_EQ(failure("").error, DateError::empty_text);
    EXPECT_EQ(failure(" 　").error, DateError::empty_text);
    const DateFailure unknown = failure("日光元年三月");
    EXPECT_EQ(unknown.error, DateError::unknown_era);
    EXPECT_EQ(unknown.length, 6U);
    EXPECT_EQ(failure("Riguang 3, month 4").length, 8U);
    EXPECT_EQ(failure("星和").part, DatePart::year);
    EXPECT_EQ(failure("星和元").part, DatePart::year);
    EXPECT_EQ(failure("星和元年月").part, DatePart::month);
    EXPECT_EQ(failure("星和元年三月朝").part, DatePart::day);
    EXPECT_EQ(failure("星和元年三月三日夜").error, DateError::text_left_over);
    EXPECT_EQ(failure("Xinghe").part, DatePart::year);
    EXPECT_EQ(failure("Xinghe 1, third month").part, DatePart::month);
    EXPECT_EQ(failure("Xinghe 1, month 3, day").part, DatePart::day);
    EXPECT_EQ(failure("Xinghe 1, month 3, day 4 (").part, DatePart::cycle);
    EXPECT_EQ(failure("Xinghes 1, month 3").error, DateError::unknown_era);
    EXPECT_EQ(failure("\xE6\x98\x9F\xE5\x92").error, DateError::unknown_era);
}

TEST_F(ChineseDateTest, dates_are_written_in_both_languages) {
    RegnalDate date = read("星和二年閏五月二十五日").front().date;
    const std::string zh = cycle_name_zh(date.day_cycle);
    const std::string pinyin = cycle_name_pinyin(date.day_cycle);
    EXPECT_EQ(format_regnal_zh(date, tiny_.regnal()), "星和二年閏五月二十五日" + zh);
    EXPECT_EQ(format_regnal_en(date, tiny_.regnal()),
              "Xinghe 2, intercalary month 5, day 25 (" + pinyin + ")");
    EXPECT_EQ(format_regnal_zh(date, tiny_.regnal(), DatePrecision::month), "星和二年閏五月");
    EXPECT_EQ(format_regnal_en(date, tiny_.regnal(), DatePrecision::year), "Xinghe 2");
    date = read("星和元年正月朔").front().date;
    EXPECT_EQ(format_regnal_zh(date, tiny_.regnal(), DatePrecision::month), "星和元年正月");
    date = tiny_.eras.dates_of(cave_court, day(1001, 3, 4), tiny_.lunar).value().front();
    EXPECT_EQ(format_regnal_zh(date, tiny_.regnal(), DatePrecision::month), "辛丑年三月");
    EXPECT_EQ(format_regnal_en(date, tiny_.regnal(), DatePrecision::month),
              "xinchou year, month 3");
}

TEST_F(ChineseDateTest, what_is_written_can_be_read) {
    for (Day at = tiny_.lunar.first_day(); at <= tiny_.lunar.last_day(); at = at.plus_days(1)) {
        const auto dates = tiny_.eras.dates_of(hill_court, at, tiny_.lunar);
        for (const RegnalDate& date : dates.value()) {
            expect_day("山" + format_regnal_zh(date, tiny_.regnal()), at);
            expect_day("Hill " + format_regnal_en(date, tiny_.regnal()), at);
        }
    }
}

}  // namespace
}  // namespace sim
