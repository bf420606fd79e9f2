#include "simulation/laws/throne_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr ThroneLawField fields[] = {
    {"health_step_permille", "permille", &ThroneLaws::health_step_permille, 0, 1000},
    {"heir_age", "years", &ThroneLaws::heir_age, 0, 30},
    {"defeat_fade_permille", "permille", &ThroneLaws::defeat_fade_permille, 0, 1000},
    {"defeat_place_permille", "permille", &ThroneLaws::defeat_place_permille, 0, 1000},
    {"defeat_battle_permille", "permille", &ThroneLaws::defeat_battle_permille, 0, 1000},
    {"abdication_ppm", "ppm", &ThroneLaws::abdication_ppm, 0, 1000000},
    {"abdication_defeat_permille", "permille", &ThroneLaws::abdication_defeat_permille, 0, 1000},
    {"abdication_reign_months", "months", &ThroneLaws::abdication_reign_months, 0, 240},
    {"threat_days", "days", &ThroneLaws::threat_days, 0, 60},
    {"despair_legitimacy_permille", "permille", &ThroneLaws::despair_legitimacy_permille, 0, 1000},
    {"murder_ppm", "ppm", &ThroneLaws::murder_ppm, 0, 1000000},
    {"murder_defeat_weight_permille", "permille", &ThroneLaws::murder_defeat_weight_permille, 0,
     1000},
    {"murder_arrears_weight_permille", "permille", &ThroneLaws::murder_arrears_weight_permille, 0,
     1000},
    {"murder_legitimacy_weight_permille", "permille",
     &ThroneLaws::murder_legitimacy_weight_permille, 0, 1000},
    {"murder_threshold_permille", "permille", &ThroneLaws::murder_threshold_permille, 0, 1000},
    {"deposed_permille", "permille", &ThroneLaws::deposed_permille, 0, 1000},
    {"retire_age", "years", &ThroneLaws::retire_age, 0, 120},
    {"arrears_months_full", "months", &ThroneLaws::arrears_months_full, 1, 120},
    {"flight_days", "days", &ThroneLaws::flight_days, 0, 60},
    {"flight_ratio_permille", "permille", &ThroneLaws::flight_ratio_permille, 0, 10000},
    {"stand_permille", "permille", &ThroneLaws::stand_permille, 0, 1000},
    {"return_quiet_months", "months", &ThroneLaws::return_quiet_months, 1, 240},
    {"restore_permille", "permille", &ThroneLaws::restore_permille, 0, 1000},
    {"restore_places", "places", &ThroneLaws::restore_places, 1, 100},
    {"break_away_ppm", "ppm", &ThroneLaws::break_away_ppm, 0, 1000000},
    {"break_away_prestige_permille", "permille", &ThroneLaws::break_away_prestige_permille, 0,
     1000},
    {"submit_ppm", "ppm", &ThroneLaws::submit_ppm, 0, 1000000},
    {"submit_ratio", "ratio", &ThroneLaws::submit_ratio, 1, 100},
    {"puppet_end_ppm", "ppm", &ThroneLaws::puppet_end_ppm, 0, 1000000},
    {"minister_fall_ppm", "ppm", &ThroneLaws::minister_fall_ppm, 0, 1000000},
};
static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(ThroneLaws),
              "list the new parameter above");

}  // namespace

std::span<const ThroneLawField> throne_law_fields() {
    return fields;
}

}  // namespace sim
