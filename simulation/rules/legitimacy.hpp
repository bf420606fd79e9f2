// Legitimacy: how far each people takes a court for its rightful ruler: a stock with named inflows
// and outflows. Page: docs/rules/legitimacy.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/laws/court_laws.hpp"

namespace sim {

struct LegitimacyInputs {
    Permille now;
    Culture people = Culture::han;
    Culture court = Culture::han;  ///< Of the ruling house.
    Permille reform;               ///< How far it rules by ministries and examinations.
    bool is_settled = true;        ///< An empire or kingdom; not a band, a tribe or a puppet.
    bool has_fresh_rites = false;  ///< Performed within CourtLaws::rites_years.
    std::int32_t claims = 0;       ///< Places that it claims, its own included. >= 0.
    std::int32_t claims_held = 0;  ///< Of them, in its hands.
    Permille tax_rate{1000};       ///< Against the customary 1,000.
};
/// A month later, 0..1,000. No draw.
[[nodiscard]] Permille legitimacy_after_month(const LegitimacyInputs& in, const CourtLaws& laws);

/// What befell a court in a month.
struct CourtMonth {
    std::int32_t places_taken = 0;  ///< Of note: walled prefectures and above. >= 0.
    std::int32_t places_lost = 0;
    bool lost_capital = false;
    bool fled = false;
    bool ruler_taken = false;
    std::int32_t capitals_taken = 0;  ///< Of others.
};
/// What that moves legitimacy by, with every people. No draw.
[[nodiscard]] std::int32_t legitimacy_shift(const CourtMonth& month, const CourtLaws& laws);

}  // namespace sim
