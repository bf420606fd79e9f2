#include "simulation/laws/person_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr PersonLawField fields[] = {
    {"entry_age", "years", &PersonLaws::entry_age, 0, 40},
    {"entry_months", "months", &PersonLaws::entry_months, 0, 240},
    {"officers_least", "people", &PersonLaws::officers_least, 0, 100},
    {"officers_places", "places", &PersonLaws::officers_places, 1, 1000},
    {"later_age_least", "years", &PersonLaws::later_age_least, 0, 60},
    {"later_age_most", "years", &PersonLaws::later_age_most, 0, 90},
};
static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(PersonLaws),
              "list the new parameter above");

}  // namespace

std::span<const PersonLawField> person_law_fields() {
    return fields;
}

}  // namespace sim
