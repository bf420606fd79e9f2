#include "simulation/rules/party.hpp"

#include <algorithm>

namespace sim {

namespace {

constexpr std::int32_t whole = 1000;
constexpr std::int32_t middle = 500;

std::int32_t pull_of(Leaning leaning, std::int32_t by) {
    return leaning == Leaning::war ? by : leaning == Leaning::peace ? -by : 0;
}

Permille within(std::int32_t value) {
    return Permille(std::clamp(value, 0, whole));
}

/// A part of the way from one value to another, at least a step.
std::int32_t part_of_way(std::int32_t from, std::int32_t to, std::int32_t permille) {
    const std::int32_t way = to - from;
    const std::int32_t step = way * permille / whole;
    return from + (step != 0 ? step : way > 0 ? 1 : way < 0 ? -1 : 0);
}

}  // namespace

Permille party_drawn_to(const PartyInputs& in, const EnvoyLaws& laws) {
    std::int32_t to = middle + pull_of(in.ruler, laws.party_ruler_permille) +
                      pull_of(in.minister, laws.party_minister_permille);
    to -= laws.party_defeat_permille * in.defeat.value / whole;
    to -= laws.party_weariness_permille * in.weariness.value / whole;
    if (!in.is_at_war) {
        to += laws.party_claim_permille * in.lost_permille / whole;
        to += in.is_lower ? laws.party_terms_permille : 0;
    }
    return within(to);
}

Permille party_after_month(const PartyInputs& in, const EnvoyLaws& laws) {
    return within(
        part_of_way(in.now.value, party_drawn_to(in, laws).value, laws.party_pull_permille));
}

Permille weariness_after_month(const WearinessInputs& in, const EnvoyLaws& laws) {
    constexpr std::int32_t year = 12;
    if (!in.is_at_war) {
        return within(in.now.value - laws.weariness_rest_permille);
    }
    return within(in.now.value + laws.weariness_war_permille +
                  laws.weariness_defeat_permille * in.defeat.value / whole +
                  laws.weariness_debt_permille * std::min(in.arrears_months, year) / year);
}

Permille faith_after_month(Permille now, const EnvoyLaws& laws) {
    return now == Permille(middle)
               ? now
               : within(part_of_way(now.value, middle, laws.faith_fade_permille));
}

}  // namespace sim
