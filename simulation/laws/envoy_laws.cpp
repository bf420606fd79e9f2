#include "simulation/laws/envoy_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr EnvoyLawField fields[] = {
    {"preparing_days", "days", &EnvoyLaws::preparing_days, 0, 120},
    {"pace_permille", "permille", &EnvoyLaws::pace_permille, 0, 5000},
    {"sea_pace_permille", "permille", &EnvoyLaws::sea_pace_permille, 0, 5000},
    {"answer_days", "days", &EnvoyLaws::answer_days, 10, 360},
    {"memory_days", "days", &EnvoyLaws::memory_days, 0, 1000},
    {"capture_permille", "permille", &EnvoyLaws::capture_permille, 0, 5000},
    {"secret_capture_permille", "permille", &EnvoyLaws::secret_capture_permille, 0, 5000},
    {"broken_faith_permille", "permille", &EnvoyLaws::broken_faith_permille, 0, 5000},
    {"renounced_faith_permille", "permille", &EnvoyLaws::renounced_faith_permille, 0, 5000},
    {"default_faith_permille", "permille", &EnvoyLaws::default_faith_permille, 0, 5000},
    {"kept_faith_permille", "permille", &EnvoyLaws::kept_faith_permille, 0, 5000},
    {"faith_fade_permille", "permille", &EnvoyLaws::faith_fade_permille, 0, 5000},
    {"detain_permille", "permille", &EnvoyLaws::detain_permille, 0, 1000},
    {"detained_faith_permille", "permille", &EnvoyLaws::detained_faith_permille, 0, 1000},
    {"late_grace_days", "days", &EnvoyLaws::late_grace_days, 0, 360},
    {"late_faith_permille", "permille", &EnvoyLaws::late_faith_permille, 0, 1000},
    {"joined_faith_permille", "permille", &EnvoyLaws::joined_faith_permille, 0, 1000},
    {"brother_legitimacy_permille", "permille", &EnvoyLaws::brother_legitimacy_permille, 0, 5000},
    {"nephew_legitimacy_permille", "permille", &EnvoyLaws::nephew_legitimacy_permille, 0, 5000},
    {"vassal_legitimacy_permille", "permille", &EnvoyLaws::vassal_legitimacy_permille, 0, 5000},
    {"weariness_war_permille", "permille", &EnvoyLaws::weariness_war_permille, 0, 5000},
    {"weariness_defeat_permille", "permille", &EnvoyLaws::weariness_defeat_permille, 0, 5000},
    {"weariness_debt_permille", "permille", &EnvoyLaws::weariness_debt_permille, 0, 5000},
    {"weariness_rest_permille", "permille", &EnvoyLaws::weariness_rest_permille, 0, 5000},
    {"weariness_quiet_days", "days", &EnvoyLaws::weariness_quiet_days, 10, 3650},
    {"war_lapse_days", "days", &EnvoyLaws::war_lapse_days, 30, 36500},
    {"party_pull_permille", "permille", &EnvoyLaws::party_pull_permille, 0, 5000},
    {"party_defeat_permille", "permille", &EnvoyLaws::party_defeat_permille, 0, 5000},
    {"party_victory_permille", "permille", &EnvoyLaws::party_victory_permille, 0, 5000},
    {"party_weariness_permille", "permille", &EnvoyLaws::party_weariness_permille, 0, 5000},
    {"party_claim_permille", "permille", &EnvoyLaws::party_claim_permille, 0, 5000},
    {"party_terms_permille", "permille", &EnvoyLaws::party_terms_permille, 0, 5000},
};
static_assert(sizeof(EnvoyLaws) == std::size(fields) * sizeof(std::int32_t),
              "every parameter stands in the list");

}  // namespace

std::span<const EnvoyLawField> envoy_law_fields() {
    return fields;
}

}  // namespace sim
