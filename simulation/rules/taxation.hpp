// Taxation: what a court takes in money, silk, silver and grain from the households on its
// registers and from trade, and what that does to them. Page: docs/rules/taxation.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/laws/fiscal_laws.hpp"

namespace sim {

/// How a court lives.
enum class FiscalKind : std::uint32_t {
    money,     ///< Two taxes, monopolies and tolls in coin: the courts of Han custom.
    conquest,  ///< Fields and herds, and a part of all that.
    herd,      ///< Tribes.
    rebel,
};

/// Share of the full money taxes that a court of that kind raises, permille.
[[nodiscard]] std::int32_t money_share(FiscalKind kind, const FiscalLaws& laws);

/// A place as tax officials find it.
struct TaxedPlace {
    Households registered;
    Households urban;      ///< Within the walls. 0..registered or more.
    Wealth trade;          ///< Strings a year.
    Wealth overseas;       ///< Of it, over the sea: pays customs as well.
    Wealth market;         ///< Of it, through the border market: pays duty as well.
    Permille control;      ///< How far officials reach.
    Permille devastation;  ///< Of the land.
    bool is_cut = false;   ///< Besieged, or remitted: it pays nothing.
};

/// Sums over the places of a court: what its rates are laid on.
struct TaxBase {
    std::int64_t households = 0;  ///< Paying ones.
    std::int64_t urban = 0;
    std::int64_t trade = 0;     ///< Strings a year.
    std::int64_t overseas = 0;  ///< Strings a year.
    std::int64_t market = 0;    ///< Strings a year.
};

void add_place(TaxBase& base, const TaxedPlace& place);

/// What decides how much of what is laid on comes in.
struct TaxTerms {
    std::int32_t month = 1;       ///< 1..12.
    std::int32_t money_permille;  ///< As money_share gives it.
    Permille rate;                ///< Against custom. 0..3,000.
    Permille administration;      ///< 0..1,000.
};

/// Of one month, all >= 0.
struct TaxYield {
    Amount land_cash;  ///< Strings.
    Amount silk;       ///< Bolts.
    Amount silver;     ///< Taels.
    Amount monopolies;
    Amount commerce;  ///< Duty of border markets counted.
    Amount customs;
};

[[nodiscard]] TaxYield monthly_taxes(const TaxBase& base, const TaxTerms& terms,
                                     const FiscalLaws& laws);

/// Tax grain of a harvest at one place: never more than the granary has room for.
struct TaxGrainInputs {
    TaxedPlace place;
    Grain customary;   ///< Of its registered households in a usual year (muster laws).
    Permille harvest;  ///< A head, permille of usual.
    Permille rate;
    Permille administration;
    Grain room;  ///< In the granaries. >= 0.
};
[[nodiscard]] Grain tax_grain_taken(const TaxGrainInputs& in, const FiscalLaws& laws);

/// How far people feel wronged by their taxes, 0..1,000: above custom, or demanded in hunger.
/// Remission takes it away.
[[nodiscard]] Permille tax_grievance(Permille rate, Permille want, bool is_remitted,
                                     const FiscalLaws& laws);

/// What officials make of the rate in a year without an order: surcharges in need, slow relief in
/// plenty.
struct RateInputs {
    Permille rate;
    bool is_in_need = false;    ///< Owes its soldiers pay, or spent more than came in from little.
    bool is_in_plenty = false;  ///< Holds more than its measure.
    bool has_offices = false;   ///< Of money or conquest kind.
};
[[nodiscard]] Permille next_rate(const RateInputs& in, const FiscalLaws& laws);

}  // namespace sim
