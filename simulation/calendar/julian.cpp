#include "simulation/calendar/julian.hpp"

#include <algorithm>
#include <array>

#include "simulation/foundation/arithmetic.hpp"
#include "simulation/foundation/check.hpp"

namespace sim {
namespace {

constexpr std::int32_t year_limit = 5'000'000;
constexpr std::int32_t year_lowest = 1;
constexpr std::int32_t year_highest = 9999;
// Years are counted from March, so that the leap day is the last of its year; day 0 is 1 March of
// the year -4800.
constexpr std::int32_t march_epoch = 32082;
constexpr std::int32_t march_epoch_year = -4800;
constexpr std::int32_t days_in_four_years = 1461;

/// Days from 1 March to the first of the month that is `months` after March. 0..11.
constexpr std::int32_t days_before_month_from_march(std::int32_t months) {
    return (153 * months + 2) / 5;
}

/// Walks over the text of a date.
struct Cursor {
    std::string_view text;
    std::size_t at = 0;

    /// Takes up to `most` digits; gives their number.
    std::int32_t take_number(std::size_t most, std::int32_t& value) {
        std::int32_t digits = 0;
        value = 0;
        while (static_cast<std::size_t>(digits) < most && at < text.size() && text[at] >= '0' &&
               text[at] <= '9') {
            value = value * 10 + (text[at] - '0');
            ++at;
            ++digits;
        }
        return digits;
    }
    [[nodiscard]] bool at_end() const { return at == text.size(); }
    bool take_hyphen() {
        if (at < text.size() && text[at] == '-') {
            ++at;
            return true;
        }
        return false;
    }
    [[nodiscard]] std::uint32_t rest() const {
        return static_cast<std::uint32_t>(text.size() - at);
    }
};

DateFailure fail_at(const Cursor& cursor, DateError error, DatePart part) {
    DateFailure failure;
    failure.error = error;
    failure.part = part;
    failure.position = static_cast<std::uint32_t>(cursor.at);
    failure.length = cursor.rest();
    return failure;
}

/// A number of the right form but outside its bounds; it ends at the cursor.
DateFailure fail_number(const Cursor& cursor, DateError error, DatePart part, std::int32_t written,
                        std::int32_t highest, std::int32_t digits) {
    DateFailure failure;
    failure.error = error;
    failure.part = part;
    failure.written = written;
    failure.lowest = 1;
    failure.highest = highest;
    failure.position = static_cast<std::uint32_t>(cursor.at) - static_cast<std::uint32_t>(digits);
    failure.length = static_cast<std::uint32_t>(digits);
    return failure;
}

void append_number(std::string& text, std::int32_t value, std::size_t digits) {
    const std::string number = std::to_string(value < 0 ? -value : value);
    if (value < 0) {
        text += '-';
    }
    if (number.size() < digits) {
        text.append(digits - number.size(), '0');
    }
    text += number;
}

}  // namespace

bool is_leap_year(std::int32_t year) {
    return mod_floor(year, 4) == 0;
}

std::int32_t days_in_month(std::int32_t year, std::int32_t month) {
    CHECK(month >= 1 && month <= 12, "a month is 1..12");
    constexpr std::array<std::int32_t, 12> lengths = {31, 28, 31, 30, 31, 30,
                                                      31, 31, 30, 31, 30, 31};
    const std::int32_t length = lengths[static_cast<std::size_t>(month - 1)];
    return month == 2 && is_leap_year(year) ? length + 1 : length;
}

bool is_valid(JulianDate date) {
    return date.year >= -year_limit && date.year <= year_limit && date.month >= 1 &&
           date.month <= 12 && date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

Day day_of(JulianDate date) {
    CHECK(is_valid(date), "the Julian calendar has no such day");
    const bool before_march = date.month <= 2;
    const std::int32_t months = before_march ? date.month + 9 : date.month - 3;
    const std::int32_t years = date.year - march_epoch_year - (before_march ? 1 : 0);
    const auto leap_days = static_cast<std::int32_t>(div_floor(years, 4));
    return Day(days_before_month_from_march(months) + (date.day - 1) + 365 * years + leap_days -
               march_epoch);
}

JulianDate julian_date_of(Day day) {
    CHECK(day.exists(), "no day, no date");
    const std::int64_t days = static_cast<std::int64_t>(day.number) + march_epoch;
    const std::int64_t cycle = div_floor(days, days_in_four_years);
    const auto day_of_cycle = static_cast<std::int32_t>(days - cycle * days_in_four_years);
    const std::int32_t year_of_cycle = std::min(day_of_cycle / 365, 3);
    const std::int32_t day_of_year = day_of_cycle - 365 * year_of_cycle;
    const std::int32_t months = (5 * day_of_year + 2) / 153;
    const bool before_march = months >= 10;
    JulianDate date;
    date.day = day_of_year - days_before_month_from_march(months) + 1;
    date.month = before_march ? months - 9 : months + 3;
    date.year = static_cast<std::int32_t>(cycle * 4) + year_of_cycle + march_epoch_year +
                (before_march ? 1 : 0);
    return date;
}

FuzzyDate span_of_month(std::int32_t year, std::int32_t month) {
    return {DatePrecision::month, day_of({year, month, 1}),
            day_of({year, month, days_in_month(year, month)})};
}

FuzzyDate span_of_year(std::int32_t year) {
    return {DatePrecision::year, day_of({year, 1, 1}), day_of({year, 12, 31})};
}

Result<FuzzyDate, DateFailure> parse_date(std::string_view text) {
    Cursor cursor{text};
    if (text.empty()) {
        return Failure{fail_at(cursor, DateError::empty_text, DatePart::text)};
    }
    std::int32_t year = 0;
    const std::int32_t year_digits = cursor.take_number(4, year);
    if (year_digits == 0) {
        return Failure{fail_at(cursor, DateError::not_a_date, DatePart::year)};
    }
    if (year < year_lowest) {
        return Failure{fail_number(cursor, DateError::no_such_year, DatePart::year, year,
                                   year_highest, year_digits)};
    }
    if (cursor.at_end()) {
        return span_of_year(year);
    }
    std::int32_t month = 0;
    if (!cursor.take_hyphen() || cursor.take_number(2, month) != 2) {
        return Failure{fail_at(cursor, DateError::not_a_date, DatePart::month)};
    }
    if (month < 1 || month > 12) {
        return Failure{
            fail_number(cursor, DateError::no_such_month, DatePart::month, month, 12, 2)};
    }
    if (cursor.at_end()) {
        return span_of_month(year, month);
    }
    std::int32_t day = 0;
    if (!cursor.take_hyphen() || cursor.take_number(2, day) != 2) {
        return Failure{fail_at(cursor, DateError::not_a_date, DatePart::day)};
    }
    const std::int32_t length = days_in_month(year, month);
    if (day < 1 || day > length) {
        return Failure{fail_number(cursor, DateError::no_such_day, DatePart::day, day, length, 2)};
    }
    if (!cursor.at_end()) {
        return Failure{fail_at(cursor, DateError::text_left_over, DatePart::text)};
    }
    const Day only = day_of({year, month, day});
    return FuzzyDate{DatePrecision::day, only, only};
}

Result<FuzzyDate, DateFailure> parse_date(std::string_view text, Day first, Day last) {
    Result<FuzzyDate, DateFailure> date = parse_date(text);
    if (!date) {
        return date;
    }
    const bool before = date.value().last < first;
    if (before || date.value().first > last) {
        DateFailure failure;
        failure.error = before ? DateError::before_range : DateError::after_range;
        failure.first_day = first;
        failure.last_day = last;
        failure.length = static_cast<std::uint32_t>(text.size());
        return Failure{failure};
    }
    return date;
}

std::string format_date(JulianDate date) {
    std::string text;
    append_number(text, date.year, 4);
    text += '-';
    append_number(text, date.month, 2);
    text += '-';
    append_number(text, date.day, 2);
    return text;
}

std::string format_date(Day day) {
    return format_date(julian_date_of(day));
}

std::string format_date(const FuzzyDate& date) {
    const JulianDate first = julian_date_of(date.first);
    std::string text = format_date(first);
    switch (date.precision) {
        case DatePrecision::day:
            CHECK(date.first == date.last, "a date known to the day is one day");
            break;
        case DatePrecision::month:
            CHECK(date == span_of_month(first.year, first.month), "not a whole Julian month");
            text.resize(text.size() - 3);
            break;
        case DatePrecision::year:
            CHECK(date == span_of_year(first.year), "not a whole Julian year");
            text.resize(text.size() - 6);
            break;
    }
    return text;
}

}  // namespace sim
