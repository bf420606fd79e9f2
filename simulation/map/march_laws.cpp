#include "simulation/map/march_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr MarchLawField fields[] = {
    {"foot_km_per_day", "km/day", &MarchLaws::foot_km_per_day, 5, 60},
    {"cavalry_km_per_day", "km/day", &MarchLaws::cavalry_km_per_day, 5, 120},
    {"baggage_km_per_day", "km/day", &MarchLaws::baggage_km_per_day, 3, 40},
    {"envoy_km_per_day", "km/day", &MarchLaws::envoy_km_per_day, 10, 120},
    {"courier_km_per_day", "km/day", &MarchLaws::courier_km_per_day, 50, 400},
    {"foot_rough_permille", "permille", &MarchLaws::foot_rough_permille, 0, 3000},
    {"cavalry_rough_permille", "permille", &MarchLaws::cavalry_rough_permille, 0, 3000},
    {"baggage_rough_permille", "permille", &MarchLaws::baggage_rough_permille, 0, 3000},
    {"envoy_rough_permille", "permille", &MarchLaws::envoy_rough_permille, 0, 3000},
    {"courier_rough_permille", "permille", &MarchLaws::courier_rough_permille, 0, 3000},
    {"foot_ferry_millidays", "millidays", &MarchLaws::foot_ferry_millidays, 0, 20000},
    {"cavalry_ferry_millidays", "millidays", &MarchLaws::cavalry_ferry_millidays, 0, 20000},
    {"baggage_ferry_millidays", "millidays", &MarchLaws::baggage_ferry_millidays, 0, 20000},
    {"envoy_ferry_millidays", "millidays", &MarchLaws::envoy_ferry_millidays, 0, 20000},
    {"courier_ferry_millidays", "millidays", &MarchLaws::courier_ferry_millidays, 0, 20000},
    {"river_km_per_day", "km/day", &MarchLaws::river_km_per_day, 5, 200},
    {"canal_km_per_day", "km/day", &MarchLaws::canal_km_per_day, 5, 200},
    {"sea_km_per_day", "km/day", &MarchLaws::sea_km_per_day, 5, 300},
    {"sea_wait_millidays", "millidays", &MarchLaws::sea_wait_millidays, 0, 30000},
    {"sea_dread_permille", "permille", &MarchLaws::sea_dread_permille, 1000, 10000},
    {"bank_extra_permille", "permille", &MarchLaws::bank_extra_permille, 0, 2000},
    {"rain_extra_permille", "permille", &MarchLaws::rain_extra_permille, 0, 2000},
    {"snow_extra_permille", "permille", &MarchLaws::snow_extra_permille, 0, 3000},
    {"bare_steppe_extra_permille", "permille", &MarchLaws::bare_steppe_extra_permille, 0, 2000},
    {"gale_extra_permille", "permille", &MarchLaws::gale_extra_permille, 0, 5000},
    {"high_water_permille", "permille", &MarchLaws::high_water_permille, 1000, 10000},
    {"rain_first_month", "month", &MarchLaws::rain_first_month, 1, 12},
    {"rain_last_month", "month", &MarchLaws::rain_last_month, 1, 12},
    {"high_water_first_month", "month", &MarchLaws::high_water_first_month, 1, 12},
    {"high_water_last_month", "month", &MarchLaws::high_water_last_month, 1, 12},
    {"ice_first_month", "month", &MarchLaws::ice_first_month, 1, 12},
    {"ice_last_month", "month", &MarchLaws::ice_last_month, 1, 12},
    {"bare_steppe_first_month", "month", &MarchLaws::bare_steppe_first_month, 1, 12},
    {"bare_steppe_last_month", "month", &MarchLaws::bare_steppe_last_month, 1, 12},
    {"gale_first_month", "month", &MarchLaws::gale_first_month, 1, 12},
    {"gale_last_month", "month", &MarchLaws::gale_last_month, 1, 12},
};

static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(MarchLaws),
              "list the new parameter above");

}  // namespace

std::span<const MarchLawField> march_law_fields() {
    return fields;
}

bool are_lawful(const MarchLaws& laws) {
    return all_in_range(laws, march_law_fields());
}

}  // namespace sim
