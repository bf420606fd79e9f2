// CampaignLaws: how armies bear themselves on the march and between battles (docs/rules/march.md,
// docs/rules/standing_orders.md). The values come from the data pack (laws.toml, "campaign.*").
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct CampaignLaws {
    // March.
    std::int32_t fatigue_slows_permille = 500;   ///< Of the pace, lost at full fatigue.
    std::int32_t hunger_slows_permille = 300;    ///< Of the pace, lost at full hunger.
    std::int32_t slowest_permille = 250;         ///< Of the pace that always remains.
    std::int32_t mask_permille = 500;            ///< Men inside that an army can leave behind it.
    std::int32_t masked_place_millidays = 1000;  ///< Thousandths of a day lost in passing by.
    std::int32_t battle_millidays = 2000;        ///< The same by a battle.
    std::int32_t men_per_ship = 150;             ///< That a war ship carries.
    /// Days for each kilometre of open water that an army without ships needs to find or build
    /// boats where an enemy holds the far bank.
    std::int32_t boats_days_per_km = 10;
    /// Men whose crossing one ship of the enemy on that reach of the water makes take twice as
    /// long.
    std::int32_t guard_men_per_ship = 1000;

    // Standing orders.
    std::int32_t initiative_permille = 60;       ///< Chance a month that an idle army moves at all.
    std::int32_t attack_ratio_permille = 1500;   ///< Own men to those seen, before it attacks.
    std::int32_t relief_ratio_permille = 700;    ///< The same to relieve a place of its own.
    std::int32_t stand_ratio_permille = 350;     ///< Below this it goes behind walls or falls back.
    std::int32_t overrun_ratio_permille = 20;    ///< Below this it is no army to fight with.
    std::int32_t sortie_ratio_permille = 1000;   ///< Men inside to besiegers, before they sally.
    std::int32_t give_up_morale_permille = 200;  ///< Below this it goes home.
    std::int32_t give_up_hunger_permille = 600;  ///< Above this it goes home.
    std::int32_t seek_food_hunger_permille =
        200;                                    ///< Above this it leaves its quarters for others.
    std::int32_t seek_food_days = 90;           ///< That the stores of new quarters must feed it.
    std::int32_t least_army_men = 500;          ///< Smaller ones do not attack.
    std::int32_t garrison_left_permille = 100;  ///< Of the taker's men, left in a place taken.
    std::int32_t enrolled_permille = 400;       ///< Of soldiers taken by a host, who serve in it.
    std::int32_t raid_wealth_permille = 20;     ///< Of what a place has, taken by a raid around it.
    std::int32_t raid_devastation_permille = 80;  ///< Laid on the land by a raid.

    // Weather and water.
    std::int32_t hard_winter_permille = 200;  ///< Of winters in which rivers freeze for longer.
    std::int32_t mild_winter_permille = 200;  ///< Of winters without ice that bears.
    std::int32_t flood_devastation_permille = 600;  ///< Laid on the land by a dike that is cut.
    std::int32_t flood_households_permille = 100;   ///< That it drives away.
    std::int32_t fortify_works_permille = 150;      ///< Of the walls, put in order by one order.
    std::int32_t fortify_days = 30;
    std::int32_t fortify_grain_shi = 3000;
    std::int32_t ship_grain_shi = 50;  ///< Feeds the yard for one war ship.
    std::int32_t yard_ships = 20;      ///< That a place can lay down at a time.
    std::int32_t scout_reach_days = 20;
    std::int32_t raid_reach_days = 20;
    std::int32_t draft_reach_days = 10;  ///< March within which garrisons give men to a host.
    std::int32_t ship_crew_men = 20;     ///< That a garrison gives a new war ship.

    // What the record leaves open of a place that it lets fall (docs/rules/assimilation.md).
    std::int32_t record_storm_killed_permille =
        300;  ///< Of those inside, where the record says so.
    std::int32_t record_storm_captured_permille = 300;      ///< Likewise; the rest scatter.
    std::int32_t record_surrender_captured_permille = 500;  ///< Likewise at a surrender.
};

using CampaignLawField = LawField<CampaignLaws>;
[[nodiscard]] std::span<const CampaignLawField> campaign_law_fields();

}  // namespace sim
