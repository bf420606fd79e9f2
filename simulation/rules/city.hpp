// City: how many of a place's households live within its walls: more where there is trade or a
// court, fewer after a siege, hunger, or the flight of the court. Page: docs/rules/city.md.
#pragma once

#include "simulation/foundation/units.hpp"
#include "simulation/laws/trade_laws.hpp"
#include "simulation/map/map.hpp"

namespace sim {

struct CityInputs {
    PlaceKind kind = PlaceKind::prefecture;
    Households households;
    Households urban;
    Wealth trade;                   ///< Strings in the last year.
    std::int64_t court_income = 0;  ///< Yearly, of the court that sits here; 0: none does.
    Permille want;
    bool is_besieged = false;
    std::int32_t months = 1;  ///< That pass, one as the other. 1..12.
};

/// Households that the town would have at rest. 0..households.
[[nodiscard]] Households town_at_rest(const CityInputs& in, const TradeLaws& laws);

/// The town after these months. 0..households.
[[nodiscard]] Households town_after(const CityInputs& in, const TradeLaws& laws);

}  // namespace sim
