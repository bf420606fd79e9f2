#include "simulation/rules/legitimacy.hpp"

#include <algorithm>

#include "simulation/foundation/drift.hpp"

namespace sim {

Permille legitimacy_after_month(const LegitimacyInputs& in, const CourtLaws& laws) {
    const bool is_own = in.people == in.court;
    const bool court_is_han = in.court == Culture::han;
    std::int32_t goal = is_own ? laws.legitimacy_own_permille : laws.legitimacy_foreign_permille;
    if (!in.is_settled) {
        goal = laws.start_band_legitimacy_permille;
    } else if (!court_is_han) {
        // What ministries and examinations win among the Han they cost among the nobles.
        const bool gains = in.people == Culture::han;
        const std::int32_t most = gains    ? laws.legitimacy_reform_permille
                                  : is_own ? -laws.legitimacy_nobles_permille
                                           : 0;
        goal += most * in.reform.value / 1000;
    }
    goal += in.has_fresh_rites ? laws.legitimacy_rites_permille : 0;
    if (in.claims > 0) {
        goal -= laws.legitimacy_claims_permille * (in.claims - in.claims_held) / in.claims;
    }
    goal -= laws.legitimacy_tax_permille * std::max(in.tax_rate.value - 1000, 0) / 1000;
    return drift(in.now, goal, laws.legitimacy_step_permille);
}

std::int32_t legitimacy_shift(const CourtMonth& month, const CourtLaws& laws) {
    return laws.legitimacy_victory_permille * (month.places_taken - month.places_lost) -
           (month.lost_capital ? laws.legitimacy_capital_lost_permille : 0) -
           (month.fled ? laws.legitimacy_flight_permille : 0) -
           (month.ruler_taken ? laws.legitimacy_capture_permille : 0);
}

}  // namespace sim
