// Regnal years. A court counts lunar years from the one in which an era was proclaimed; an era may
// begin on any day, then its first year is the rest of that lunar year. Eras of one court may
// overlap (a usurper's, a rival line's): then a day has several dates and all are given.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "simulation/calendar/date_error.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/calendar/lunar.hpp"
#include "simulation/foundation/ids.hpp"
#include "simulation/foundation/result.hpp"

namespace sim {

using EraId = Id<struct EraTag>;

/// The longest era that can be written in numerals of dates.
inline constexpr std::int32_t era_years_max = 99;

/// One era of one court. EraId is the position in the table.
struct EraRow {
    PolityId court;
    std::uint32_t name = 0;       ///< Position in EraNames::names (era_names.hpp).
    std::int32_t first_year = 0;  ///< Lunar year that is counted as year 1.
    std::int32_t last_year = 0;   ///< Lunar year in which it ended, as the source counts.
    FuzzyDate start;  ///< First day. Of precision `year`: it holds for all of first_year.
    FuzzyDate end;    ///< Last day. Of precision `year`: it holds for all of last_year.
};

/// A day as one court dates it.
struct RegnalDate {
    PolityId court;
    EraId era;                  ///< None: the court counts no era then; the year goes by its
                                ///< cyclic name.
    std::int32_t era_year = 0;  ///< 1 is 元年. 0 without an era.
    LunarDate lunar;
    Sexagenary day_cycle;
    bool certain = true;  ///< False where the day lies in the month or year in which the era began
                          ///< or ended and the sources do not give the day of the change.
    friend constexpr bool operator==(const RegnalDate&, const RegnalDate&) = default;
};

/// What can be wrong with a table of eras.
enum class EraError : std::uint32_t {
    ends_before_start,     ///< By days or by years.
    first_year_disagrees,  ///< The era starts in another lunar year than first_year.
    too_many_years,        ///< More than era_years_max.
};

struct EraProblem {
    EraError error = EraError::ends_before_start;
    std::uint32_t row = 0;
    std::int32_t actual_year = 0;  ///< For first_year_disagrees: the lunar year of the first day.
    friend constexpr bool operator==(const EraProblem&, const EraProblem&) = default;
};

[[nodiscard]] const char* era_error_name(EraError error);

class EraTable {
  public:
    /// Checks the rows against the almanacs of their courts. On failure: every problem found. Eras
    /// may begin before or end after the almanac.
    [[nodiscard]] static Result<EraTable, std::vector<EraProblem>> build(
        std::span<const EraRow> rows, const LunarCalendar& calendar);

    [[nodiscard]] std::size_t size() const { return rows_.size(); }
    [[nodiscard]] const EraRow& operator[](EraId era) const;
    /// The highest year number that the era reached. It can be one more than last_year says, for an
    /// era that ended in the first days of a new year.
    [[nodiscard]] std::int32_t highest_year(EraId era) const;

    /// How a court dates a day: one date for each era it may have used then, in order of the table;
    /// without any, one date that has no era. Never empty. Error: outside_almanac.
    [[nodiscard]] Result<std::vector<RegnalDate>, DateFailure> dates_of(
        PolityId court, Day day, const LunarCalendar& calendar) const;

    /// The dates of all courts that have an era on that day, in order of the table. May be empty.
    /// Error: outside_almanac.
    [[nodiscard]] Result<std::vector<RegnalDate>, DateFailure> dates_of_all(
        Day day, const LunarCalendar& calendar) const;

    /// The day of a regnal date in the almanac of the era's court. The days of the first year
    /// before the era was proclaimed count as its own, as they do in the histories, which name the
    /// whole year by the new era in hindsight; may_be_used_on() tells. Errors: no_such_era_year,
    /// outside_era (after its end), and those of LunarCalendar::day_of().
    [[nodiscard]] Result<Day, DateFailure> day_of(EraId era, std::int32_t era_year,
                                                  std::int32_t month, bool leap, std::int32_t day,
                                                  const LunarCalendar& calendar) const;

    /// The days of a lunar month, or of a lunar year, that fall under the era; of a month before it
    /// was proclaimed, all. Errors: as day_of().
    [[nodiscard]] Result<FuzzyDate, DateFailure> span_of_month(EraId era, std::int32_t era_year,
                                                               std::int32_t month, bool leap,
                                                               const LunarCalendar& calendar) const;
    [[nodiscard]] Result<FuzzyDate, DateFailure> span_of_year(EraId era, std::int32_t era_year,
                                                              const LunarCalendar& calendar) const;

    /// Whether the era may have been in use on a day: proclaimed and not yet ended.
    [[nodiscard]] bool may_be_used_on(EraId era, Day day, const LunarCalendar& calendar) const;

    /// Whether it was in use on a day for certain (RegnalDate::certain).
    [[nodiscard]] bool surely_used_on(EraId era, Day day, const LunarCalendar& calendar) const;

    /// The lunar year of a year of the era. Error: no_such_era_year.
    [[nodiscard]] Result<std::int32_t, DateFailure> lunar_year_of(EraId era,
                                                                  std::int32_t era_year) const;

  private:
    EraTable() = default;
    [[nodiscard]] RegnalDate date_under(EraId era, Day day, const LunarDate& lunar) const;
    /// Keeps the part of the span that the era covers, or all of it if it ends before the era
    /// begins. Error: outside_era.
    [[nodiscard]] Result<FuzzyDate, DateFailure> clip(EraId era, FuzzyDate span,
                                                      const LunarCalendar& calendar) const;

    std::vector<EraRow> rows_;
    std::vector<std::int32_t> highest_years_;  ///< By EraId.
};

}  // namespace sim
