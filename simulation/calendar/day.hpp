// Day: the one date of the simulation, a Julian day number, with its Julian-calendar civil date.
#pragma once

#include <compare>
#include <cstdint>

namespace sim {

/// Julian day number (noon-based count used as a civil day count). The project span begins on
/// 1114-01-01 (Julian), number 2,127,947.
struct Day {
    static constexpr std::int32_t none_number = INT32_MIN;

    std::int32_t number = none_number;

    constexpr Day() = default;
    constexpr explicit Day(std::int32_t julian_day_number) : number(julian_day_number) {}

    [[nodiscard]] static constexpr Day none() { return Day{}; }
    [[nodiscard]] constexpr bool exists() const { return number != none_number; }
    [[nodiscard]] constexpr Day plus_days(std::int32_t days) const { return Day(number + days); }

    friend constexpr auto operator<=>(const Day&, const Day&) = default;
};

/// A civil date of the Julian calendar. month 1..12, day 1..31.
struct JulianDate {
    std::int32_t year = 0;
    std::int32_t month = 0;
    std::int32_t day = 0;
    friend constexpr auto operator<=>(const JulianDate&, const JulianDate&) = default;
};

}  // namespace sim
