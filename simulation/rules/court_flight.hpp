// Court flight: whether a court stays in its capital while an enemy host comes near, and when a
// place of refuge becomes a seat. Page: docs/rules/court_flight.md.
#pragma once

#include <cstdint>

#include "simulation/foundation/draw.hpp"
#include "simulation/foundation/units.hpp"
#include "simulation/laws/throne_laws.hpp"

namespace sim {

struct FlightInputs {
    std::int32_t enemy_days = 0;  ///< Of march to the nearest enemy host that counts.
    Men enemies;                  ///< In it. 0: none comes.
    Men defenders;                ///< At the capital, armies included.
    bool is_besieged = false;     ///< Nobody leaves.
    bool has_refuge = false;      ///< There is a place of its own to go to.
};
/// Whether the court flees. One draw, number 0.
[[nodiscard]] bool court_flees(const FlightInputs& in, const ThroneLaws& laws, const Draw& draw);

/// Whether a court that has been so many months in a place without a scare settles there.
[[nodiscard]] bool court_settles(std::int32_t quiet_months, const ThroneLaws& laws);

/// What is left when a court is taken whole.
struct RestorationInputs {
    bool has_prince = false;  ///< A kinsman of the house whom the record names, free and alive.
    std::int32_t places = 0;  ///< That hold out.
    std::int32_t armies = 0;  ///< In the field.
};
/// Whether the court is founded anew: by a prince, or, the likelier the more of the realm is left,
/// by a kinsman whom nobody names. One draw, number 1.
[[nodiscard]] bool court_is_restored(const RestorationInputs& in, const ThroneLaws& laws,
                                     const Draw& draw);

}  // namespace sim
