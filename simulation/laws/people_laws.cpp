#include "simulation/laws/people_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr PeopleLawField fields[] = {
    {"growth_permille", "permille", &PeopleLaws::growth_permille, 0, 1000},
    {"decline_permille", "permille", &PeopleLaws::decline_permille, 0, 1000},
    {"warm_latitude_millidegrees", "millidegrees", &PeopleLaws::warm_latitude_millidegrees, 10000,
     60000},
    {"cold_latitude_millidegrees", "millidegrees", &PeopleLaws::cold_latitude_millidegrees, 10000,
     60000},
    {"warm_room_permille", "permille", &PeopleLaws::warm_room_permille, 500, 10000},
    {"temperate_room_permille", "permille", &PeopleLaws::temperate_room_permille, 500, 10000},
    {"cold_room_permille", "permille", &PeopleLaws::cold_room_permille, 500, 10000},
    {"wild_room_permille", "permille", &PeopleLaws::wild_room_permille, 500, 10000},
    {"warm_gain_permille", "permille", &PeopleLaws::warm_gain_permille, 0, 1000},
    {"fear_permille", "permille", &PeopleLaws::fear_permille, 0, 1000},
    {"fear_years", "years", &PeopleLaws::fear_years, 1, 500},
    {"fear_carry_permille", "permille", &PeopleLaws::fear_carry_permille, 0, 1000},
    {"fear_rough_permille", "permille", &PeopleLaws::fear_rough_permille, 0, 1000},
    {"famine_want_permille", "permille", &PeopleLaws::famine_want_permille, 0, 1000},
    {"famine_deaths_permille", "permille", &PeopleLaws::famine_deaths_permille, 0, 1000},
    {"plague_hazard_permille", "permille", &PeopleLaws::plague_hazard_permille, 0, 1000},
    {"plague_deaths_permille", "permille", &PeopleLaws::plague_deaths_permille, 0, 1000},
    {"waste_push_permille", "permille", &PeopleLaws::waste_push_permille, 0, 1000},
    {"want_push_permille", "permille", &PeopleLaws::want_push_permille, 0, 1000},
    {"war_push_permille", "permille", &PeopleLaws::war_push_permille, 0, 1000},
    {"border_push_permille", "permille", &PeopleLaws::border_push_permille, 0, 1000},
    {"alien_push_permille", "permille", &PeopleLaws::alien_push_permille, 0, 1000},
    {"alien_days", "days", &PeopleLaws::alien_days, 1, 3600},
    {"unrest_push_permille", "permille", &PeopleLaws::unrest_push_permille, 0, 1000},
    {"flight_bound_permille", "permille", &PeopleLaws::flight_bound_permille, 0, 1000},
    {"flight_permille", "permille", &PeopleLaws::flight_permille, 0, 1000},
    {"flight_days", "days", &PeopleLaws::flight_days, 1, 3600},
    {"own_people_permille", "permille", &PeopleLaws::own_people_permille, 0, 1000},
    {"foe_refuge_permille", "permille", &PeopleLaws::foe_refuge_permille, 0, 1000},
    {"land_hunger_permille", "permille", &PeopleLaws::land_hunger_permille, 0, 1000},
    {"record_waste_permille", "permille", &PeopleLaws::record_waste_permille, 0, 1000},
    {"record_dead_permille", "permille", &PeopleLaws::record_dead_permille, 0, 1000},
    {"record_mild_permille", "permille", &PeopleLaws::record_mild_permille, 0, 1000},
    {"settle_arms_permille", "permille", &PeopleLaws::settle_arms_permille, 0, 1000},
    {"settle_home_permille", "permille", &PeopleLaws::settle_home_permille, 0, 1000},
    {"settle_permille", "permille", &PeopleLaws::settle_permille, 0, 1000},
    {"settle_share_permille", "permille", &PeopleLaws::settle_share_permille, 0, 1000},
    {"settler_growth_permille", "permille", &PeopleLaws::settler_growth_permille, 0, 1000},
    {"captives_settled_permille", "permille", &PeopleLaws::captives_settled_permille, 0, 1000},
    {"acculturation_permille", "permille", &PeopleLaws::acculturation_permille, 0, 1000},
    {"register_whole_permille", "permille", &PeopleLaws::register_whole_permille, 0, 1000},
    {"register_reach_permille", "permille", &PeopleLaws::register_reach_permille, 1, 1000},
    {"register_found_permille", "permille", &PeopleLaws::register_found_permille, 0, 1000},
    {"register_kept_permille", "permille", &PeopleLaws::register_kept_permille, 0, 1000},
};

static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(PeopleLaws),
              "list the new parameter above");

}  // namespace

std::span<const PeopleLawField> people_law_fields() {
    return fields;
}

}  // namespace sim
