// Insurgency: bands in the country around a place. They gather out of unrest, or for a rightful
// court near by; they live off the land, tie down garrisons and cut what officials reach; they are
// hunted (an exchange as in Deitchman 1962: bands are found the worse the fewer hunt them), go home
// or starve. Page: docs/rules/insurgency.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/laws/unrest_laws.hpp"

namespace sim {

struct BandsInputs {
    Households households;  ///< Of the place. >= 0.
    Men bands;              ///< So far. >= 0.
    Permille unrest;
    Permille want;
    Men garrison;              ///< Of the holder. >= 0.
    Men soldiers;              ///< Of his armies there. >= 0.
    Permille rightful;         ///< Legitimacy of a court near by beyond the holder's; 0: none.
    bool is_pardoned = false;  ///< An amnesty was proclaimed in this month.
    bool is_loyalist = false;  ///< They fight for that court: pardon and quiet sway them less.
    std::int32_t months = 1;   ///< That pass, one after the other; pardon is for the first. 1..12.
};

struct BandsOutcome {
    Men gathered;  ///< Out of households, one man of each; not more than half of them a month.
    Men loyal;     ///< Of these, for the rightful court.
    Men killed;    ///< Hunted down.
    Men starved;
    Men went_home;  ///< Back into households.
    Men fallen;     ///< Soldiers of the garrison who fell in it.
};

/// These months of the bands at a place. What leaves them is never more than there were and
/// gathered.
[[nodiscard]] BandsOutcome insurgency(const BandsInputs& in, const UnrestLaws& laws);

/// Men of a garrison whom bands tie down: they watch roads and granaries, and neither march nor
/// serve in sorties.
[[nodiscard]] Men tied_down(Men bands, Men garrison, const UnrestLaws& laws);

/// Whether bands cut the roads of a place: they outnumber its garrison twofold, and nothing can be
/// carried through.
[[nodiscard]] constexpr bool cut_roads(Men bands, Men garrison) {
    return bands.value - garrison.value > garrison.value;
}

}  // namespace sim
