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
    bool means_war = false;  ///< The receiver means to make war on the sender.
};

struct MissionOutcome {
    bool can_go = false;
    bool by_sea = false;
    std::int32_t days = 0;  ///< On the way. >= 1.
};
/// Barred by land, or secret, a mission goes by sea if it can; else it takes twice the time and
/// goes through all the same, by side roads.
[[nodiscard]] MissionOutcome mission(const MissionInputs& in, const EnvoyLaws& laws);

enum class MissionEnd : std::uint32_t {
    comes_through,
    lost,      ///< Nobody hears of it again.
    detained,  ///< The receiver holds the envoy.
    read,      ///< Whom the letter was to be kept from has read it, and holds the envoy.
};
/// What becomes of it. Only missions between enemies are lost; envoys are held there, too, and
/// where war is meant; only secret missions are read. Draws 0..2.
[[nodiscard]] MissionEnd mission_end(const MissionInputs& in, const EnvoyLaws& laws,
                                     const Draw& draw);

}  // namespace sim
