// Administration: how good the officials of a court are, and how far they reach in each place.
// Page: docs/rules/administration.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/laws/court_laws.hpp"

namespace sim {

struct AdministrationInputs {
    Permille now;
    Permille reform;                  ///< How far the court rules by ministries.
    bool has_fresh_exams = false;     ///< Held within CourtLaws::exams_years.
    std::int32_t minister_score = 0;  ///< Administration of the chief minister, 0..10; 0: none.
};
/// The skill and honesty of officials a year later, 0..1,000. No draw.
[[nodiscard]] Permille administration_after_year(const AdministrationInputs& in,
                                                 const CourtLaws& laws);

struct ControlInputs {
    Permille now;
    Permille administration;
    Permille legitimacy;            ///< Of the holder with the people of the place.
    std::int32_t courier_days = 0;  ///< From the capital; of a court without one: its longest way.
    Men bands;                      ///< In the country around.
    Men garrison;                   ///< Soldiers within the walls.
    Households households;          ///< In town and country.
    bool is_besieged = false;       ///< Nobody obeys beyond the walls.
    std::int32_t months = 1;        ///< That pass, one as the other. 1..12.
};
/// How far officials reach after these months, 0..1,000. No draw.
[[nodiscard]] Permille control_after(const ControlInputs& in, const CourtLaws& laws);

/// What is left of control when a place is taken by force.
[[nodiscard]] Permille control_after_conquest(Permille now, const CourtLaws& laws);

}  // namespace sim
