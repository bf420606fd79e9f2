// UnrestLaws: the parameters of unrest, of bands in the country and of revolts. The values come
// from the data pack (laws.toml, tables "unrest.*"); those written here are without one.
// Pages: docs/rules/unrest.md, insurgency.md, revolt.md.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct UnrestLaws {
    // Where unrest tends to: points of 1,000 that each grievance gives at its worst.
    std::int32_t tax_permille = 500;  ///< For taxes of twice what is customary.
    std::int32_t want_permille = 700;
    std::int32_t rule_permille = 380;  ///< For a holder in whom nobody sees his rightful ruler.
    std::int32_t waste_permille = 200;
    std::int32_t arrears_permille = 200;   ///< For soldiers unpaid for a year, who live off people.
    std::int32_t calm_permille = 150;      ///< That officials who reach everywhere take off.
    std::int32_t amnesty_permille = 200;   ///< That an amnesty takes off, for a year.
    std::int32_t rise_permille = 120;      ///< Of the way there, in a month, upward.
    std::int32_t fall_permille = 60;       ///< Downward.
    std::int32_t contagion_permille = 40;  ///< Of what a neighbour is ahead, in a month.

    // Bands.
    std::int32_t gather_bound_permille = 550;  ///< Unrest from which men take to the hills.
    std::int32_t gather_permille = 4;          ///< Of households, in a month, at the worst.
    std::int32_t loyal_permille = 2;           ///< Of them, for a rightful court near by.
    std::int32_t loyal_bound_permille = 150;   ///< Unrest from which its men find helpers.
    std::int32_t loyal_steps = 4;              ///< How many places away such a court is heard of.
    std::int32_t hunt_permille = 150;          ///< Of bands, killed or caught in a month, at most.
    std::int32_t hunt_enemy_weight = 4;        ///< Soldiers whom one man of a band keeps busy.
    std::int32_t home_permille = 80;           ///< Of bands, who go home in a quiet month.
    std::int32_t pardon_permille = 500;     ///< Of bands, who go home in the month of an amnesty.
    std::int32_t starve_permille = 120;     ///< Of bands, who die where there is nothing to eat.
    std::int32_t bands_most_permille = 20;  ///< Of households, that the country feeds in arms.
    std::int32_t tie_permille = 300;  ///< Men of a garrison whom a thousand of a band tie down.

    // Revolt.
    std::int32_t revolt_men = 1500;            ///< Men of a band that dares to rise.
    std::int32_t revolt_bound_permille = 500;  ///< Unrest from which it may.
    std::int32_t revolt_hazard_permille = 60;  ///< Chance in a month where nothing speaks against.
    std::int32_t walls_weight_permille = 500;  ///< What a class of walls adds to defenders.
    std::int32_t leader_permille = 700;        ///< Chance added by a leader of name.
    std::int32_t mutiny_hazard_permille = 40;  ///< In a month, of a garrison unpaid for a year.
};

using UnrestLawField = LawField<UnrestLaws>;

/// Every parameter once, in the order of the struct.
[[nodiscard]] std::span<const UnrestLawField> unrest_law_fields();

}  // namespace sim
