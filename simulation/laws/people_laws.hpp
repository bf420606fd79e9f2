// PeopleLaws: the parameters of how people grow, flee, settle, change and are counted. The values
// come from the data pack (laws.toml, tables "people.*"); those written here are without one.
// Pages: docs/rules/population.md, migration.md, acculturation.md, registration.md.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct PeopleLaws {
    // Growth and the land.
    std::int32_t growth_permille = 28;   ///< In a year, of households on empty land.
    std::int32_t decline_permille = 50;  ///< In a year, of households on land twice too full.
    std::int32_t warm_latitude_millidegrees = 32'500;  ///< South of it: land of rice.
    std::int32_t cold_latitude_millidegrees = 39'300;  ///< North of it: open land.
    std::int32_t warm_room_permille = 1450;  ///< Households the land feeds, by the first day's.
    std::int32_t temperate_room_permille = 1350;  ///< Between the two.
    std::int32_t cold_room_permille = 4000;
    std::int32_t wild_room_permille = 2000;  ///< Steppe, forest and desert, at whatever latitude.
    std::int32_t warm_gain_permille = 1;  ///< By which better rice and new fields add, in a year.
    std::int32_t fear_permille = 900;     ///< Of the land, left empty along a wholly new border.
    std::int32_t fear_years = 110;        ///< After which an alien neighbour frightens nobody.
    std::int32_t fear_carry_permille = 800;  ///< Of the fear of the place next to the border.
    std::int32_t fear_rough_permille = 500;  ///< Of it, in hills and mountains.

    // Hunger and plague.
    std::int32_t famine_want_permille = 200;    ///< Want that people bear.
    std::int32_t famine_deaths_permille = 12;   ///< In a month of nothing to eat.
    std::int32_t plague_hazard_permille = 60;   ///< Chance in a month where all favours it.
    std::int32_t plague_deaths_permille = 350;  ///< Of the people within the walls, at most.

    // Flight.
    std::int32_t waste_push_permille = 600;   ///< Distress of land wholly laid waste.
    std::int32_t want_push_permille = 600;    ///< Of hunger at its worst.
    std::int32_t war_push_permille = 300;     ///< Of an enemy before the walls or in the fields.
    std::int32_t border_push_permille = 250;  ///< Of a neighbour who is at war with the holder.
    std::int32_t alien_push_permille = 350;   ///< Of a new lord of another people.
    std::int32_t alien_days = 1080;           ///< For which he is new.
    std::int32_t unrest_push_permille = 150;
    std::int32_t flight_bound_permille = 250;  ///< Distress that people bear.
    std::int32_t flight_permille = 40;         ///< Who leave in a month of utter distress.
    std::int32_t flight_days = 45;             ///< How far they go at most.
    std::int32_t own_people_permille = 800;    ///< Weight of a refuge under a court of their own.
    std::int32_t foe_refuge_permille = 250;    ///< Weight of one under those whom they flee.
    std::int32_t land_hunger_permille = 4;     ///< Who leave full land in a year.

    // What the wars of the record do to the country, where no sack is played.
    std::int32_t record_waste_permille = 400;  ///< Devastation that a place taken by storm adds.
    std::int32_t record_dead_permille = 40;    ///< Of its households, who die in it.
    std::int32_t record_mild_permille = 300;   ///< Of both, where it surrenders.

    // Settlers and captives.
    std::int32_t settle_arms_permille = 800;  ///< Soldiers who farm: what makes a court plant them.
    std::int32_t settle_home_permille = 250;  ///< Share of its people that makes a place its home.
    std::int32_t settle_permille = 15;        ///< Of the households at home, planted in a year.
    std::int32_t settle_share_permille = 130;   ///< Share of settlers at which a place is full.
    std::int32_t settler_growth_permille = 25;  ///< Of settlers, beyond that of others, in a year.
    std::int32_t captives_settled_permille = 200;  ///< Of captives, in a year.

    // One people becoming another.
    std::int32_t acculturation_permille = 5;  ///< Of a vanishing minority, in a year.

    // Registers.
    std::int32_t register_whole_permille = 970;  ///< Of the households, that good officials find.
    std::int32_t register_reach_permille = 850;  ///< Control from which they find them.
    std::int32_t register_found_permille = 70;   ///< Of those missing, found in a year.
    std::int32_t register_kept_permille = 500;   ///< Of a register, through a conquest.
};

using PeopleLawField = LawField<PeopleLaws>;

/// Every parameter once, in the order of the struct.
[[nodiscard]] std::span<const PeopleLawField> people_law_fields();

}  // namespace sim
