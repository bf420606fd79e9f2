// SupplyLaws: what armies eat, carry, find and lose for want of it (docs/rules/supply.md). The
// values come from the data pack (laws.toml, tables "supply.*").
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct SupplyLaws {
    /// Of what a people in arms lives on at home, what it takes along on campaign, permille.
    std::int32_t campaign_herds_permille = 600;
    /// Days after which land taken from an enemy who still fights for it feeds its new lord as
    /// home.
    std::int32_t settled_days = 365;
    /// Horses that a man of a host can mind; the rest run off.
    std::int32_t horses_per_man_permille = 2000;
    // Thousandths of a shi a day.
    std::int32_t ration_millishi = 20;  ///< Of a man.
    std::int32_t fodder_millishi = 50;  ///< Of a horse, beside grass.

    std::int32_t train_days = 30;  ///< Days of food that a full train carries.
    std::int32_t horses_per_rider_permille = 1200;
    std::int32_t station_days = 240;  ///< Days that the stores of a station feed its armies.
    std::int32_t station_low_permille = 750;  ///< Of them, below which it asks for more.
    std::int32_t purchase_millishi = 1500;  ///< That a household around a station sells it a year.
    std::int32_t convoy_carriage_permille =
        500;  ///< What convoys eat, against porters behind an army.
    std::int32_t convoy_most_eaten_permille = 750;  ///< On the way, that a court will bear.
    std::int32_t depot_reach_days = 20;  ///< Days of carriage within which a friendly place feeds.
    std::int32_t carriage_permille_per_day = 40;       ///< Eaten by the carriers a day of carriage.
    std::int32_t water_carriage_permille_per_day = 8;  ///< The same by boat.
    /// Grain that foragers find a tick in untouched land, shi a thousand households.
    std::int32_t forage_shi_per_1000_households = 200;
    std::int32_t forage_summer_permille = 1500;  ///< From harvest to frost, against the rest.
    std::int32_t grass_permille = 700;  ///< Of fodder that steppe and meadow give in their season.
    std::int32_t devastation_permille = 40;  ///< Laid on the land by a tick of foraging all it has.
    std::int32_t recovery_permille = 20;     ///< Of devastation, healed in a month.

    // Losses a tick, permille of men, at hunger 1,000; in proportion below.
    std::int32_t hunger_death_permille = 30;
    std::int32_t hunger_desertion_permille = 80;
    std::int32_t hunger_horse_permille = 120;
    std::int32_t camp_death_permille = 2;    ///< Of disease, in the field, fed and rested.
    std::int32_t desertion_permille = 2;     ///< At morale 500, in the field.
    std::int32_t summer_death_permille = 4;  ///< More, in the heat, for armies of the north.

    std::int32_t hunger_morale_permille = 120;     ///< Morale lost a tick at hunger 1,000.
    std::int32_t morale_recovery_permille = 30;    ///< Toward 600, a tick, fed and at rest.
    std::int32_t fatigue_recovery_permille = 300;  ///< Of fatigue, a tick of rest.
    std::int32_t march_fatigue_permille = 120;     ///< Added by a tick of march.
};

using SupplyLawField = LawField<SupplyLaws>;
[[nodiscard]] std::span<const SupplyLawField> supply_law_fields();

}  // namespace sim
