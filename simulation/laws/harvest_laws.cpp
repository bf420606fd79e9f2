#include "simulation/laws/harvest_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr HarvestLawField fields[] = {
    {"common_permille", "permille", &HarvestLaws::common_permille, 0, 500},
    {"region_permille", "permille", &HarvestLaws::region_permille, 0, 500},
    {"local_permille", "permille", &HarvestLaws::local_permille, 0, 500},
    {"persistence_permille", "permille", &HarvestLaws::persistence_permille, 0, 1000},
    {"north_latitude_millidegrees", "millidegrees", &HarvestLaws::north_latitude_millidegrees, 0,
     90000},
    {"north_weather_permille", "permille", &HarvestLaws::north_weather_permille, 0, 3000},
    {"south_weather_permille", "permille", &HarvestLaws::south_weather_permille, 0, 3000},
    {"devastation_permille", "permille", &HarvestLaws::devastation_permille, 0, 1000},
    {"crowding_permille", "permille", &HarvestLaws::crowding_permille, 0, 1000},
    {"spare_land_permille", "permille", &HarvestLaws::spare_land_permille, 0, 1000},
    {"subsistence_permille", "permille", &HarvestLaws::subsistence_permille, 0, 1000},
    {"yield_millishi", "millishi", &HarvestLaws::yield_millishi, 1, 200000},
    {"bad_permille", "permille", &HarvestLaws::bad_permille, 0, 1000},
    {"drought_north_permille", "permille", &HarvestLaws::drought_north_permille, 0, 1000},
    {"locusts_north_permille", "permille", &HarvestLaws::locusts_north_permille, 0, 1000},
    {"drought_south_permille", "permille", &HarvestLaws::drought_south_permille, 0, 1000},
    {"locusts_south_permille", "permille", &HarvestLaws::locusts_south_permille, 0, 1000},
    {"relief_stores_permille", "permille", &HarvestLaws::relief_stores_permille, 0, 1000},
    {"ease_permille", "permille", &HarvestLaws::ease_permille, 0, 1000},
    {"famine_permille", "permille", &HarvestLaws::famine_permille, 0, 1000},
    {"price_permille", "permille", &HarvestLaws::price_permille, 0, 10000},
    {"price_pull_permille", "permille", &HarvestLaws::price_pull_permille, 1, 1000},
    {"grain_millistrings", "millistrings/shi", &HarvestLaws::grain_millistrings, 1, 50000},
    {"dike_wear_permille", "permille", &HarvestLaws::dike_wear_permille, 0, 1000},
    {"dike_strings", "strings/permille", &HarvestLaws::dike_strings, 0, 10000},
    {"breach_permille", "permille", &HarvestLaws::breach_permille, 0, 1000},
    {"breach_whole_permille", "permille", &HarvestLaws::breach_whole_permille, 0, 1000},
};
static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(HarvestLaws),
              "list the new parameter above");

}  // namespace

std::span<const HarvestLawField> harvest_law_fields() {
    return fields;
}

}  // namespace sim
