// Prestige: the standing of a court among the courts: who sends tribute, who dares war.
// Page: docs/rules/prestige.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/units.hpp"
#include "simulation/laws/court_laws.hpp"
#include "simulation/rules/legitimacy.hpp"

namespace sim {

struct PrestigeInputs {
    Permille now;
    std::int64_t households = 0;       ///< Of all its places.
    std::int64_t most_households = 0;  ///< Of the greatest court of the day. > 0.
    std::int32_t vassals = 0;
    bool has_overlord = false;
};
/// Where standing among the courts has drifted to a month later, 0..1,000. No draw.
[[nodiscard]] Permille prestige_after_month(const PrestigeInputs& in, const CourtLaws& laws);

/// What befell a court moves it at once by so much. No draw.
[[nodiscard]] std::int32_t prestige_shift(const CourtMonth& month, const CourtLaws& laws);

}  // namespace sim
