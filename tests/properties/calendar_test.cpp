// Any day of the record, as any court dated it, written and read again, is the same day.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "simulation/calendar/chinese_date.hpp"
#include "simulation/calendar/julian.hpp"
#include "tests/calendar/pack_calendar.hpp"

namespace {

sim::Day any_day() {
    const sim::Day first = sim::parse_date("1114-01-01").value().first;
    const sim::Day last = sim::parse_date("1279-12-31").value().first;
    return sim::Day{*rc::gen::inRange(first.number, last.number + 1)};
}

bool names_the_day(const std::string& text, const sim::RegnalDate& date, sim::Day day) {
    const auto readings = sim::read_regnal_date(text, test_support::pack_calendar().regnal());
    return readings && std::any_of(readings.value().begin(), readings.value().end(),
                                   [&](const sim::RegnalReading& reading) {
                                       return reading.date.court == date.court &&
                                              reading.span.first == day && reading.span.last == day;
                                   });
}

RC_GTEST_PROP(calendar, a_regnal_date_read_back_is_the_same_day, ()) {
    const sim::Day day = any_day();
    const auto& pack = test_support::pack_calendar();
    const auto dates = pack.eras().dates_of_all(day, pack.lunar());
    RC_ASSERT(static_cast<bool>(dates));
    for (const sim::RegnalDate& date : dates.value()) {
        RC_ASSERT(names_the_day(sim::format_regnal_zh(date, pack.regnal()), date, day));
        RC_ASSERT(names_the_day(sim::format_regnal_en(date, pack.regnal()), date, day));
    }
}

RC_GTEST_PROP(calendar, a_julian_date_read_back_is_the_same_day, ()) {
    const sim::Day day = any_day();
    const auto read = sim::parse_date(sim::format_date(day));
    RC_ASSERT(static_cast<bool>(read));
    RC_ASSERT(read.value().first == day);
    RC_ASSERT(read.value().last == day);
}

}  // namespace
