#include "simulation/calendar/era.hpp"

#include <algorithm>
#include <cstddef>

#include "simulation/foundation/check.hpp"

namespace sim {
namespace {

/// Whether the era may have been in use on the day. A bound known to the year is that of the lunar
/// year, since the years of an era are lunar ones.
bool may_hold(const EraRow& era, Day day, std::int32_t lunar_year) {
    const bool begun = era.start.precision == DatePrecision::year ? lunar_year >= era.first_year
                                                                  : day >= era.start.first;
    const bool ended =
        era.end.precision == DatePrecision::year ? lunar_year > era.last_year : day > era.end.last;
    return begun && !ended && lunar_year >= era.first_year;
}

/// Whether it may hold, as far as can be told without the almanac. A lunar year runs on for less
/// than two months after the Julian year of its number.
bool is_near(const EraRow& era, Day day) {
    constexpr std::int32_t days_past_year = 60;
    return day >= era.start.first && day <= era.end.last.plus_days(days_past_year);
}

/// Whether it was in use for certain: the day is not within a bound that is known roughly only.
bool surely_holds(const EraRow& era, Day day, std::int32_t lunar_year) {
    const bool begun = era.start.precision == DatePrecision::year ? lunar_year > era.first_year
                                                                  : day >= era.start.last;
    const bool ended = era.end.precision == DatePrecision::year ? lunar_year >= era.last_year
                                                                : day > era.end.first;
    return begun && !ended;
}

/// First day on which the era may have been in use; none if that is before the almanac.
Day first_day_under(const EraRow& era, const LunarCalendar& calendar) {
    const Result<FuzzyDate, DateFailure> year =
        calendar.span_of_lunar_year(era.court, era.first_year);
    if (era.start.precision == DatePrecision::year) {
        return year ? year.value().first : Day::none();
    }
    // A start known to the month may reach into the lunar year before.
    return year ? std::max(era.start.first, year.value().first) : era.start.first;
}

/// Last day on which the era may have been in use; the last of the almanac if that is later.
Day last_day_under(const EraRow& era, const LunarCalendar& calendar) {
    if (era.end.precision != DatePrecision::year) {
        return era.end.last;
    }
    const Result<FuzzyDate, DateFailure> year =
        calendar.span_of_lunar_year(era.court, era.last_year);
    return year ? year.value().last : calendar.last_day();
}

std::int32_t highest_year_of(const EraRow& era, const LunarCalendar& calendar) {
    std::int32_t last_year = era.last_year;
    if (era.end.precision != DatePrecision::year) {
        const Result<LunarDate, DateFailure> end = calendar.lunar_date_of(era.court, era.end.last);
        if (end) {
            last_year = std::max(last_year, end.value().lunar_year);
        }
    }
    return last_year - era.first_year + 1;
}

void check_row(const EraRow& era, std::uint32_t position, const LunarCalendar& calendar,
               std::vector<EraProblem>& problems) {
    if (era.end.last < era.start.first || era.last_year < era.first_year) {
        problems.push_back({EraError::ends_before_start, position, 0});
        return;
    }
    if (era.start.precision == DatePrecision::year) {
        return;
    }
    // A start known to the month may lie on both sides of a new year.
    const Result<LunarDate, DateFailure> first = calendar.lunar_date_of(era.court, era.start.first);
    const Result<LunarDate, DateFailure> last = calendar.lunar_date_of(era.court, era.start.last);
    if (!first || !last) {
        return;
    }
    const std::int32_t lowest = first.value().lunar_year;
    const std::int32_t highest = last.value().lunar_year;
    if (era.first_year < lowest || era.first_year > highest) {
        problems.push_back({EraError::first_year_disagrees, position, lowest});
    }
}

}  // namespace

const char* era_error_name(EraError error) {
    switch (error) {
        case EraError::ends_before_start:
            return "ends_before_start";
        case EraError::first_year_disagrees:
            return "first_year_disagrees";
        case EraError::too_many_years:
            return "too_many_years";
    }
    CHECK(false, "no such EraError");
    return "";
}

Result<EraTable, std::vector<EraProblem>> EraTable::build(std::span<const EraRow> rows,
                                                          const LunarCalendar& calendar) {
    std::vector<EraProblem> problems;
    EraTable table;
    table.rows_.assign(rows.begin(), rows.end());
    table.highest_years_.reserve(rows.size());
    for (std::size_t at = 0; at < rows.size(); ++at) {
        check_row(rows[at], static_cast<std::uint32_t>(at), calendar, problems);
        table.highest_years_.push_back(highest_year_of(rows[at], calendar));
        if (table.highest_years_.back() > era_years_max) {
            problems.push_back({EraError::too_many_years, static_cast<std::uint32_t>(at), 0});
        }
    }
    if (!problems.empty()) {
        return Failure{std::move(problems)};
    }
    return table;
}

const EraRow& EraTable::operator[](EraId era) const {
    CHECK(era.index < rows_.size(), "no such era");
    return rows_[era.index];
}

std::int32_t EraTable::highest_year(EraId era) const {
    CHECK(era.index < highest_years_.size(), "no such era");
    return highest_years_[era.index];
}

RegnalDate EraTable::date_under(EraId era, Day day, const LunarDate& lunar) const {
    const EraRow& row = (*this)[era];
    RegnalDate date;
    date.court = row.court;
    date.era = era;
    date.era_year = lunar.lunar_year - row.first_year + 1;
    date.lunar = lunar;
    date.day_cycle = cycle_of_day(day);
    date.certain = surely_holds(row, day, lunar.lunar_year);
    return date;
}

Result<std::vector<RegnalDate>, DateFailure> EraTable::dates_of(
    PolityId court, Day day, const LunarCalendar& calendar) const {
    const Result<LunarDate, DateFailure> lunar = calendar.lunar_date_of(court, day);
    if (!lunar) {
        return Failure{lunar.error()};
    }
    std::vector<RegnalDate> dates;
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        if (rows_[at].court == court && may_hold(rows_[at], day, lunar.value().lunar_year)) {
            dates.push_back(date_under(EraId(at), day, lunar.value()));
        }
    }
    if (dates.empty()) {
        RegnalDate date;
        date.court = court;
        date.lunar = lunar.value();
        date.day_cycle = cycle_of_day(day);
        dates.push_back(date);
    }
    return dates;
}

Result<std::vector<RegnalDate>, DateFailure> EraTable::dates_of_all(
    Day day, const LunarCalendar& calendar) const {
    const Result<LunarDate, DateFailure> usual = calendar.lunar_date_of(PolityId::none(), day);
    if (!usual) {
        return Failure{usual.error()};
    }
    std::vector<RegnalDate> dates;
    for (std::size_t at = 0; at < rows_.size(); ++at) {
        if (!is_near(rows_[at], day)) {
            continue;
        }
        const Result<LunarDate, DateFailure> lunar = calendar.lunar_date_of(rows_[at].court, day);
        if (!lunar) {
            return Failure{lunar.error()};
        }
        if (may_hold(rows_[at], day, lunar.value().lunar_year)) {
            dates.push_back(date_under(EraId(at), day, lunar.value()));
        }
    }
    return dates;
}

bool EraTable::may_be_used_on(EraId era, Day day, const LunarCalendar& calendar) const {
    const EraRow& row = (*this)[era];
    const Result<LunarDate, DateFailure> lunar = calendar.lunar_date_of(row.court, day);
    return lunar.has_value() && may_hold(row, day, lunar.value().lunar_year);
}

bool EraTable::surely_used_on(EraId era, Day day, const LunarCalendar& calendar) const {
    const EraRow& row = (*this)[era];
    const Result<LunarDate, DateFailure> lunar = calendar.lunar_date_of(row.court, day);
    return lunar.has_value() && may_hold(row, day, lunar.value().lunar_year) &&
           surely_holds(row, day, lunar.value().lunar_year);
}

Result<std::int32_t, DateFailure> EraTable::lunar_year_of(EraId era, std::int32_t era_year) const {
    if (era_year < 1 || era_year > highest_year(era)) {
        DateFailure failure;
        failure.error = DateError::no_such_era_year;
        failure.part = DatePart::year;
        failure.written = era_year;
        failure.lowest = 1;
        failure.highest = highest_year(era);
        return Failure{failure};
    }
    return (*this)[era].first_year + era_year - 1;
}

Result<FuzzyDate, DateFailure> EraTable::clip(EraId era, FuzzyDate span,
                                              const LunarCalendar& calendar) const {
    const Day first = first_day_under((*this)[era], calendar);
    const Day last = last_day_under((*this)[era], calendar);
    if (span.first > last) {
        DateFailure failure;
        failure.error = DateError::outside_era;
        failure.part = DatePart::era;
        failure.first_day = span.first;
        failure.last_day = span.last;
        return Failure{failure};
    }
    // A missing first day is less than any day.
    const bool in_hindsight = span.last < first;
    return FuzzyDate{span.precision, in_hindsight ? span.first : std::max(span.first, first),
                     std::min(span.last, last)};
}

Result<Day, DateFailure> EraTable::day_of(EraId era, std::int32_t era_year, std::int32_t month,
                                          bool leap, std::int32_t day,
                                          const LunarCalendar& calendar) const {
    const Result<std::int32_t, DateFailure> lunar_year = lunar_year_of(era, era_year);
    if (!lunar_year) {
        return Failure{lunar_year.error()};
    }
    const Result<Day, DateFailure> found =
        calendar.day_of((*this)[era].court, {lunar_year.value(), month, leap, day});
    if (!found) {
        return found;
    }
    const Result<FuzzyDate, DateFailure> kept =
        clip(era, {DatePrecision::day, found.value(), found.value()}, calendar);
    if (!kept) {
        return Failure{kept.error()};
    }
    return found;
}

Result<FuzzyDate, DateFailure> EraTable::span_of_month(EraId era, std::int32_t era_year,
                                                       std::int32_t month, bool leap,
                                                       const LunarCalendar& calendar) const {
    const Result<std::int32_t, DateFailure> lunar_year = lunar_year_of(era, era_year);
    if (!lunar_year) {
        return Failure{lunar_year.error()};
    }
    const Result<LunarMonth, DateFailure> found =
        calendar.month_of((*this)[era].court, lunar_year.value(), month, leap);
    if (!found) {
        return Failure{found.error()};
    }
    return clip(era, {DatePrecision::month, found.value().first_day, found.value().last_day()},
                calendar);
}

Result<FuzzyDate, DateFailure> EraTable::span_of_year(EraId era, std::int32_t era_year,
                                                      const LunarCalendar& calendar) const {
    const Result<std::int32_t, DateFailure> lunar_year = lunar_year_of(era, era_year);
    if (!lunar_year) {
        return Failure{lunar_year.error()};
    }
    const Result<FuzzyDate, DateFailure> found =
        calendar.span_of_lunar_year((*this)[era].court, lunar_year.value());
    if (!found) {
        return found;
    }
    return clip(era, found.value(), calendar);
}

}  // namespace sim
