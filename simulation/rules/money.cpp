#include "simulation/rules/money.hpp"

#include <algorithm>

namespace sim {

namespace {

constexpr std::int64_t whole = 1000;
constexpr std::int64_t months_a_year = 12;
// Beyond a thousand incomes paper is worth its price as paper.
constexpr std::int64_t most_incomes_permille = 1'000'000;

}  // namespace

Coinage coinage(std::int32_t mints, std::int32_t ore_permille, const FiscalLaws& laws) {
    const std::int64_t struck = std::int64_t{mints} * laws.mint_strings * ore_permille / whole;
    return {Amount(struck), Amount(struck * laws.mint_cost_permille / whole)};
}

std::int32_t ore_left(std::int32_t years, const FiscalLaws& laws) {
    std::int64_t left = whole * whole;
    for (std::int32_t i = 0; i < years && left > 0; ++i) {
        left = left * laws.mint_decline_permille / whole;
    }
    return static_cast<std::int32_t>(left / whole);
}

Permille paper_worth(std::int64_t outstanding, std::int64_t yearly_income, const FiscalLaws& laws) {
    if (outstanding <= 0) {
        return Permille(1000);
    }
    const std::int64_t ratio = std::min(
        outstanding / std::max<std::int64_t>(yearly_income / whole, 1), most_incomes_permille);
    const std::int64_t flight = ratio * ratio / whole * laws.paper_flight_permille / whole;
    const std::int64_t trust = laws.paper_trust_permille;
    return Permille(static_cast<std::int32_t>(
        std::max<std::int64_t>(trust * whole / (trust + ratio + flight), 1)));
}

std::int64_t most_paper(std::int32_t year, std::int64_t yearly_income, Permille value,
                        const FiscalLaws& laws) {
    if (year < laws.paper_first_year || yearly_income < laws.paper_least_income) {
        return 0;
    }
    return yearly_income * laws.paper_month_permille / whole / months_a_year * value.value / whole;
}

std::int64_t face_of(std::int64_t worth, Permille value) {
    return worth * whole / std::max(value.value, 1);
}

Redemption redeem(std::int64_t outstanding, Permille value, std::int64_t above_measure,
                  const FiscalLaws& laws) {
    if (outstanding <= 0 || above_measure <= 0) {
        return {};
    }
    const std::int64_t willing = above_measure * laws.paper_redeem_permille / whole;
    const std::int64_t face = std::min(face_of(willing, value), outstanding);
    return {Amount(face), Amount(std::min(willing, face * value.value / whole))};
}

Permille money_worth(Permille paper_value, bool has_paper, const FiscalLaws& laws) {
    if (!has_paper) {
        return Permille(1000);
    }
    const std::int64_t lost = whole - paper_value.value;
    return Permille(static_cast<std::int32_t>(
        std::max<std::int64_t>(whole - lost * laws.price_paper_permille / whole, 1)));
}

}  // namespace sim
