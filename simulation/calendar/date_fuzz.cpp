// Feeds arbitrary text to the parsers of Julian and regnal dates. What is read must be written and
// read again to the same days; what is refused must point inside the text.
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "simulation/calendar/chinese_date.hpp"
#include "simulation/calendar/julian.hpp"
#include "simulation/foundation/check.hpp"
#include "tests/support/tiny_calendar.hpp"

namespace {

void check_failure(const sim::DateFailure& failure, std::string_view text) {
    CHECK(failure.position <= text.size(), "the failure points outside the text");
    CHECK(failure.length <= text.size() - failure.position, "the failure is longer than the text");
    CHECK(*sim::date_error_name(failure.error) != '\0', "an error without a name");
}

void check_julian(std::string_view text) {
    const auto date = sim::parse_date(text);
    if (!date) {
        check_failure(date.error(), text);
        return;
    }
    const auto again = sim::parse_date(sim::format_date(date.value()));
    CHECK(again.has_value() && again.value() == date.value(), "a date changed in writing");
}

void check_regnal(std::string_view text, const sim::RegnalCalendar& calendar) {
    const auto readings = sim::read_regnal_date(text, calendar);
    if (!readings) {
        check_failure(readings.error(), text);
        return;
    }
    CHECK(!readings.value().empty(), "neither a reading nor a failure");
    for (const sim::RegnalReading& reading : readings.value()) {
        CHECK(reading.span.first <= reading.span.last, "a span that ends before it begins");
        const std::string written =
            sim::format_regnal_zh(reading.date, calendar, sim::DatePrecision::day);
        const auto again = sim::read_regnal_date(written, calendar);
        CHECK(again.has_value(), "a written date cannot be read");
        bool found = false;
        for (const sim::RegnalReading& other : again.value()) {
            found = found || other.span.first == reading.span.first;
        }
        CHECK(found, "a regnal date changed in writing");
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const test_support::TinyCalendar tiny;
    const std::string text(data, data + size);
    check_julian(text);
    check_regnal(text, tiny.regnal());
    return 0;
}
