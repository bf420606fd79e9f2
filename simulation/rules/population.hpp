// Population: how many households the land of a place feeds, how fast they grow towards that, and
// how many die of hunger and plague. A people grows toward the capacity of its land (Malthus;
// Verhulst), without cohorts; famine and plague are shocks.
// Page: docs/rules/population.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/draw.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/laws/people_laws.hpp"
#include "simulation/map/map.hpp"

namespace sim {

struct LandInputs {
    std::int32_t latitude_millidegrees = 0;
    Terrain terrain = Terrain::plain;
    Households start;         ///< On the first day. >= 0.
    std::int32_t years = 0;   ///< Since the first day. >= 0.
    Permille fear;            ///< Of what lies beyond a new border.
    Households court_then{};  ///< Of `start`, those whom a court fed that sat there. <= start.
    Households court_now{};   ///< Whom a court that sits there feeds now. >= 0.
};

/// How many households the land feeds, with those whom a court feeds at its seat. At least 1.
[[nodiscard]] Households capacity(const LandInputs& in, const PeopleLaws& laws);

/// What of the fear of a border comes from one neighbour, held by another court of another people
/// since `held_years`. A border of before the first day frightens nobody: `held_years` < 0.
[[nodiscard]] Permille border_fear(std::int32_t held_years, const PeopleLaws& laws);

/// What of a neighbour's fear reaches a place; less in hills and mountains.
[[nodiscard]] Permille carried_fear(Permille fear, Terrain terrain, const PeopleLaws& laws);

/// By how many households a people grows (or, below 0, shrinks) in a year where `all` households
/// live on land for `capacity` of them. Never less than -people.
[[nodiscard]] std::int32_t natural_growth(Households people, Households all, Households capacity,
                                          const PeopleLaws& laws);

/// Households that die of hunger in a month of that want.
[[nodiscard]] Households famine_deaths(Households households, Permille want,
                                       const PeopleLaws& laws);

struct PlagueInputs {
    Households urban;  ///< Within the walls. >= 0.
    Permille want;     ///< Of food.
    std::int32_t days_besieged = 0;
    std::int32_t crowd = 0;    ///< Soldiers and refugees beside the townspeople, persons. >= 0.
    std::int32_t persons = 5;  ///< In a household.
    bool is_hot = false;       ///< Months of summer.
};

/// Whether anything favours a plague: else plague() gives nothing, and need not be asked.
[[nodiscard]] bool plague_threatens(const PlagueInputs& in, const PeopleLaws& laws);

/// Households of the town that die of plague in this month: mostly none. Draws 0 and 1.
[[nodiscard]] Households plague(const PlagueInputs& in, const PeopleLaws& laws, const Draw& draw);

}  // namespace sim
