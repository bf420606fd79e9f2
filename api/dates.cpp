#include "api/dates.hpp"

#include <utility>

#include "scenario/nearest.hpp"
#include "simulation/calendar/sexagenary.hpp"
#include "simulation/calendar/tick.hpp"

namespace api {

namespace {

std::string span_text(sim::Day first, sim::Day last, Language language) {
    return sim::format_date(first) + (language == Language::chinese ? "至" : " to ") +
           sim::format_date(last);
}

std::string number(std::int32_t value) {
    return std::to_string(value);
}

/// Why the date is impossible, as a clause after a colon.
std::string reason(const sim::DateFailure& failure, Language language) {
    const bool chinese = language == Language::chinese;
    const std::string from = number(failure.lowest);
    const std::string to = number(failure.highest);
    switch (failure.error) {
        case sim::DateError::no_such_year:
            return chinese ? "年份須在 " + from + " 至 " + to + " 之間"
                           : "the year must be " + from + " to " + to;
        case sim::DateError::no_such_month:
            return chinese ? "月份為 " + from + " 至 " + to
                           : "months run from " + from + " to " + to;
        case sim::DateError::no_such_day:
            return chinese ? "該月只有 " + to + " 日" : "that month has " + to + " days";
        case sim::DateError::no_such_lunar_day:
            return chinese ? "該月只有 " + to + " 日" : "that lunar month has " + to + " days";
        case sim::DateError::no_such_leap_month:
            if (failure.actual == 0) {
                return chinese ? "該年無閏月" : "that year has no intercalary month";
            }
            return chinese ? "該年閏" + number(failure.actual) + "月"
                           : "the intercalary month of that year follows month " +
                                 number(failure.actual);
        case sim::DateError::no_such_era_year:
            return chinese ? "該年號只有 " + from + " 至 " + to + " 年"
                           : "that era has the years " + from + " to " + to;
        case sim::DateError::outside_era:
            return chinese ? "該日（" + span_text(failure.first_day, failure.last_day, language) +
                                 "）不用此年號"
                           : "the era was not in use then (" +
                                 span_text(failure.first_day, failure.last_day, language) + ")";
        case sim::DateError::no_such_cycle_day:
            return chinese ? "該月無此干支日" : "that month has no day of that cyclic name";
        case sim::DateError::cycle_disagrees:
            return chinese
                       ? "該日干支為" + sim::cycle_name_zh(sim::Sexagenary{failure.actual})
                       : "that day was " + sim::cycle_name_pinyin(sim::Sexagenary{failure.actual});
        default:
            return sim::date_error_name(failure.error);
    }
}

ErrorCode code_of(sim::DateError error) {
    switch (error) {
        case sim::DateError::empty_text:
        case sim::DateError::not_a_date:
        case sim::DateError::text_left_over:
            return ErrorCode::date_form;
        case sim::DateError::no_such_year:
        case sim::DateError::no_such_month:
        case sim::DateError::no_such_day:
            return ErrorCode::date_impossible;
        case sim::DateError::before_range:
        case sim::DateError::after_range:
        case sim::DateError::outside_almanac:
            return ErrorCode::date_range;
        case sim::DateError::unknown_era:
            return ErrorCode::era_unknown;
        default:
            return ErrorCode::lunar_impossible;
    }
}

bool looks_julian(std::string_view text) {
    return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

}  // namespace

Error date_error(const sim::DateFailure& failure, std::string_view text, std::string_view where,
                 const DateContext& context, Language language) {
    Error error{code_of(failure.error), std::string(text), std::string(where), "", {}};
    if (error.code == ErrorCode::date_range) {
        error.detail = span_text(context.first_day, context.last_day, language);
    } else if (error.code == ErrorCode::era_unknown) {
        error.subject = std::string(text.substr(failure.position, failure.length));
        for (const std::string_view name :
             scenario::nearest_names(error.subject, context.era_names)) {
            error.nearest.emplace_back(name);
        }
    } else if (error.code != ErrorCode::date_form) {
        error.detail = reason(failure, language);
    }
    return error;
}

sim::Result<std::vector<sim::FuzzyDate>, Error> read_all_dates(std::string_view text,
                                                               std::string_view where,
                                                               const DateContext& context,
                                                               Language language) {
    if (looks_julian(text)) {
        const auto date = sim::parse_date(text);
        if (!date) {
            return sim::Failure{date_error(date.error(), text, where, context, language)};
        }
        return std::vector<sim::FuzzyDate>{date.value()};
    }
    const auto readings = sim::read_regnal_date(text, context.regnal);
    if (!readings) {
        return sim::Failure{date_error(readings.error(), text, where, context, language)};
    }
    std::vector<sim::FuzzyDate> dates;
    for (const sim::RegnalReading& reading : readings.value()) {
        bool known = false;
        for (const sim::FuzzyDate& date : dates) {
            known |= date == reading.span;
        }
        if (!known) {
            dates.push_back(reading.span);
        }
    }
    return dates;
}

sim::Result<sim::FuzzyDate, Error> read_date(std::string_view text, std::string_view where,
                                             const DateContext& context, Language language) {
    const auto dates = read_all_dates(text, where, context, language);
    if (!dates) {
        return sim::Failure{dates.error()};
    }
    for (const sim::FuzzyDate& date : dates.value()) {
        if (date.last >= context.first_day && date.first <= context.last_day) {
            return date;
        }
    }
    return sim::Failure{Error{ErrorCode::date_range,
                              std::string(text),
                              std::string(where),
                              span_text(context.first_day, context.last_day, language),
                              {}}};
}

Json date_json(sim::Day day, const DateContext& context, sim::PolityId court) {
    Json json;
    json["day"] = sim::format_date(day);
    const std::int32_t base_year = sim::julian_date_of(context.first_day).year;
    const bool has_tick = day >= context.first_day;
    if (has_tick) {
        const sim::Tick tick = sim::tick_of(day, base_year);
        json["tick"] = tick.number;
        json["xun"] = sim::xun_name_en(sim::tick_date_of(tick, base_year).xun);
    } else {
        json["tick"] = nullptr;
        json["xun"] = nullptr;
    }
    json["sexagenary"] = sim::cycle_name_zh(sim::cycle_of_day(day));
    json["sexagenary_en"] = sim::cycle_name_pinyin(sim::cycle_of_day(day));
    json["regnal"] = Json::array();
    const sim::RegnalCalendar& regnal = context.regnal;
    const auto dates = court.exists() ? regnal.eras.dates_of(court, day, regnal.lunar)
                                      : regnal.eras.dates_of_all(day, regnal.lunar);
    if (!dates) {
        return json;  // Outside the almanac: there is only the Julian date.
    }
    for (const sim::RegnalDate& date : dates.value()) {
        Json entry;
        entry["polity"] = context.polity_ids[date.court.index];
        entry["era_zh"] = nullptr;
        entry["era_en"] = nullptr;
        if (date.era.exists()) {
            const auto& name = regnal.names.names[regnal.eras[date.era].name];
            entry["era_zh"] = name.zh;
            entry["era_en"] = name.pinyin;
        }
        entry["year"] = date.era_year;
        entry["month"] = date.lunar.month;
        entry["leap"] = date.lunar.leap;
        entry["day"] = date.lunar.day;
        entry["certain"] = date.certain;
        entry["text_zh"] = sim::format_regnal_zh(date, regnal);
        entry["text_en"] = sim::format_regnal_en(date, regnal);
        json["regnal"].push_back(std::move(entry));
    }
    return json;
}

}  // namespace api
