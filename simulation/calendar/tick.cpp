#include "simulation/calendar/tick.hpp"

#include <algorithm>

#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/check.hpp"

namespace sim {
namespace {

constexpr std::int32_t days_in_full_xun = 10;

}  // namespace

Tick tick_of(TickDate date, std::int32_t base_year) {
    CHECK(date.year >= base_year, "ticks are counted from the base year on");
    CHECK(date.month >= 1 && date.month <= 12, "a month is 1..12");
    const std::int32_t number = (date.year - base_year) * ticks_per_year +
                                (date.month - 1) * ticks_per_month +
                                static_cast<std::int32_t>(date.xun);
    return Tick{static_cast<std::uint32_t>(number)};
}

Tick tick_of(Day day, std::int32_t base_year) {
    const JulianDate date = julian_date_of(day);
    const std::int32_t xun = std::min((date.day - 1) / days_in_full_xun, 2);
    return tick_of(TickDate{date.year, date.month, static_cast<Xun>(xun)}, base_year);
}

TickDate tick_date_of(Tick tick, std::int32_t base_year) {
    const std::uint32_t in_year = tick.number % ticks_per_year;
    TickDate date;
    date.year = base_year + static_cast<std::int32_t>(tick.number / ticks_per_year);
    date.month = static_cast<std::int32_t>(in_year / ticks_per_month) + 1;
    date.xun = static_cast<Xun>(in_year % ticks_per_month);
    return date;
}

Day first_day_of(Tick tick, std::int32_t base_year) {
    const TickDate date = tick_date_of(tick, base_year);
    const std::int32_t day = static_cast<std::int32_t>(date.xun) * days_in_full_xun + 1;
    return day_of({date.year, date.month, day});
}

Day last_day_of(Tick tick, std::int32_t base_year) {
    return first_day_of(Tick{tick.number + 1}, base_year).plus_days(-1);
}

const char* xun_name_en(Xun xun) {
    switch (xun) {
        case Xun::upper:
            return "upper";
        case Xun::middle:
            return "middle";
        case Xun::lower:
            return "lower";
    }
    CHECK(false, "no such xun");
    return "";
}

const char* xun_name_zh(Xun xun) {
    switch (xun) {
        case Xun::upper:
            return "上旬";
        case Xun::middle:
            return "中旬";
        case Xun::lower:
            return "下旬";
    }
    CHECK(false, "no such xun");
    return "";
}

}  // namespace sim
