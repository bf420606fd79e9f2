#include "simulation/rules/treasury.hpp"

#include <algorithm>

namespace sim {

namespace {

constexpr std::int64_t whole = 1000;
constexpr std::int64_t months_a_year = 12;

Permille part(std::int32_t most, std::int64_t share_permille) {
    return Permille(static_cast<std::int32_t>(most * share_permille / whole));
}

/// `own_permille`: share of their keep that the men find themselves.
std::int64_t pay(Men men, std::int32_t strings, std::int64_t own_permille, Permille tax_rate,
                 const FiscalLaws& laws) {
    const std::int64_t share = whole - own_permille * laws.self_paid_permille / whole;
    const std::int64_t above = std::max<std::int64_t>(tax_rate.value - whole, 0);
    const std::int64_t dearer = whole + above * laws.pay_follows_permille / whole;
    return std::int64_t{men.value} * strings * share / whole * dearer / whole / months_a_year;
}

}  // namespace

std::int64_t field_pay(Men men, std::int32_t self_supporting_permille, Permille tax_rate,
                       const FiscalLaws& laws) {
    return pay(men, laws.field_pay_strings, self_supporting_permille, tax_rate, laws);
}

std::int64_t garrison_pay(Men men, std::int32_t self_supporting_permille, Permille tax_rate,
                          const FiscalLaws& laws) {
    return pay(men, laws.garrison_pay_strings, self_supporting_permille, tax_rate, laws);
}

Spending spend(const Claims& claims, const Funds& funds) {
    Spending out;
    std::int64_t coin = funds.goods + funds.cash;
    const auto settle = [&coin](std::int64_t claim) {
        const std::int64_t paid = std::min(claim, coin);
        coin -= paid;
        return paid;
    };
    std::int64_t paper = funds.paper;
    const auto print = [&paper](std::int64_t claim) {
        const std::int64_t paid = std::min(claim, paper);
        paper -= paid;
        return paid;
    };
    out.paid.army = settle(claims.army);
    // Old debts get half of what is there: the rest keeps offices open.
    const std::int64_t after_army = coin;
    coin = after_army / 2;
    out.paid.arrears = settle(claims.arrears);
    coin = after_army - out.paid.arrears;
    out.paid.grain = settle(claims.grain);
    out.paid.officials = settle(claims.officials);
    out.paid.court = settle(claims.court);
    out.paid.works = settle(claims.works);
    const std::int64_t printed_for_army = print(claims.army - out.paid.army);
    const std::int64_t printed_for_grain = print(claims.grain - out.paid.grain);
    const std::int64_t printed_for_offices = print(claims.officials - out.paid.officials);
    out.paid.army += printed_for_army;
    out.paid.grain += printed_for_grain;
    out.paid.officials += printed_for_offices;
    out.paper = printed_for_army + printed_for_grain + printed_for_offices;
    out.army_short = claims.army - out.paid.army;
    const std::int64_t spent = funds.goods + funds.cash - coin;
    out.cash = spent - funds.goods;
    return out;
}

std::int64_t treasury_measure(std::int64_t yearly_income, const FiscalLaws& laws) {
    return yearly_income * laws.reserve_months / months_a_year;
}

std::int64_t court_cost(std::int64_t yearly_income, std::int64_t cash, const FiscalLaws& laws) {
    const std::int64_t beyond =
        std::max<std::int64_t>(cash - treasury_measure(yearly_income, laws), 0);
    return yearly_income * laws.court_permille / whole / months_a_year +
           beyond * laws.largesse_permille / whole;
}

ArrearsEffect arrears_effect(std::int64_t owed, std::int64_t monthly_pay,
                             std::int32_t self_supporting_permille, const FiscalLaws& laws) {
    if (owed <= 0 || monthly_pay <= 0) {
        return {};
    }
    const std::int64_t share = std::min(owed * whole / (monthly_pay * laws.arrears_months), whole);
    // Patience first: what half the debt does is a quarter of what the whole does.
    const std::int64_t paid = whole - self_supporting_permille;
    const std::int64_t felt = share * share / whole * paid / whole * paid / whole;
    return {part(laws.arrears_morale_permille, felt), part(laws.arrears_desertion_permille, felt),
            part(laws.arrears_slight_permille, felt)};
}

DuePayment pay_due(Amount due, Amount stock, Amount cash, std::int32_t price_millistrings) {
    DuePayment out;
    out.from_stock = std::min(due, stock);
    const std::int64_t lacking = (due - out.from_stock).value;
    const std::int64_t can_buy = cash.value * whole / price_millistrings;
    out.bought = Amount(std::min(lacking, can_buy));
    out.coin = Amount((out.bought.value * price_millistrings + whole - 1) / whole);
    if (out.coin > cash) {
        out.coin = cash;
    }
    out.unpaid = due - out.from_stock - out.bought;
    return out;
}

}  // namespace sim
