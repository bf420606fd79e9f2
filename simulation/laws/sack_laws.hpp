// SackLaws: the parameters of what becomes of a place that falls. The values come from the data
// pack (laws.toml, tables "sack.*"); those written here are what the rule does without a pack.
// Page: docs/rules/sack.md.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct SackLaws {
    // How harsh the taker is where no order binds him: points; the sum is set against the bounds.
    std::int32_t storm_points = 350;         ///< Carried by force.
    std::int32_t hunger_points = 200;        ///< Starved out.
    std::int32_t treason_points = 100;       ///< Opened from within.
    std::int32_t terms_points = 0;           ///< Yielded on terms.
    std::int32_t month_points = 40;          ///< For each 30 days of resistance, up to ten.
    std::int32_t loss_points = 2000;         ///< Of the taker's share of men lost.
    std::int32_t indiscipline_points = 200;  ///< Of an army wholly unpaid or untrained.
    std::int32_t habit_points = 350;         ///< Of a court known for nothing but dread.
    std::int32_t keep_points = 250;          ///< Taken off if the court wants to keep the place.
    std::int32_t plunder_bound = 250;        ///< From here on it is plundered.
    std::int32_t enslave_bound = 550;        ///< From here on people are led away.
    std::int32_t massacre_bound = 850;       ///< From here on they are killed.

    // Shares, in thousandths.
    std::int32_t garrison_killed_storm = 400;  ///< Of the garrison, in the streets.
    std::int32_t garrison_captured = 600;      ///< Of the rest; the others slip away.
    std::int32_t people_killed_plunder = 20;
    std::int32_t people_killed_enslave = 60;
    std::int32_t people_killed_massacre = 600;
    std::int32_t people_fled = 150;             ///< Before and after; half of it under clemency.
    std::int32_t people_enslaved = 250;         ///< Led away where they are enslaved.
    std::int32_t artisans_taken = 500;          ///< Of artisans, where people are led away.
    std::int32_t wealth_terms = 50;             ///< A gift that terms ask for.
    std::int32_t wealth_plunder = 500;          ///< Of movable wealth.
    std::int32_t wealth_burnt = 100;            ///< Of movable wealth, where there is plunder.
    std::int32_t grain_seized = 500;            ///< Of grain in store, by the taker's army.
    std::int32_t grain_burnt = 150;             ///< Where there is plunder.
    std::int32_t escape = 200;                  ///< Chance of one inside to get away.
    std::int32_t commander_killed_storm = 400;  ///< Chance, or by his own hand, in a storm.

    // What people think of it afterwards, in thousandths.
    std::int32_t dread_massacre = 250;
    std::int32_t dread_enslave = 100;
    std::int32_t clemency_kept = 80;     ///< Gained where those who yielded are spared.
    std::int32_t clemency_broken = 300;  ///< Lost where they are not.
    std::int32_t clemency_harsh = 60;    ///< Lost where a place carried by force is not spared.
    std::int32_t loyalty_near = 60;      ///< Of places near to the taker: gained or lost.
    std::int32_t artisans = 20;          ///< Share of them among townspeople.
    std::int32_t tael_strings_permille = 2000;  ///< Strings that a tael of silver is worth.
};

using SackLawField = LawField<SackLaws>;

/// Every parameter once, in the order of the struct.
[[nodiscard]] std::span<const SackLawField> sack_law_fields();

}  // namespace sim
