// Harvest: what the fields of a place bear in a year by weather, hands and war; who goes hungry;
// what grain costs; and the dikes that hold a river above the plain. Page: docs/rules/harvest.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/draw.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/laws/harvest_laws.hpp"

namespace sim {

/// One part of the weather of a year, in thousandths of its usual deviation; about bell-shaped,
/// mean 0, within +-3,500. `draw` is keyed by the year and by whatever shares that part.
[[nodiscard]] std::int32_t weather_part(const Draw& draw);

/// The parts that make the weather of one place and year, as weather_part gives them.
struct WeatherParts {
    std::int32_t common = 0;  ///< Of the whole world.
    std::int32_t region = 0;  ///< Of its region of five degrees.
    std::int32_t local = 0;   ///< Of itself.
};

/// What this year's and last year's weather add to a harvest, permille; negative where they take
/// away. `latitude_millidegrees` decides between dry and wet fields.
[[nodiscard]] std::int32_t weather(const WeatherParts& this_year, const WeatherParts& last_year,
                                   std::int32_t latitude_millidegrees, const HarvestLaws& laws);

enum class Calamity : std::uint32_t { none, drought, locusts, flood };

struct HarvestInputs {
    std::int32_t weather = 0;  ///< As weather() gives it, permille.
    std::int32_t latitude_millidegrees = 0;
    Permille devastation;  ///< Of the land around.
    Households households;
    Households settled;  ///< Whom the land feeds in usual years. >= 0.
};

struct HarvestOutcome {
    Permille harvest;  ///< Of the usual one of its settled people. 0..2,000.
    Permille a_head;   ///< Of the usual one a household. 0..2,000.
    Calamity calamity = Calamity::none;
};

/// `draw` names a calamity; keyed by place and year.
[[nodiscard]] HarvestOutcome harvest(const HarvestInputs& in, const HarvestLaws& laws,
                                     const Draw& draw);

struct FoodInputs {
    Permille a_head;  ///< Harvest a household.
    Households households;
    Grain taken;   ///< Tax grain of this harvest.
    Grain stores;  ///< Within the walls, from which hunger is relieved. 0 where nobody gives.
};

struct FoodOutcome {
    Permille want;  ///< Share of the food needed that lacks, relief counted.
    Grain relief;   ///< Given out of the stores. 0..stores.
};

[[nodiscard]] FoodOutcome food(const FoodInputs& in, const HarvestLaws& laws);

/// Want a month later, where no harvest comes between.
[[nodiscard]] Permille eased_want(Permille want, const HarvestLaws& laws);

/// Price of grain in a court's land after a harvest, permille of usual. `old_price` > 0; `a_head`:
/// average harvest a household in its land, permille; `money`: what a string buys of other goods
/// against a usual year, permille, > 0 (paper money).
[[nodiscard]] Permille grain_price(Permille old_price, Permille a_head, Permille money,
                                   const HarvestLaws& laws);

/// State of the dikes at a place after a year in which `mended` permille were paid for.
[[nodiscard]] Permille worn_dikes(Permille dikes, Permille mended, const HarvestLaws& laws);

/// Chance that a dike breaks in a year, permille.
[[nodiscard]] std::int32_t breach_chance(Permille dikes, const HarvestLaws& laws);

}  // namespace sim
