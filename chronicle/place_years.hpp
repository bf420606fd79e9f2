// Place years: what the rules reckon of every place towards the end of each year that has been
// lived, so that maps can show it over time. Reckoned, not recorded: no source counts every place
// in every year.
#pragma once

#include <cstdint>
#include <vector>

#include "chronicle/timeline.hpp"
#include "simulation/foundation/units.hpp"

namespace chronicle {

/// The last ten days of one year. All lists go by place.
struct PlaceYear {
    std::int32_t year = 0;                    ///< Of the Julian calendar.
    std::vector<sim::Households> households;  ///< All that live there, registered or not.
    std::vector<sim::Permille> unrest;        ///< 0 content .. 1,000 ready to rise.
    /// Strings that the place would bring its holder in twelve months as it stands; without grain.
    std::vector<std::int64_t> taxes;
};

/// One entry for each whole year of the timeline that has been lived, in order. Costs about as much
/// as living those years.
[[nodiscard]] std::vector<PlaceYear> place_years(const Timeline& timeline);

}  // namespace chronicle
