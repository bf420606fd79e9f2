// Units as types: a quantity knows what it counts, so men cannot be added to silver.
// The words are those of docs/glossary.md.
#pragma once

#include <compare>
#include <cstdint>

namespace sim {

/// An integer amount of one unit. Plain arithmetic within the unit; scaling by integers only.
/// Overflow is the caller's bug; all ledgers of the simulation stay below 2^62.
template <typename Unit, typename Representation>
struct Quantity {
    Representation value = 0;

    constexpr Quantity() = default;
    constexpr explicit Quantity(Representation amount) : value(amount) {}

    constexpr Quantity& operator+=(Quantity other) {
        value = static_cast<Representation>(value + other.value);
        return *this;
    }
    constexpr Quantity& operator-=(Quantity other) {
        value = static_cast<Representation>(value - other.value);
        return *this;
    }
    friend constexpr Quantity operator+(Quantity a, Quantity b) { return a += b; }
    friend constexpr Quantity operator-(Quantity a, Quantity b) { return a -= b; }
    friend constexpr Quantity operator*(Quantity a, Representation times) {
        return Quantity(static_cast<Representation>(a.value * times));
    }
    friend constexpr auto operator<=>(const Quantity&, const Quantity&) = default;
};

using Men = Quantity<struct MenUnit, std::int32_t>;                ///< Soldiers.
using Ships = Quantity<struct ShipsUnit, std::int32_t>;            ///< War ships of any size.
using Households = Quantity<struct HouseholdsUnit, std::int32_t>;  ///< Households 戶.
using Persons = Quantity<struct PersonsUnit, std::int32_t>;        ///< Captives, townspeople.
using Horses = Quantity<struct HorsesUnit, std::int32_t>;
using Grain = Quantity<struct GrainUnit, std::int32_t>;    ///< Shi 石.
using Wealth = Quantity<struct WealthUnit, std::int32_t>;  ///< Movable wealth, strings of cash 貫.
/// A share or score in thousandths. 0..1,000 unless said otherwise.
using Permille = Quantity<struct PermilleUnit, std::int32_t>;
using Kilometres = Quantity<struct KilometresUnit, std::int32_t>;
using Amount =
    Quantity<struct AmountUnit, std::int64_t>;  ///< Of a good; which one stands beside it.

/// Goods that treaties and ledgers count, each in its own unit.
enum class Good : std::uint32_t {
    silver_taels,
    silk_bolts,
    cash_strings,
    grain_shi,
    gold_taels,
    horses,
    other,  ///< Counted things without a ledger of their own; the clause's text names them.
};
inline constexpr std::uint32_t good_count = 7;

/// What somebody at a court is known to argue for.
enum class Leaning : std::uint32_t { none, peace, war };

/// Peoples whose households the world counts apart.
enum class Culture : std::uint32_t {
    han,
    khitan,  ///< With the Xi.
    jurchen,
    bohai,
    tangut,
    mongol,  ///< And the Turkic peoples of the steppe.
    korean,
    other,  ///< Of the southwest and the far west.
};
inline constexpr std::uint32_t culture_count = 8;

}  // namespace sim
