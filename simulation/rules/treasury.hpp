// Treasury: what a court owes in a month, what it can pay and in what order, what its soldiers do
// when they are not paid, and payments from one treasury to another. Page: docs/rules/treasury.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/laws/fiscal_laws.hpp"

namespace sim {

/// Pay of a month in strings. `drawn_permille`: share of its keep that a body of soldiers draws
/// from its court, 0..1,000; the rest lives off fields and herds of its own.
[[nodiscard]] std::int64_t field_pay(Men men, std::int32_t self_supporting_permille,
                                     Permille tax_rate, const FiscalLaws& laws);
[[nodiscard]] std::int64_t garrison_pay(Men men, std::int32_t self_supporting_permille,
                                        Permille tax_rate, const FiscalLaws& laws);

/// What falls to a court to pay in a month, strings, all >= 0, in the order in which it is paid.
struct Claims {
    std::int64_t army = 0;
    std::int64_t arrears = 0;  ///< Pay owed from before.
    std::int64_t grain = 0;    ///< Bought and carried.
    std::int64_t officials = 0;
    std::int64_t court = 0;
    std::int64_t works = 0;  ///< Walls and dikes.
};

/// What a court has to spend in a month, strings, all >= 0.
struct Funds {
    std::int64_t cash = 0;
    std::int64_t goods = 0;  ///< Worth of the silver and silk that it gives out this month.
    std::int64_t paper = 0;  ///< Worth of the most paper that it would print this month.
};

struct Spending {
    Claims paid;             ///< Of each claim.
    std::int64_t cash = 0;   ///< Taken from the cash; negative: goods sold beyond all claims.
    std::int64_t paper = 0;  ///< Worth of the paper printed.
    std::int64_t army_short = 0;
};

/// Goods go first, then cash, then paper; paper pays soldiers and grain only.
[[nodiscard]] Spending spend(const Claims& claims, const Funds& funds);

/// Months of income that a treasury is held to, in strings.
[[nodiscard]] std::int64_t treasury_measure(std::int64_t yearly_income, const FiscalLaws& laws);

/// What court and palace cost in a month: a share of income, and largesse out of plenty.
[[nodiscard]] std::int64_t court_cost(std::int64_t yearly_income, std::int64_t cash,
                                      const FiscalLaws& laws);

/// What unpaid soldiers do in a month.
struct ArrearsEffect {
    Permille morale_lost;
    Permille deserting;     ///< Of the men.
    Permille slight_added;  ///< Held against the court by those who command them.
};
/// `owed` of `monthly_pay`, strings, >= 0. Men who live off fields of their own feel little of it:
/// few of them are paid, and these have homes.
[[nodiscard]] ArrearsEffect arrears_effect(std::int64_t owed, std::int64_t monthly_pay,
                                           std::int32_t self_supporting_permille,
                                           const FiscalLaws& laws);

/// A payment in silver, silk or cash that one court owes another.
struct DuePayment {
    Amount from_stock;  ///< Out of the payer's own stock of that good.
    Amount bought;      ///< Of the good, bought for coin.
    Amount coin;        ///< Strings that it costs.
    Amount unpaid;      ///< Of the good.
};
/// `price_millistrings` of one unit of the good, > 0; 1,000 for cash, which is not bought.
[[nodiscard]] DuePayment pay_due(Amount due, Amount stock, Amount cash,
                                 std::int32_t price_millistrings);

}  // namespace sim
