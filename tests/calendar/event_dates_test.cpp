// The events of the pack carry the date of the annals beside the Julian one: the two must agree.
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "tests/calendar/pack_calendar.hpp"

namespace {

using test_support::CsvRow;
using test_support::pack_calendar;

constexpr const char* span_sign = "至";  ///< Between the first and the last date of an event.

/// Events whose text is no date of a day, month or year, or is not meant to be that of their start.
bool is_exempt(const std::string& event) {
    const std::array<std::string, 4> exempt = {
        "1119-hu-qing-mission",  // Ends in lunar month 12, to 31 January 1120; the table: February.
        "1235-mongol-song-war",  // A season.
        "1243-diaoyu-built",     // A season.
        "1131-shaanxi-lost",     // Summed up by the annals in a later month.
    };
    for (const std::string& id : exempt) {
        if (id == event) {
            return true;
        }
    }
    return false;
}

/// Whether two dates can be the same: alike where both are days, else with a day in common.
bool agree(const sim::FuzzyDate& a, const sim::FuzzyDate& b) {
    const bool both_days =
        a.precision == sim::DatePrecision::day && b.precision == sim::DatePrecision::day;
    return both_days ? a == b : a.first <= b.last && b.first <= a.last;
}

bool reads_as(const std::string& text, const std::string& date) {
    const auto readings = sim::read_regnal_date(text, pack_calendar().regnal());
    if (!readings.has_value()) {
        return false;
    }
    const sim::FuzzyDate expected = sim::parse_date(date).value();
    for (const sim::RegnalReading& reading : readings.value()) {
        if (agree(reading.span, expected)) {
            return true;
        }
    }
    return false;
}

TEST(EventDates, the_date_of_the_annals_is_the_julian_date) {
    std::size_t days = 0;
    std::size_t texts = 0;
    for (const CsvRow& row : test_support::read_pack_table("events.csv")) {
        const std::string& lunar = row.at("lunar");
        if (lunar.empty() || is_exempt(row.at("id"))) {
            continue;
        }
        // Not in an era name such as 至元, where it comes first.
        const std::size_t sign = lunar.find(span_sign, 1);
        const std::string first = lunar.substr(0, sign);
        EXPECT_TRUE(reads_as(first, row.at("date_start")))
            << row.at("id") << ": " << first << ", " << row.at("date_start");
        if (sign != std::string::npos) {
            const std::string last = lunar.substr(sign + std::string(span_sign).size());
            EXPECT_TRUE(reads_as(last, row.at("date_end")))
                << row.at("id") << ": " << last << ", " << row.at("date_end");
        }
        days += row.at("precision") == "day" ? 1 : 0;
        ++texts;
    }
    EXPECT_GT(days, 300U);
    EXPECT_GT(texts, 500U);
}

}  // namespace
