#include "simulation/laws/technique_laws.hpp"

#include <iterator>

namespace sim {
namespace {

constexpr TechniqueLawField fields[] = {
    {"appear_per_1000_months", "chances/1000 months", &TechniqueLaws::appear_per_1000_months, 0,
     1000},
    {"appear_window_months", "months", &TechniqueLaws::appear_window_months, 0, 600},
    {"appear_spread_months", "months", &TechniqueLaws::appear_spread_months, 1, 600},
    {"appear_floor_permille", "permille", &TechniqueLaws::appear_floor_permille, 0, 1000},
    {"appear_arsenals_permille", "permille", &TechniqueLaws::appear_arsenals_permille, 0, 1000},
    {"appear_practice_permille", "permille", &TechniqueLaws::appear_practice_permille, 0, 1000},
    {"appear_elsewhere_permille", "permille", &TechniqueLaws::appear_elsewhere_permille, 0, 1000},
    {"capture_per_1000_months", "chances/1000 months", &TechniqueLaws::capture_per_1000_months, 0,
     1000},
    {"defection_per_1000_months", "chances/1000 months", &TechniqueLaws::defection_per_1000_months,
     0, 1000},
    {"fire_per_1000_months", "chances/1000 months", &TechniqueLaws::fire_per_1000_months, 0, 1000},
    {"contact_per_1000_months", "chances/1000 months", &TechniqueLaws::contact_per_1000_months, 0,
     1000},
    {"imitation_per_1000_months", "chances/1000 months", &TechniqueLaws::imitation_per_1000_months,
     0, 1000},
    {"absorb_floor_permille", "permille", &TechniqueLaws::absorb_floor_permille, 0, 1000},
    {"adopt_first_permille", "permille", &TechniqueLaws::adopt_first_permille, 1, 1000},
    {"adopt_imitate_permille", "permille", &TechniqueLaws::adopt_imitate_permille, 0, 1000},
    {"effect_scale_points", "points", &TechniqueLaws::effect_scale_points, 1, 100},
    {"siege_exposure_permille", "permille", &TechniqueLaws::siege_exposure_permille, 0, 1000},
    {"war_exposure_permille", "permille", &TechniqueLaws::war_exposure_permille, 0, 1000},
    {"contact_exposure_permille", "permille", &TechniqueLaws::contact_exposure_permille, 0, 1000},
};

static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(TechniqueLaws),
              "list the new parameter above");

}  // namespace

std::span<const TechniqueLawField> technique_law_fields() {
    return fields;
}

}  // namespace sim
