// The Julian calendar, carried back and forth without end (proleptic): Day to civil date and back,
// and dates as the record writes them, which may name only a year or a month.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "simulation/calendar/date_error.hpp"
#include "simulation/calendar/day.hpp"
#include "simulation/foundation/result.hpp"

namespace sim {

/// How exactly a date is known.
enum class DatePrecision : std::uint32_t { day, month, year };

/// A date as precise as its source: the span of days first..last, both included. For precision
/// `day` they are one day. In regnal dates `month` and `year` are lunar ones.
struct FuzzyDate {
    DatePrecision precision = DatePrecision::day;
    Day first;
    Day last;

    [[nodiscard]] constexpr bool contains(Day day) const { return first <= day && day <= last; }
    friend constexpr bool operator==(const FuzzyDate&, const FuzzyDate&) = default;
};

/// Every fourth year, without exception. Year 0 is the year before year 1.
[[nodiscard]] bool is_leap_year(std::int32_t year);

/// 28..31. `month` must be 1..12.
[[nodiscard]] std::int32_t days_in_month(std::int32_t year, std::int32_t month);

/// Whether the calendar has that month and day. Years of -5,000,000..5,000,000 only.
[[nodiscard]] bool is_valid(JulianDate date);

/// The day of a valid date (CHECK).
[[nodiscard]] Day day_of(JulianDate date);

/// The civil date of a day, which must exist.
[[nodiscard]] JulianDate julian_date_of(Day day);

/// A whole month or year as a span.
[[nodiscard]] FuzzyDate span_of_month(std::int32_t year, std::int32_t month);
[[nodiscard]] FuzzyDate span_of_year(std::int32_t year);

/// Reads "YYYY", "YYYY-MM" or "YYYY-MM-DD"; years 1..9999 in one to four digits, months and days in
/// two. Errors: empty_text, not_a_date, text_left_over, no_such_year, no_such_month, no_such_day.
[[nodiscard]] Result<FuzzyDate, DateFailure> parse_date(std::string_view text);

/// The same, refusing dates no day of which lies in first..last: before_range, after_range.
[[nodiscard]] Result<FuzzyDate, DateFailure> parse_date(std::string_view text, Day first, Day last);

/// "1127-01-09". Years below 1000 are filled to four digits.
[[nodiscard]] std::string format_date(Day day);
[[nodiscard]] std::string format_date(JulianDate date);
/// Only as much as is known: "1127-01-09", "1127-01" or "1127". The span must be a whole Julian
/// month or year where the precision says so.
[[nodiscard]] std::string format_date(const FuzzyDate& date);

}  // namespace sim
