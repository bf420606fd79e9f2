#include "simulation/laws/campaign_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr CampaignLawField fields[] = {
    {"fatigue_slows_permille", "permille", &CampaignLaws::fatigue_slows_permille, 0, 1000},
    {"hunger_slows_permille", "permille", &CampaignLaws::hunger_slows_permille, 0, 1000},
    {"slowest_permille", "permille", &CampaignLaws::slowest_permille, 1, 1000},
    {"mask_permille", "permille", &CampaignLaws::mask_permille, 0, 10000},
    {"masked_place_millidays", "millidays", &CampaignLaws::masked_place_millidays, 0, 30000},
    {"battle_millidays", "millidays", &CampaignLaws::battle_millidays, 0, 30000},
    {"men_per_ship", "men", &CampaignLaws::men_per_ship, 1, 2000},
    {"boats_days_per_km", "days", &CampaignLaws::boats_days_per_km, 0, 365},
    {"guard_men_per_ship", "men", &CampaignLaws::guard_men_per_ship, 0, 10000},
    {"initiative_permille", "permille", &CampaignLaws::initiative_permille, 0, 1000},
    {"attack_ratio_permille", "permille", &CampaignLaws::attack_ratio_permille, 0, 10000},
    {"relief_ratio_permille", "permille", &CampaignLaws::relief_ratio_permille, 0, 10000},
    {"stand_ratio_permille", "permille", &CampaignLaws::stand_ratio_permille, 0, 1000},
    {"overrun_ratio_permille", "permille", &CampaignLaws::overrun_ratio_permille, 0, 1000},
    {"sortie_ratio_permille", "permille", &CampaignLaws::sortie_ratio_permille, 0, 10000},
    {"give_up_morale_permille", "permille", &CampaignLaws::give_up_morale_permille, 0, 1000},
    {"give_up_hunger_permille", "permille", &CampaignLaws::give_up_hunger_permille, 0, 1000},
    {"seek_food_hunger_permille", "permille", &CampaignLaws::seek_food_hunger_permille, 0, 1000},
    {"seek_food_days", "days", &CampaignLaws::seek_food_days, 0, 2000},
    {"least_army_men", "men", &CampaignLaws::least_army_men, 1, 100000},
    {"garrison_left_permille", "permille", &CampaignLaws::garrison_left_permille, 0, 1000},
    {"enrolled_permille", "permille", &CampaignLaws::enrolled_permille, 0, 1000},
    {"raid_wealth_permille", "permille", &CampaignLaws::raid_wealth_permille, 0, 1000},
    {"raid_devastation_permille", "permille", &CampaignLaws::raid_devastation_permille, 0, 1000},
    {"hard_winter_permille", "permille", &CampaignLaws::hard_winter_permille, 0, 1000},
    {"mild_winter_permille", "permille", &CampaignLaws::mild_winter_permille, 0, 1000},
    {"flood_devastation_permille", "permille", &CampaignLaws::flood_devastation_permille, 0, 1000},
    {"flood_households_permille", "permille", &CampaignLaws::flood_households_permille, 0, 1000},
    {"fortify_works_permille", "permille", &CampaignLaws::fortify_works_permille, 0, 1000},
    {"fortify_days", "days", &CampaignLaws::fortify_days, 1, 365},
    {"fortify_grain_shi", "shi", &CampaignLaws::fortify_grain_shi, 0, 1000000},
    {"ship_grain_shi", "shi", &CampaignLaws::ship_grain_shi, 0, 100000},
    {"yard_ships", "ships", &CampaignLaws::yard_ships, 0, 10000},
    {"scout_reach_days", "days", &CampaignLaws::scout_reach_days, 1, 120},
    {"raid_reach_days", "days", &CampaignLaws::raid_reach_days, 1, 120},
    {"draft_reach_days", "days", &CampaignLaws::draft_reach_days, 1, 60},
    {"ship_crew_men", "men", &CampaignLaws::ship_crew_men, 1, 500},
    {"record_storm_killed_permille", "permille", &CampaignLaws::record_storm_killed_permille, 0,
     1000},
    {"record_storm_captured_permille", "permille", &CampaignLaws::record_storm_captured_permille, 0,
     1000},
    {"record_surrender_captured_permille", "permille",
     &CampaignLaws::record_surrender_captured_permille, 0, 1000},
};
static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(CampaignLaws),
              "list the new parameter above");

}  // namespace

std::span<const CampaignLawField> campaign_law_fields() {
    return fields;
}

}  // namespace sim
