// Passage: which places are shut to a traveller because of who holds them. The answer is one byte
// a place (1 = shut), which searches take as it is.
#pragma once

#include <cstdint>
#include <span>

#include "simulation/foundation/ids.hpp"

namespace sim {

/// Shuts every place whose holder does not let the traveller through.
///  - `holders`: by place; a place that nobody holds is open.
///  - `lets_through`: by polity, 1 = one's own land, an ally's, or a neutral's that is open to the
///    traveller. Who that is, is the caller's to say: an envoy is let through where an army is not.
///  - `closed`: by place, overwritten.
void close_hostile_land(std::span<const PolityId> holders,
                        std::span<const std::uint8_t> lets_through, std::span<std::uint8_t> closed);

}  // namespace sim
