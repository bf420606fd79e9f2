// CourtLaws: what a court is at the start, and how its officials, its legitimacy and its prestige
// grow and wane (docs/rules/administration.md, legitimacy.md, prestige.md). The values come from
// the data pack (laws.toml, tables "court.*").
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/law_field.hpp"

namespace sim {

struct CourtLaws {
    // The first day.
    /// How far officials reach in every place on the first day.
    std::int32_t start_control_permille = 900;
    /// Skill and honesty of the officials of an empire or kingdom on the first day.
    std::int32_t start_administration_permille = 600;
    /// How far a Han court rules by ministries and examinations on the first day; others half.
    std::int32_t start_reform_permille = 1000;
    std::int32_t start_health_permille = 800;  ///< Health of rulers on the first day.
    /// Standing of an empire among the courts on the first day; a kingdom half, others a quarter.
    std::int32_t start_empire_prestige_permille = 600;
    /// How far its own people takes an empire or kingdom for its rightful court on the first day.
    std::int32_t start_own_legitimacy_permille = 800;
    std::int32_t start_foreign_legitimacy_permille = 500;  ///< The same of other peoples.
    /// The same of bands, puppets and tribes, with everybody.
    std::int32_t start_band_legitimacy_permille = 150;
    /// Cash in the treasury on the first day, for each household.
    std::int32_t start_cash_millistrings = 1500;
    /// Silver in the treasury on the first day, for each household.
    std::int32_t start_silver_millitaels = 400;
    /// Silk in the treasury on the first day, for each household.
    std::int32_t start_silk_millibolts = 400;
    // Administration, asked each year.
    /// Toward which officials drift without ministries, examinations and a good minister.
    std::int32_t administration_base_permille = 300;
    /// More, with full ministries and examinations.
    std::int32_t administration_reform_permille = 300;
    std::int32_t administration_exams_permille = 100;  ///< More, with examinations held of late.
    std::int32_t exams_years = 4;                      ///< Years for which examinations count.
    /// More, for each point of the chief minister's score of administration.
    std::int32_t administration_minister_permille = 30;
    std::int32_t administration_step_permille = 200;  ///< Of the way there, gone in a year.
    /// By which an order to reform moves the ministries forward.
    std::int32_t reform_step_permille = 100;
    // Control of places, asked each month.
    /// Lost for each day of a courier's way from the capital.
    std::int32_t control_distance_permille = 4;
    std::int32_t control_step_up_permille = 25;     ///< Of the way up, gone in a month.
    std::int32_t control_step_down_permille = 120;  ///< Of the way down, gone in a month.
    /// What is left of it when a place is taken by force.
    std::int32_t control_at_conquest_permille = 300;
    /// Lost where bands are more than twice the garrison and a tenth of the households; in
    /// proportion below.
    std::int32_t control_bands_permille = 700;
    // Legitimacy, asked each month.
    /// Toward which a settled court drifts with its own people.
    std::int32_t legitimacy_own_permille = 750;
    /// The same with other peoples, without ministries and rites.
    std::int32_t legitimacy_foreign_permille = 250;
    /// More with the Han, under full ministries and examinations, for a court not Han.
    std::int32_t legitimacy_reform_permille = 350;
    /// Less with its own people, for a court not Han, under full ministries.
    std::int32_t legitimacy_nobles_permille = 150;
    /// More, with the great rites performed of late.
    std::int32_t legitimacy_rites_permille = 50;
    std::int32_t rites_years = 4;  ///< Years for which the rites count.
    /// Less, when every place that it claims is in other hands; in proportion.
    std::int32_t legitimacy_claims_permille = 100;
    /// Less, for each custom again of taxes above custom.
    std::int32_t legitimacy_tax_permille = 100;
    std::int32_t legitimacy_step_permille = 10;           ///< Of the way, gone in a month.
    std::int32_t legitimacy_capital_lost_permille = 150;  ///< Lost at once when the capital falls.
    /// Lost at once when the court flees its capital.
    std::int32_t legitimacy_flight_permille = 40;
    std::int32_t legitimacy_capture_permille = 150;  ///< Lost at once when the ruler is taken.
    /// Gained for each place of note taken, and lost for each lost.
    std::int32_t legitimacy_victory_permille = 1;
    // Prestige, asked each month.
    /// Of the way to what its strength deserves, gone in a month.
    std::int32_t prestige_step_permille = 10;
    std::int32_t prestige_vassal_permille = 40;     ///< More, for each vassal.
    std::int32_t prestige_overlord_permille = 200;  ///< Less, under an overlord.
    /// Gained for each place of note taken, and lost for each lost.
    std::int32_t prestige_victory_permille = 5;
    /// Lost when the capital falls; gained by the taker.
    std::int32_t prestige_capital_permille = 150;
};

using CourtLawField = LawField<CourtLaws>;
[[nodiscard]] std::span<const CourtLawField> court_law_fields();

}  // namespace sim
