#include "simulation/laws/court_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr CourtLawField fields[] = {
    {"start_control_permille", "permille", &CourtLaws::start_control_permille, 0, 1000},
    {"start_administration_permille", "permille", &CourtLaws::start_administration_permille, 0,
     1000},
    {"start_reform_permille", "permille", &CourtLaws::start_reform_permille, 0, 1000},
    {"start_health_permille", "permille", &CourtLaws::start_health_permille, 0, 1000},
    {"start_empire_prestige_permille", "permille", &CourtLaws::start_empire_prestige_permille, 0,
     1000},
    {"start_own_legitimacy_permille", "permille", &CourtLaws::start_own_legitimacy_permille, 0,
     1000},
    {"start_foreign_legitimacy_permille", "permille", &CourtLaws::start_foreign_legitimacy_permille,
     0, 1000},
    {"start_band_legitimacy_permille", "permille", &CourtLaws::start_band_legitimacy_permille, 0,
     1000},
    {"start_cash_millistrings", "millistrings", &CourtLaws::start_cash_millistrings, 0, 100000},
    {"start_silver_millitaels", "millitaels", &CourtLaws::start_silver_millitaels, 0, 100000},
    {"start_silk_millibolts", "millibolts", &CourtLaws::start_silk_millibolts, 0, 100000},
    {"administration_base_permille", "permille", &CourtLaws::administration_base_permille, 0, 1000},
    {"administration_reform_permille", "permille", &CourtLaws::administration_reform_permille, 0,
     1000},
    {"administration_exams_permille", "permille", &CourtLaws::administration_exams_permille, 0,
     1000},
    {"exams_years", "years", &CourtLaws::exams_years, 1, 20},
    {"administration_minister_permille", "permille", &CourtLaws::administration_minister_permille,
     0, 200},
    {"administration_step_permille", "permille", &CourtLaws::administration_step_permille, 0, 1000},
    {"reform_step_permille", "permille", &CourtLaws::reform_step_permille, 0, 1000},
    {"control_distance_permille", "permille", &CourtLaws::control_distance_permille, 0, 100},
    {"control_step_up_permille", "permille", &CourtLaws::control_step_up_permille, 0, 1000},
    {"control_step_down_permille", "permille", &CourtLaws::control_step_down_permille, 0, 1000},
    {"control_at_conquest_permille", "permille", &CourtLaws::control_at_conquest_permille, 0, 1000},
    {"control_bands_permille", "permille", &CourtLaws::control_bands_permille, 0, 1000},
    {"legitimacy_own_permille", "permille", &CourtLaws::legitimacy_own_permille, 0, 1000},
    {"legitimacy_foreign_permille", "permille", &CourtLaws::legitimacy_foreign_permille, 0, 1000},
    {"legitimacy_reform_permille", "permille", &CourtLaws::legitimacy_reform_permille, 0, 1000},
    {"legitimacy_nobles_permille", "permille", &CourtLaws::legitimacy_nobles_permille, 0, 1000},
    {"legitimacy_rites_permille", "permille", &CourtLaws::legitimacy_rites_permille, 0, 1000},
    {"rites_years", "years", &CourtLaws::rites_years, 1, 20},
    {"legitimacy_claims_permille", "permille", &CourtLaws::legitimacy_claims_permille, 0, 1000},
    {"legitimacy_tax_permille", "permille", &CourtLaws::legitimacy_tax_permille, 0, 1000},
    {"legitimacy_step_permille", "permille", &CourtLaws::legitimacy_step_permille, 0, 1000},
    {"legitimacy_capital_lost_permille", "permille", &CourtLaws::legitimacy_capital_lost_permille,
     0, 1000},
    {"legitimacy_flight_permille", "permille", &CourtLaws::legitimacy_flight_permille, 0, 1000},
    {"legitimacy_capture_permille", "permille", &CourtLaws::legitimacy_capture_permille, 0, 1000},
    {"legitimacy_victory_permille", "permille", &CourtLaws::legitimacy_victory_permille, 0, 1000},
    {"prestige_step_permille", "permille", &CourtLaws::prestige_step_permille, 0, 1000},
    {"prestige_vassal_permille", "permille", &CourtLaws::prestige_vassal_permille, 0, 1000},
    {"prestige_overlord_permille", "permille", &CourtLaws::prestige_overlord_permille, 0, 1000},
    {"prestige_victory_permille", "permille", &CourtLaws::prestige_victory_permille, 0, 1000},
    {"prestige_capital_permille", "permille", &CourtLaws::prestige_capital_permille, 0, 1000},
};
static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(CourtLaws),
              "list the new parameter above");

}  // namespace

std::span<const CourtLawField> court_law_fields() {
    return fields;
}

}  // namespace sim
