// Unrest: how near the country around a place is to rising: a pressure of grievances (hunger,
// taxes, unpaid soldiers, alien rule, wasted land) toward which unrest moves month by month, and
// which spreads along the roads (Goldstone 1991; Turchin 2003). Page: docs/rules/unrest.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/laws/unrest_laws.hpp"

namespace sim {

struct UnrestInputs {
    Permille unrest;            ///< So far.
    Permille tax_rate{1000};    ///< Against the customary 1,000. 0..3,000.
    Permille want;              ///< Of food.
    Permille legitimacy{1000};  ///< Of the holder, with those who live there.
    Permille devastation;
    Permille arrears;          ///< Pay owed to the holder's soldiers, by a year's pay.
    Permille control{1000};    ///< How far the holder's officials reach.
    Permille neighbour;        ///< The highest unrest among the places next to it under one holder.
    bool is_amnesty = false;   ///< One was proclaimed within the year.
    bool is_remitted = false;  ///< Taxes are remitted.
    std::int32_t months = 1;   ///< That pass, one as the other. 1..12.
};

/// Where unrest tends to. 0..1,000.
[[nodiscard]] Permille unrest_pressure(const UnrestInputs& in, const UnrestLaws& laws);

/// Unrest after these months. 0..1,000.
[[nodiscard]] Permille unrest_after(const UnrestInputs& in, const UnrestLaws& laws);

}  // namespace sim
