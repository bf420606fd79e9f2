// Succession: how long a ruler lasts, what brings him down, and who follows him.
// Page: docs/rules/succession.md.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/draw.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/laws/court_customs.hpp"
#include "simulation/laws/throne_laws.hpp"

namespace sim {

/// Draws of this rule, by number.
enum class SuccessionDraw : std::uint32_t {
    health,
    death,
    abdication,
    murder,
    minister,
    retirement,
    deposition,
};

/// A ruler's health a year later, 0..1,000: better or worse by chance, worse with age. One draw.
[[nodiscard]] Permille health_after_year(Permille now, std::int32_t age_years,
                                         const ThroneLaws& laws, const Draw& draw);

struct ReignInputs {
    std::int32_t death_year_ppm = 0;  ///< Chance to die within a year by age, millionths.
    Permille health{1000};
    Permille legitimacy;               ///< With his own people.
    std::int32_t arrears_months = 0;   ///< Of pay that his soldiers are owed.
    Permille defeat;                   ///< Of late: 0 none .. 1,000 one after another.
    bool capital_threatened = false;   ///< An enemy host within ThroneLaws::threat_days.
    std::int32_t reign_months = 1200;  ///< That he has reigned. >= 0.
    bool leads_in_person = false;      ///< He is with an army in the field, in its officers' hands.
    bool has_heir_of_age = false;
    bool is_captive = false;    ///< Then he neither abdicates nor is murdered by his own.
    bool has_successor = true;  ///< Somebody of the house could be put in his place.
    std::int32_t age_years = 40;
    std::int32_t retires_permille = 0;  ///< CourtCustoms::retires_permille.
};
enum class ReignOutcome : std::uint32_t {
    goes_on,
    dies,
    abdicates,  ///< Under threat.
    is_murdered,
    is_deposed,
    retires,  ///< In quiet, to a grown heir.
};
/// What a month brings a ruler. Draws each question at most once.
[[nodiscard]] ReignOutcome reign_month(const ReignInputs& in, const ThroneLaws& laws,
                                       const Draw& draw);
/// How far officers despair of him, 0..1,000.
[[nodiscard]] std::int32_t despair_permille(const ReignInputs& in, const ThroneLaws& laws);

/// A court that holds to ministries passes from the custom of its fathers to that of ministries.
[[nodiscard]] Custom custom_of(const CourtCustoms& customs, Permille reform);

/// How a candidate is akin to the last ruler.
enum class Kinship : std::uint32_t { child, brother, kinsman, none };
struct Candidate {
    Kinship kinship = Kinship::none;
    std::int32_t age_years = 0;
    std::int32_t following_permille = 0;
    std::int32_t field = 0;   ///< Score 0..10.
    bool is_named = false;    ///< Heir by the last ruler's word.
    bool is_captive = false;  ///< Cannot come: passed over.
};
/// Position of the one who follows; -1: nobody can. Ties: the first.
[[nodiscard]] std::int32_t choose_heir(std::span<const Candidate> candidates, Custom custom);

/// Whether a chief minister falls in this month. One draw.
[[nodiscard]] bool minister_falls(Permille legitimacy, const ThroneLaws& laws, const Draw& draw);

}  // namespace sim
