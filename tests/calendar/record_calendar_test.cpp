// The months and eras of the data pack as a whole: the table against itself, and every day of the
// record through every calendar and back.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "simulation/calendar/tick.hpp"
#include "tests/calendar/pack_calendar.hpp"

namespace {

using sim::Day;
using sim::day_of;
using sim::LunarMonth;
using test_support::pack_calendar;

constexpr std::int32_t base_year = 1114;
const Day record_first = day_of({1114, 1, 1});
const Day record_last = day_of({1279, 12, 31});
const std::array<std::string, 7> courts = {"song",   "jin",   "liao",  "xia",
                                           "da-chu", "da-qi", "mongol"};

TEST(RecordCalendar, the_almanac_covers_the_record) {
    EXPECT_LE(pack_calendar().lunar().first_day(), record_first);
    EXPECT_GE(pack_calendar().lunar().last_day(), record_last);
}

TEST(RecordCalendar, first_days_have_the_cyclic_names_of_the_table) {
    for (const sim::LunarMonthRow& row : pack_calendar().month_rows()) {
        ASSERT_TRUE(row.first_cycle.exists());
        EXPECT_EQ(row.first_cycle, sim::cycle_of_day(row.first_day))
            << sim::format_date(row.first_day);
    }
}

TEST(RecordCalendar, the_months_of_every_court_follow_each_other_without_a_gap) {
    for (const std::string& court : courts) {
        const auto months = pack_calendar().lunar().months(pack_calendar().court(court));
        for (std::size_t at = 1; at < months.size(); ++at) {
            ASSERT_EQ(months[at].first_day, months[at - 1].last_day().plus_days(1))
                << court << " " << sim::format_date(months[at].first_day);
        }
    }
}

/// Two courts may put a leap month differently, never more than one a year.
TEST(RecordCalendar, every_year_has_twelve_months_and_at_most_one_leap_month) {
    for (const std::string& court : courts) {
        std::map<std::int32_t, std::int32_t> months_of_year;
        std::map<std::int32_t, std::int32_t> leaps_of_year;
        std::int32_t since_leap = 0;
        std::int32_t leaps = 0;
        for (const LunarMonth& month :
             pack_calendar().lunar().months(pack_calendar().court(court))) {
            ++months_of_year[month.lunar_year];
            leaps_of_year[month.lunar_year] += month.leap ? 1 : 0;
            ++since_leap;
            if (month.leap) {
                // Seven in nineteen years: 28 to 35 months apart.
                if (leaps > 0) {
                    EXPECT_GE(since_leap, 28) << court << " " << month.lunar_year;
                    EXPECT_LE(since_leap, 35) << court << " " << month.lunar_year;
                }
                since_leap = 0;
                ++leaps;
            }
        }
        for (std::int32_t year = 1114; year <= 1279; ++year) {
            EXPECT_LE(leaps_of_year[year], 1) << court << " " << year;
            EXPECT_EQ(months_of_year[year], 12 + leaps_of_year[year]) << court << " " << year;
        }
        EXPECT_GE(leaps, (1279 - 1114) * 7 / 19) << court;
    }
}

TEST(RecordCalendar, every_lunar_year_begins_in_january_or_february) {
    for (std::int32_t year = 1114; year <= 1280; ++year) {
        const auto span =
            pack_calendar().lunar().span_of_lunar_year(sim::PolityId::none(), year).value();
        const sim::JulianDate first = sim::julian_date_of(span.first);
        EXPECT_EQ(first.year, year);
        EXPECT_LE(first.month, 2);
        const std::int32_t days = span.last.number - span.first.number + 1;
        EXPECT_TRUE((days >= 353 && days <= 355) || (days >= 383 && days <= 385))
            << year << ": " << days;
    }
}

TEST(RecordCalendar, almanacs_of_two_courts_are_never_more_than_a_month_apart) {
    const sim::LunarCalendar& lunar = pack_calendar().lunar();
    std::map<std::string, std::int32_t> differing_days;
    for (Day day = lunar.first_day(); day <= record_last; day = day.plus_days(1)) {
        const sim::LunarDate usual = lunar.lunar_date_of(sim::PolityId::none(), day).value();
        for (const std::string& court : courts) {
            const sim::LunarDate own =
                lunar.lunar_date_of(pack_calendar().court(court), day).value();
            const std::int32_t months =
                (own.lunar_year - usual.lunar_year) * 12 + own.month - usual.month;
            ASSERT_LE(std::abs(months), 1) << court << " " << sim::format_date(day);
            differing_days[court] += own == usual ? 0 : 1;
        }
    }
    EXPECT_EQ(differing_days["song"], 0);
    EXPECT_EQ(differing_days["xia"], 0) << "too little of its almanac survives";
    EXPECT_GT(differing_days["jin"], 300);
    EXPECT_GT(differing_days["liao"], 0);
    EXPECT_GT(differing_days["mongol"], 0);
}

/// The eras of the months table are those that the table of eras gives.
TEST(RecordCalendar, months_and_eras_tell_the_same_regnal_years) {
    std::size_t compared = 0;
    for (std::size_t at = 0; at < pack_calendar().month_rows().size(); ++at) {
        const sim::LunarMonthRow& row = pack_calendar().month_rows()[at];
        const test_support::CsvRow& cells = pack_calendar().month_cells()[at];
        if (cells.at("era").empty()) {
            continue;
        }
        // An era proclaimed within the month names the month.
        const Day last = row.first_day.plus_days(row.length - 1);
        bool found = false;
        for (Day day = row.first_day; day <= last && !found; day = day.plus_days(1)) {
            const auto dates =
                pack_calendar().eras().dates_of(row.court, day, pack_calendar().lunar());
            for (const sim::RegnalDate& date : dates.value()) {
                found = found || (date.era.exists() &&
                                  pack_calendar().era_name(date.era) == cells.at("era") &&
                                  std::to_string(date.era_year) == cells.at("era_year"));
            }
        }
        EXPECT_TRUE(found) << cells.at("court") << " " << cells.at("first_day") << " "
                           << cells.at("era") << " " << cells.at("era_year");
        ++compared;
    }
    EXPECT_GT(compared, 2000U);
}

TEST(RecordCalendar, every_day_comes_back_from_its_tick_and_its_lunar_date) {
    const sim::LunarCalendar& lunar = pack_calendar().lunar();
    std::int32_t days = 0;
    for (Day day = record_first; day <= record_last; day = day.plus_days(1)) {
        const sim::Tick tick = sim::tick_of(day, base_year);
        ASSERT_LE(sim::first_day_of(tick, base_year), day);
        ASSERT_GE(sim::last_day_of(tick, base_year), day);
        ASSERT_EQ(sim::parse_date(sim::format_date(day)).value().first, day);
        for (const std::string& court : courts) {
            const sim::PolityId id = pack_calendar().court(court);
            const auto date = lunar.lunar_date_of(id, day);
            ASSERT_TRUE(date.has_value()) << court << " " << sim::format_date(day);
            ASSERT_EQ(lunar.day_of(id, date.value()).value(), day)
                << court << " " << sim::format_date(day);
        }
        ++days;
    }
    EXPECT_EQ(days, record_last.number - record_first.number + 1);
}

/// Whether one of the readings of the text is that day of that court.
bool reads_back(const std::string& text, const sim::RegnalDate& date, Day day) {
    const auto readings = sim::read_regnal_date(text, pack_calendar().regnal());
    return readings.has_value() && std::any_of(readings.value().begin(), readings.value().end(),
                                               [&date, day](const sim::RegnalReading& reading) {
                                                   return reading.date == date &&
                                                          reading.span.first == day &&
                                                          reading.span.last == day;
                                               });
}

TEST(RecordCalendar, every_day_comes_back_from_the_regnal_texts_of_all_courts) {
    const sim::RegnalCalendar calendar = pack_calendar().regnal();
    for (Day day = record_first; day <= record_last; day = day.plus_days(1)) {
        const auto dates = calendar.eras.dates_of_all(day, calendar.lunar);
        ASSERT_TRUE(dates.has_value()) << sim::format_date(day);
        ASSERT_FALSE(dates.value().empty()) << sim::format_date(day);
        for (const sim::RegnalDate& date : dates.value()) {
            const std::string zh = sim::format_regnal_zh(date, calendar);
            ASSERT_TRUE(reads_back(zh, date, day)) << sim::format_date(day) << " " << zh;
            // The English numbers need not be tried on every day.
            if (date.lunar.day % 10 == 1) {
                const std::string en = sim::format_regnal_en(date, calendar);
                ASSERT_TRUE(reads_back(en, date, day)) << sim::format_date(day) << " " << en;
            }
        }
    }
}

}  // namespace
