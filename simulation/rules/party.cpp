#include "simulation/rules/party.hpp"

#include <algorithm>

#include "simulation/foundation/drift.hpp"

namespace sim {

namespace {

constexpr std::int32_t whole = 1000;
constexpr std::int32_t middle = 500;

std::int32_t pull_of(Leaning leaning, std::int32_t by) {
    return leaning == Leaning::war ? by : leaning == Leaning::peace ? -by : 0;
}

}  // namespace

Permille party_drawn_to(const PartyInputs& in, const EnvoyLaws& laws) {
    std::int32_t to = middle + pull_of(in.ruler, in.ruler_weight_permille) +
                      pull_of(in.minister, in.minister_weight_permille);
    to -= laws.party_defeat_permille * in.defeat.value / whole;
    to += laws.party_victory_permille * in.victory.value / whole;
    to -= laws.party_weariness_permille * in.weariness.value / whole;
    if (!in.is_at_war) {
        to += laws.party_claim_permille * in.lost_permille / whole;
        to += in.is_lower ? laws.party_terms_permille : 0;
    }
    return Permille(std::clamp(to, 0, whole));
}

Permille party_after_month(const PartyInputs& in, const EnvoyLaws& laws) {
    return drift(in.now, party_drawn_to(in, laws).value, laws.party_pull_permille);
}

Permille weariness_after_month(const WearinessInputs& in, const EnvoyLaws& laws) {
    constexpr std::int32_t year = 12;
    if (!in.is_at_war) {
        return shifted(in.now, -laws.weariness_rest_permille);
    }
    return shifted(in.now,
                   laws.weariness_war_permille +
                       laws.weariness_defeat_permille * in.defeat.value / whole +
                       laws.weariness_debt_permille * std::min(in.arrears_months, year) / year);
}

Permille faith_after_month(Permille now, const EnvoyLaws& laws) {
    return drift(now, middle, laws.faith_fade_permille);
}

}  // namespace sim
