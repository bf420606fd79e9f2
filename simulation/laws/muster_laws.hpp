// MusterLaws: what a place has of itself, without an army: local troops, grain within the walls,
// what could be plundered; and how fast that comes back. The values come from the data pack
// (laws.toml, tables "muster.*"). Society by rule will make these outcomes of its own.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/map/map.hpp"

namespace sim {

struct MusterLaws {
    std::int32_t garrison_men_per_walls_class = 300;
    std::int32_t garrison_permille = 5;  ///< Men of the local garrison a thousand households.
    std::int32_t urban_permille = 100;   ///< Households within the walls of a prefecture.
    std::int32_t capital_urban_permille = 600;  ///< Of a capital.
    std::int32_t household_persons = 5;
    std::int32_t tax_grain_millishi = 1200;  ///< Grain that a household sends in at harvest.
    std::int32_t granary_years = 2;          ///< Harvests' tax that granaries hold beside food.
    std::int32_t granary_days = 150;         ///< Days that full granaries feed town and garrison.
    std::int32_t wealth_strings = 20;        ///< Movable wealth of an urban household.
    std::int32_t levy_permille = 50;         ///< Men a thousand households can give at most.
    /// Men a thousand households of the ruling people can give, where it is a people in arms.
    std::int32_t arms_permille = 1000;
    /// Men a thousand households can be pressed to give by a people in arms that rules them.
    std::int32_t pressed_permille = 120;
    std::int32_t recovery_permille = 30;  ///< Of what is missing, made good in a month of peace.
    std::int32_t mend_permille = 40;      ///< Of the walls, mended in a month of peace.
};

using MusterLawField = LawField<MusterLaws>;
[[nodiscard]] std::span<const MusterLawField> muster_law_fields();

/// The local garrison that a place keeps in peace.
[[nodiscard]] Men garrison_establishment(const PlaceDefinition& place, Households households,
                                         const MusterLaws& laws);

/// Households within the walls on the first day.
[[nodiscard]] Households urban_at_start(const PlaceDefinition& place, Households households,
                                        const MusterLaws& laws);

/// People within the walls, soldiers not counted.
[[nodiscard]] Persons townspeople(Households urban, const MusterLaws& laws);

/// Grain in full granaries: `granary_days` of half rations for the town and full ones for the
/// garrison (docs/rules/supply.md).
[[nodiscard]] Grain granary(const PlaceDefinition& place, Households households, Households urban,
                            std::int32_t ration_millishi, const MusterLaws& laws);

/// The food in them: what town and garrison eat in `granary_days`.
[[nodiscard]] Grain granary_food(const PlaceDefinition& place, Households households,
                                 Households urban, std::int32_t ration_millishi,
                                 const MusterLaws& laws);

/// Tax grain of a harvest.
[[nodiscard]] Grain tax_grain(Households households, const MusterLaws& laws);

/// What a plunderer could carry off from a place on the first day.
[[nodiscard]] Wealth movable_wealth(Households urban, const MusterLaws& laws);

}  // namespace sim
