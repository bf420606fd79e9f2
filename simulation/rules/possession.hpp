// Possession: when an occupied place becomes its holder's own. Occupied is not owned: a treaty
// makes it so at once (that is a forced fact or, later, a clause), a generation of quiet holding
// does so in time, and a place whose rightful state has ended has no other claimant by right.
// Not covered: claims apart from control (the table of claims), and consent of the people.
// Page: docs/rules/possession.md.
#pragma once

#include "simulation/calendar/day.hpp"
#include "simulation/foundation/ids.hpp"

namespace sim {

struct PossessionInputs {
    PolityId holder;
    PolityId owner;             ///< none: nobody's by right.
    bool owner_exists = false;  ///< The owning state has not ended.
    Day held_since;             ///< none: since before the first day.
    Day today;
};

struct PossessionLaw {
    int prescription_years = 25;  ///< Years of quiet holding that make an owner. 1..100.
};

enum class PossessionOutcome {
    unchanged,
    prescribed,  ///< Held for a generation.
    ownerless,   ///< The rightful state is no more.
};

/// Whether the holder becomes the owner today. No draw.
[[nodiscard]] PossessionOutcome possession(const PossessionInputs& in, const PossessionLaw& law);

}  // namespace sim
