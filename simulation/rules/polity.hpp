// Polity: how courts hang together: vassals that break away, courts that submit, puppets that are
// abolished, states that end. Page: docs/rules/polity.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/draw.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/laws/throne_laws.hpp"

namespace sim {

struct BondInputs {
    Permille overlord_prestige;
    bool is_puppet = false;        ///< Lives by the overlord's arms: never breaks away of itself.
    bool overlord_beaten = false;  ///< It has lost places of note, or its capital, in this year.
};
/// Whether a vassal breaks with its overlord in this month. One draw, number 0.
[[nodiscard]] bool breaks_away(const BondInputs& in, const ThroneLaws& laws, const Draw& draw);

struct SubmissionInputs {
    std::int64_t own_strength = 0;  ///< Households + 20 x soldiers.
    std::int64_t other_strength = 0;
    std::int32_t places_lost = 0;  ///< To the other, in this war.
    bool is_sovereign_empire =
        false;  ///< An empire does not submit while it has a seat of its own.
};
/// Whether a court at war submits to the other in this month. One draw, number 1.
[[nodiscard]] bool submits(const SubmissionInputs& in, const ThroneLaws& laws, const Draw& draw);

/// Whether an overlord who has no need of a puppet any more abolishes it in this month. One draw,
/// number 2.
[[nodiscard]] bool abolishes_puppet(bool overlord_has_war_on_that_side, const ThroneLaws& laws,
                                    const Draw& draw);

struct EndInputs {
    std::int32_t places = 0;  ///< That it holds.
    std::int32_t armies = 0;  ///< In the field.
    bool has_court = false;   ///< A free ruler, or a prince who stands for one.
};
/// Whether a state has ended: no court, or nothing left to rule. No draw.
[[nodiscard]] bool state_ends(const EndInputs& in);

}  // namespace sim
