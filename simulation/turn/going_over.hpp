// Going over: places that send their keys to a host which is a march away, before anybody stands
// before their walls. Page: docs/rules/siege.md.
#pragma once

#include "simulation/turn/tick_context.hpp"

namespace sim {

/// Every place without a siege that an enemy's host stands next to may go over to it, with its
/// garrison and those who command there. Seats of courts do not. True if any did: armies may have
/// changed sides with them.
bool go_over(TickContext& tick);

}  // namespace sim
