// DateError: why a date was refused, as a value. Whoever speaks to people (api/) makes the sentence
// from the error, the part that is wrong and the facts beside it.
#pragma once

#include <cstdint>

#include "simulation/calendar/day.hpp"

namespace sim {

enum class DateError : std::uint32_t {
    empty_text,          ///< Nothing was written.
    not_a_date,          ///< The text has no form of a date; `part` is what was expected there.
    text_left_over,      ///< A date, followed by something that is none of it.
    no_such_year,        ///< A year outside lowest..highest.
    no_such_month,       ///< A Julian or lunar month number outside lowest..highest.
    no_such_day,         ///< The Julian month has the days lowest..highest.
    before_range,        ///< Ends before first_day, the first day that the caller allows.
    after_range,         ///< Begins after last_day, the last day that the caller allows.
    outside_almanac,     ///< The almanac covers first_day..last_day only.
    no_such_leap_month,  ///< That lunar year has no such leap month; `actual` is its leap month or
                         ///< 0 for none.
    no_such_lunar_day,   ///< The lunar month has the days lowest..highest.
    unknown_era,         ///< No court of the table used an era of that name.
    no_such_era_year,    ///< The era has the years lowest..highest.
    outside_era,         ///< The day (or span) is first_day..last_day, when the era had ended.
    no_such_cycle_day,   ///< No day of that month has the cyclic name `written`.
    cycle_disagrees,     ///< The day is first_day; its cyclic name is `actual`, not `written`.
};

/// The piece of a date that an error is about.
enum class DatePart : std::uint32_t { text, court, era, year, month, day, cycle };

/// What was wrong and the facts for a helpful answer. Fields that an error does not name are at
/// their defaults.
struct DateFailure {
    DateError error = DateError::not_a_date;
    DatePart part = DatePart::text;
    std::int32_t written = 0;    ///< The number as written: year, month, day or cycle index.
    std::int32_t lowest = 0;     ///< The least that would have been right.
    std::int32_t highest = 0;    ///< The most that would have been right.
    std::int32_t actual = 0;     ///< What is true instead.
    Day first_day;               ///< First day of the span that the error speaks of; or none.
    Day last_day;                ///< Last day of that span; or none.
    std::uint32_t position = 0;  ///< Byte offset of the wrong piece in the text.
    std::uint32_t length = 0;    ///< Its bytes; 0 where the text ends too early.
};

/// The name of the enumerator ("no_such_day"): a stable code for machines.
[[nodiscard]] const char* date_error_name(DateError error);
[[nodiscard]] const char* date_part_name(DatePart part);

}  // namespace sim
