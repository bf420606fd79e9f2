#include "simulation/laws/decision_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr DecisionLawField fields[] = {
    {"empire_men_permille", "permille", &DecisionLaws::empire_men_permille, 0, 5000},
    {"kingdom_men_permille", "permille", &DecisionLaws::kingdom_men_permille, 0, 5000},
    {"tribe_men_permille", "permille", &DecisionLaws::tribe_men_permille, 0, 5000},
    {"cohesion_years", "years", &DecisionLaws::cohesion_years, 1, 400},
    {"cohesion_least_permille", "permille", &DecisionLaws::cohesion_least_permille, 0, 5000},
    {"rider_worth_permille", "permille", &DecisionLaws::rider_worth_permille, 0, 5000},
    {"garrison_weight_permille", "permille", &DecisionLaws::garrison_weight_permille, 0, 5000},
    {"defeat_weight_permille", "permille", &DecisionLaws::defeat_weight_permille, 0, 5000},
    {"near_legs", "number", &DecisionLaws::near_legs, 0, 20},
    {"far_weight_permille", "permille", &DecisionLaws::far_weight_permille, 0, 5000},
    {"elsewhere_permille", "permille", &DecisionLaws::elsewhere_permille, 0, 5000},
    {"war_bias", "number", &DecisionLaws::war_bias, -3000, 5000},
    {"war_strength", "number", &DecisionLaws::war_strength, -3000, 5000},
    {"war_claim", "number", &DecisionLaws::war_claim, -3000, 5000},
    {"war_gain", "number", &DecisionLaws::war_gain, -3000, 5000},
    {"war_spoils", "number", &DecisionLaws::war_spoils, -3000, 5000},
    {"war_trend", "number", &DecisionLaws::war_trend, -3000, 5000},
    {"war_party", "number", &DecisionLaws::war_party, -3000, 5000},
    {"war_boldness", "number", &DecisionLaws::war_boldness, -3000, 5000},
    {"war_weariness", "number", &DecisionLaws::war_weariness, -3000, 5000},
    {"war_treasury", "number", &DecisionLaws::war_treasury, -3000, 5000},
    {"war_treaty", "number", &DecisionLaws::war_treaty, -3000, 5000},
    {"word_fresh_permille", "permille", &DecisionLaws::word_fresh_permille, 0, 1000},
    {"war_overlord", "number", &DecisionLaws::war_overlord, -3000, 5000},
    {"war_default", "number", &DecisionLaws::war_default, -3000, 5000},
    {"war_fronts", "number", &DecisionLaws::war_fronts, -3000, 5000},
    {"war_noise", "number", &DecisionLaws::war_noise, -3000, 5000},
    {"aim_months", "months", &DecisionLaws::aim_months, 0, 240},
    {"first_season_north", "month", &DecisionLaws::first_season_north, 1, 12},
    {"last_season_north", "month", &DecisionLaws::last_season_north, 1, 12},
    {"attack_ratio_permille", "permille", &DecisionLaws::attack_ratio_permille, 0, 5000},
    {"wall_weight_permille", "permille", &DecisionLaws::wall_weight_permille, 0, 5000},
    {"attack_least", "number", &DecisionLaws::attack_least, -3000, 5000},
    {"reserve_permille", "permille", &DecisionLaws::reserve_permille, 0, 5000},
    {"strike_need_permille", "permille", &DecisionLaws::strike_need_permille, 0, 5000},
    {"quarters_supply_days", "days", &DecisionLaws::quarters_supply_days, 0, 365},
    {"quarters_days", "days", &DecisionLaws::quarters_days, 0, 365},
    {"columns_most", "number", &DecisionLaws::columns_most, 0, 20},
    {"march_days_most", "days", &DecisionLaws::march_days_most, 0, 1000},
    {"relief_days_most", "days", &DecisionLaws::relief_days_most, 0, 1000},
    {"threat_days", "days", &DecisionLaws::threat_days, 0, 1000},
    {"capital_worth", "number", &DecisionLaws::capital_worth, -3000, 5000},
    {"claim_worth", "number", &DecisionLaws::claim_worth, -3000, 5000},
    {"distance_worth", "number", &DecisionLaws::distance_worth, -3000, 5000},
    {"offensive_strength", "number", &DecisionLaws::offensive_strength, -3000, 5000},
    {"peace_bias", "number", &DecisionLaws::peace_bias, -3000, 5000},
    {"peace_weariness", "number", &DecisionLaws::peace_weariness, -3000, 5000},
    {"peace_defeat", "number", &DecisionLaws::peace_defeat, -3000, 5000},
    {"peace_strength", "number", &DecisionLaws::peace_strength, -3000, 5000},
    {"peace_party", "number", &DecisionLaws::peace_party, -3000, 5000},
    {"peace_treasury", "number", &DecisionLaws::peace_treasury, -3000, 5000},
    {"peace_fronts", "number", &DecisionLaws::peace_fronts, -3000, 5000},
    {"peace_threat", "number", &DecisionLaws::peace_threat, -3000, 5000},
    {"peace_gain", "number", &DecisionLaws::peace_gain, -3000, 5000},
    {"peace_noise", "number", &DecisionLaws::peace_noise, -3000, 5000},
    {"dues_income_permille", "permille", &DecisionLaws::dues_income_permille, 0, 5000},
    {"dues_years", "years", &DecisionLaws::dues_years, 0, 30},
    {"ransom_income_permille", "permille", &DecisionLaws::ransom_income_permille, 0, 5000},
    {"cede_value", "number", &DecisionLaws::cede_value, -3000, 5000},
    {"brother_value", "number", &DecisionLaws::brother_value, -3000, 5000},
    {"nephew_value", "number", &DecisionLaws::nephew_value, -3000, 5000},
    {"vassal_value", "number", &DecisionLaws::vassal_value, -3000, 5000},
    {"market_value", "number", &DecisionLaws::market_value, -3000, 5000},
    {"people_value", "number", &DecisionLaws::people_value, -3000, 5000},
    {"alliance_value", "number", &DecisionLaws::alliance_value, -3000, 5000},
    {"dues_bias", "number", &DecisionLaws::dues_bias, -3000, 5000},
    {"haggle_step", "number", &DecisionLaws::haggle_step, -3000, 5000},
    {"fear_recall_permille", "permille", &DecisionLaws::fear_recall_permille, 0, 5000},
    {"auxiliaries_permille", "permille", &DecisionLaws::auxiliaries_permille, 0, 5000},
    {"call_permille", "permille", &DecisionLaws::call_permille, 0, 5000},
    {"levy_threat_permille", "permille", &DecisionLaws::levy_threat_permille, 0, 5000},
    {"tax_war_permille", "permille", &DecisionLaws::tax_war_permille, 0, 5000},
    {"client_places", "number", &DecisionLaws::client_places, 1, 400},
    {"client_standing_permille", "permille", &DecisionLaws::client_standing_permille, 0, 5000},
};
static_assert(sizeof(DecisionLaws) == std::size(fields) * sizeof(std::int32_t),
              "every parameter stands in the list");

}  // namespace

std::span<const DecisionLawField> decision_law_fields() {
    return fields;
}

}  // namespace sim
