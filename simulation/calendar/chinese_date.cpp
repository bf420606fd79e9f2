#include "simulation/calendar/chinese_date.hpp"

#include <algorithm>
#include <cstddef>

#include "simulation/calendar/chinese_numerals.hpp"
#include "simulation/calendar/regnal_text.hpp"
#include "simulation/foundation/arithmetic.hpp"
#include "simulation/foundation/check.hpp"

namespace sim {
namespace {

const EraName& name_of(EraId era, const RegnalCalendar& calendar) {
    const std::size_t name = calendar.eras[era].name;
    CHECK(name < calendar.names.names.size(), "an era without a name");
    return calendar.names.names[name];
}

/// The year that one meaning of a text speaks of.
struct YearMeant {
    PolityId court;
    EraId era;  ///< Or none, for a cyclic year.
    std::int32_t era_year = 0;
    std::int32_t lunar_year = 0;
};

Result<FuzzyDate, DateFailure> span_of_year_meant(const YearMeant& year,
                                                  const RegnalCalendar& calendar) {
    if (year.era.exists()) {
        return calendar.eras.span_of_year(year.era, year.era_year, calendar.lunar);
    }
    return calendar.lunar.span_of_lunar_year(year.court, year.lunar_year);
}

Result<FuzzyDate, DateFailure> span_of_month_meant(const RegnalText& text, const YearMeant& year,
                                                   const RegnalCalendar& calendar) {
    if (year.era.exists()) {
        return calendar.eras.span_of_month(year.era, year.era_year, text.month, text.leap,
                                           calendar.lunar);
    }
    const Result<LunarMonth, DateFailure> month =
        calendar.lunar.month_of(year.court, year.lunar_year, text.month, text.leap);
    if (!month) {
        return Failure{month.error()};
    }
    return FuzzyDate{DatePrecision::month, month.value().first_day, month.value().last_day()};
}

Result<Day, DateFailure> day_in_calendar(const RegnalText& text, const YearMeant& year,
                                         std::int32_t day, const RegnalCalendar& calendar) {
    if (year.era.exists()) {
        return calendar.eras.day_of(year.era, year.era_year, text.month, text.leap, day,
                                    calendar.lunar);
    }
    return calendar.lunar.day_of(year.court, {year.lunar_year, text.month, text.leap, day});
}

/// The number of the day that has the cyclic name. A month is shorter than the cycle.
Result<std::int32_t, DateFailure> day_named(Sexagenary cycle, const LunarMonth& month) {
    const std::int64_t offset =
        mod_floor(cycle.index - cycle_of_day(month.first_day).index, sexagenary_count);
    if (offset >= month.length) {
        DateFailure failure;
        failure.error = DateError::no_such_cycle_day;
        failure.part = DatePart::cycle;
        failure.written = cycle.index;
        failure.first_day = month.first_day;
        failure.last_day = month.last_day();
        return Failure{failure};
    }
    return static_cast<std::int32_t>(offset) + 1;
}

Result<FuzzyDate, DateFailure> day_meant(const RegnalText& text, const YearMeant& year,
                                         const RegnalCalendar& calendar) {
    const Result<LunarMonth, DateFailure> month =
        calendar.lunar.month_of(year.court, year.lunar_year, text.month, text.leap);
    if (!month) {
        return Failure{month.error()};
    }
    std::int32_t number = text.day;
    if (text.day == RegnalText::last_of_month) {
        number = month.value().length;
    } else if (text.day == 0) {
        const Result<std::int32_t, DateFailure> named = day_named(text.day_cycle, month.value());
        if (!named) {
            return Failure{named.error()};
        }
        number = named.value();
    }
    const Result<Day, DateFailure> day = day_in_calendar(text, year, number, calendar);
    if (!day) {
        return Failure{day.error()};
    }
    const Sexagenary true_cycle = cycle_of_day(day.value());
    if (text.day_cycle.exists() && text.day_cycle != true_cycle) {
        DateFailure failure;
        failure.error = DateError::cycle_disagrees;
        failure.part = DatePart::cycle;
        failure.written = text.day_cycle.index;
        failure.actual = true_cycle.index;
        failure.first_day = day.value();
        failure.last_day = day.value();
        return Failure{failure};
    }
    return FuzzyDate{DatePrecision::day, day.value(), day.value()};
}

Result<RegnalReading, DateFailure> reading_under(const RegnalText& text, const YearMeant& year,
                                                 const RegnalCalendar& calendar) {
    const Result<FuzzyDate, DateFailure> span =
        text.precision == DatePrecision::year    ? span_of_year_meant(year, calendar)
        : text.precision == DatePrecision::month ? span_of_month_meant(text, year, calendar)
                                                 : day_meant(text, year, calendar);
    if (!span) {
        return Failure{span.error()};
    }
    const Day first = span.value().first;
    const Result<LunarDate, DateFailure> lunar = calendar.lunar.lunar_date_of(year.court, first);
    if (!lunar) {
        return Failure{lunar.error()};
    }
    RegnalReading reading;
    reading.span = span.value();
    reading.date.court = year.court;
    reading.date.era = year.era;
    reading.date.era_year = year.era_year;
    reading.date.lunar = lunar.value();
    reading.date.day_cycle = cycle_of_day(first);
    reading.in_hindsight = year.era.exists() && !calendar.eras.may_be_used_on(
                                                    year.era, span.value().last, calendar.lunar);
    reading.date.certain =
        !year.era.exists() ||
        (calendar.eras.surely_used_on(year.era, first, calendar.lunar) &&
         calendar.eras.surely_used_on(year.era, span.value().last, calendar.lunar));
    return reading;
}

/// The years that the text may speak of. Empty when no court used the era, or no year of the
/// almanac has the cyclic name. A year that the era did not have is an error of its own.
Result<std::vector<YearMeant>, DateFailure> years_meant(const RegnalText& text,
                                                        const RegnalCalendar& calendar) {
    std::vector<YearMeant> years;
    if (text.year_cycle.exists()) {
        const std::span<const LunarMonth> months = calendar.lunar.months(PolityId::none());
        const PolityId court = text.courts.empty() ? PolityId::none() : text.courts.front();
        for (std::int32_t year = months.front().lunar_year; year <= months.back().lunar_year;
             ++year) {
            if (cycle_of_year(year) == text.year_cycle) {
                years.push_back({court, EraId::none(), 0, year});
            }
        }
        return years;
    }
    Outcome<DateFailure> first_failure;
    for (std::size_t at = 0; at < calendar.eras.size(); ++at) {
        const EraRow& era = calendar.eras[EraId(at)];
        const auto among = [](const auto& list, const auto& item) {
            return std::find(list.begin(), list.end(), item) != list.end();
        };
        if (!among(text.era_names, era.name) ||
            (!text.courts.empty() && !among(text.courts, era.court))) {
            continue;
        }
        const Result<std::int32_t, DateFailure> year =
            calendar.eras.lunar_year_of(EraId(at), text.year);
        if (year) {
            years.push_back({era.court, EraId(at), text.year, year.value()});
        } else if (!first_failure) {
            first_failure = year.error();
        }
    }
    if (years.empty() && first_failure) {
        return Failure{*first_failure};
    }
    return years;
}

/// Says where in the text the refused part stands.
DateFailure placed(DateFailure failure, const RegnalText& text) {
    const TextSpan& span = text.parts[static_cast<std::size_t>(failure.part)];
    failure.position = span.position;
    failure.length = span.length;
    return failure;
}

DateFailure no_year_meant(const RegnalText& text, const RegnalCalendar& calendar) {
    DateFailure failure;
    if (text.year_cycle.exists()) {
        failure.error = DateError::outside_almanac;
        failure.part = DatePart::year;
        failure.first_day = calendar.lunar.first_day();
        failure.last_day = calendar.lunar.last_day();
    } else {
        failure.error = DateError::unknown_era;
        failure.part = text.courts.empty() ? DatePart::era : DatePart::court;
    }
    return failure;
}

}  // namespace

Result<std::vector<RegnalReading>, DateFailure> read_regnal_date(std::string_view text,
                                                                 const RegnalCalendar& calendar) {
    const Result<RegnalText, DateFailure> parsed = parse_regnal_text(text, calendar.names);
    if (!parsed) {
        return Failure{parsed.error()};
    }
    const RegnalText& said = parsed.value();
    const Result<std::vector<YearMeant>, DateFailure> years = years_meant(said, calendar);
    if (!years) {
        return Failure{placed(years.error(), said)};
    }
    std::vector<RegnalReading> readings;
    std::vector<RegnalReading> in_hindsight;
    Outcome<DateFailure> first_failure;
    for (const YearMeant& year : years.value()) {
        const Result<RegnalReading, DateFailure> reading = reading_under(said, year, calendar);
        if (reading) {
            (reading.value().in_hindsight ? in_hindsight : readings).push_back(reading.value());
        } else if (!first_failure) {
            first_failure = reading.error();
        }
    }
    readings.insert(readings.end(), in_hindsight.begin(), in_hindsight.end());
    if (readings.empty()) {
        return Failure{placed(first_failure.value_or(no_year_meant(said, calendar)), said)};
    }
    return readings;
}

std::string format_regnal_zh(const RegnalDate& date, const RegnalCalendar& calendar,
                             DatePrecision precision) {
    std::string text;
    if (date.era.exists()) {
        text += name_of(date.era, calendar).zh;
        text += date.era_year == 1 ? "元" : format_numeral(date.era_year);
    } else {
        text += cycle_name_zh(cycle_of_year(date.lunar.lunar_year));
    }
    text += "年";
    if (precision == DatePrecision::year) {
        return text;
    }
    text += date.lunar.leap ? "閏" : "";
    text += date.lunar.month == 1 ? "正" : format_numeral(date.lunar.month);
    text += "月";
    if (precision == DatePrecision::month) {
        return text;
    }
    text += format_numeral(date.lunar.day);
    text += "日";
    text += cycle_name_zh(date.day_cycle);
    return text;
}

std::string format_regnal_en(const RegnalDate& date, const RegnalCalendar& calendar,
                             DatePrecision precision) {
    std::string text;
    if (date.era.exists()) {
        text += name_of(date.era, calendar).pinyin;
        text += ' ';
        text += std::to_string(date.era_year);
    } else {
        text += cycle_name_pinyin(cycle_of_year(date.lunar.lunar_year));
        text += " year";
    }
    if (precision == DatePrecision::year) {
        return text;
    }
    text += date.lunar.leap ? ", intercalary month " : ", month ";
    text += std::to_string(date.lunar.month);
    if (precision == DatePrecision::month) {
        return text;
    }
    text += ", day ";
    text += std::to_string(date.lunar.day);
    text += " (";
    text += cycle_name_pinyin(date.day_cycle);
    text += ')';
    return text;
}

}  // namespace sim
