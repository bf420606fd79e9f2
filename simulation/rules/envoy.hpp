// Envoy: how long a mission between two courts is on its way, by which road, and whether it comes
// through.
// Page: docs/rules/envoys.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/draw.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/laws/envoy_laws.hpp"
#include "simulation/map/travel.hpp"

namespace sim {

struct MissionInputs {
    Millidays courier;  ///< By relay, the shortest way; no_passage: there is none.
    Millidays sea;      ///< With ships; no_passage: there is no such way.
    /// The shortest way leads over land of a third court that lets neither through.
    bool is_barred = false;
    bool is_at_war = false;  ///< The two are.
    bool is_secret = false;
};

struct MissionOutcome {
    bool can_go = false;
    bool by_sea = false;
    std::int32_t days = 0;  ///< On the way. >= 1.
};
/// Barred by land, or secret, a mission goes by sea if it can; else it takes twice the time and
/// goes through all the same, by side roads.
[[nodiscard]] MissionOutcome mission(const MissionInputs& in, const EnvoyLaws& laws);

/// Whether it is lost on the way: only missions between enemies are. Draw 0.
[[nodiscard]] bool mission_is_lost(const MissionInputs& in, const EnvoyLaws& laws,
                                   const Draw& draw);

}  // namespace sim
