// Dates as text tables: tests/calendar/*.table.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/calendar/pack_calendar.hpp"
#include "tests/support/text_table.hpp"

namespace {

using test_support::pack_calendar;
using test_support::read_table;
using test_support::TableRow;

std::string with_spaces(std::string text) {
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

std::string span_text(const sim::FuzzyDate& span) {
    if (span.precision == sim::DatePrecision::day) {
        return sim::format_date(span.first);
    }
    return sim::format_date(span.first) + ".." + sim::format_date(span.last);
}

void append_alternative(std::string& all, const std::string& next) {
    all += all.empty() ? "" : "/";
    all += next;
}

TEST(DateTables, well_known_dates_agree_both_ways) {
    const sim::RegnalCalendar calendar = pack_calendar().regnal();
    const std::vector<TableRow> rows = read_table("../calendar/known_dates.table", 2);
    EXPECT_GE(rows.size(), 12U);
    for (const TableRow& row : rows) {
        const sim::PolityId court = pack_calendar().court(row.inputs[0]);
        const sim::Day day = sim::parse_date(row.outcome).value().first;
        const auto readings = sim::read_regnal_date(row.inputs[1], calendar);
        ASSERT_TRUE(readings.has_value()) << row.where;
        EXPECT_EQ(readings.value().front().date.court, court) << row.where;
        EXPECT_EQ(span_text(readings.value().front().span), row.outcome) << row.where;
        const auto dates = calendar.eras.dates_of(court, day, calendar.lunar);
        ASSERT_TRUE(dates.has_value()) << row.where;
        EXPECT_EQ(sim::format_regnal_zh(dates.value().front(), calendar), row.inputs[1])
            << row.where;
    }
}

TEST(DateTables, every_court_dates_a_day_its_own_way) {
    const sim::RegnalCalendar calendar = pack_calendar().regnal();
    for (const TableRow& row : read_table("../calendar/courts.table", 2)) {
        const sim::PolityId court = pack_calendar().court(row.inputs[0]);
        const sim::Day day = sim::parse_date(row.inputs[1]).value().first;
        const auto dates = calendar.eras.dates_of(court, day, calendar.lunar);
        ASSERT_TRUE(dates.has_value()) << row.where;
        std::string all;
        for (const sim::RegnalDate& date : dates.value()) {
            append_alternative(all,
                               sim::format_regnal_zh(date, calendar) + (date.certain ? "" : "?"));
        }
        EXPECT_EQ(all, row.outcome) << row.where;
    }
}

TEST(DateTables, other_spellings_mean_the_same_days) {
    for (const TableRow& row : read_table("../calendar/spellings.table", 1)) {
        const auto readings =
            sim::read_regnal_date(with_spaces(row.inputs[0]), pack_calendar().regnal());
        ASSERT_TRUE(readings.has_value()) << row.where;
        std::string all;
        for (const sim::RegnalReading& reading : readings.value()) {
            append_alternative(all, span_text(reading.span));
        }
        EXPECT_EQ(all, row.outcome) << row.where;
    }
}

TEST(DateTables, dates_that_never_were_are_refused) {
    for (const TableRow& row : read_table("../calendar/refusals.table", 1)) {
        const std::string text = with_spaces(row.inputs[0]);
        const auto readings = sim::read_regnal_date(text, pack_calendar().regnal());
        ASSERT_FALSE(readings.has_value()) << row.where;
        const sim::DateFailure& failure = readings.error();
        EXPECT_EQ(std::string(sim::date_error_name(failure.error)) + ":" +
                      sim::date_part_name(failure.part),
                  row.outcome)
            << row.where;
        EXPECT_LE(failure.position + failure.length, text.size()) << row.where;
    }
}

}  // namespace
