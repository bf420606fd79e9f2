#include "simulation/laws/coup_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr CoupLawField fields[] = {
    {"grievance_legitimacy_permille", "permille", &CoupLaws::grievance_legitimacy_permille, 0,
     1000},
    {"grievance_defeat_permille", "permille", &CoupLaws::grievance_defeat_permille, 0, 1000},
    {"grievance_weariness_permille", "permille", &CoupLaws::grievance_weariness_permille, 0, 1000},
    {"grievance_levy_permille", "permille", &CoupLaws::grievance_levy_permille, 0, 1000},
    {"grievance_tax_permille", "permille", &CoupLaws::grievance_tax_permille, 0, 1000},
    {"grievance_campaign_permille", "permille", &CoupLaws::grievance_campaign_permille, 0, 1000},
    {"great_host_permille", "permille", &CoupLaws::great_host_permille, 1, 1000},
    {"rival_threshold_permille", "permille", &CoupLaws::rival_threshold_permille, 0, 999},
    {"rival_ppm", "ppm", &CoupLaws::rival_ppm, 0, 1000000},
    {"rival_near_days", "days", &CoupLaws::rival_near_days, 0, 120},
    {"rival_far_days", "days", &CoupLaws::rival_far_days, 1, 240},
    {"rival_men_least", "men", &CoupLaws::rival_men_least, 0, 1000000},
    {"rival_strange_permille", "permille", &CoupLaws::rival_strange_permille, 0, 1000},
    {"rival_fall_ppm", "ppm", &CoupLaws::rival_fall_ppm, 0, 1000000},
    {"rival_end_ppm", "ppm", &CoupLaws::rival_end_ppm, 0, 1000000},
    {"palace_ppm", "ppm", &CoupLaws::palace_ppm, 0, 1000000},
    {"palace_adult_permille", "permille", &CoupLaws::palace_adult_permille, 0, 1000},
    {"palace_host_permille", "permille", &CoupLaws::palace_host_permille, 0, 1000},
    {"palace_spared_permille", "permille", &CoupLaws::palace_spared_permille, 0, 1000},
    {"palace_kin_spared_permille", "permille", &CoupLaws::palace_kin_spared_permille, 0, 1000},
    {"grace_months", "months", &CoupLaws::grace_months, 0, 120},
    {"legitimacy_permille", "permille", &CoupLaws::legitimacy_permille, 0, 1000},
    {"party_permille", "permille", &CoupLaws::party_permille, 0, 1000},
    {"majority_age", "years", &CoupLaws::majority_age, 0, 40},
};
static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(CoupLaws),
              "list the new parameter above");

}  // namespace

std::span<const CoupLawField> coup_law_fields() {
    return fields;
}

}  // namespace sim
