// Regnal dates as text: 靖康元年閏十一月二十五日丙辰, or in English Jingkang 1, intercalary month
// 11, day 25 (bingchen). Reading gives every day that a text can mean, since two courts could use
// the same era name; the grammar is that of regnal_text.hpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "simulation/calendar/date_error.hpp"
#include "simulation/calendar/era.hpp"
#include "simulation/calendar/era_names.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/calendar/lunar.hpp"
#include "simulation/foundation/result.hpp"

namespace sim {

/// One meaning of a regnal date.
struct RegnalReading {
    RegnalDate date;  ///< Of the first day of the span.
    FuzzyDate span;   ///< One day, or the days of the lunar month or year that fall under the era.
    bool in_hindsight = false;  ///< The era was proclaimed only later in that year; histories name
                                ///< the whole year by it. Then date.certain is false.
    friend constexpr bool operator==(const RegnalReading&, const RegnalReading&) = default;
};

/// Everything that is needed to read and write regnal dates. The parts must outlive it.
struct RegnalCalendar {
    const LunarCalendar& lunar;
    const EraTable& eras;
    const EraNames& names;
};

/// Every meaning of the text: those in which the era was in use first, then those in hindsight;
/// each in order of the table of eras, for a cyclic year in order of time. Never empty. Errors:
/// those of parse_regnal_text(), EraTable::day_of(), and no_such_cycle_day, cycle_disagrees; when
/// several courts used the era the error is that of the first.
[[nodiscard]] Result<std::vector<RegnalReading>, DateFailure> read_regnal_date(
    std::string_view text, const RegnalCalendar& calendar);

/// "靖康元年閏十一月二十五日丙辰"; 丁未年三月… without an era. Only as much as `precision` says.
[[nodiscard]] std::string format_regnal_zh(const RegnalDate& date, const RegnalCalendar& calendar,
                                           DatePrecision precision = DatePrecision::day);

/// "Jingkang 1, intercalary month 11, day 25 (bingchen)"; "dingwei year, month 3 …" without an
/// era.
[[nodiscard]] std::string format_regnal_en(const RegnalDate& date, const RegnalCalendar& calendar,
                                           DatePrecision precision = DatePrecision::day);

}  // namespace sim
