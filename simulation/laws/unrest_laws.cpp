#include "simulation/laws/unrest_laws.hpp"

#include <iterator>

namespace sim {

namespace {

constexpr UnrestLawField fields[] = {
    {"tax_permille", "permille", &UnrestLaws::tax_permille, 0, 1000},
    {"want_permille", "permille", &UnrestLaws::want_permille, 0, 1000},
    {"rule_permille", "permille", &UnrestLaws::rule_permille, 0, 1000},
    {"waste_permille", "permille", &UnrestLaws::waste_permille, 0, 1000},
    {"arrears_permille", "permille", &UnrestLaws::arrears_permille, 0, 1000},
    {"calm_permille", "permille", &UnrestLaws::calm_permille, 0, 1000},
    {"amnesty_permille", "permille", &UnrestLaws::amnesty_permille, 0, 1000},
    {"rise_permille", "permille", &UnrestLaws::rise_permille, 0, 1000},
    {"fall_permille", "permille", &UnrestLaws::fall_permille, 0, 1000},
    {"contagion_permille", "permille", &UnrestLaws::contagion_permille, 0, 1000},
    {"gather_bound_permille", "permille", &UnrestLaws::gather_bound_permille, 0, 1000},
    {"gather_permille", "permille", &UnrestLaws::gather_permille, 0, 1000},
    {"loyal_permille", "permille", &UnrestLaws::loyal_permille, 0, 1000},
    {"loyal_bound_permille", "permille", &UnrestLaws::loyal_bound_permille, 0, 1000},
    {"loyal_steps", "places", &UnrestLaws::loyal_steps, 0, 12},
    {"hunt_permille", "permille", &UnrestLaws::hunt_permille, 0, 1000},
    {"hunt_enemy_weight", "men", &UnrestLaws::hunt_enemy_weight, 1, 100000},
    {"home_permille", "permille", &UnrestLaws::home_permille, 0, 1000},
    {"pardon_permille", "permille", &UnrestLaws::pardon_permille, 0, 1000},
    {"starve_permille", "permille", &UnrestLaws::starve_permille, 0, 1000},
    {"bands_most_permille", "permille", &UnrestLaws::bands_most_permille, 0, 1000},
    {"tie_permille", "permille", &UnrestLaws::tie_permille, 0, 2000},
    {"revolt_men", "men", &UnrestLaws::revolt_men, 1, 100000},
    {"revolt_bound_permille", "permille", &UnrestLaws::revolt_bound_permille, 0, 1000},
    {"revolt_hazard_permille", "permille", &UnrestLaws::revolt_hazard_permille, 0, 1000},
    {"walls_weight_permille", "permille", &UnrestLaws::walls_weight_permille, 0, 2000},
    {"leader_permille", "permille", &UnrestLaws::leader_permille, 0, 2000},
    {"mutiny_hazard_permille", "permille", &UnrestLaws::mutiny_hazard_permille, 0, 1000},
};

static_assert(std::size(fields) * sizeof(std::int32_t) == sizeof(UnrestLaws),
              "list the new parameter above");

}  // namespace

std::span<const UnrestLawField> unrest_law_fields() {
    return fields;
}

}  // namespace sim
