// Tick: the step of the simulation, one xun 旬 of a Julian month: days 1-10, 11-20, and 21 to the
// end (8 to 11 days). 36 a year, counted from the first xun of a base year.
#pragma once

#include <compare>
#include <cstdint>

#include "simulation/calendar/day.hpp"

namespace sim {

inline constexpr std::int32_t ticks_per_month = 3;
inline constexpr std::int32_t ticks_per_year = 36;

enum class Xun : std::uint32_t { upper, middle, lower };

/// 0 is 1-10 January of the base year.
struct Tick {
    std::uint32_t number = 0;
    friend constexpr auto operator<=>(const Tick&, const Tick&) = default;
};

/// A tick in words. month 1..12.
struct TickDate {
    std::int32_t year = 0;
    std::int32_t month = 0;
    Xun xun = Xun::upper;
    friend constexpr auto operator<=>(const TickDate&, const TickDate&) = default;
};

/// The tick in which a day lies. The day must not be before the base year (CHECK).
[[nodiscard]] Tick tick_of(Day day, std::int32_t base_year);
[[nodiscard]] Tick tick_of(TickDate date, std::int32_t base_year);

[[nodiscard]] TickDate tick_date_of(Tick tick, std::int32_t base_year);
[[nodiscard]] Day first_day_of(Tick tick, std::int32_t base_year);
[[nodiscard]] Day last_day_of(Tick tick, std::int32_t base_year);

/// "upper", "middle", "lower".
[[nodiscard]] const char* xun_name_en(Xun xun);
/// "上旬", "中旬", "下旬".
[[nodiscard]] const char* xun_name_zh(Xun xun);

}  // namespace sim
