#include "simulation/laws/purge_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr PurgeLawField fields[] = {
    {"after_fall_permille", "permille", &PurgeLaws::after_fall_permille, 0, 1000},
    {"follower_permille", "permille", &PurgeLaws::follower_permille, 0, 1000},
    {"killed_permille", "permille", &PurgeLaws::killed_permille, 0, 1000},
    {"following_permille", "permille", &PurgeLaws::following_permille, 0, 1000},
    {"officers_days", "days", &PurgeLaws::officers_days, 0, 2000},
    {"morale_permille", "permille", &PurgeLaws::morale_permille, 0, 1000},
    {"loyalty_permille", "permille", &PurgeLaws::loyalty_permille, 0, 1000},
    {"administration_permille", "permille", &PurgeLaws::administration_permille, 0, 1000},
};
static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(PurgeLaws),
              "list the new parameter above");

}  // namespace

std::span<const PurgeLawField> purge_law_fields() {
    return fields;
}

}  // namespace sim
