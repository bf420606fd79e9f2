// An invented almanac of three years for two courts, with four invented eras: the calendar knows
// no court of its own.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "simulation/calendar/chinese_date.hpp"

namespace test_support {

inline constexpr sim::PolityId hill_court(0);   ///< Its almanac is the default.
inline constexpr sim::PolityId shore_court(1);  ///< Ends month 8 of 1001 a day earlier.
inline constexpr sim::PolityId cave_court(2);   ///< Has neither almanac nor era.

inline constexpr sim::EraId star_era(0);        ///< 星和, hill, 1000 to 1001 month 6 day 10.
inline constexpr sim::EraId moon_era(1);        ///< 月寧, hill, from then to 1002 month 1 day 5.
inline constexpr sim::EraId stone_era(2);       ///< 石安, hill, from then to some day of 1002.
inline constexpr sim::EraId shore_star_era(3);  ///< 星和, shore, 1001 to 1002, days unknown.

/// Months of 30 and 29 days in turn from 20 January 1000; 1001 has a leap month 5.
inline std::vector<sim::LunarMonthRow> tiny_months() {
    std::vector<sim::LunarMonthRow> rows;
    sim::Day first = sim::day_of({1000, 1, 20});
    const auto add = [&rows, &first](std::int32_t year, std::int32_t month, bool leap) {
        const std::int32_t length = rows.size() % 2 == 0 ? 30 : 29;
        rows.push_back({hill_court, year, month, leap, first, length, sim::cycle_of_day(first)});
        first = first.plus_days(length);
    };
    for (std::int32_t year = 1000; year <= 1002; ++year) {
        for (std::int32_t month = 1; month <= 12; ++month) {
            add(year, month, false);
            if (year == 1001 && month == 5) {
                add(year, month, true);
            }
        }
    }
    // Month 8 of 1001 is row 20, of 30 days; month 9 follows with 29.
    const sim::LunarMonthRow eighth = rows[20];
    rows.push_back({shore_court, 1001, 8, false, eighth.first_day, 29, {}});
    rows.push_back({shore_court, 1001, 9, false, eighth.first_day.plus_days(29), 30, {}});
    return rows;
}

inline sim::LunarCalendar tiny_lunar_calendar() {
    constexpr std::array<sim::PolityId, 1> default_courts = {hill_court};
    return sim::LunarCalendar::build(tiny_months(), default_courts).value();
}

inline std::vector<sim::EraRow> tiny_eras() {
    const sim::LunarCalendar lunar = tiny_lunar_calendar();
    const auto day = [&lunar](std::int32_t year, std::int32_t month, std::int32_t number) {
        const sim::Day found = lunar.day_of(hill_court, {year, month, false, number}).value();
        return sim::FuzzyDate{sim::DatePrecision::day, found, found};
    };
    return {
        {hill_court, 0, 1000, 1001, day(1000, 1, 1), day(1001, 6, 10)},
        {hill_court, 1, 1001, 1001, day(1001, 6, 11), day(1002, 1, 5)},
        {hill_court, 2, 1002, 1002, day(1002, 1, 6), sim::span_of_year(1002)},
        {shore_court, 0, 1001, 1002, sim::span_of_year(1001), sim::span_of_year(1002)},
    };
}

inline sim::EraNames tiny_names() {
    return {{{"星和", "Xinghe", {"恆和"}}, {"月寧", "Yuening", {}}, {"石安", "Shi'an", {}}},
            {{hill_court, "山"},
             {hill_court, "Hill"},
             {shore_court, "海"},
             {shore_court, "Shore"},
             {shore_court, "西海"},
             {cave_court, "洞"}}};
}

/// All of it, together.
struct TinyCalendar {
    sim::LunarCalendar lunar = tiny_lunar_calendar();
    sim::EraTable eras = sim::EraTable::build(tiny_eras(), lunar).value();
    sim::EraNames names = tiny_names();

    [[nodiscard]] sim::RegnalCalendar regnal() const { return {lunar, eras, names}; }
};

}  // namespace test_support
