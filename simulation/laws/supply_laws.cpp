#include "simulation/laws/supply_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr SupplyLawField fields[] = {
    {"campaign_herds_permille", "permille", &SupplyLaws::campaign_herds_permille, 0, 1000},
    {"settled_days", "days", &SupplyLaws::settled_days, 0, 4000},
    {"horses_per_man_permille", "permille", &SupplyLaws::horses_per_man_permille, 0, 20000},
    {"ration_millishi", "millishi/day", &SupplyLaws::ration_millishi, 1, 200},
    {"fodder_millishi", "millishi/day", &SupplyLaws::fodder_millishi, 0, 500},
    {"train_days", "days", &SupplyLaws::train_days, 0, 365},
    {"horses_per_rider_permille", "permille", &SupplyLaws::horses_per_rider_permille, 1000, 8000},
    {"station_days", "days", &SupplyLaws::station_days, 0, 2000},
    {"station_low_permille", "permille", &SupplyLaws::station_low_permille, 0, 1000},
    {"purchase_millishi", "millishi", &SupplyLaws::purchase_millishi, 0, 20000},
    {"convoy_carriage_permille", "permille", &SupplyLaws::convoy_carriage_permille, 1, 1000},
    {"convoy_most_eaten_permille", "permille", &SupplyLaws::convoy_most_eaten_permille, 0, 1000},
    {"depot_reach_days", "days", &SupplyLaws::depot_reach_days, 0, 60},
    {"carriage_permille_per_day", "permille", &SupplyLaws::carriage_permille_per_day, 0, 1000},
    {"water_carriage_permille_per_day", "permille", &SupplyLaws::water_carriage_permille_per_day, 0,
     1000},
    {"forage_shi_per_1000_households", "shi", &SupplyLaws::forage_shi_per_1000_households, 0, 5000},
    {"forage_summer_permille", "permille", &SupplyLaws::forage_summer_permille, 1000, 5000},
    {"grass_permille", "permille", &SupplyLaws::grass_permille, 0, 1000},
    {"devastation_permille", "permille", &SupplyLaws::devastation_permille, 0, 1000},
    {"recovery_permille", "permille", &SupplyLaws::recovery_permille, 0, 1000},
    {"hunger_death_permille", "permille", &SupplyLaws::hunger_death_permille, 0, 1000},
    {"hunger_desertion_permille", "permille", &SupplyLaws::hunger_desertion_permille, 0, 1000},
    {"hunger_horse_permille", "permille", &SupplyLaws::hunger_horse_permille, 0, 1000},
    {"camp_death_permille", "permille", &SupplyLaws::camp_death_permille, 0, 1000},
    {"desertion_permille", "permille", &SupplyLaws::desertion_permille, 0, 1000},
    {"summer_death_permille", "permille", &SupplyLaws::summer_death_permille, 0, 1000},
    {"hunger_morale_permille", "permille", &SupplyLaws::hunger_morale_permille, 0, 1000},
    {"morale_recovery_permille", "permille", &SupplyLaws::morale_recovery_permille, 0, 1000},
    {"fatigue_recovery_permille", "permille", &SupplyLaws::fatigue_recovery_permille, 0, 1000},
    {"march_fatigue_permille", "permille", &SupplyLaws::march_fatigue_permille, 0, 1000},
};
static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(SupplyLaws),
              "list the new parameter above");

}  // namespace

std::span<const SupplyLawField> supply_law_fields() {
    return fields;
}

}  // namespace sim
