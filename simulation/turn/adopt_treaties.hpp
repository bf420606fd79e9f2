// How a free run begins: treaties of the record that bind two courts go on as accords. Part of the
// turn. Page: docs/rules/envoy.md.
#pragma once

#include <vector>

#include "simulation/orders/term.hpp"
#include "simulation/turn/tick_context.hpp"

namespace sim {

/// What a clause of a treaty of the record comes to as terms of an accord, in a world that both of
/// its courts are in. None: it says nothing that an accord knows, or what it asked is done.
[[nodiscard]] std::vector<Term> terms_of_clause(const World& world, const ClauseDefinition& clause);

/// In the first free tick.
void adopt_treaties(TickContext& tick);

}  // namespace sim
