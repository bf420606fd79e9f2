#include "simulation/calendar/date_error.hpp"

#include "simulation/foundation/check.hpp"

namespace sim {

const char* date_error_name(DateError error) {
    switch (error) {
        case DateError::empty_text:
            return "empty_text";
        case DateError::not_a_date:
            return "not_a_date";
        case DateError::text_left_over:
            return "text_left_over";
        case DateError::no_such_year:
            return "no_such_year";
        case DateError::no_such_month:
            return "no_such_month";
        case DateError::no_such_day:
            return "no_such_day";
        case DateError::before_range:
            return "before_range";
        case DateError::after_range:
            return "after_range";
        case DateError::outside_almanac:
            return "outside_almanac";
        case DateError::no_such_leap_month:
            return "no_such_leap_month";
        case DateError::no_such_lunar_day:
            return "no_such_lunar_day";
        case DateError::unknown_era:
            return "unknown_era";
        case DateError::no_such_era_year:
            return "no_such_era_year";
        case DateError::outside_era:
            return "outside_era";
        case DateError::no_such_cycle_day:
            return "no_such_cycle_day";
        case DateError::cycle_disagrees:
            return "cycle_disagrees";
    }
    CHECK(false, "no such DateError");
    return "";
}

const char* date_part_name(DatePart part) {
    switch (part) {
        case DatePart::text:
            return "text";
        case DatePart::court:
            return "court";
        case DatePart::era:
            return "era";
        case DatePart::year:
            return "year";
        case DatePart::month:
            return "month";
        case DatePart::day:
            return "day";
        case DatePart::cycle:
            return "cycle";
    }
    CHECK(false, "no such DatePart");
    return "";
}

}  // namespace sim
