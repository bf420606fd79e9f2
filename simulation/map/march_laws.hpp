// MarchLaws: the parameters of travel. The values come from the data pack (laws.toml, tables
// "march.*"); those written here are what the engine does without a pack, and equal the pack's.
// The basis of every number is told in docs/rules/routes.md and in the pack.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct MarchLaws {
    // Whole days' progress on a level road in a good season, halts and usual rest included.
    std::int32_t foot_km_per_day = 17;
    std::int32_t cavalry_km_per_day = 30;
    std::int32_t baggage_km_per_day = 13;
    std::int32_t envoy_km_per_day = 40;
    std::int32_t courier_km_per_day = 200;

    // How much of the effort beyond a level road is felt. 1,000: all of it.
    std::int32_t foot_rough_permille = 1000;
    std::int32_t cavalry_rough_permille = 1200;
    std::int32_t baggage_rough_permille = 1600;
    std::int32_t envoy_rough_permille = 900;
    std::int32_t courier_rough_permille = 700;

    // Time to get over a river without a bridge, boats at hand, nobody resisting; also the time to
    // load for a passage by sea. Thousandths of a day.
    std::int32_t foot_ferry_millidays = 2000;
    std::int32_t cavalry_ferry_millidays = 1500;
    std::int32_t baggage_ferry_millidays = 3000;
    std::int32_t envoy_ferry_millidays = 500;
    std::int32_t courier_ferry_millidays = 100;

    // Ships, at effort 1,000, up and down stream and fair and foul wind taken together.
    std::int32_t river_km_per_day = 40;
    std::int32_t canal_km_per_day = 30;
    std::int32_t sea_km_per_day = 45;
    std::int32_t sea_wait_millidays = 1000;  ///< For wind and tide, at each putting to sea.
    /// When choosing a way, how long an hour at sea counts for those who could go by land.
    std::int32_t sea_dread_permille = 3000;

    // Effort beside that of the route itself. 0: none.
    std::int32_t bank_extra_permille = 300;         ///< By land along a river or canal.
    std::int32_t rain_extra_permille = 250;         ///< Roads and steppe tracks in the rains.
    std::int32_t snow_extra_permille = 400;         ///< Passes in the months of ice.
    std::int32_t bare_steppe_extra_permille = 250;  ///< Steppe without grass.
    std::int32_t gale_extra_permille = 600;         ///< At sea in the months of gales.
    std::int32_t high_water_permille = 2000;        ///< Ferry time in high water to usual time.

    // Seasons: Julian months, first and last included; a season may run over the new year.
    std::int32_t rain_first_month = 6;
    std::int32_t rain_last_month = 8;
    std::int32_t high_water_first_month = 7;
    std::int32_t high_water_last_month = 9;
    std::int32_t ice_first_month = 12;
    std::int32_t ice_last_month = 2;
    std::int32_t bare_steppe_first_month = 12;
    std::int32_t bare_steppe_last_month = 3;
    std::int32_t gale_first_month = 11;
    std::int32_t gale_last_month = 3;
};

using MarchLawField = LawField<MarchLaws>;

/// Every parameter once, in the order of the struct.
[[nodiscard]] std::span<const MarchLawField> march_law_fields();

/// Whether every parameter lies in its range. The loader has told its user; travel CHECKs it.
[[nodiscard]] bool are_lawful(const MarchLaws& laws);

}  // namespace sim
