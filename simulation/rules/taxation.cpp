#include "simulation/rules/taxation.hpp"

#include <algorithm>

#include "simulation/foundation/arithmetic.hpp"

namespace sim {

namespace {

constexpr std::int64_t whole = 1000;
constexpr std::int64_t months_a_year = 12;
constexpr std::int32_t custom = 1000;

/// Share of a place that pays, in millionths.
std::int64_t paying(const TaxedPlace& place) {
    return place.is_cut ? 0 : std::int64_t{place.control.value} * (whole - place.devastation.value);
}

/// What rate and officials make of what is laid on, permille.
std::int64_t collected(Permille rate, Permille administration, const FiscalLaws& laws) {
    const std::int64_t skill =
        whole + std::int64_t{administration.value - 500} * laws.administration_permille / whole;
    return std::int64_t{rate.value} * std::max<std::int64_t>(skill, 0) / whole;
}

}  // namespace

std::int32_t money_share(FiscalKind kind, const FiscalLaws& laws) {
    switch (kind) {
        case FiscalKind::money:
            return 1000;
        case FiscalKind::conquest:
            return laws.conquest_money_permille;
        case FiscalKind::herd:
            return laws.herd_money_permille;
        case FiscalKind::rebel:
            return laws.rebel_money_permille;
    }
    return 0;
}

void add_place(TaxBase& base, const TaxedPlace& place) {
    const std::int64_t share = paying(place);
    if (share == 0) {
        return;
    }
    // Townspeople pay beside the fields: they need only be within reach.
    const std::int64_t reached = place.control.value;
    base.households += place.registered.value * share / (whole * whole);
    base.urban += std::min(place.urban.value, place.registered.value) * reached / whole;
    base.trade += place.trade.value * reached / whole;
    if (place.overseas > Wealth(0)) {  // Few places have any.
        base.overseas += place.overseas.value * reached / whole;
    }
    if (place.market > Wealth(0)) {
        base.market += place.market.value * reached / whole;
    }
}

TaxYield monthly_taxes(const TaxBase& base, const TaxTerms& terms, const FiscalLaws& laws) {
    const std::int64_t share =
        collected(terms.rate, terms.administration, laws) * terms.money_permille;  // millionths
    const auto of = [share](std::int64_t laid_on) {
        return mul_div(laid_on, share, whole * whole);
    };
    std::int64_t season = 0;
    if (terms.month == laws.summer_month) {
        season += laws.summer_permille;
    }
    if (terms.month == laws.autumn_month) {
        season += whole - laws.summer_permille;
    }
    TaxYield out;
    const std::int64_t paying_now = base.households * season / whole;
    out.land_cash = Amount(of(paying_now * laws.land_cash_millistrings / whole));
    out.silk = Amount(of(paying_now * laws.land_silk_millibolts / whole));
    out.silver = Amount(of(paying_now * laws.land_silver_millitaels / whole));
    out.monopolies = Amount(of((base.households * laws.monopoly_millistrings +
                                base.urban * laws.monopoly_urban_millistrings) /
                               whole / months_a_year));
    out.commerce = Amount(of(base.trade * laws.commerce_permille / whole / months_a_year) +
                          base.market * laws.market_duty_permille / whole / months_a_year);
    out.customs = Amount(of(base.overseas * laws.customs_permille / whole / months_a_year));
    return out;
}

Grain tax_grain_taken(const TaxGrainInputs& in, const FiscalLaws& laws) {
    const std::int64_t due = std::int64_t{in.customary.value} * paying(in.place) / (whole * whole) *
                             collected(in.rate, in.administration, laws) / whole *
                             in.harvest.value / whole;
    return Grain(static_cast<std::int32_t>(std::clamp<std::int64_t>(due, 0, in.room.value)));
}

Permille tax_grievance(Permille rate, Permille want, bool is_remitted, const FiscalLaws& laws) {
    if (is_remitted) {
        return Permille(0);
    }
    // What is custom in a good year is too much for those who have lost a part of their food.
    const std::int64_t felt =
        std::int64_t{rate.value} * whole / std::max<std::int64_t>(whole - want.value, 1);
    const std::int64_t beyond = std::max<std::int64_t>(felt - custom, 0);
    return Permille(static_cast<std::int32_t>(
        std::min<std::int64_t>(beyond * laws.grievance_permille / whole, whole)));
}

Permille next_rate(const RateInputs& in, const FiscalLaws& laws) {
    if (!in.has_offices) {
        return in.rate;
    }
    if (in.is_in_need && in.rate.value < laws.surtax_money_permille) {
        return Permille(
            std::min(in.rate.value + laws.surtax_step_permille, laws.surtax_money_permille));
    }
    if (in.is_in_plenty && in.rate.value > custom) {
        return Permille(std::max(in.rate.value - laws.surtax_ease_permille, custom));
    }
    return in.rate;
}

}  // namespace sim
