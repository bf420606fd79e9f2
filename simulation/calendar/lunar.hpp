// LunarCalendar: the lunisolar months that the courts proclaimed, as a table handed in. Months are
// never computed here: almanacs were decreed, and two courts could begin the same month a day
// apart. One almanac (of one court, then of the next where the first ends) is the default; a court
// that is listed only where its own months differ follows the default everywhere else.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "simulation/calendar/date_error.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/calendar/sexagenary.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/result.hpp"

namespace sim {

/// One month of one court's almanac, as the data pack lists it.
struct LunarMonthRow {
    PolityId court;
    std::int32_t lunar_year = 0;  ///< Numbered by the Julian year in which its first month begins.
    std::int32_t month = 0;       ///< 1..12.
    bool leap = false;            ///< The intercalary month 閏 after the month of that number.
    Day first_day;
    std::int32_t length = 0;  ///< 29 or 30 days.
    Sexagenary first_cycle;   ///< Cyclic name of the first day as the source gives it; or none.
};

/// A day of an almanac. Ordered in time.
struct LunarDate {
    std::int32_t lunar_year = 0;
    std::int32_t month = 0;  ///< 1..12.
    bool leap = false;
    std::int32_t day = 0;  ///< 1..30.
    friend constexpr auto operator<=>(const LunarDate&, const LunarDate&) = default;
};

/// A month of an almanac as the calendar keeps it.
struct LunarMonth {
    std::int32_t lunar_year = 0;
    std::int32_t month = 0;
    bool leap = false;
    std::int32_t length = 0;
    Day first_day;

    [[nodiscard]] constexpr Day last_day() const { return first_day.plus_days(length - 1); }
    friend constexpr bool operator==(const LunarMonth&, const LunarMonth&) = default;
};

/// What can be wrong with a table of months.
enum class AlmanacError : std::uint32_t {
    no_default_months,  ///< No row belongs to a court of the default almanac. `row` is 0.
    bad_month,          ///< A month number outside 1..12, or no first day.
    bad_length,         ///< Neither 29 nor 30 days.
    cycle_disagrees,    ///< The cyclic name given is not that of the first day.
    gap,                ///< In that court's almanac the month before ends earlier than the day
                        ///< before.
    overlap,            ///< It begins before the former month has ended.
    out_of_sequence,    ///< Its number does not follow that of the former month.
};

struct AlmanacProblem {
    AlmanacError error = AlmanacError::gap;
    std::uint32_t row = 0;  ///< Position in the rows handed in.
    Day expected;  ///< For gap and overlap: the day on which a month should begin; else none.
    friend constexpr bool operator==(const AlmanacProblem&, const AlmanacProblem&) = default;
};

[[nodiscard]] const char* almanac_error_name(AlmanacError error);

class LunarCalendar {
  public:
    /// Builds the almanacs. The default one takes every month of the first of `default_courts`,
    /// then those of the next court that begin after the last of the former, and so on. A month
    /// that a court lists replaces whatever months of the default share a day with it.
    /// Rows may come in any order. On failure: every problem found, in order of the rows.
    [[nodiscard]] static Result<LunarCalendar, std::vector<AlmanacProblem>> build(
        std::span<const LunarMonthRow> rows, std::span<const PolityId> default_courts);

    /// First and last day that the default almanac covers.
    [[nodiscard]] Day first_day() const;
    [[nodiscard]] Day last_day() const;

    /// The months of a court's almanac in order; of the default for a court without its own and
    /// for PolityId::none().
    [[nodiscard]] std::span<const LunarMonth> months(PolityId court) const;

    /// The date of a day in a court's almanac. Error: outside_almanac.
    [[nodiscard]] Result<LunarDate, DateFailure> lunar_date_of(PolityId court, Day day) const;

    /// The day of a date in a court's almanac. Errors: outside_almanac, no_such_month,
    /// no_such_leap_month, no_such_lunar_day.
    [[nodiscard]] Result<Day, DateFailure> day_of(PolityId court, LunarDate date) const;

    /// A whole month. Errors: those of day_of() but for the day.
    [[nodiscard]] Result<LunarMonth, DateFailure> month_of(PolityId court, std::int32_t lunar_year,
                                                           std::int32_t month, bool leap) const;

    /// A whole lunar year, new year to the eve of the next. Error: outside_almanac, also where the
    /// table holds a part of the year only.
    [[nodiscard]] Result<FuzzyDate, DateFailure> span_of_lunar_year(PolityId court,
                                                                    std::int32_t lunar_year) const;

    /// The number of the month that a leap month follows in that year; 0 if it has none.
    [[nodiscard]] std::int32_t leap_month_of(PolityId court, std::int32_t lunar_year) const;

    /// Whether the court's almanac gives the day another date than the default does.
    [[nodiscard]] bool differs_from_default(PolityId court, Day day) const;

  private:
    struct Almanac {
        PolityId court;
        std::vector<LunarMonth> months;
    };

    LunarCalendar() = default;
    [[nodiscard]] DateFailure outside(DatePart part, std::int32_t written) const;
    /// The months of one lunar year.
    [[nodiscard]] std::span<const LunarMonth> months_of_year(PolityId court,
                                                             std::int32_t lunar_year) const;

    std::vector<LunarMonth> default_months_;
    std::vector<Almanac> almanacs_;  ///< Of the courts that differ, in order of id.
};

}  // namespace sim
