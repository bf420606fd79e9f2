#include "simulation/calendar/lunar.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "simulation/foundation/check.hpp"

namespace sim {

Day LunarCalendar::first_day() const {
    return default_months_.front().first_day;
}

Day LunarCalendar::last_day() const {
    return default_months_.back().last_day();
}

std::span<const LunarMonth> LunarCalendar::months(PolityId court) const {
    for (const Almanac& almanac : almanacs_) {
        if (almanac.court == court) {
            return almanac.months;
        }
    }
    return default_months_;
}

DateFailure LunarCalendar::outside(DatePart part, std::int32_t written) const {
    DateFailure failure;
    failure.error = DateError::outside_almanac;
    failure.part = part;
    failure.written = written;
    failure.first_day = first_day();
    failure.last_day = last_day();
    return failure;
}

Result<LunarDate, DateFailure> LunarCalendar::lunar_date_of(PolityId court, Day day) const {
    const std::span<const LunarMonth> all = months(court);
    const auto after = std::upper_bound(
        all.begin(), all.end(), day,
        [](Day sought, const LunarMonth& month) { return sought < month.first_day; });
    if (after == all.begin() || std::prev(after)->last_day() < day) {
        return Failure{outside(DatePart::day, 0)};
    }
    const LunarMonth& month = *std::prev(after);
    return LunarDate{month.lunar_year, month.month, month.leap,
                     day.number - month.first_day.number + 1};
}

std::span<const LunarMonth> LunarCalendar::months_of_year(PolityId court,
                                                          std::int32_t lunar_year) const {
    const std::span<const LunarMonth> all = months(court);
    const auto begin = std::lower_bound(
        all.begin(), all.end(), lunar_year,
        [](const LunarMonth& month, std::int32_t year) { return month.lunar_year < year; });
    const auto end = std::upper_bound(
        begin, all.end(), lunar_year,
        [](std::int32_t year, const LunarMonth& month) { return year < month.lunar_year; });
    return all.subspan(static_cast<std::size_t>(begin - all.begin()),
                       static_cast<std::size_t>(end - begin));
}

Result<LunarMonth, DateFailure> LunarCalendar::month_of(PolityId court, std::int32_t lunar_year,
                                                        std::int32_t month, bool leap) const {
    if (month < 1 || month > 12) {
        DateFailure failure;
        failure.error = DateError::no_such_month;
        failure.part = DatePart::month;
        failure.written = month;
        failure.lowest = 1;
        failure.highest = 12;
        return Failure{failure};
    }
    const std::span<const LunarMonth> year = months_of_year(court, lunar_year);
    for (const LunarMonth& candidate : year) {
        if (candidate.month == month && candidate.leap == leap) {
            return candidate;
        }
    }
    // A year is whole unless the table begins or ends within it; then the month may be outside.
    if (!leap || !span_of_lunar_year(court, lunar_year)) {
        return Failure{outside(DatePart::year, lunar_year)};
    }
    DateFailure failure;
    failure.error = DateError::no_such_leap_month;
    failure.part = DatePart::month;
    failure.written = month;
    failure.actual = leap_month_of(court, lunar_year);
    failure.first_day = year.front().first_day;
    failure.last_day = year.back().last_day();
    return Failure{failure};
}

Result<Day, DateFailure> LunarCalendar::day_of(PolityId court, LunarDate date) const {
    const Result<LunarMonth, DateFailure> found =
        month_of(court, date.lunar_year, date.month, date.leap);
    if (!found) {
        return Failure{found.error()};
    }
    const LunarMonth& month = found.value();
    if (date.day < 1 || date.day > month.length) {
        DateFailure failure;
        failure.error = DateError::no_such_lunar_day;
        failure.part = DatePart::day;
        failure.written = date.day;
        failure.lowest = 1;
        failure.highest = month.length;
        failure.first_day = month.first_day;
        failure.last_day = month.last_day();
        return Failure{failure};
    }
    return month.first_day.plus_days(date.day - 1);
}

Result<FuzzyDate, DateFailure> LunarCalendar::span_of_lunar_year(PolityId court,
                                                                 std::int32_t lunar_year) const {
    const std::span<const LunarMonth> year = months_of_year(court, lunar_year);
    if (year.empty() || year.front().month != 1 || year.back().month != 12) {
        return Failure{outside(DatePart::year, lunar_year)};
    }
    return FuzzyDate{DatePrecision::year, year.front().first_day, year.back().last_day()};
}

std::int32_t LunarCalendar::leap_month_of(PolityId court, std::int32_t lunar_year) const {
    for (const LunarMonth& month : months_of_year(court, lunar_year)) {
        if (month.leap) {
            return month.month;
        }
    }
    return 0;
}

bool LunarCalendar::differs_from_default(PolityId court, Day day) const {
    const Result<LunarDate, DateFailure> own = lunar_date_of(court, day);
    const Result<LunarDate, DateFailure> usual = lunar_date_of(PolityId::none(), day);
    return own.has_value() && usual.has_value() && own.value() != usual.value();
}

}  // namespace sim
