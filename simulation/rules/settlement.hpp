// Settlement: what a treaty that draws a border does to ownership. When two courts agree on a
// border, each becomes the owner of what it holds of the other's: the occupation of the war is
// settled as it stands. What the treaty cedes beyond that changes hands on its own day.
// Not covered: treaties that restore the state of before the war (their returns are changes of
// hands), and claims that a court keeps alive.
// Page: docs/rules/settlement.md.
#pragma once

#include "simulation/foundation/ids.hpp"

namespace sim {

struct SettlementInputs {
    PolityId holder;  ///< Of the place.
    PolityId owner;   ///< Of the place; none: nobody's by right.
    PolityId one;     ///< The two courts between which the border is drawn.
    PolityId other;
};

/// Whether the holder becomes the owner of the place by this border. No draw.
[[nodiscard]] bool settlement(const SettlementInputs& in);

}  // namespace sim
