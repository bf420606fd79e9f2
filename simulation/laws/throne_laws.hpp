// ThroneLaws: rulers, heirs, ministers; courts that flee, found themselves anew, submit, break
// away and end (docs/rules/succession.md, court_flight.md, polity.md). The values come from the
// data pack (laws.toml, tables "throne.*").
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct ThroneLaws {
    // Health, death and heirs; hazards a month in millionths.
    /// By which a ruler's health may change in a year, up or down.
    std::int32_t health_step_permille = 40;
    // What brings a ruler down; hazards a month in millionths.
    /// Age from which an heir can take the throne of one who abdicates.
    std::int32_t heir_age = 15;
    /// Of what courts remember of their defeats, forgotten in a month.
    std::int32_t defeat_fade_permille = 60;
    std::int32_t defeat_place_permille = 40;    ///< Added to it by a place of note lost.
    std::int32_t defeat_battle_permille = 120;  ///< Added to it by a battle lost by a host.
    /// Hazard that a ruler with an heir of age abdicates while his capital is threatened and he
    /// is despaired of.
    std::int32_t abdication_ppm = 150000;
    /// Of what the court remembers of its defeats, that is laid to a ruler whose capital is
    /// threatened.
    std::int32_t abdication_defeat_permille = 500;
    std::int32_t abdication_reign_months = 12;  ///< For which a new ruler does not abdicate.
    /// Days of march within which an enemy army threatens a capital.
    std::int32_t threat_days = 12;
    /// Legitimacy with his own people below which a ruler is despaired of.
    std::int32_t despair_legitimacy_permille = 650;
    /// Hazard that officers kill a ruler who is in every way despaired of: beaten, owing pay,
    /// feared, without standing.
    std::int32_t murder_ppm = 120000;
    /// Weight of defeats of late in that despair.
    std::int32_t murder_defeat_weight_permille = 400;
    std::int32_t murder_arrears_weight_permille = 200;     ///< Weight of pay owed.
    std::int32_t murder_legitimacy_weight_permille = 400;  ///< Weight of lost legitimacy.
    std::int32_t murder_threshold_permille = 500;          ///< Despair below which nobody dares.
    /// Share of those despaired of in their palace who are put down, not killed.
    std::int32_t deposed_permille = 800;
    /// Age from which a ruler may retire where that is the custom.
    std::int32_t retire_age = 52;
    std::int32_t arrears_months_full = 12;  ///< Months of pay owed that count in full.
    // Courts in flight.
    /// Days of march within which a stronger enemy army puts a court to flight.
    std::int32_t flight_days = 6;
    /// Strength of the enemy against the men at the capital from which the court does not stay.
    std::int32_t flight_ratio_permille = 1500;
    /// Chance, each time, that a court that could flee stands all the same.
    std::int32_t stand_permille = 400;
    /// Months of quiet after which a court in flight makes its place a seat.
    std::int32_t return_quiet_months = 24;
    // States.
    /// Chance that a surviving prince is accepted, when a court is taken whole and at least one
    /// general or five places hold out.
    std::int32_t restore_permille = 800;
    /// Places that must hold out for a court to be founded anew without an army.
    std::int32_t restore_places = 3;
    /// Hazard a month that a vassal breaks away whose overlord has lost all standing.
    std::int32_t break_away_ppm = 20000;
    /// Prestige of the overlord at which that hazard begins.
    std::int32_t break_away_prestige_permille = 350;
    /// Hazard a month that a court at war with one many times stronger, which has lost places to
    /// it of late, submits.
    std::int32_t submit_ppm = 15000;
    std::int32_t submit_ratio = 4;  ///< How many times stronger in households and men.
    /// Hazard a month that an overlord at peace on that side abolishes a puppet.
    std::int32_t puppet_end_ppm = 4000;
    // Ministers.
    /// Hazard a month that a chief minister falls under a ruler with middling legitimacy; twice
    /// as high with none.
    std::int32_t minister_fall_ppm = 12000;
};

using ThroneLawField = LawField<ThroneLaws>;
[[nodiscard]] std::span<const ThroneLawField> throne_law_fields();

}  // namespace sim
