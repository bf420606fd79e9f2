// HarvestLaws: weather, yields, hunger, the price of grain and the dikes (docs/rules/harvest.md).
// The values come from the data pack (laws.toml, tables "harvest.*").
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct HarvestLaws {
    /// Usual deviation of a year's harvest that the whole world shares.
    std::int32_t common_permille = 45;
    /// Usual deviation that a region of five degrees shares.
    std::int32_t region_permille = 115;
    /// Usual deviation of one place alone.
    std::int32_t local_permille = 70;
    /// Share of last year's weather that lasts into this year.
    std::int32_t persistence_permille = 250;
    /// North of this, grain stands on dry fields.
    std::int32_t north_latitude_millidegrees = 33500;
    /// Weight of the weather on dry fields.
    std::int32_t north_weather_permille = 1300;
    /// Weight of the weather on wet fields.
    std::int32_t south_weather_permille = 900;
    /// Share of the harvest lost on land that lies wholly waste.
    std::int32_t devastation_permille = 800;
    /// What a household beyond the settled number adds, against one of them.
    std::int32_t crowding_permille = 500;
    /// What survivors gain a head on land that has lost all its people.
    std::int32_t spare_land_permille = 250;
    /// Share of a usual harvest that people eat and sow.
    std::int32_t subsistence_permille = 600;
    /// Usual harvest of a household.
    std::int32_t yield_millishi = 42000;
    /// Harvest, before devastation, below which it is told as a calamity.
    std::int32_t bad_permille = 750;
    /// Share of calamities on dry fields that are droughts.
    std::int32_t drought_north_permille = 500;
    /// Share of calamities on dry fields that are locusts; the rest are floods.
    std::int32_t locusts_north_permille = 300;
    /// Share of calamities on wet fields that are droughts.
    std::int32_t drought_south_permille = 400;
    /// Share of calamities on wet fields that are locusts; the rest are floods.
    std::int32_t locusts_south_permille = 50;
    /// Share of what a place stores that it gives out in hunger.
    std::int32_t relief_stores_permille = 200;
    /// Share of want that a month heals: trade, wild plants, people who leave or die.
    std::int32_t ease_permille = 60;
    /// Want at which a famine is told.
    std::int32_t famine_permille = 250;
    /// Rise of the price of grain for each part of the harvest that lacks.
    std::int32_t price_permille = 2500;
    /// Share of the way to its new level that a price goes in a year.
    std::int32_t price_pull_permille = 500;
    /// Usual price of a shi of grain.
    std::int32_t grain_millistrings = 1000;
    /// State of a dike that a year wears away.
    std::int32_t dike_wear_permille = 120;
    /// Cost of mending a thousandth of the dikes at a place.
    std::int32_t dike_strings = 60;
    /// Chance a year that a ruined dike breaks; falls with the square of its state.
    std::int32_t breach_permille = 60;
    /// Chance a year that a whole dike breaks.
    std::int32_t breach_whole_permille = 5;
};

using HarvestLawField = LawField<HarvestLaws>;
[[nodiscard]] std::span<const HarvestLawField> harvest_law_fields();

}  // namespace sim
