// Coup: what brings a ruler down from within. Grievances gather against him; one of his house, far
// off and with men behind him, is proclaimed in his place; officers choose; a palace rises without
// any army. Hazards of a month. And who rules for a ruler who cannot.
// After Svolik, The Politics of Authoritarian Rule (2012): rulers fall to their own more often than
// to anybody else, and where they cannot see. Page: docs/rules/coup.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/draw.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/laws/coup_laws.hpp"

namespace sim {

/// Draws of this rule, by number.
enum class CoupDraw : std::uint32_t { rival, fall, end, palace, spared, dowager };

struct Grievances {
    Permille legitimacy{1000};  ///< With his own people.
    Permille defeat;            ///< Of late: 0 none .. 1,000 one after another.
    Permille weariness;         ///< Of war.
    /// Soldiers under arms against those that such a state commonly calls up: 1,000 as many. >= 0.
    std::int32_t levy_permille = 1000;
    Permille tax_rate{1000};  ///< Against custom.
    /// Share of the court's soldiers in the host that he leads away from his seat; 0: he is not in
    /// the field. 0..1,000.
    std::int32_t host_permille = 0;
};
/// How much there is against a ruler among his own, 0..1,000.
[[nodiscard]] std::int32_t grievance_permille(const Grievances& in, const CoupLaws& laws);

/// One who might be proclaimed.
struct RivalInputs {
    std::int32_t grievance_permille = 0;
    std::int32_t days_apart = 0;  ///< March between him and the ruler. >= 0.
    /// Of the court's soldiers near him, those who follow him. 0..1,000.
    std::int32_t men_permille = 0;
    Men men;                             ///< Behind him.
    std::int32_t ambition_permille = 0;  ///< Of whoever commands them. 0..1,000.
    bool is_of_house = true;             ///< Else a general has to find a prince.
    std::int32_t reign_months = 1200;    ///< Of the ruler. >= 0.
};
/// Chance that he is proclaimed in this month, millionths.
[[nodiscard]] std::int64_t rival_hazard_ppm(const RivalInputs& in, const CoupLaws& laws);
[[nodiscard]] bool rival_is_proclaimed(const RivalInputs& in, const CoupLaws& laws,
                                       const Draw& draw);

/// A ruler against whom another has been proclaimed.
struct ContestInputs {
    std::int32_t grievance_permille = 0;
    bool ruler_in_field = false;  ///< With an army, in its officers' hands.
    /// Of the court's soldiers, those who stand nearer to the ruler than to the rival. 0..1,000.
    std::int32_t near_ruler_permille = 0;
};
enum class ContestOutcome : std::uint32_t { goes_on, ruler_killed, ruler_deposed, rival_beaten };
[[nodiscard]] ContestOutcome contest_month(const ContestInputs& in, const CoupLaws& laws,
                                           const Draw& draw);

/// A palace.
struct PalaceInputs {
    Permille legitimacy{1000};           ///< With his own people.
    std::int32_t ambition_permille = 0;  ///< Of the most ambitious man at court. 0..1,000.
    bool is_under_age = false;
    std::int32_t reign_months = 1200;  ///< >= 0.
    bool heir_is_child = true;         ///< A child of the ruler follows; else another of the house.
};
enum class PalaceOutcome : std::uint32_t { quiet, ruler_killed, ruler_deposed };
[[nodiscard]] PalaceOutcome palace_month(const PalaceInputs& in, const CoupLaws& laws,
                                         const Draw& draw);

/// Whether the late ruler's widow rules for a ruler under age, by custom in so many of a thousand.
[[nodiscard]] bool dowager_rules(std::int32_t custom_permille, const Draw& draw);

/// Whether somebody must rule for a ruler of that age; -1: his age is not known.
[[nodiscard]] bool needs_regent(std::int32_t age_years, const CoupLaws& laws);

}  // namespace sim
